using KreisTeams.Documents;
using KreisTeams.Simulators.SharePoint;

namespace KreisTeams.Tests.Documents;

public sealed class UploadTests(StorageFixture azurite) : IAsyncLifetime
{
    private LibraryWorld _world = null!;

    public async ValueTask InitializeAsync() => _world = await LibraryWorld.StartAsync(azurite);

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task A_document_arrives_in_the_folder_of_its_project()
    {
        var document = await _world.StageAsync("Niederschrift.txt", "Beschluss", folder: DocumentTexts.DecisionsFolder);

        await _world.UploadAllAsync();

        var file = _world.FilesIn(_world.Folder("Projekte", "Sensornetz - Stadtklima", "Beschlüsse")).ShouldHaveSingleItem();
        _world.TextOf(file).ShouldBe("Beschluss");
        var stored = await _world.FindAsync(document);
        stored.State.ShouldBe(SyncState.InSharePoint);
        stored.Staged.ShouldBeNull();
        stored.Remote!.ItemId.ShouldBe(file.Id);
        stored.Remote.SentSha256.ShouldBe(document.Staged!.Sha256);
        stored.WebUrl!.AbsoluteUri.ShouldEndWith("/Beschl%C3%BCsse/Niederschrift.txt");
        DocumentTexts.State(stored, Language.German).ShouldBe("in SharePoint");
    }

    [Fact]
    public async Task A_small_new_file_costs_one_request()
    {
        await _world.StageAsync("erste.txt", "x");
        await _world.UploadAllAsync();
        for (var number = 0; number < 20; number++)
        {
            await _world.StageAsync($"Datei {number}.txt", $"Inhalt {number}");
        }

        _world.Meter.Clear();
        await _world.UploadAllAsync();

        _world.Meter.Requests.Count.ShouldBe(20);
        _world.FilesIn(_world.OwnerFolder()).Length.ShouldBe(21);
    }

