using KreisTeams.Network;
using KreisTeams.Projects;

namespace KreisTeams.Tests.Network;

public sealed class NetworkStoreTests(StorageFixture azurite) : IAsyncLifetime
{
    private static readonly RecordKey Twin = new(RecordKind.Project, "digitaler-zwilling");

    private NetworkInstance _here = null!;
    private NetworkInstance _there = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _here = await NetworkInstance.WithDemoAsync(azurite);
        _there = await _here.AnotherAsync();
    }

    public ValueTask DisposeAsync()
    {
        _here.Dispose();
        _there.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public void A_second_instance_loads_what_the_first_imported()
    {
        _there.Network.Version.ShouldBe(_here.Network.Version);
        NetworkJson.Write(NetworkContent.Of(_there.Network)).ShouldBe(NetworkJson.Write(NetworkContent.Of(_here.Network)));
    }

    [Fact]
    public async Task An_own_write_is_visible_at_once_and_elsewhere_after_a_refresh()
    {
        await RenameAsync(_here, "Zwilling Vest");

        Title(_here).ShouldBe("Zwilling Vest");
        Title(_there).ShouldBe("Digitaler Zwilling");
        await _there.Cache.RefreshAsync(Cancel);
        Title(_there).ShouldBe("Zwilling Vest");
    }

    [Fact]
    public async Task Who_saves_second_gets_both_versions_and_nothing_is_lost()
    {
        var seen = _there.Network.VersionOf(Twin);
        await RenameAsync(_here, "von hier", "nadine-kessler");

        var mine = Project(_there) with { Title = "von dort" };
        var outcome = await _there.Store.WriteAsync(RecordEdit.Of(mine, seen), Author.Of(_there.Actor("daniel-overbeck")), Cancel);

        var conflict = outcome.ShouldBeOfType<WriteOutcome.Conflict>();
        conflict.Mine.ShouldBeOfType<Project>().Title.ShouldBe("von dort");
        conflict.Theirs.ShouldBeOfType<Project>().Title.ShouldBe("von hier");
        conflict.LastChange.ShouldNotBeNull().Author.Person.ShouldBe(new PersonId("nadine-kessler"));
        RecordDifference.Fields(conflict.Theirs, conflict.Mine).ShouldHaveSingleItem().Name.ShouldBe("title");
        await _here.Cache.RefreshAsync(Cancel);
        Title(_here).ShouldBe("von hier");
    }

    [Fact]
    public async Task Two_instances_that_change_different_records_both_succeed()
    {
        await Task.WhenAll(Enumerable.Range(0, 10).Select(async turn =>
        {
            var instance = turn % 2 == 0 ? _here : _there;
            var theme = new Theme(new($"thema-{turn}"), $"Thema {turn}");
            (await instance.Store.WriteAsync(RecordEdit.Of(theme, 0), Author.CommandLine, Cancel)).ShouldBeOfType<WriteOutcome.Written>();
        }));

        await _here.Cache.RefreshAsync(Cancel);
        await _there.Cache.RefreshAsync(Cancel);
        _here.Network.Themes.Count(theme => theme.Name.StartsWith("Thema ", StringComparison.Ordinal)).ShouldBe(10);
        _there.Network.Version.ShouldBe(_here.Network.Version);
    }

    [Fact]
    public async Task A_refresh_names_what_changed()
    {
        var refreshes = new List<NetworkRefreshed>();
        _there.Cache.Refreshed += refreshes.Add;
        await RenameAsync(_here, "a");
        await RenameAsync(_here, "b");

        await _there.Cache.RefreshAsync(Cancel);
        await _there.Cache.RefreshAsync(Cancel);

        refreshes.ShouldHaveSingleItem().Changed.ShouldBe([Twin]);
        refreshes[0].Before.FindProject(new(Twin.Id))!.Title.ShouldBe("Digitaler Zwilling");
        refreshes[0].After.FindProject(new(Twin.Id))!.Title.ShouldBe("b");
    }

    [Fact]
    public async Task Every_version_is_kept_with_who_when_and_through_which_door()
    {
        _here.Clock.Advance(TimeSpan.FromMinutes(1));
        await RenameAsync(_here, "neu", "nadine-kessler", Door.Tab);

        var history = await _here.Store.HistoryAsync(Twin, Cancel);

        history.Length.ShouldBe(2);
        history[0].Author.ShouldBe(new Author(new("nadine-kessler"), Door.Tab));
        history[0].At.ShouldBe(NetworkInstance.Noon.AddMinutes(1));
        history[0].Before.ShouldBeOfType<Project>().Title.ShouldBe("Digitaler Zwilling");
        history[0].After.ShouldBeOfType<Project>().Title.ShouldBe("neu");
        (history[1].Before, history[1].Author).ShouldBe((null, Author.CommandLine));
    }

    [Fact]
    public async Task The_log_lists_changes_since_a_moment_newest_first()
    {
        _here.Clock.Advance(TimeSpan.FromHours(1));
        await RenameAsync(_here, "eins");
        await RenameAsync(_here, "zwei");

        var changes = await _here.Store.ChangesSinceAsync(NetworkInstance.Noon.AddMinutes(30), Cancel).ToArrayAsync(Cancel);

        changes.Select(change => change.Number).ShouldBe([_here.Network.Version, _here.Network.Version - 1]);
        changes.ShouldAllBe(change => change.Records.Single() == Twin);
    }

    [Fact]
    public async Task Undo_takes_back_the_last_own_change_and_then_the_one_before()
    {
        await RenameAsync(_here, "eins", "nadine-kessler");
        await RenameAsync(_here, "zwei", "nadine-kessler");
        await _here.Store.WriteAsync(RecordEdit.Of(new Theme(new("neu"), "Neu"), 0), Author.Of(_here.Actor("daniel-overbeck")), Cancel);
        var actor = _here.Actor("nadine-kessler");

        (await _here.Store.UndoLastAsync(actor, Cancel)).ShouldBeOfType<UndoOutcome.Undone>().Entries.ShouldHaveSingleItem().Key.ShouldBe(Twin);
        Title(_here).ShouldBe("eins");
        await _here.Store.UndoLastAsync(actor, Cancel);

        Title(_here).ShouldBe("Digitaler Zwilling");
        (await _here.Store.UndoLastAsync(actor, Cancel)).ShouldBeOfType<UndoOutcome.NothingToUndo>();
    }

    [Fact]
    public async Task Undo_of_a_creation_removes_the_record_everywhere()
    {
        await _here.Store.WriteAsync(RecordEdit.Of(new Theme(new("neu"), "Neu"), 0), Author.Of(_here.Actor("nadine-kessler")), Cancel);
        await _there.Cache.RefreshAsync(Cancel);
        _there.Network.FindTheme(new("neu")).ShouldNotBeNull();

        await _here.Store.UndoLastAsync(_here.Actor("nadine-kessler"), Cancel);

        _here.Network.FindTheme(new("neu")).ShouldBeNull();
        await _there.Cache.RefreshAsync(Cancel);
        _there.Network.FindTheme(new("neu")).ShouldBeNull();
        (await _here.Store.HistoryAsync(new(RecordKind.Theme, "neu"), Cancel)).Length.ShouldBe(2);
    }

    [Fact]
    public async Task Undo_is_refused_when_somebody_changed_it_since_and_after_five_minutes()
    {
        await RenameAsync(_here, "meins", "nadine-kessler");
        await RenameAsync(_here, "deins", "daniel-overbeck");

        (await _here.Store.UndoLastAsync(_here.Actor("nadine-kessler"), Cancel))
            .ShouldBeOfType<UndoOutcome.ChangedSince>().LastChange!.Author.Person.ShouldBe(new PersonId("daniel-overbeck"));
        _here.Clock.Advance(TimeSpan.FromMinutes(5.1));
        (await _here.Store.UndoLastAsync(_here.Actor("daniel-overbeck"), Cancel)).ShouldBeOfType<UndoOutcome.NothingToUndo>();
        Title(_here).ShouldBe("deins");
    }

    private static Project Project(NetworkInstance instance) => instance.Network.FindProject(new(Twin.Id)).ShouldNotBeNull();

    private static string Title(NetworkInstance instance) => Project(instance).Title;

    private static async Task RenameAsync(NetworkInstance instance, string title, string person = "nadine-kessler", Door door = Door.Chat)
    {
        var edit = RecordEdit.Of(Project(instance) with { Title = title }, instance.Network.VersionOf(Twin));
        (await instance.Store.WriteAsync(edit, Author.Of(instance.Actor(person, door)), Cancel)).ShouldBeOfType<WriteOutcome.Written>();
    }
}
