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

    /// <summary>A host has served before; a first few let it and its emulators run as they do then.</summary>
    private const int WarmFiles = 200;

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
        await installation.StartWorkAsync(cancellationToken);
        await HandInAsync(sharePoint, installation, await FilesAsync(sharePoint, "warm", WarmFiles, cancellationToken), cancellationToken);

        var source = await FilesAsync(sharePoint, "src", SmallFiles, cancellationToken);
        installation.Meter.Clear();
        var (acknowledged, arrived) = await HandInAsync(sharePoint, installation, source, cancellationToken);
        var perFile = sharePoint.Meter.Requests.Count / (double)SmallFiles;
        var stored = installation.Meter.Calls / (double)SmallFiles;
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
        await catalogue.FindAsync("src 7", person, cancellationToken);
        await catalogue.ReadableAsync(person, cancellationToken);
        var asked = sharePoint.Meter.Requests.Count;
        return
        [
            new($"Documents: requests for each of {SmallFiles} new small files, against one", $"{perFile:0.00}", "1", perFile, 1.02),
            new($"Documents: calls to our storage for each of {SmallFiles} new small files, against one", $"{stored:0.00}", "1", stored, 6),
            BenchmarkRow.OfTimes($"Documents: {SmallFiles} new small files from being handed in until all are in SharePoint, against rclone copy of the same folder", arrived, rclone, 1 / 3.0),
            BenchmarkRow.OfTimes($"Documents: {SmallFiles} new small files until all are acknowledged, against the same", acknowledged, rclone, 1 / 3.0),
            new($"Documents: requests of an idle look at {Installation.Owners} projects, against one", $"{idle}", "1", idle, 1),
            new("Documents: requests to SharePoint of a search and a page of documents, against none", $"{asked}", "0", asked, 0),
        ];
    }

    private static Task<(TimeSpan Acknowledged, TimeSpan Arrived)> HandInAsync(HttpsSharePoint sharePoint, Installation installation, string folder, CancellationToken cancellationToken)
    {
        sharePoint.Meter.Clear();
        var files = Directory.GetFiles(folder).Length;
        return installation.HandInAsync(folder, () => sharePoint.Meter.Requests.Count >= files, cancellationToken);
    }

    private static async Task<string> FilesAsync(HttpsSharePoint sharePoint, string name, int count, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateDirectory(Path.Combine(sharePoint.Folder, name)).FullName;
        var content = new byte[SmallBytes];
        for (var number = 0; number < count; number++)
        {
            new Random(number).NextBytes(content);
            await File.WriteAllBytesAsync(Path.Combine(folder, $"Datei {name} {number}.dat"), content, cancellationToken);
        }

        return folder;
    }
}
