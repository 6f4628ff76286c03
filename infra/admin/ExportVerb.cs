using System.CommandLine;
using System.Text;
using KreisTeams.Network;

namespace KreisTeams.Admin;

/// <summary>„export“: the network as a file that „import“ takes.</summary>
internal static class ExportVerb
{
    public static Command Create(Language language)
    {
        var file = new Option<FileInfo?>("--output") { Description = AdminTexts.ExportFile(language) };
        var command = new Command("export", AdminTexts.Export(language)) { file };
        command.SetAction((arguments, cancellationToken) => Run.Async(language, async () =>
        {
            using var network = await OpenNetwork.Async(Storage.Of(arguments, language), cancellationToken);
            var content = NetworkContent.Of(network.Cache.Current);
            if (arguments.GetValue(file) is { } target)
            {
                await File.WriteAllTextAsync(target.FullName, NetworkFile.Write(content), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), cancellationToken);
                await Console.Error.WriteLineAsync(AdminTexts.Exported(content.Records().Count(), target.FullName, language));
            }
            else
            {
                await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
                await output.WriteAsync(NetworkFile.Write(content));
            }

            return 0;
        }));
        return command;
    }
}
