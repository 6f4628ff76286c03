using KreisTeams.Local;
using KreisTeams.Storage;
using KreisTeams.Tests;

[assembly: AssemblyFixture(typeof(StorageFixture))]

namespace KreisTeams.Tests;

/// <summary>One real Azurite for all tests of the assembly; every test works under a prefix of its own.</summary>
public sealed class StorageFixture : IAsyncLifetime
{
    private static int _tests;

    private Azurite? _azurite;

    public string ConnectionString => _azurite!.ConnectionString;

    public async ValueTask InitializeAsync() => _azurite = await Azurite.StartAsync(dataFolder: null, progress: null, CancellationToken.None);

    public async ValueTask DisposeAsync() => await _azurite!.DisposeAsync();

    /// <summary>Ends in a letter, so that none is the beginning of another.</summary>
    public static string NewPrefix() => $"t{Environment.ProcessId}x{Interlocked.Increment(ref _tests)}x";

    /// <summary>An empty corner of the account, with the given tables, queues and containers.</summary>
    public async Task<StorageAccount> NewAccountAsync(string[]? tables = null, string[]? queues = null, string[]? containers = null)
    {
        var storage = StorageAccount.FromConnectionString(ConnectionString, NewPrefix());
        await new StorageSetup(storage, [new StorageNeed(tables ?? [], queues ?? [], containers ?? [])]).StartingAsync(TestContext.Current.CancellationToken);
        return storage;
    }
}
