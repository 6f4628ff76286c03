using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azure;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using KreisTeams.Local;
using KreisTeams.Storage;

namespace KreisTeams.Benchmarks.Documents;

/// <summary>One large file: how close its upload comes to sending the same parts by hand, and what memory it takes to take in and send a very large one.</summary>
internal static class LargeFiles
{
    private const int LargeBytes = 160 << 20;
    private const long VeryLargeBytes = 1L << 30;
    private const int PartBytes = 32 * 327_680;
    private const int Rounds = 15;
    private const int MemoryLimit = 64 << 20;

    public static Task<BenchmarkRow[]> RunAsync(Azurite azurite, CancellationToken cancellationToken) => WithSharePointAsync(
        async sharePoint => [await ThroughputAsync(azurite, sharePoint, cancellationToken), await MemoryAsync(azurite, sharePoint, VeryLargeBytes, cancellationToken)], cancellationToken);

    /// <summary>One file of any size, beyond what 32 bits count; takes as much room on the disk.</summary>
    public static async Task<BenchmarkRow[]> RunAsync(long bytes, CancellationToken cancellationToken)
    {
        await using var azurite = await Azurite.StartAsync(dataFolder: null, Console.Error.WriteLine, cancellationToken);
        return await WithSharePointAsync(async sharePoint => [await MemoryAsync(azurite, sharePoint, bytes, cancellationToken)], cancellationToken);
    }

    private static async Task<BenchmarkRow[]> WithSharePointAsync(Func<SharePoint, Task<BenchmarkRow[]>> measure, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("kreisteams-benchmark").FullName;
        try
        {
            await using var sharePoint = await SharePoint.StartAsync(Workspace.FreePort(), folder, cancellationToken);
            return await measure(sharePoint);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<BenchmarkRow> ThroughputAsync(Azurite azurite, SharePoint sharePoint, CancellationToken cancellationToken)
    {
        await using var installation = await Installation.StartAsync(azurite, "large", sharePoint.GraphUrl, cancellationToken);
        using var http = new HttpClient { DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", SharePoint.Token) } };
        var raw = installation.Get<StorageAccount>().Container("documents").GetBlobClient("raw");
        await using (var bytes = new GeneratedStream(LargeBytes))
        {
            await raw.UploadAsync(bytes, new BlobUploadOptions { TransferOptions = new() { InitialTransferSize = 4 << 20, MaximumTransferSize = 4 << 20 } }, cancellationToken);
        }

        var turn = 0;
        var large = await Measure.InTurnsAsync(
            Rounds,
            async () =>
            {
                await using var bytes = new GeneratedStream(LargeBytes);
                await installation.StageAsync($"large {++turn}.bin", bytes, cancellationToken);
                return await Measure.TimeAsync(() => installation.UploadAllAsync(cancellationToken));
            },
            () => Measure.TimeAsync(() => SendByHandAsync(http, sharePoint, raw, $"by hand {++turn}.bin", cancellationToken)));
        var throughput = large.Second / large.First;
        return new BenchmarkRow(
            $"Documents: throughput of an upload of {LargeBytes >> 20} MiB, against a bare loop that reads the same parts from a blob and sends them",
            $"{LargeBytes / 1e6 / large.First.TotalSeconds:0} MB/s", $"{LargeBytes / 1e6 / large.Second.TotalSeconds:0} MB/s", throughput, 0.9) { MoreIsBetter = true };
    }

    /// <summary>Takes in and sends more than memory holds. The bytes come from nowhere and the storage forgets them, so that only the program itself is measured.</summary>
    private static async Task<BenchmarkRow> MemoryAsync(Azurite azurite, SharePoint sharePoint, long length, CancellationToken cancellationToken)
    {
        var endless = new BlobClientOptions { Transport = new HttpClientTransport(new HttpClient(new EndlessBlobs())) };
        await using var installation = await Installation.StartAsync(azurite, "memory", sharePoint.GraphUrl, cancellationToken, new BlobServiceClient(azurite.ConnectionString, endless));
        await using (var warm = new GeneratedStream(1))
        {
            await installation.StageAsync("warm.bin", warm, cancellationToken);
            await installation.UploadAllAsync(cancellationToken);
        }

        GC.Collect();
        using var process = Process.GetCurrentProcess();
        process.Refresh();
        var (before, peak) = (process.WorkingSet64, 0L);
        using var done = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var watching = Task.Run(
            async () =>
            {
                while (!done.IsCancellationRequested)
                {
                    process.Refresh();
                    peak = Math.Max(peak, process.WorkingSet64 - before);
                    await Task.Delay(20, CancellationToken.None);
                }
            },
            CancellationToken.None);
        await using (var bytes = new GeneratedStream(length))
        {
            await installation.StageAsync("very large.bin", bytes, cancellationToken);
        }

        await installation.UploadAllAsync(cancellationToken);
        await done.CancelAsync();
        await watching;
        await CheckArrivedAsync(sharePoint, length, cancellationToken);
        return new BenchmarkRow(
            $"Documents: memory in use more than before while {length >> 20} MiB are taken in and sent, against the limit",
            $"{peak / 1048576.0:0.0} MiB", $"{MemoryLimit >> 20} MiB", peak / (double)MemoryLimit, 1);
    }

    private static async Task CheckArrivedAsync(SharePoint sharePoint, long length, CancellationToken cancellationToken)
    {
        using var http = new HttpClient { DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", SharePoint.Token) } };
        var item = JsonNode.Parse(await http.GetStringAsync(new Uri($"{sharePoint.GraphUrl}/me/drive/root:/Projekte/Projekt 0/very large.bin"), cancellationToken));
        if ((long?)item?["size"] != length)
        {
            throw new LocalFailure($"SharePoint has {item?["size"]} of {length} bytes.");
        }
    }

    /// <summary>The same parts from the same storage to the same library, without a thought for what may go wrong.</summary>
    private static async Task SendByHandAsync(HttpClient http, SharePoint sharePoint, BlobClient raw, string name, CancellationToken cancellationToken)
    {
        using var start = await http.PostAsync(new Uri($"{sharePoint.GraphUrl}/me/drive/root:/{Uri.EscapeDataString(name)}:/createUploadSession"), null, cancellationToken);
        var session = new Uri(JsonDocument.Parse(await start.Content.ReadAsStringAsync(cancellationToken)).RootElement.GetProperty("uploadUrl").GetString()!);
        for (var from = 0; from < LargeBytes; from += PartBytes)
        {
            var length = Math.Min(PartBytes, LargeBytes - from);
            var part = await raw.DownloadStreamingAsync(new BlobDownloadOptions { Range = new HttpRange(from, length) }, cancellationToken);
            using var content = new StreamContent(part.Value.Content);
            content.Headers.ContentLength = length;
            content.Headers.ContentRange = new ContentRangeHeaderValue(from, from + length - 1, LargeBytes);
            (await http.PutAsync(session, content, cancellationToken)).EnsureSuccessStatusCode();
        }
    }
}
