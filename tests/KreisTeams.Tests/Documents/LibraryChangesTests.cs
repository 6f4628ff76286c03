using KreisTeams.Documents;
using KreisTeams.Simulators.SharePoint;

namespace KreisTeams.Tests.Documents;

/// <summary>What people do in SharePoint shows in the documents, whatever way delta chooses to tell it.</summary>
public sealed class LibraryChangesTests(StorageFixture azurite) : IAsyncLifetime
{
    private LibraryWorld _world = null!;

    public async ValueTask InitializeAsync()
    {
        _world = await LibraryWorld.StartAsync(azurite);
        await _world.StageAsync("zuerst.txt", "legt den Ordner an");
        await _world.UploadAllAsync();
        await _world.LookAsync();
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    public static TheoryData<string> Peculiarities => new(Settings.Keys);

    private static Dictionary<string, Action<Switches>> Settings { get; } = new()
    {
        ["as usual"] = _ => { },
        ["without paths"] = switches => switches.PathInDelta = false,
        ["without repeated ancestors"] = switches => switches.RepeatAncestors = false,
        ["full tombstones"] = switches => switches.Tombstone = Tombstone.Full,
        ["descendants of deleted listed"] = switches => switches.ListDescendantsOfDeleted = true,
        ["one item a page"] = switches => switches.DeltaPageSize = 1,
        ["empty pages"] = switches => (switches.EmptyDeltaPages, switches.DeltaPageSize) = (true, 2),
        ["children before parents"] = switches => (switches.DeltaOrder, switches.DeltaPageSize) = (DeltaOrder.Reversed, 2),
        ["in any order, twice"] = switches => (switches.DeltaOrder, switches.DuplicateDeltaItems, switches.DeltaPageSize) = (DeltaOrder.Shuffled, true, 3),
        ["rewriting at once"] = switches => switches.Enrichment = Enrichment.AtOnce,
        ["rewriting later"] = switches => (switches.Enrichment, switches.EnrichmentDelayMilliseconds) = (Enrichment.Later, 0),
    };

    [Theory]
    [MemberData(nameof(Peculiarities))]
    public async Task The_documents_show_what_colleagues_did(string peculiarity)
    {
        Settings[peculiarity](_world.Switches);
        var root = _world.OwnerFolder();
        var ours = await _world.StageAsync("Unser Konzept.docx", "von uns");
        await _world.UploadAllAsync();
        var notes = _world.Library.CreateFolder(root.Id, "Notizen", "fail", LibraryWorld.Colleague);
        var plan = await _world.DropAsync(notes, "Plan.docx", "Plan 1");
        var old = await _world.DropAsync(root, "Alt.txt", "weg damit");
        await _world.DropAsync(root, "Prüfung.pdf", "geprüft");
        await AgreesAsync();

        await _world.DropAsync(notes, "Plan.docx", "Plan 2, länger");
        _world.Library.Update(plan.Id, "Zeitplan.docx", null, null, LibraryWorld.Colleague);
        _world.Library.Update(notes.Id, "Ablage", null, null, LibraryWorld.Colleague);
        _world.Library.Delete(old.Id, null);
        await AgreesAsync();
        var documents = await _world.DocumentsAsync();
        documents.Single(document => document.Remote?.ItemId == plan.Id).Path.ShouldBe("Ablage/Zeitplan.docx");
        documents.Single(document => document.Remote?.ItemId == plan.Id).Versions.ShouldBe(2);
        documents.Single(document => document.Name == "Alt.txt").State.ShouldBe(SyncState.Removed);
        (await _world.FindAsync(ours)).Versions.ShouldBe(1);

        _world.Library.Delete(notes.Id, null);
        await AgreesAsync();
        _world.Library.Restore(notes.Id);
        await AgreesAsync();
        (await _world.DocumentsAsync()).Single(document => document.Remote?.ItemId == plan.Id).State.ShouldBe(SyncState.InSharePoint);
    }

    [Fact]
    public async Task A_file_of_a_colleague_names_its_author_and_opens_in_SharePoint()
    {
        await _world.DropAsync(_world.OwnerFolder(), "Angebot.pdf", "1000 €");

        await _world.LookAsync();

        var document = (await _world.DocumentsAsync()).Single(one => one.Name == "Angebot.pdf");
        document.Author.Name.ShouldBe("Petra Beispiel");
        document.State.ShouldBe(SyncState.InSharePoint);
        document.WebUrl!.AbsoluteUri.ShouldEndWith("/Angebot.pdf");
    }

    [Fact]
    public async Task A_quiet_library_costs_one_request_and_our_own_writes_bring_nothing_back()
    {
        await _world.StageAsync("neu.txt", "von uns");
        await _world.UploadAllAsync();
        (await _world.LookAsync()).ShouldBe(new CycleOutcome.UpToDate(0));

        _world.Meter.Clear();
        (await _world.LookAsync()).ShouldBe(new CycleOutcome.UpToDate(0));

        _world.Meter.Requests.ShouldHaveSingleItem().Units.ShouldBe(1);
    }

    [Theory]
    [InlineData(ResyncKind.ApplyDifferences, true, false)]
    [InlineData(ResyncKind.UploadDifferences, true, true)]
    [InlineData(ResyncKind.ApplyDifferences, false, false)]
    public async Task When_delta_has_lost_its_thread_everything_is_enumerated_and_nothing_that_waits_is_lost(ResyncKind kind, bool withLocation, bool locationFails)
    {
        var gone = await _world.DropAsync(_world.OwnerFolder(), "verschwindet.txt", "x");
        await _world.LookAsync();
        var waiting = await _world.StageAsync("wartet.txt", "noch hier");
        (_world.Switches.Resync, _world.Switches.ResyncWithLocation, _world.Switches.ResyncLocationFails) = (kind, withLocation, locationFails);
        _world.Library.Delete(gone.Id, null);
        await _world.DropAsync(_world.OwnerFolder(), "neu.txt", "y");

        (await _world.LookAsync()).ShouldBeOfType<CycleOutcome.UpToDate>();
        _world.Switches.Resync = ResyncKind.None;

        await AgreesAsync();
        (await _world.FindAsync(waiting)).State.ShouldBe(SyncState.Waiting);
        await _world.UploadAllAsync();
        await AgreesAsync();
    }

    [Fact]
    public async Task Deletions_that_delta_kept_quiet_about_are_found_by_the_next_full_enumeration()
    {
        var files = new List<DriveItem>();
        for (var number = 0; number < 12; number++)
        {
            files.Add(await _world.DropAsync(_world.OwnerFolder(), $"Datei {number}.txt", $"{number}"));
        }

        await _world.LookAsync();
        _world.Switches.Tombstone = Tombstone.SomeMissing;
        files.ForEach(file => _world.Library.Delete(file.Id, null));
        await _world.LookAsync();
        (await LiveAsync()).Length.ShouldBeGreaterThan(1);

        _world.Clock.Advance(TimeSpan.FromDays(8));
        await _world.LookAsync();

        (await LiveAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_file_that_was_only_left_out_of_a_full_enumeration_is_kept()
    {
        var file = await _world.DropAsync(_world.OwnerFolder(), "da.txt", "x");
        await _world.LookAsync();
        _world.Library.Update(file.Id, "noch da.txt", null, null, LibraryWorld.Colleague);

        await _world.LookAsync(complete: true);

        await AgreesAsync();
    }

    [Fact]
    public async Task A_file_deleted_and_made_anew_under_its_name_stays_the_document_people_have_links_to()
    {
        var first = await _world.DropAsync(_world.OwnerFolder(), "Satzung.docx", "alt");
        await _world.LookAsync();
        var document = (await _world.DocumentsAsync()).Single(one => one.Name == "Satzung.docx");
        _world.Switches.Tombstone = Tombstone.SomeMissing;
        _world.Library.Delete(first.Id, null);
        var second = await _world.DropAsync(_world.OwnerFolder(), "Satzung.docx", "neu und länger");

        await _world.LookAsync();

        var now = (await _world.DocumentsAsync()).Single(one => one.Name == "Satzung.docx");
        now.Id.ShouldBe(document.Id);
        now.Remote!.ItemId.ShouldBe(second.Id);
    }

    [Theory]
    [InlineData(NextLinkFault.Loop)]
    [InlineData(NextLinkFault.NotFound)]
    [InlineData(NextLinkFault.ServerError)]
    [InlineData(NextLinkFault.BadRequest)]
    public async Task Pages_that_lead_nowhere_end_the_cycle_with_few_calls_and_the_old_position(NextLinkFault fault)
    {
        for (var number = 0; number < 6; number++)
        {
            await _world.DropAsync(_world.OwnerFolder(), $"Datei {number}.txt", $"{number}");
        }

        (_world.Switches.DeltaPageSize, _world.Switches.NextLinkFault) = (2, fault);
        _world.Meter.Clear();
        (await _world.LookAsync()).ShouldBeOfType<CycleOutcome.Failed>();
        _world.Meter.Requests.Count.ShouldBeLessThan(5);

        _world.Switches.NextLinkFault = NextLinkFault.None;
        await AgreesAsync();
    }

    [Fact]
    public async Task Bytes_that_only_we_have_survive_a_deletion_in_SharePoint_and_can_be_filed_again()
    {
        var document = await _world.StageAsync("Satzung.txt", "eins");
        await _world.UploadAllAsync();
        var item = (await _world.FindAsync(document)).Remote!.ItemId;
        await _world.StageVersionAsync(document, "zwei, nur hier");
        _world.Library.Delete(item, null);
        await _world.LookAsync();
        (await _world.UploadAsync()).ShouldBeNull();

        var removed = await _world.FindAsync(document);
        removed.State.ShouldBe(SyncState.Removed);
        DocumentTexts.Explanation(removed, Language.German)!.ShouldContain("erneut abgelegt werden");

        (await _world.Documents.FileAgainAsync(document.Id, TestContext.Current.CancellationToken)).ShouldNotBeNull();
        await _world.UploadAllAsync();
        _world.TextOf(_world.FilesIn(_world.OwnerFolder()).Single(file => file.Name == "Satzung.txt")).ShouldBe("zwei, nur hier");
        await AgreesAsync();
    }

    [Fact]
    public async Task Only_one_instance_reads_the_changes_at_a_time()
    {
        var other = _world.NewInstallation();
        _world.Faults.Add(new Fault("GET", "delta", FaultKind.Status, Status: 429, RetryAfterSeconds: 5));
        await _world.DropAsync(_world.OwnerFolder(), "neu.txt", "x");

        (await _world.LookAsync()).ShouldBeOfType<CycleOutcome.Throttled>();
        _world.Clock.Advance(TimeSpan.FromSeconds(5));
        var outcomes = await Task.WhenAll(
            _world.LookAsync(), LibraryWorld.LookAsync(other), _world.LookAsync(), LibraryWorld.LookAsync(_world.NewInstallation()));

        outcomes.OfType<CycleOutcome.UpToDate>().ShouldNotBeEmpty();
        (await LiveAsync()).Count(document => document.Name == "neu.txt").ShouldBe(1);
        await AgreesAsync();
    }

    private async Task<Document[]> LiveAsync() => [.. (await _world.DocumentsAsync()).Where(document => document.State == SyncState.InSharePoint)];

    /// <summary>Looks, and compares each document with its file.</summary>
    private async Task AgreesAsync()
    {
        for (var look = 0; look < 3; look++)
        {
            (await _world.LookAsync()).ShouldBeOfType<CycleOutcome.UpToDate>();
        }

        var root = _world.OwnerFolder();
        var files = _world.Library.Tree.All().Where(item => item is { IsDeleted: false, IsFolder: false } && _world.Library.Tree.PathTo(item).Any(step => step.Id == root.Id));
        var expected = files.Select(file => (
            Path: string.Join('/', _world.Library.Tree.PathTo(file).SkipWhile(step => step.Id != root.Id).Skip(1).Select(step => step.Name)),
            file.Id, file.Content.QuickXorHash, file.Content.Size));
        (await LiveAsync()).Select(document => (document.Path, document.Remote!.ItemId, document.Remote.QuickXorHash!, document.Size)).ShouldBe(expected, ignoreOrder: true);
    }
}
