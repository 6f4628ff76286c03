using System.Diagnostics;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using KreisTeams.Documents;
using KreisTeams.Local;
using KreisTeams.Network;
using KreisTeams.Projects;
using KreisTeams.Simulators.SharePoint;
using KreisTeams.Storage;
using KreisTeams.Work;
using Microsoft.Extensions.Hosting;

namespace KreisTeams.Benchmarks.Documents;

/// <summary>The synchronisation of documents with storage and a library, as the host has it.</summary>
internal sealed class Installation : IAsyncDisposable
{
    public const int Owners = 200;

    /// <summary>As many as a host does at once.</summary>
    private static readonly ParallelOptions Together = new() { MaxDegreeOfParallelism = 16 };

    private static readonly DocumentOwner Owner = DocumentOwner.Of(new ProjectId("p0"));

    private readonly ServiceProvider _services;

    private Installation(ServiceProvider services, StorageMeter meter) => (_services, Meter) = (services, meter);

    public StorageMeter Meter { get; }

    /// <param name="blobs">Instead of the storage's own.</param>
    public static async Task<Installation> StartAsync(Azurite azurite, string prefix, string graphUrl, CancellationToken cancellationToken, BlobServiceClient? blobs = null)
    {
        var meter = new StorageMeter();
        var storage = new StorageAccount(
            new TableServiceClient(azurite.ConnectionString, meter.In(new TableClientOptions())),
            new QueueServiceClient(azurite.ConnectionString, meter.In(new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 })),
            blobs ?? new BlobServiceClient(azurite.ConnectionString, meter.In(new BlobClientOptions())),
            prefix);
        var network = Enumerable.Range(0, Owners).Aggregate(NetworkSnapshot.Empty, (snapshot, number) =>
            snapshot.With(new Project(new($"p{number}"), ProjectKind.Project, $"Projekt {number}", new("a"), ProjectState.Running), number + 1));
        var settings = new Dictionary<string, string?>
        {
            ["Graph:BaseUrl"] = graphUrl,
            ["Graph:DriveId"] = Library.DriveId,
            ["Graph:Token"] = SharePoint.Token,
            ["Graph:ClientId"] = SharePoint.Token,
        };
        var services = new ServiceCollection().AddLogging().AddSingleton(storage).AddSingleton(TimeProvider.System).AddSingleton<CurrentNetwork>(() => network).AddWork()
            .AddDocuments(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        await new StorageSetup(storage, services.Select(service => service.ImplementationInstance).OfType<StorageNeed>()).StartingAsync(cancellationToken);
        return new Installation(services.BuildServiceProvider(), meter);
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public Task<StageOutcome> StageAsync(string name, Stream content, CancellationToken cancellationToken) =>
        Get<DocumentStore>().StageAsync(Owner, name, content, DocumentAuthor.Product, cancellationToken);

    /// <summary>Sends all that waits.</summary>
    public async Task UploadAllAsync(CancellationToken cancellationToken)
    {
        var upload = Get<DocumentUpload>();
        var waiting = Get<DocumentStore>().OfAsync(Owner, cancellationToken).Where(document => document.Staged is not null);
        await Parallel.ForEachAsync(waiting, Together, async (document, _) =>
        {
            if (await upload.RunAsync($"{document.Owner}|{document.Id}", cancellationToken) is { } again)
            {
                throw new LocalFailure($"A document was not sent and waits until {again:T}.");
            }
        });
    }

    /// <summary>Hands in the files of a folder, as many at once as a host takes, while the host's own loop sends them.</summary>
    /// <param name="haveArrived">Whether SharePoint was sent as much as there is; what is stored is only asked then.</param>
    /// <returns>How long until the last was acknowledged, and until the last was known to be in SharePoint.</returns>
    public async Task<(TimeSpan Acknowledged, TimeSpan Arrived)> HandInAsync(string folder, Func<bool> haveArrived, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(Directory.EnumerateFiles(folder), Together, async (file, _) =>
        {
            await using var content = File.OpenRead(file);
            await StageAsync(Path.GetFileName(file), content, cancellationToken);
        });
        var acknowledged = Stopwatch.GetElapsedTime(started);
        while (!haveArrived() || await Get<DocumentStore>().OfAsync(Owner, cancellationToken).AnyAsync(document => document.Staged is not null, cancellationToken))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), cancellationToken);
        }

        return (acknowledged, Stopwatch.GetElapsedTime(started));
    }

    /// <summary>Does planned work from now on, as the host does.</summary>
    public Task StartWorkAsync(CancellationToken cancellationToken) => _services.GetServices<IHostedService>().OfType<WorkLoop>().Single().StartAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(_services.GetServices<IHostedService>().OfType<WorkLoop>().Select(loop => loop.StopAsync(CancellationToken.None)));
        await _services.DisposeAsync();
    }
}
