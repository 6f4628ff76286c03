using System.CommandLine;
using KreisTeams.Manifest;

Option<Guid> clientId = new("--client-id") { Description = "Client id of the Entra application that is bot and sign-in", Required = true };
Option<string> domain = new("--domain") { Description = "Host name of KreisTeams, as in kreisteams.example.de", Required = true };
Option<string> publisher = new("--publisher") { Description = "Name of the organisation that runs it, at most 32 characters", Required = true };
Option<string> website = new("--website") { Description = "Its web site (https)", Required = true };
Option<string> privacy = new("--privacy") { Description = "Its privacy statement (https)", Required = true };
Option<string> imprint = new("--imprint") { Description = "Its terms of use or imprint (https)", Required = true };
Option<FileInfo> output = new("--output") { Description = "The package to write", DefaultValueFactory = _ => new FileInfo("kreisteams-teams-app.zip") };

var command = new RootCommand("Packs the Teams app for one installation of KreisTeams.")
{
    clientId, domain, publisher, website, privacy, imprint, output,
};
command.SetAction(parsed =>
{
    var installation = new Installation(
        parsed.GetValue(clientId),
        parsed.GetValue(domain)!,
        parsed.GetValue(publisher)!,
        parsed.GetValue(website)!,
        parsed.GetValue(privacy)!,
        parsed.GetValue(imprint)!);
    if (installation.Mistake is { } mistake)
    {
        Console.Error.WriteLine(mistake);
        return 1;
    }

    var file = parsed.GetValue(output)!;
    try
    {
        file.Directory!.Create();
        using var stream = file.Create();
        AppPackage.Write(installation, stream);
    }
    catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
    {
        Console.Error.WriteLine($"{file.FullName} cannot be written: {refused.Message}");
        return 1;
    }

    Console.WriteLine($"{file.FullName} is ready: upload it in the Teams admin center under Manage apps.");
    return 0;
});

var line = command.Parse(args);
if (line.Errors is [var error, ..])
{
    Console.Error.WriteLine($"{error.Message} (--help lists the options)");
    return 1;
}

return line.Invoke();
