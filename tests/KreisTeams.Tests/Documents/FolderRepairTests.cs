using KreisTeams.Documents;
using KreisTeams.Network;
using Microsoft.Extensions.DependencyInjection;

namespace KreisTeams.Tests.Documents;

/// <summary>Somebody renames, moves or deletes a project's folder in SharePoint by hand.</summary>
public sealed class FolderRepairTests(StorageFixture azurite) : IAsyncLifetime
{
    private static readonly Actor Anna = new(new Person(new PersonId("anna"), "Anna Muster", new OrganisationId("herten")), Door.Tab);
    private static readonly Actor Stranger = new(new Person(new PersonId("bernd"), "Bernd Fremd", new OrganisationId("marl")), Door.Tab);

    private LibraryWorld _world = null!;
    private Document _document = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private FolderRepair Repair => _world.Installation.GetRequiredService<FolderRepair>();

    public async ValueTask InitializeAsync()
    {
        _world = await LibraryWorld.StartAsync(azurite);
        _document = await _world.StageAsync("Konzept.txt", "Inhalt");
        await _world.UploadAllAsync();
        await _world.LookAsync();
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task A_folder_that_was_renamed_or_moved_goes_on_being_the_projects_folder()
    {
        var folder = _world.OwnerFolder();
        var archive = _world.Library.CreateFolder(_world.Library.Root.Id, "Archiv", "fail", LibraryWorld.Colleague);
        _world.Library.Update(folder.Id, "Sensoren 2026", archive.Id, null, LibraryWorld.Colleague);
        await _world.StageAsync("Neu.txt", "neu");

        await _world.LookAsync();
        await _world.UploadAllAsync();

        _world.FilesIn(_world.Library.Get(folder.Id)).Select(file => file.Name).ShouldBe(["Konzept.txt", "Neu.txt"]);
        _world.Library.Tree.Children(_world.Folder("Projekte").Id).ShouldBeEmpty();
        (await _world.DocumentsAsync()).ShouldAllBe(document => document.State == SyncState.InSharePoint);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_deleted_folder_is_said_to_be_missing_and_not_silently_made_again(bool noticedByUploadFirst)
    {
        _world.Library.Delete(_world.OwnerFolder().Id, null);
        var waiting = await _world.StageAsync("Neu.txt", "neu");
        if (!noticedByUploadFirst)
        {
            await _world.LookAsync();
        }

        await _world.UploadAllAsync();
        await _world.LookAsync();

        (await _world.DocumentsAsync()).ShouldAllBe(document => document.State == SyncState.FolderMissing);
        DocumentTexts.State(await _world.FindAsync(waiting), Language.German).ShouldBe("Ordner fehlt");
        DocumentTexts.Explanation(await _world.FindAsync(waiting), Language.German)!.ShouldContain("neu anlegen");
        _world.Library.Tree.Children(_world.Folder("Projekte").Id).ShouldBeEmpty();
        (await Repair.IsMissingAsync(LibraryWorld.Sensors, Cancel)).ShouldBeTrue();
    }

    [Fact]
    public async Task One_click_makes_the_folder_anew_and_files_what_only_we_have()
    {
        await _world.StageVersionAsync(_document, "zweite Fassung, nur hier");
        _world.Library.Delete(_world.OwnerFolder().Id, null);
        await _world.LookAsync();

        (await Repair.RecreateAsync(LibraryWorld.Sensors, Stranger, Cancel)).ShouldBeOfType<RepairOutcome.NotAllowed>();
        (await Repair.RecreateAsync(LibraryWorld.Sensors, Anna, Cancel)).ShouldBeOfType<RepairOutcome.Begun>();
        (await Repair.RecreateAsync(LibraryWorld.Sensors, Anna, Cancel)).ShouldBeOfType<RepairOutcome.NothingMissing>();
        await _world.WorkAsync();

        _world.TextOf(_world.FilesIn(_world.OwnerFolder()).ShouldHaveSingleItem()).ShouldBe("zweite Fassung, nur hier");
        _world.Library.Tree.Children(_world.OwnerFolder().Id).Where(item => item.IsFolder).Select(item => item.Name).ShouldBe(DocumentTexts.FixedFolders);
        (await _world.FindAsync(_document)).State.ShouldBe(SyncState.InSharePoint);
    }

    [Fact]
    public async Task A_folder_somebody_made_instead_can_be_linked_and_its_files_show()
    {
        _world.Library.Delete(_world.OwnerFolder().Id, null);
        var mine = _world.Library.CreateFolder(_world.Library.Root.Id, "Sensoren neu", "fail", LibraryWorld.Colleague);
        await _world.DropAsync(mine, "Von Petra.txt", "x");
        await _world.LookAsync();

        (await Repair.CandidatesAsync(Cancel)).ShouldBe([new FolderCandidate(mine.Id, "Sensoren neu")]);
        (await Repair.RelinkAsync(LibraryWorld.Sensors, "01GIBTESNICHT", Anna, Cancel)).ShouldBeOfType<RepairOutcome.NoSuchFolder>();
        (await Repair.RelinkAsync(LibraryWorld.Sensors, mine.Id, Anna, Cancel)).ShouldBeOfType<RepairOutcome.Begun>();
        await _world.LookAsync();
        await _world.StageAsync("Von uns.txt", "y");
        await _world.UploadAllAsync();

        _world.FilesIn(mine).Select(file => file.Name).ShouldBe(["Von Petra.txt", "Von uns.txt"]);
        (await _world.DocumentsAsync()).Where(document => document.State == SyncState.InSharePoint).Select(document => document.Name).ShouldBe(["Von Petra.txt", "Von uns.txt"]);
    }

    [Fact]
    public async Task A_folder_that_comes_back_from_the_recycle_bin_is_used_again_by_itself()
    {
        var folder = _world.OwnerFolder();
        _world.Library.Delete(folder.Id, null);
        var waiting = await _world.StageAsync("Neu.txt", "neu");
        await _world.LookAsync();
        await _world.UploadAllAsync();

        _world.Library.Restore(folder.Id);
        await _world.LookAsync();
        await _world.UploadAllAsync();

        (await _world.DocumentsAsync()).ShouldAllBe(document => document.State == SyncState.InSharePoint);
        _world.FilesIn(_world.Library.Get(folder.Id)).Select(file => file.Name).ShouldBe(["Konzept.txt", "Neu.txt"]);
        (await _world.FindAsync(waiting)).Staged.ShouldBeNull();
    }

    [Fact]
    public async Task A_fixed_subfolder_that_was_deleted_is_simply_made_again()
    {
        await _world.StageAsync("Niederschrift.txt", "1", folder: DocumentTexts.DecisionsFolder);
        await _world.UploadAllAsync();
        _world.Library.Delete(_world.Folder("Projekte", "Sensornetz - Stadtklima", DocumentTexts.DecisionsFolder).Id, null);

        await _world.StageAsync("Niederschrift 2.txt", "2", folder: DocumentTexts.DecisionsFolder);
        await _world.UploadAllAsync();

        _world.FilesIn(_world.Folder("Projekte", "Sensornetz - Stadtklima", DocumentTexts.DecisionsFolder)).ShouldHaveSingleItem().Name.ShouldBe("Niederschrift 2.txt");
    }
}
