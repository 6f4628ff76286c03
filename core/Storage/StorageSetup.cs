using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace KreisTeams.Storage;

/// <summary>Names what a slice keeps in the storage account, so that it exists before the host answers its first request.</summary>
public sealed record StorageNeed(string[] Tables, string[] Queues, string[] Containers);

public sealed class StorageSetup(StorageAccount storage, IEnumerable<StorageNeed> needs) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken) => await Task.WhenAll(needs.SelectMany(need => new Task[]
    {
        Task.WhenAll(need.Tables.Select(name => storage.Table(name).CreateIfNotExistsAsync(cancellationToken))),
        Task.WhenAll(need.Queues.Select(name => storage.Queue(name).CreateIfNotExistsAsync(cancellationToken: cancellationToken))),
        Task.WhenAll(need.Containers.Select(name => storage.Container(name).CreateIfNotExistsAsync(cancellationToken: cancellationToken))),
    }));

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

public static class StorageRegistration
{
    /// <summary>Declares tables, queues and containers of a slice; they are created when the host starts.</summary>
    public static IServiceCollection NeedsStorage(
        this IServiceCollection services, string[]? tables = null, string[]? queues = null, string[]? containers = null) =>
        services.AddSingleton(new StorageNeed(tables ?? [], queues ?? [], containers ?? []));
}
