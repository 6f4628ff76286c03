using System.Collections.Immutable;
using KreisTeams.Documents;
using KreisTeams.Documents.Search;
using KreisTeams.Local;
using KreisTeams.Network;
using KreisTeams.Tests.Documents;

namespace KreisTeams.Benchmarks.Documents;

/// <summary>What synchronising costs in requests and time: against one request, against rclone on the same library, and against sending the parts of a large file by hand.</summary>
public static class DocumentsBenchmark
{
    private const int SmallFiles = 1000;
    private const int SmallBytes = 10_000;

    public static async Task<ImmutableArray<BenchmarkRow>> RunAsync(CancellationToken cancellationToken)
    {
        await using var azurite = await Azurite.StartAsync(dataFolder: null, Console.Error.WriteLine, cancellationToken);
        return [.. await SmallAsync(azurite, cancellationToken), .. await LargeFiles.RunAsync(azurite, cancellationToken)];
    }

    private static async Task<BenchmarkRow[]> SmallAsync(Azurite azurite, CancellationToken cancellationToken)
    {
        await using var sharePoint = await HttpsSharePoint.StartAsync(cancellationToken);
        await using var installation = await Installation.StartAsync(azurite, "small", $"{sharePoint.PlainUrl}/v1.0", cancellationToken);
        await installation.Get<FolderKeeper>().KeepAsync(cancellationToken);
        var source = Directory.CreateDirectory(Path.Combine(sharePoint.Folder, "src")).FullName;
        for (var number = 0; number < SmallFiles; number++)
        {
            var content = new byte[SmallBytes];
            new Random(number).NextBytes(content);
            await File.WriteAllBytesAsync(Path.Combine(source, $"Datei {number}.dat"), content, cancellationToken);
            using var bytes = new MemoryStream(content);
            await installation.StageAsync($"Datei {number}.dat", bytes, cancellationToken);
        }

        sharePoint.Meter.Clear();
        var ours = await Measure.TimeAsync(() => installation.UploadAllAsync(cancellationToken));
        var perFile = sharePoint.Meter.Requests.Count / (double)SmallFiles;
        var rclone = await Measure.TimeAsync(() => sharePoint.RcloneAsync(cancellationToken, "copy", source, "od:rclone"));

        var cycle = installation.Get<LibraryCycle>();
        await cycle.RunAsync(complete: false, cancellationToken);
        await cycle.RunAsync(complete: false, cancellationToken);
        sharePoint.Meter.Clear();
        await cycle.RunAsync(complete: false, cancellationToken);
        var idle = sharePoint.Meter.Requests.Count;

        var catalogue = installation.Get<DocumentCatalogue>();
        var person = new Person(new("p"), "P", new("a"));
        await catalogue.FindAsync("Datei", person, cancellationToken);
        sharePoint.Meter.Clear();
        await catalogue.FindAsync("Datei 7", person, cancellationToken);
        await catalogue.ReadableAsync(person, cancellationToken);
        var asked = sharePoint.Meter.Requests.Count;
        return
        [
            new($"Documents: requests for each of {SmallFiles} new small files, against one", $"{perFile:0.00}", "1", perFile, 1.02),
            BenchmarkRow.OfTimes($"Documents: {SmallFiles} new small files, against rclone copy to the same library", ours, rclone, 1 / 3.0),
            new($"Documents: requests of an idle look at {Installation.Owners} projects, against one", $"{idle}", "1", idle, 1),
            new("Documents: requests to SharePoint of a search and a page of documents, against none", $"{asked}", "0", asked, 0),
        ];
    }
}
