using KreisTeams.Documents;
using KreisTeams.Network;
using KreisTeams.Projects;
using Microsoft.Extensions.DependencyInjection;

namespace KreisTeams.Tests.Documents;

/// <summary>Every project has its folder, and until it has, its page says so.</summary>
public sealed class FolderKeepingTests(StorageFixture azurite) : IAsyncLifetime
{
    private LibraryWorld _world = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _world = await LibraryWorld.StartAsync(azurite);

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task A_new_project_is_noticed_without_a_request_and_gets_its_folder_with_the_fixed_subfolders()
    {
        var (keeper, folders) = (_world.Installation.GetRequiredService<FolderKeeper>(), _world.Installation.GetRequiredService<OwnerFolders>());
        await keeper.KeepAsync(Cancel);
        keeper.SeesNew.ShouldBeFalse();
        _world.Meter.Clear();
        _world.Network = _world.Network.With(new Project(new ProjectId("neu"), ProjectKind.Project, "Neues Projekt", new OrganisationId("herten"), ProjectState.Planned), 2);
        var owner = DocumentOwner.Of(new ProjectId("neu"));

        keeper.SeesNew.ShouldBeTrue();
        (await folders.StateAsync(owner, Cancel)).ShouldBeOfType<OwnerFolder.BeingMade>();
        _world.Meter.Requests.ShouldBeEmpty();

        await keeper.KeepAsync(Cancel);

        (await folders.StateAsync(owner, Cancel)).ShouldBeOfType<OwnerFolder.There>().WebUrl!.AbsoluteUri.ShouldEndWith("/Projekte/Neues%20Projekt");
        _world.Library.Tree.Children(_world.Folder("Projekte", "Neues Projekt").Id).Select(item => item.Name).ShouldBe(DocumentTexts.FixedFolders);
    }

    [Fact]
    public async Task Within_a_minute_a_new_project_has_its_folder_and_a_file_that_a_colleague_dropped_is_shown_though_nobody_tells()
    {
        using var watch = ActivatorUtilities.CreateInstance<LibraryWatch>(_world.Installation);
        await watch.StartAsync(Cancel);
        await watch.StartedAsync(Cancel);
        await _world.PassAsync(TimeSpan.FromSeconds(30), () => Task.FromResult(_world.Meter.Requests.Any(request => request.Path.Contains("delta", StringComparison.Ordinal))));
        var folder = _world.OwnerFolder();

        _world.Network = _world.Network.With(new Project(new ProjectId("neu"), ProjectKind.Project, "Neues Projekt", new OrganisationId("herten"), ProjectState.Planned), 2);
        await _world.PassAsync(TimeSpan.FromSeconds(60), () => Task.FromResult(_world.Library.Tree.FindChild(_world.Folder("Projekte").Id, "Neues Projekt") is not null));

        await _world.DropAsync(folder, "Angebot.txt", "1000 Euro");
        await _world.PassAsync(TimeSpan.FromSeconds(60), async () => (await _world.DocumentsAsync()).Any(document => document.Name == "Angebot.txt"));

        await watch.StopAsync(Cancel);
    }

    [Fact]
    public async Task A_file_that_SharePoint_suspects_of_a_virus_is_said_to_be_blocked()
    {
        var document = await _world.StageAsync("Rechnung.pdf", "x");
        await _world.UploadAllAsync();
        await _world.LookAsync();

        _world.Library.Mark((await _world.FindAsync(document)).Remote!.ItemId, item => item with { IsInfected = true });
        await _world.LookAsync();

        DocumentTexts.State(await _world.FindAsync(document), Language.German).ShouldBe("gesperrt, Virenverdacht");
    }

    [Fact]
    public async Task A_document_that_nobody_planned_to_send_is_sent_after_the_next_start()
    {
        var document = await _world.StageAsync("Notiz.txt", "x");
        await _world.WorkAsync();
        await _world.Documents.StageVersionAsync(document.Id, new MemoryStream("neu"u8.ToArray()), LibraryWorld.Anna, Cancel);
        await _world.ForgetWorkAsync();

        await _world.Documents.PlanPendingAsync(Cancel);
        await _world.WorkAsync();

        (await _world.FindAsync(document)).Staged.ShouldBeNull();
    }
}
