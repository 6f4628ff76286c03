using KreisTeams.Documents;
using KreisTeams.Simulators.SharePoint;

namespace KreisTeams.Tests.Documents;

/// <summary>Broken connections, lost answers and conflicts: each ends with exactly one item and the right bytes, or with both when two people wrote.</summary>
public sealed class UploadFaultTests(StorageFixture azurite) : IAsyncLifetime
{
    private const int Parts = 3;

    private LibraryWorld _world = null!;

    public async ValueTask InitializeAsync()
    {
        _world = await LibraryWorld.StartAsync(azurite, ("Graph:LargestSinglePut", "100000"), ("Graph:PartBytes", "327680"));
        await _world.StageAsync("zuerst.txt", "legt den Ordner an");
        await _world.UploadAllAsync();
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    public static TheoryData<FaultKind, int> FragmentFaults => new(
        from kind in new[] { FaultKind.DropBefore, FaultKind.ApplyThenDrop, FaultKind.ApplyPartly, FaultKind.ApplyThenStatus }
        from part in Enumerable.Range(0, Parts)
        select (kind, part));

    [Theory]
    [MemberData(nameof(FragmentFaults))]
    public async Task Whatever_happens_to_a_part_the_file_arrives_once_and_is_not_sent_from_the_start(FaultKind kind, int part)
    {
        var content = UploadTests.Bytes(900_000);
        _world.Faults.Add(new Fault("PUT", "uploadSession", kind, Skip: part));
        _world.Meter.Clear();
        var document = await _world.StageAsync("Luftbild.tif", content);

        await _world.UploadAllAsync();

        var file = File("Luftbild.tif");
        System.IO.File.ReadAllBytes(_world.Files.PathOf(file.Content)).ShouldBe(content);
        file.Versions.Length.ShouldBe(1);
        (await _world.FindAsync(document)).State.ShouldBe(SyncState.InSharePoint);
        Sessions().ShouldBe(1);
        _world.Meter.Requests.Count(request => request.Method == "PUT" && request.Path.Contains("uploadSession", StringComparison.Ordinal)).ShouldBeLessThanOrEqualTo(Parts + 2);
    }

    [Theory]
    [InlineData(FaultKind.DropBefore)]
    [InlineData(FaultKind.ApplyThenDrop)]
    [InlineData(FaultKind.ApplyPartly)]
    [InlineData(FaultKind.ApplyThenStatus)]
    [InlineData(FaultKind.Status)]
    public async Task Whatever_happens_to_a_small_upload_the_file_arrives_once(FaultKind kind)
    {
        _world.Faults.Add(new Fault("PUT", "Notiz.txt", kind));
        var document = await _world.StageAsync("Notiz.txt", "wichtig");

        await _world.UploadAllAsync();

        var file = File("Notiz.txt");
        _world.TextOf(file).ShouldBe("wichtig");
        file.Versions.Length.ShouldBe(1);
        (await _world.FindAsync(document)).Remote!.ItemId.ShouldBe(file.Id);
    }

    [Theory]
    [InlineData(FaultKind.DropBefore)]
    [InlineData(FaultKind.ApplyThenDrop)]
    [InlineData(FaultKind.ApplyThenStatus)]
    public async Task Whatever_happens_to_a_new_version_it_is_added_once(FaultKind kind)
    {
        var document = await _world.StageAsync("Notiz.txt", "eins");
        await _world.UploadAllAsync();
        _world.Faults.Add(new Fault("PUT", "content", kind));

        await _world.StageVersionAsync(document, "zwei");
        await _world.UploadAllAsync();

        var file = File("Notiz.txt");
        file.Versions.Select(version => _world.TextOf(file, version.Number)).ShouldBe(["eins", "zwei"]);
    }

    [Theory]
    [InlineData(Enrichment.AtOnce, FaultKind.DropBefore)]
    [InlineData(Enrichment.AtOnce, FaultKind.ApplyThenDrop)]
    [InlineData(Enrichment.Later, FaultKind.ApplyThenDrop)]
    public async Task A_lost_answer_about_a_file_that_SharePoint_rewrote_is_understood(Enrichment enrichment, FaultKind kind)
    {
        _world.Switches.Enrichment = enrichment;
        _world.Switches.EnrichmentDelayMilliseconds = 0;
        _world.Faults.Add(new Fault("PUT", "Konzept.docx", kind));
        var document = await _world.StageAsync("Konzept.docx", "Inhalt");

        await _world.UploadAllAsync();

        File("Konzept.docx").Versions.Length.ShouldBe(1);
        var stored = await _world.FindAsync(document);
        stored.Remote!.SentSha256.ShouldBe(document.Staged!.Sha256);
        stored.Name.ShouldBe("Konzept.docx");
    }

    [Fact]
    public async Task A_file_of_a_colleague_under_the_same_name_is_kept_beside_ours()
    {
        await _world.DropAsync(_world.OwnerFolder(), "Lastenheft.docx", "von Petra");
        var document = await _world.StageAsync("Lastenheft.docx", "von Anna");

        await _world.UploadAllAsync();

        _world.TextOf(File("Lastenheft.docx")).ShouldBe("von Petra");
        var kept = await _world.FindAsync(document);
        kept.Name.ShouldBe($"Lastenheft (Konflikt {BerlinTime.WallTime(document.ModifiedAt):yyyy-MM-dd HH.mm}, Anna Muster).docx");
        _world.TextOf(File(kept.Name)).ShouldBe("von Anna");
    }

    [Fact]
    public async Task Two_people_that_save_at_once_keep_both_versions_and_the_last_author_is_named()
    {
        var document = await _world.StageAsync("Lastenheft.docx", "Fassung 1");
        await _world.UploadAllAsync();
        await _world.LookAsync();
        await _world.StageVersionAsync(document, "Fassung von Anna");
        await _world.DropAsync(_world.OwnerFolder(), "Lastenheft.docx", "Fassung von Petra");
        _world.Faults.Add(new Fault("PUT", "Konflikt", FaultKind.Status, Status: 429, RetryAfterSeconds: 30));

        await _world.UploadAsync();
        _world.Clock.Advance(TimeSpan.FromMilliseconds(5));
        await _world.UploadAsync();
        (await _world.DocumentsAsync()).Single(one => one.Name.Contains("Konflikt", StringComparison.Ordinal)).State.ShouldBe(SyncState.Throttled);
        _world.Clock.Advance(TimeSpan.FromSeconds(30));
        await _world.UploadAllAsync();
        await _world.LookAsync();

        var file = File("Lastenheft.docx");
        file.Versions.Select(version => _world.TextOf(file, version.Number)).ShouldBe(["Fassung 1", "Fassung von Petra"]);
        var documents = await _world.DocumentsAsync();
        documents.Single(one => one.Id == document.Id).Author.Name.ShouldBe("Petra Beispiel");
        var beside = documents.Single(one => one.Name.Contains("Konflikt", StringComparison.Ordinal));
        beside.Author.Name.ShouldBe("Anna Muster");
        _world.TextOf(File(beside.Name)).ShouldBe("Fassung von Anna");
    }

    [Fact]
    public async Task A_change_of_nothing_but_the_description_is_no_conflict()
    {
        var document = await _world.StageAsync("Notiz.txt", "eins");
        await _world.UploadAllAsync();
        _world.Library.Update(File("Notiz.txt").Id, null, null, null, LibraryWorld.Colleague, item => item with { Description = "neu" });

        await _world.StageVersionAsync(document, "zwei");
        await _world.UploadAllAsync();

        _world.TextOf(File("Notiz.txt")).ShouldBe("zwei");
        (await _world.DocumentsAsync()).Length.ShouldBe(2);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_upload_that_was_stopped_goes_on_where_it_was_after_a_restart(bool withSameKey)
    {
        var content = UploadTests.Bytes(900_000);
        var document = await _world.StageAsync("Luftbild.tif", content);
        _world.Faults.Add(new Fault("PUT", "uploadSession", FaultKind.Status, Skip: 1, Status: 429, RetryAfterSeconds: 60));
        await _world.UploadAsync();
        (await _world.FindAsync(document)).Staged!.ProtectedUploadUrl.ShouldNotBeNull().ShouldNotContain("uploadSession");
        _world.Meter.Clear();

        _world.Restart(withSameKey ? [] : [("Graph:SecretKey", Convert.ToBase64String(UploadTests.Bytes(32)))]);
        _world.Clock.Advance(TimeSpan.FromSeconds(60));
        if (!withSameKey)
        {
            _world.Switches.SessionsReserveNames = false;
        }

        await _world.UploadAllAsync();

        System.IO.File.ReadAllBytes(_world.Files.PathOf(File("Luftbild.tif").Content)).ShouldBe(content);
        Sessions().ShouldBe(withSameKey ? 0 : 1);
    }

    [Fact]
    public async Task A_session_whose_address_was_never_stored_holds_up_the_name_but_not_the_file()
    {
        _world.Library.Tree.FindChild(_world.OwnerFolder().Id, "Luftbild.tif").ShouldBeNull();
        _world.Sessions.Start(_world.OwnerFolder().Id, "Luftbild.tif", null, new PutOptions(new Identity(LibraryWorld.Application, "KreisTeams", IsApplication: true)) { ConflictBehavior = "fail" }, null);
        var content = UploadTests.Bytes(900_000);
        var document = await _world.StageAsync("Luftbild.tif", content);
        _world.Meter.Clear();

        await _world.UploadAllAsync();

        System.IO.File.ReadAllBytes(_world.Files.PathOf(File("Luftbild (2).tif").Content)).ShouldBe(content);
        (await _world.FindAsync(document)).OriginalName.ShouldBe("Luftbild.tif");
        _world.Meter.Requests.Count.ShouldBeLessThan(25);
    }

    [Fact]
    public async Task An_upload_that_was_overtaken_lets_go_of_its_session_and_both_versions_are_kept()
    {
        var document = await _world.StageAsync("Luftbild.tif", UploadTests.Bytes(900_000));
        await _world.UploadAllAsync();
        _world.Faults.Add(new Fault("PUT", "uploadSession", FaultKind.Status, Skip: 1, Status: 429, RetryAfterSeconds: 60));
        await _world.Documents.StageVersionAsync(document.Id, new MemoryStream(UploadTests.Bytes(800_000)), LibraryWorld.Anna, TestContext.Current.CancellationToken);
        await _world.UploadAsync();
        _world.Sessions.Open.ShouldBe(1);

        await _world.DropAsync(_world.OwnerFolder(), "Luftbild.tif", "von Petra");
        _world.Clock.Advance(TimeSpan.FromSeconds(60));
        await _world.UploadAllAsync();

        _world.Sessions.Open.ShouldBe(0);
        _world.TextOf(File("Luftbild.tif")).ShouldBe("von Petra");
        _world.FilesIn(_world.OwnerFolder()).Single(file => file.Name.Contains("Konflikt", StringComparison.Ordinal)).Content.Size.ShouldBe(800_000);
    }

    private DriveItem File(string name) => _world.FilesIn(_world.OwnerFolder()).Where(file => file.Name == name).ShouldHaveSingleItem();

    private int Sessions() => _world.Meter.Requests.Count(request => request.Method == "POST" && request.Path.Contains("createUploadSession", StringComparison.Ordinal));
}
