using KreisTeams.Local;
using KreisTeams.Network;
using KreisTeams.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace KreisTeams.Tests.Network;

public sealed class NetworkRefreshTests(StorageFixture azurite)
{
    private static readonly string DemoFile = Path.Combine(Workspace.Root, "infra", "local", "demo", "network.json");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_host_that_starts_on_an_empty_storage_has_the_configured_network_before_it_answers()
    {
        using var instance = await EmptyAsync();

        await StartAndStopAsync(instance, DemoFile);

        instance.Network.Name.ShouldBe("Kreis Recklinghausen");
        var version = instance.Network.Version;
        using var second = await instance.AnotherAsync();
        await StartAndStopAsync(second, Path.Combine(Workspace.Root, "tests", "KreisTeams.Tests", "Network", "other-kreis.json"));
        second.Network.Version.ShouldBe(version);
    }

    [Fact]
    public async Task A_broken_or_missing_file_stops_the_start_with_its_reason_and_leaves_the_storage_empty()
    {
        using var instance = await EmptyAsync();
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, """{ "name": "X", "organisations": [ { "id": "a" } ] }""", Cancel);

        (await Should.ThrowAsync<NetworkFileRefused>(() => StartAndStopAsync(instance, file))).Message.ShouldContain("Zeile 1, $.organisations[0].name: Das Feld „name“ fehlt.");
        File.Delete(file);
        (await Should.ThrowAsync<NetworkFileRefused>(() => StartAndStopAsync(instance, file))).Message.ShouldContain("gibt es nicht");
        instance.Network.Version.ShouldBe(0);
    }

    [Fact]
    public async Task What_another_instance_writes_is_seen_without_being_asked_for()
    {
        using var here = await NetworkInstance.WithDemoAsync(azurite);
        using var there = await here.AnotherAsync();
        var seen = new TaskCompletionSource<NetworkRefreshed>(TaskCreationOptions.RunContinuationsAsynchronously);
        there.Cache.Refreshed += seen.SetResult;
        using var refresh = Refresh(there, "");
        await refresh.StartAsync(Cancel);

        await here.Store.WriteAsync(RecordEdit.Of(new Theme(new("neu"), "Neu"), 0), Author.CommandLine, Cancel);

        (await seen.Task.WaitAsync(TimeSpan.FromMinutes(3), Cancel)).After.FindTheme(new("neu")).ShouldNotBeNull();
        await refresh.StopAsync(Cancel);
    }

    private async Task<NetworkInstance> EmptyAsync() => new(await azurite.NewAccountAsync(tables: ["Network"]), new(NetworkInstance.Noon));

    private static async Task StartAndStopAsync(NetworkInstance instance, string file)
    {
        using var refresh = Refresh(instance, file);
        await refresh.StartAsync(Cancel);
        await refresh.StopAsync(Cancel);
    }

    private static NetworkRefresh Refresh(NetworkInstance instance, string file) => new(
        instance.Cache,
        instance.Import,
        new ConfigurationBuilder().AddInMemoryCollection([new("Network:File", file)]).Build(),
        NullLogger<NetworkRefresh>.Instance);
}
