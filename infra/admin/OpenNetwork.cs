using KreisTeams.Network;
using KreisTeams.Storage;

namespace KreisTeams.Admin;

/// <summary>The network of a storage account, loaded; its table is created where it is missing.</summary>
internal sealed record OpenNetwork(NetworkCache Cache, NetworkStore Store, NetworkImport Import) : IDisposable
{
    public static async Task<OpenNetwork> Async(StorageAccount storage, CancellationToken cancellationToken)
    {
        await NetworkStore.CreateTableAsync(storage, cancellationToken);
        var cache = new NetworkCache(storage);
        var store = new NetworkStore(storage, cache, TimeProvider.System);
        await cache.RefreshAsync(cancellationToken);
        return new OpenNetwork(cache, store, new NetworkImport(cache, store));
    }

    public void Dispose() => Cache.Dispose();
}
