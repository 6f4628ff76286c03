using System.CommandLine;
using System.Text;
using KreisTeams.Network;

namespace KreisTeams.Admin;

/// <summary>„export“: the network as a file that „import“ takes, or the people or projects as a table for Excel that it takes as well.</summary>
internal static class ExportVerb
{
    public static Command Create(Language language)
    {
        var file = new Option<FileInfo?>("--output") { Description = AdminTexts.ExportFile(language) };
        var table = new Option<SheetKind?>("--table") { Description = AdminTexts.ExportTable(language) };
        var command = new Command("export", AdminTexts.Export(language)) { file, table };
        command.SetAction((arguments, cancellationToken) => Run.Async(language, async () =>
        {
            using var network = await OpenNetwork.Async(Storage.Of(arguments, language), cancellationToken);
            var content = NetworkContent.Of(network.Cache.Current);
            if (arguments.GetValue(table) is { } kind)
            {
                return await WriteTableAsync(network.Cache.Current, kind, arguments.GetValue(file), language, cancellationToken);
            }

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

    private static async Task<int> WriteTableAsync(NetworkSnapshot network, SheetKind kind, FileInfo? target, Language language, CancellationToken cancellationToken)
    {
        var export = SheetExport.Of(network, kind);
        if (target is null)
        {
            await using var output = Console.OpenStandardOutput();
            await output.WriteAsync(export.ToCsv(), cancellationToken);
            return 0;
        }

        var isWorkbook = target.Extension.Equals(".xlsx", StringComparison.OrdinalIgnoreCase);
        await File.WriteAllBytesAsync(target.FullName, isWorkbook ? export.ToWorkbook() : export.ToCsv(), cancellationToken);
        await Console.Error.WriteLineAsync(AdminTexts.Exported(export.Rows.Length, target.FullName, language));
        return 0;
    }
}
