using System.CommandLine;
using KreisTeams;
using KreisTeams.Admin;

var language = args.Contains("--english") ? Language.English : Language.German;
var root = new RootCommand(AdminTexts.Root(language))
{
    TallyVerb.Create(),
    UnderstandVerb.Create(),
    VerifySealsVerb.Create(),
};
foreach (var option in Storage.Options)
{
    root.Add(option);
}

return await root.Parse(args).InvokeAsync();
