using KreisTeams.Network;
using KreisTeams.Storage;
using Microsoft.Extensions.Time.Testing;

namespace KreisTeams.Tests.Network;

/// <summary>One host's view of the network; two of them on one account are two instances.</summary>
internal sealed class NetworkInstance(StorageAccount storage, FakeTimeProvider clock) : IDisposable
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 23, 11, 0, 0, TimeSpan.Zero);

    public NetworkCache Cache { get; } = new(storage);

    public NetworkSnapshot Network => Cache.Current;

    public NetworkStore Store => field ??= new NetworkStore(storage, Cache, clock);

    public NetworkImport Import => field ??= new NetworkImport(Cache, Store);

    public FakeTimeProvider Clock => clock;

    public static async Task<NetworkInstance> WithDemoAsync(StorageFixture azurite)
    {
        var instance = new NetworkInstance(await azurite.NewAccountAsync(tables: ["Network"]), new FakeTimeProvider(Noon));
        await instance.Import.ImportAsync(Demo.Complete.Content, Author.CommandLine, TestContext.Current.CancellationToken);
        return instance;
    }

    public async Task<NetworkInstance> AnotherAsync()
    {
        var another = new NetworkInstance(storage, clock);
        await another.Cache.RefreshAsync(TestContext.Current.CancellationToken);
        return another;
    }

    public Actor Actor(string personId, Door door = Door.Chat) => new(Network.FindPerson(new(personId)).ShouldNotBeNull(), door);

    public void Dispose() => Cache.Dispose();
}
