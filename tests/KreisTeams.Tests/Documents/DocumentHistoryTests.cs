using KreisTeams.Documents;
using KreisTeams.Network;
using KreisTeams.Simulators.SharePoint;
using Microsoft.Extensions.DependencyInjection;

namespace KreisTeams.Tests.Documents;

public sealed class DocumentHistoryTests(StorageFixture azurite) : IAsyncLifetime
{
    private static readonly Actor Anna = new(new Person(new PersonId("anna"), "Anna Muster", new OrganisationId("herten")), Door.Tab);
    private static readonly Actor Stranger = new(new Person(new PersonId("bernd"), "Bernd Fremd", new OrganisationId("marl")), Door.Tab);

    private LibraryWorld _world = null!;
    private Document _document = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private DocumentHistory History => _world.Installation.GetRequiredService<DocumentHistory>();

    public async ValueTask InitializeAsync()
    {
        _world = await LibraryWorld.StartAsync(azurite);
        _document = await _world.StageAsync("Konzept.txt", "von gestern");
        await _world.UploadAllAsync();
        await _world.DropAsync(_world.OwnerFolder(), "Konzept.txt", "von Petra, heute");
        await _world.LookAsync();
        await _world.WorkAsync();
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task The_versions_name_the_people_who_wrote_them_without_a_question_to_SharePoint()
    {
        _world.Meter.Clear();

        var versions = await History.OfAsync(await _world.FindAsync(_document), Cancel);

        versions.Select(version => (version.Id, version.Author)).ShouldBe([("2.0", "Petra Beispiel"), ("1.0", "Anna Muster")]);
        _world.Meter.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Restoring_yesterdays_version_adds_one_and_deletes_none()
    {
        (await History.RestoreAsync(_document.Id, "1.0", Stranger, Cancel)).ShouldBeOfType<RestoreOutcome.NotAllowed>();
        (await History.RestoreAsync(_document.Id, "9.0", Anna, Cancel)).ShouldBeOfType<RestoreOutcome.NoSuchVersion>();
        (await History.RestoreAsync(_document.Id, "1.0", Anna, Cancel)).ShouldBeOfType<RestoreOutcome.Begun>();
        await _world.WorkAsync();

        var file = _world.FilesIn(_world.OwnerFolder()).ShouldHaveSingleItem();
        file.Versions.Select(version => _world.TextOf(file, version.Number)).ShouldBe(["von gestern", "von Petra, heute", "von gestern"]);
    }

    [Fact]
    public async Task A_restore_whose_answer_was_lost_is_not_done_twice()
    {
        _world.Faults.Add(new Fault("POST", "restoreVersion", FaultKind.ApplyThenDrop));
        await History.RestoreAsync(_document.Id, "1.0", Anna, Cancel);
        await _world.WorkAsync();
        _world.Clock.Advance(TimeSpan.FromMinutes(1));
        await _world.WorkAsync();

        _world.FilesIn(_world.OwnerFolder()).ShouldHaveSingleItem().Versions.Length.ShouldBe(3);
    }
}
