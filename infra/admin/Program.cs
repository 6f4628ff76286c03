using System.CommandLine;
using KreisTeams.Admin;

var root = new RootCommand("The administrator's command line of KreisTeams")
{
    UnderstandVerb.Create(),
};
return await root.Parse(args).InvokeAsync();
