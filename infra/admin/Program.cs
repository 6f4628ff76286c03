using System.CommandLine;
using KreisTeams;
using KreisTeams.Admin;

var language = args.Contains("--english") ? Language.English : Language.German;
var root = new RootCommand(AdminTexts.Root(language))
{
    ImportVerb.Create(language),
    ExportVerb.Create(language),
    CheckVerb.Create(language),
    BackupVerb.Create(language),
    RestoreVerb.Create(language),
    TallyVerb.Create(),
    UnderstandVerb.Create(),
    OverlapsVerb.Create(),
    VerifySealsVerb.Create(language),
    RetentionVerb.Create(language),
    new Option<bool>("--english") { Recursive = true, Description = AdminTexts.English(language) },
};
foreach (var option in Storage.Options)
{
    root.Add(option);
}

return await root.Parse(args).InvokeAsync();
