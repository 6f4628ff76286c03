using System.Collections.Immutable;
using System.CommandLine;
using KreisTeams.Network;
using KreisTeams.Storage;

namespace KreisTeams.Admin;

/// <summary>„import FILE [--dry-run]“: a network file, completely or not at all; or a table of people or projects, its good lines.</summary>
internal static class ImportVerb
{
    public static Command Create(Language language)
    {
        var file = new Argument<FileInfo>("FILE") { Description = AdminTexts.ImportFile(language) };
        var dryRun = new Option<bool>("--dry-run") { Description = AdminTexts.DryRun(language) };
        var command = new Command("import", AdminTexts.Import(language)) { file, dryRun };
        command.SetAction((arguments, cancellationToken) => Run.Async(language, async () =>
        {
            var (source, isDryRun, output) = (arguments.GetValue(file)!, arguments.GetValue(dryRun), arguments.InvocationConfiguration.Output);
            if (source.Extension.ToLowerInvariant() is ".csv" or ".xlsx")
            {
                return await ImportTableAsync(source, Storage.Of(arguments, language), isDryRun, output, language, cancellationToken);
            }

            var content = await ReadAsync(source, language, cancellationToken);
            return await ImportAsync(content, Storage.Of(arguments, language), isDryRun, output, language, cancellationToken);
        }));
        return command;
    }

    private static async Task<NetworkContent> ReadAsync(FileInfo file, Language language, CancellationToken cancellationToken)
    {
        await using var stream = Run.Open(file, language);
        return await NetworkFile.ReadAsync(stream, cancellationToken) switch
        {
            NetworkFileOutcome.Complete complete => complete.Content,
            NetworkFileOutcome.Broken broken => throw new AdminFailure(string.Join(
                Environment.NewLine,
                [AdminTexts.FileBroken(file.Name, broken.Problems.Length, language), .. broken.Problems.Select(problem => "  " + problem.In(language))])),
            var other => throw new System.Diagnostics.UnreachableException(other.ToString()),
        };
    }

    private static async Task<int> ImportAsync(
        NetworkContent content, StorageAccount storage, bool isDryRun, TextWriter output, Language language, CancellationToken cancellationToken)
    {
        using var network = await OpenNetwork.Async(storage, cancellationToken);
        ImmutableArray<Difference> differences = isDryRun
            ? NetworkImport.Compare(content, network.Cache.Current)
            : await network.Import.ImportAsync(content, Author.CommandLine, cancellationToken);

        var names = content.Records().Select(item => item.Record).ToDictionary(RecordKey.Of, NetworkTexts.NameOf);
        foreach (var difference in differences)
        {
            await output.WriteLineAsync(AdminTexts.Difference(difference, names.GetValueOrDefault(difference.Key, content.Name), language));
        }

        var added = differences.Count(difference => difference.Kind == DifferenceKind.Added);
        await output.WriteLineAsync(AdminTexts.ImportSummary(added, differences.Length - added, isDryRun, language));
        return 0;
    }

    private static async Task<int> ImportTableAsync(
        FileInfo file, StorageAccount storage, bool isDryRun, TextWriter output, Language language, CancellationToken cancellationToken)
    {
        await using var stream = Run.Open(file, language);
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes, cancellationToken);
        using var network = await OpenNetwork.Async(storage, cancellationToken);
        var (lines, problems) = SheetImport.Preview(bytes.ToArray(), network.Cache.Current, actor: null);
        if (!isDryRun)
        {
            (lines, problems) = await new SheetImport(network.Cache, network.Store).ImportAsync(bytes.ToArray(), Author.CommandLine, actor: null, cancellationToken);
        }

        foreach (var line in lines.Where(line => line.Difference is not null))
        {
            await output.WriteLineAsync(AdminTexts.Difference(line.Difference!, NetworkTexts.NameOf(line.Record), language));
        }

        foreach (var problem in problems)
        {
            await Console.Error.WriteLineAsync("✗ " + problem.In(language));
        }

        var added = lines.Count(line => line.Difference?.Kind == DifferenceKind.Added);
        await output.WriteLineAsync(AdminTexts.ImportSummary(added, lines.Count(line => line.Difference?.Kind == DifferenceKind.Changed), isDryRun, language));
        return problems.IsEmpty ? 0 : 1;
    }
}