    [Fact]
    public async Task A_large_file_goes_in_parts_and_never_shows_the_bearer_to_the_secret_address()
    {
        _world.Switches.RefuseAuthorizationOnSecretUrls = true;
        var content = Bytes(23 << 20);
        var document = await _world.StageAsync("Luftbild.tif", content);

        await _world.UploadAllAsync();

        var file = _world.FilesIn(_world.OwnerFolder()).ShouldHaveSingleItem();
        File.ReadAllBytes(_world.Files.PathOf(file.Content)).ShouldBe(content);
        (await _world.FindAsync(document)).State.ShouldBe(SyncState.InSharePoint);
        _world.Meter.Requests.Count(request => request.Method == "PUT" && request.Path.Contains("uploadSession", StringComparison.Ordinal)).ShouldBe(3);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task An_empty_file_arrives_and_does_not_hold_up_others(int size)
    {
        await _world.StageAsync("leer.txt", new byte[size]);
        await _world.StageAsync("voll.txt", "x");

        await _world.UploadAllAsync();

        _world.FilesIn(_world.OwnerFolder()).Select(file => (file.Name, file.Content.Size)).ShouldBe([("leer.txt", size), ("voll.txt", 1)]);
    }

    [Fact]
    public async Task A_new_version_becomes_a_version_of_the_same_file()
    {
        var document = await _world.StageAsync("Konzept.txt", "eins");
        await _world.UploadAllAsync();
        var first = await _world.FindAsync(document);

        await _world.StageVersionAsync(document, "zwei");
        await _world.UploadAllAsync();

        var file = _world.FilesIn(_world.OwnerFolder()).ShouldHaveSingleItem();
        file.Id.ShouldBe(first.Remote!.ItemId);
        (_world.TextOf(file, 1), _world.TextOf(file, 2)).ShouldBe(("eins", "zwei"));
        (await _world.FindAsync(document)).Versions.ShouldBe(2);
    }

    [Fact]
    public async Task While_SharePoint_throttles_nobody_calls_and_the_state_says_until_when()
    {
        await _world.StageAsync("erste.txt", "x");
        await _world.UploadAllAsync();
        _world.Faults.Add(new Fault("PUT", "zweite.txt", FaultKind.Status, Status: 429, RetryAfterSeconds: 30));
        var document = await _world.StageAsync("zweite.txt", "y");

        var again = await _world.UploadAsync();
        var until = _world.Clock.GetUtcNow().AddSeconds(30);
        again.ShouldBe(until);
        var waiting = await _world.FindAsync(document);
        DocumentTexts.State(waiting, Language.German).ShouldBe($"wartet bis {BerlinTime.WallTime(until):HH:mm}, SharePoint drosselt");

        _world.Meter.Clear();
        _world.Restart();
        await _world.StageAsync("dritte.txt", "z");
        _world.Clock.Advance(TimeSpan.FromSeconds(29));
        await _world.UploadAsync();
        (await _world.LookAsync()).ShouldBeOfType<CycleOutcome.Throttled>();
        _world.Meter.Requests.ShouldBeEmpty();

        _world.Clock.Advance(TimeSpan.FromSeconds(1));
        await _world.UploadAllAsync();
        _world.FilesIn(_world.OwnerFolder()).Length.ShouldBe(3);
    }

    [Fact]
    public async Task A_throttling_that_names_no_time_is_answered_with_growing_pauses()
    {
        await _world.StageAsync("erste.txt", "x");
        await _world.UploadAllAsync();
        _world.Faults.Add(new Fault("PUT", "zweite.txt", FaultKind.Status, Times: 3, Status: 429));
        await _world.StageAsync("zweite.txt", "y");

        var pauses = new List<double>();
        while (await _world.UploadAsync() is { } again)
        {
            pauses.Add((again - _world.Clock.GetUtcNow()).TotalSeconds);
            _world.Clock.Advance(again - _world.Clock.GetUtcNow());
        }

        pauses.Count.ShouldBe(3);
        pauses[0].ShouldBeInRange(5, 6.5);
        pauses[1].ShouldBeInRange(10, 13);
        pauses[2].ShouldBeInRange(20, 26);
    }

    [Fact]
    public async Task A_file_that_is_open_in_Office_is_replaced_once_it_is_closed()
    {
        var document = await _world.StageAsync("Konzept.docx", "eins");
        await _world.UploadAllAsync();
        var id = (await _world.FindAsync(document)).Remote!.ItemId;
        _world.Library.Mark(id, item => item with { IsLocked = true });
        await _world.StageVersionAsync(document, "zwei");

        (await _world.UploadAsync()).ShouldNotBeNull();
        DocumentTexts.State(await _world.FindAsync(document), Language.German).ShouldBe("wartet, Datei ist in Office geöffnet");

        _world.Library.Mark(id, item => item with { IsLocked = false });
        _world.Clock.Advance(TimeSpan.FromMinutes(2));
        await _world.UploadAllAsync();
        _world.TextOf(_world.Library.Get(id)).ShouldBe("zwei");
    }

    [Fact]
    public async Task A_full_library_and_refused_access_are_said_in_words_and_wait()
    {
        _world.Switches.QuotaBytes = 3;
        var document = await _world.StageAsync("groß.txt", "mehr als drei");
        (await _world.UploadAsync()).ShouldNotBeNull();
        (await _world.FindAsync(document)).State.ShouldBe(SyncState.LibraryFull);

        _world.Switches.QuotaBytes = null;
        _world.Switches.ExpiredToken = LibraryWorld.Application;
        _world.Clock.Advance(TimeSpan.FromMinutes(15));
        (await _world.UploadAsync()).ShouldNotBeNull();
        (await _world.FindAsync(document)).State.ShouldBe(SyncState.NoAccess);

        _world.Switches.ExpiredToken = null;
        _world.Clock.Advance(TimeSpan.FromMinutes(5));
        await _world.UploadAllAsync();
        (await _world.FindAsync(document)).State.ShouldBe(SyncState.InSharePoint);
    }

    [Fact]
    public async Task Reads_that_lag_behind_a_write_do_no_harm()
    {
        _world.Switches.ReadsMissingAfterCreate = 2;
        await _world.StageAsync("Konzept.txt", "x");

        await _world.UploadAllAsync();

        _world.FilesIn(_world.OwnerFolder()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Instances_that_upload_the_same_at_once_make_one_file()
    {
        var other = _world.NewInstallation();
        for (var number = 0; number < 10; number++)
        {
            await _world.StageAsync($"Datei {number}.txt", $"Inhalt {number}");
        }

        await Task.WhenAll(_world.UploadAsync(), _world.UploadAsync(other), _world.UploadAsync(_world.NewInstallation()));
        await _world.UploadAllAsync();

        _world.FilesIn(_world.OwnerFolder()).Select(file => (file.Name, file.Versions.Length)).ShouldBe(Enumerable.Range(0, 10).Select(number => ($"Datei {number}.txt", 1)));
        (await _world.DocumentsAsync()).ShouldAllBe(document => document.State == SyncState.InSharePoint);
    }

    internal static byte[] Bytes(int length)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        return bytes;
    }
}
