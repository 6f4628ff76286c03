using System.Collections.Immutable;
using System.Net.Http.Headers;
using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using KreisTeams.Documents;
using KreisTeams.Documents.SharePoint;
using KreisTeams.Local;
using KreisTeams.Network;
using KreisTeams.Projects;
using KreisTeams.Storage;
using KreisTeams.Work;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace KreisTeams.Benchmarks;

/// <summary>What synchronising costs in requests to SharePoint, and how close a large upload comes to sending the same parts by hand.</summary>
public static class DocumentsBenchmark
{
    private const int SmallFiles = 200;
    private const int Owners = 200;
    private const int LargeBytes = 60 << 20;

    private static readonly DocumentOwner Owner = DocumentOwner.Of(new ProjectId("p0"));

    public static async Task<ImmutableArray<BenchmarkRow>> RunAsync(CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("kreisteams-benchmark").FullName;
        await using var azurite = await Azurite.StartAsync(dataFolder: null, Console.Error.WriteLine, cancellationToken);
        await using var sharePoint = await SharePoint.StartAsync(Workspace.FreePort(), folder, cancellationToken);
        await using var services = await InstallAsync(azurite, sharePoint, cancellationToken);
        using var http = new HttpClient { DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", SharePoint.Token) } };
        var documents = services.GetRequiredService<DocumentStore>();
        var upload = services.GetRequiredService<DocumentUpload>();

        await services.GetRequiredService<FolderKeeper>().KeepAsync(cancellationToken);
        for (var number = 0; number < SmallFiles; number++)
        {
            await StageAsync(documents, $"Datei {number}.txt", new byte[10_000], cancellationToken);
        }

        await ClearAsync(http, sharePoint, cancellationToken);
        await upload.RunAsync(Owner.ToString(), cancellationToken);
        var perFile = await CountAsync(http, sharePoint, cancellationToken) / (double)SmallFiles;

        var cycle = services.GetRequiredService<LibraryCycle>();
        await cycle.RunAsync(complete: false, cancellationToken);
        await ClearAsync(http, sharePoint, cancellationToken);
        await cycle.RunAsync(complete: false, cancellationToken);
        var idle = await CountAsync(http, sharePoint, cancellationToken);

        var raw = services.GetRequiredService<StorageAccount>().Container("documents").GetBlobClient("raw");
        using (var bytes = new MemoryStream(new byte[LargeBytes]))
        {
            await raw.UploadAsync(bytes, new BlobUploadOptions { TransferOptions = new() { InitialTransferSize = 4 << 20, MaximumTransferSize = 4 << 20 } }, cancellationToken);
        }

        var turn = 0;
        var large = await Measure.InTurnsAsync(
            5,
            async () =>
            {
                await StageAsync(documents, $"large {++turn}.bin", new byte[LargeBytes], cancellationToken);
                return await Measure.TimeAsync(() => upload.RunAsync(Owner.ToString(), cancellationToken));
            },
            () => Measure.TimeAsync(() => SendByHandAsync(http, sharePoint, raw, $"by hand {++turn}.bin", cancellationToken)));
        Directory.Delete(folder, recursive: true);
        return
        [
            new($"Documents: requests for each of {SmallFiles} new small files, against one", $"{perFile:0.00}", "1", perFile, 1.02),
            new($"Documents: requests of an idle look at {Owners} projects, against one", $"{idle}", "1", idle, 1),
            BenchmarkRow.OfTimes($"Documents: upload of {LargeBytes >> 20} MiB against a bare loop that reads the same parts from a blob and sends them", large.First, large.Second, 1.5),
        ];
    }

    private static async Task<ServiceProvider> InstallAsync(Azurite azurite, SharePoint sharePoint, CancellationToken cancellationToken)
    {
        var storage = StorageAccount.FromConnectionString(azurite.ConnectionString, "documents");
        var network = Enumerable.Range(0, Owners).Aggregate(NetworkSnapshot.Empty, (snapshot, number) =>
            snapshot.With(new Project(new($"p{number}"), ProjectKind.Project, $"Projekt {number}", new("a"), ProjectState.Running), number + 1));
        var settings = new Dictionary<string, string?>
        {
            ["Graph:BaseUrl"] = sharePoint.GraphUrl,
            ["Graph:DriveId"] = sharePoint.DriveId,
            ["Graph:Token"] = SharePoint.Token,
            ["Graph:ClientId"] = SharePoint.Token,
        };
        var services = new ServiceCollection().AddLogging().AddSingleton(storage).AddSingleton(TimeProvider.System).AddSingleton<CurrentNetwork>(() => network).AddWork()
            .AddDocuments(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        await new StorageSetup(storage, services.Select(service => service.ImplementationInstance).OfType<StorageNeed>()).StartingAsync(cancellationToken);
        return services.BuildServiceProvider();
    }

    private static async Task StageAsync(DocumentStore documents, string name, byte[] content, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream(content);
        await documents.StageAsync(Owner, name, bytes, DocumentAuthor.Product, cancellationToken);
    }

    /// <summary>The same parts from the same storage to the same library, without a thought for what may go wrong.</summary>
    private static async Task SendByHandAsync(HttpClient http, SharePoint sharePoint, BlobClient raw, string name, CancellationToken cancellationToken)
    {
        using var start = await http.PostAsync(new Uri($"{sharePoint.GraphUrl}/me/drive/root:/{Uri.EscapeDataString(name)}:/createUploadSession"), null, cancellationToken);
        var session = new Uri(JsonDocument.Parse(await start.Content.ReadAsStringAsync(cancellationToken)).RootElement.GetProperty("uploadUrl").GetString()!);
        const int Part = 32 * 327_680;
        for (var from = 0; from < LargeBytes; from += Part)
        {
            var length = Math.Min(Part, LargeBytes - from);
            var part = await raw.DownloadStreamingAsync(new BlobDownloadOptions { Range = new HttpRange(from, length) }, cancellationToken);
            using var content = new StreamContent(part.Value.Content);
            content.Headers.ContentLength = length;
            content.Headers.ContentRange = new ContentRangeHeaderValue(from, from + length - 1, LargeBytes);
            (await http.PutAsync(session, content, cancellationToken)).EnsureSuccessStatusCode();
        }
    }

    private static async Task<int> CountAsync(HttpClient http, SharePoint sharePoint, CancellationToken cancellationToken) =>
        JsonDocument.Parse(await http.GetStringAsync(new Uri($"{sharePoint.Url}/simulator/requests"), cancellationToken)).RootElement.GetArrayLength();

    private static async Task ClearAsync(HttpClient http, SharePoint sharePoint, CancellationToken cancellationToken) =>
        (await http.DeleteAsync(new Uri($"{sharePoint.Url}/simulator/requests"), cancellationToken)).EnsureSuccessStatusCode();
}
