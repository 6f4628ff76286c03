using KreisTeams.Documents;
using KreisTeams.Simulators.SharePoint;

namespace KreisTeams.Tests.Documents;

/// <summary>SharePoint throttles an application, not a request: all instances wait together, and in the long run none has to.</summary>
public sealed class ThrottlingTests(StorageFixture azurite) : IAsyncLifetime
{
    private LibraryWorld _world = null!;

    public async ValueTask InitializeAsync()
    {
        _world = await LibraryWorld.StartAsync(azurite, oneClock: true);
        await _world.StageAsync("zuerst.txt", "legt den Ordner an");
        await _world.UploadAllAsync();
        await _world.LookAsync();
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task In_a_storm_no_instance_calls_before_the_time_SharePoint_named_and_everything_arrives()
    {
        var other = _world.NewInstallation();
        for (var storm = 1; storm <= 3; storm++)
        {
            for (var number = 0; number < 4; number++)
            {
                await _world.StageAsync($"Datei {storm}-{number}.txt", $"{number}");
            }

            var pause = TimeSpan.FromSeconds(20 * storm);
            _world.Faults.Add(new Fault("PUT", "content", FaultKind.Status, Skip: 1, Status: 429, RetryAfterSeconds: (int)pause.TotalSeconds));
            await _world.UploadAsync();
            _world.Clock.Advance(TimeSpan.FromSeconds(1));
            _world.Meter.Clear();
            for (var waited = TimeSpan.FromSeconds(1); waited < pause; waited += TimeSpan.FromSeconds(3))
            {
                await Task.WhenAll(_world.UploadAsync(), _world.UploadAsync(other), _world.LookAsync(), LibraryWorld.LookAsync(other));
                _world.Meter.Requests.ShouldBeEmpty();
                _world.Clock.Advance(TimeSpan.FromSeconds(3));
            }
        }

        await _world.UploadAllAsync();
        _world.FilesIn(_world.OwnerFolder()).Select(file => file.Versions.Length).ShouldBe(Enumerable.Repeat(1, 13));
    }

    [Fact]
    public async Task A_long_queue_drains_within_four_fifths_of_the_budget_and_is_never_refused()
    {
        const int Budget = 60;
        const int Files = 60;
        _world.Clock.Advance(TimeSpan.FromMinutes(2));
        _world.Switches.UnitsPerMinute = Budget;
        for (var number = 0; number < Files; number++)
        {
            await _world.StageAsync($"Datei {number}.txt", $"{number}");
        }

        var most = 0;
        for (var pass = 0; await UploadFewAsync(); pass++)
        {
            pass.ShouldBeLessThan(400, "the queue does not drain");
            most = Math.Max(most, _world.Meter.UnitsLastMinute());
        }

        _world.FilesIn(_world.OwnerFolder()).Length.ShouldBe(Files + 1);
        _world.Meter.Requests.ShouldNotContain(request => request.Status == 429);
        most.ShouldBeLessThanOrEqualTo(Budget * 80 / 100 + 12);
    }

    /// <summary>Six at a time, as work comes from a queue.</summary>
    private async Task<bool> UploadFewAsync()
    {
        var pending = (await _world.DocumentsAsync()).Where(document => document.Staged is not null).Take(6).ToArray();
        var again = (await Task.WhenAll(pending.Select(document => _world.UploadAsync(document)))).Min();
        _world.Clock.Advance(again - _world.Clock.GetUtcNow() is { } wait && wait > TimeSpan.Zero ? wait : TimeSpan.FromMilliseconds(200));
        return pending.Length > 0;
    }
}
