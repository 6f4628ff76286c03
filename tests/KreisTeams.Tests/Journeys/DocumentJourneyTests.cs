using System.Net;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using KreisTeams.Documents;
using KreisTeams.Local;
using KreisTeams.Network;
using KreisTeams.Projects;
using KreisTeams.Simulators;
using KreisTeams.Simulators.SharePoint;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Filed = KreisTeams.Documents.Document;

namespace KreisTeams.Tests.Journeys;

/// <summary>Journey 9 and what else people do with documents in the chat, with the real host and a library of its own.</summary>
public sealed class DocumentJourneyTests(StorageFixture azurite, RecordedConnector teams) : IClassFixture<RecordedConnector>, IAsyncLifetime
{
    private static readonly DocumentOwner Sensors = DocumentOwner.Of(new ProjectId("sensornetz"));
    private static readonly Identity Petra = new("petra", "Petra Beispiel", IsApplication: false);

    private readonly string _folder = Directory.CreateTempSubdirectory("kreisteams-journey").FullName;
    private readonly FakeTimeProvider _libraryClock = new(TimeProvider.System.GetUtcNow()) { AutoAdvanceAmount = TimeSpan.FromMilliseconds(10) };
    private WebApplication _simulator = null!;
    private Chat _chat = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _simulator = SimulatorHost.Build(_folder, kestrel => kestrel.Listen(IPAddress.Loopback, 0), _libraryClock);
        await _simulator.StartAsync(Cancel);
        _chat = Chat.Open(azurite, teams, new Dictionary<string, string>
        {
            ["Graph:BaseUrl"] = $"{_simulator.Urls.Single()}/v1.0",
            ["Graph:DriveId"] = Library.DriveId,
            ["Graph:Token"] = SharePoint.Token,
            ["Graph:ClientId"] = SharePoint.Token,
            ["Graph:PollSeconds"] = "3600",
        });
    }

    public async ValueTask DisposeAsync()
    {
        await _chat.DisposeAsync();
        await _simulator.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Two_people_save_at_once_while_SharePoint_throttles_and_both_versions_are_kept()
    {
        var nadine = await _chat.AsAsync("Nadine Kessler");
        var document = await StageAsync("Lastenheft.docx", "Fassung 1");
        await Eventually.IsAsync(async () => (await DocumentAsync("Lastenheft.docx")).State == SyncState.InSharePoint);
        Faults.Add(new Fault("PUT", "Konflikt", FaultKind.Status, Status: 429, RetryAfterSeconds: 600));
        await ReplaceAsync("Lastenheft.docx", "Fassung von Petra");
        await Documents.StageVersionAsync(document.Id, Bytes("Fassung von Nadine"), Author(nadine), Cancel);

        await Eventually.IsAsync(async () => (await AllAsync()).Any(one => one.State == SyncState.Throttled));
        var status = await nadine.SaysAsync("Jetzt synchronisieren");
        status.Text.ShouldContain("Konflikt");
        status.Text.ShouldMatch("wartet bis \\d\\d:\\d\\d, SharePoint drosselt");

        await _chat.SetClockAsync(Clock.GetUtcNow().AddSeconds(601));
        await Eventually.IsAsync(async () => (await AllAsync()).All(one => one.State == SyncState.InSharePoint && one.Staged is null));
        await nadine.SaysAsync("sync now");
        await Eventually.IsAsync(async () => (await DocumentAsync("Lastenheft.docx")).Author.Name == "Petra Beispiel");

        var files = Tree.Children(Folder().Id).Where(item => !item.IsFolder).ToDictionary(file => file.Name, TextOf);
        files["Lastenheft.docx"].ShouldBe("Fassung von Petra");
        files.Single(file => file.Key.StartsWith("Lastenheft (Konflikt 2026-11-24 ", StringComparison.Ordinal) && file.Key.EndsWith(", Nadine Kessler).docx", StringComparison.Ordinal)).Value.ShouldBe("Fassung von Nadine");
        (await nadine.SaysAsync("Wer hat zuletzt „Lastenheft.docx“ geändert?")).Text.ShouldContain("„Lastenheft.docx“ hat zuletzt Petra Beispiel geändert");
    }

    [Fact]
    public async Task An_old_version_is_restored_after_a_yes_and_nothing_is_deleted()
    {
        var nadine = await _chat.AsAsync("Nadine Kessler");
        await StageAsync("Antrag.txt", "von gestern");
        await Eventually.IsAsync(async () => (await DocumentAsync("Antrag.txt")).State == SyncState.InSharePoint);
        await ReplaceAsync("Antrag.txt", "von heute, falsch");
        await nadine.SaysAsync("Jetzt synchronisieren");
        await Eventually.IsAsync(async () => (await History.OfAsync(await DocumentAsync("Antrag.txt"), Cancel)).Count == 2);

        (await (await _chat.AsAsync("Daniel Overbeck")).SaysAsync("Stell Version 1.0 von „Antrag.txt“ wieder her")).Text.ShouldContain("nur die beteiligten Kommunen");
        (await nadine.SaysAsync("Wer hat zuletzt den Antrag geändert?")).Text.ShouldContain("Petra Beispiel");
        var question = await nadine.SaysAsync("Stell die vorherige Version wieder her");
        question.Text.ShouldContain("Fassung 1.0 (");
        question.Text.ShouldContain("Alle anderen Fassungen bleiben erhalten");
        File().Versions.Length.ShouldBe(2);
        (await nadine.PressesAsync(question, "Wiederherstellen")).Text.ShouldContain("in wenigen Sekunden die neueste");

        await Eventually.IsAsync(() => File().Versions.Length == 3);
        TextOf(File()).ShouldBe("von gestern");
        await Eventually.IsAsync(async () => (await DocumentAsync("Antrag.txt")).Versions == 3);
        (await nadine.SaysAsync("Wer hat zuletzt „Antrag.txt“ geändert?")).Text.ShouldContain("Nadine Kessler");

        DriveItem File() => Tree.FindChild(Folder().Id, "Antrag.txt")!;
    }

    [Fact]
    public async Task The_version_of_yesterday_comes_back_and_adds_a_version()
    {
        var nadine = await _chat.AsAsync("Nadine Kessler");
        await StageAsync("Kosten.txt", "von gestern");
        await Eventually.IsAsync(async () => (await DocumentAsync("Kosten.txt")).State == SyncState.InSharePoint);
        _libraryClock.Advance(TimeSpan.FromDays(1));
        await _chat.SetClockAsync(_libraryClock.GetUtcNow());
        await ReplaceAsync("Kosten.txt", "von heute, falsch");
        await nadine.SaysAsync("Jetzt synchronisieren");
        await Eventually.IsAsync(async () => (await History.OfAsync(await DocumentAsync("Kosten.txt"), Cancel)).Count == 2);

        var question = await nadine.SaysAsync("Stell die Version von gestern von „Kosten.txt“ wieder her");
        question.Text.ShouldContain("Fassung 1.0 (");
        (await nadine.PressesAsync(question, "Wiederherstellen")).Text.ShouldContain("in wenigen Sekunden die neueste");

        await Eventually.IsAsync(() => Tree.FindChild(Folder().Id, "Kosten.txt")!.Versions.Length == 3);
        TextOf(Tree.FindChild(Folder().Id, "Kosten.txt")!).ShouldBe("von gestern");
    }

    [Fact]
    public async Task A_folder_that_somebody_made_instead_of_the_deleted_one_is_linked_with_one_press()
    {
        var nadine = await _chat.AsAsync("Nadine Kessler");
        await StageAsync("Plan.txt", "Inhalt");
        await Eventually.IsAsync(async () => (await DocumentAsync("Plan.txt")).State == SyncState.InSharePoint);
        var library = _simulator.Services.GetRequiredService<Library>();
        library.Delete(Folder().Id, null);
        var other = library.CreateFolder(Root.Id, "Sensoren neu", "fail", Petra);
        library.PutFile(other.Id, "Von Petra.txt", await _simulator.Services.GetRequiredService<ContentFiles>().ReceiveAsync(Bytes("x"), Cancel), new PutOptions(Petra));
        await nadine.SaysAsync("Jetzt synchronisieren");
        await Eventually.IsAsync(async () => (await DocumentAsync("Plan.txt")).State == SyncState.FolderMissing);

        var answer = await nadine.SaysAsync("Warum ist Plan.txt nicht synchronisiert?");
        (await nadine.PressesAsync(answer, "Mit „Sensoren neu“ verbinden")).Text.ShouldContain("in wenigen Sekunden wieder da");

        await Eventually.IsAsync(async () => (await AllAsync()).Any(document => document is { Name: "Von Petra.txt", State: SyncState.InSharePoint }));
    }

    [Fact]
    public async Task Journey_8_the_finished_draft_resolution_lies_in_the_projects_folder_in_SharePoint()
    {
        var author = await _chat.AsAsync("Matthias Erlenkamp");
        await author.SaysAsync("Erstelle eine Beschlussvorlage für Projekt Digitaler Zwilling");
        await author.SaysAsync("Klimarelevanz: positive Auswirkungen");
        (await AllOfNetworkAsync()).ShouldNotContain(document => document.Name.StartsWith("Beschlussvorlage", StringComparison.Ordinal));
        await author.SaysAsync("weniger Fahrten zu Ortsterminen");
        await Eventually.IsAsync(async () => (await AllOfNetworkAsync()).Any(document => document.Name.StartsWith("Beschlussvorlage", StringComparison.Ordinal) && document.State == SyncState.InSharePoint));

        var project = Tree.FindChild(Tree.FindChild(Root.Id, "Projekte")!.Id, "Digitaler Zwilling")!;
        var file = Tree.Children(Tree.FindChild(project.Id, DocumentTexts.DecisionsFolder)!.Id).ShouldHaveSingleItem();
        file.Name.ShouldBe("Beschlussvorlage Digitaler Zwilling (Entwurf).docx");
        using var paper = WordprocessingDocument.Open(_simulator.Services.GetRequiredService<ContentFiles>().PathOf(file.Content), isEditable: false);
        var body = paper.MainDocumentPart!.Document!.Body!;
        body.Elements<Paragraph>().Count(paragraph => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value == "Heading1").ShouldBe(6);
        body.InnerText.Count(letter => letter == '☒').ShouldBe(1);
        body.InnerText.ShouldContain("weniger Fahrten zu Ortsterminen");
        (await author.SaysAsync("such dokument ortstermine")).Text.ShouldContain("Beschlussvorlage Digitaler Zwilling (Entwurf).docx");
    }

    [Fact]
    public async Task A_file_of_a_personal_chat_is_taken_at_once_filed_where_the_person_says_and_found_by_its_words()
    {
        var nadine = await _chat.AsAsync("Nadine Kessler");
        var url = await ServeAsync("Die Leitlinien regeln die Wärmeplanung.");

        await nadine.AttachesAsync(url, "Leitlinien 2021.txt");
        (await nadine.SaysAsync("Lade diese Datei zum Projekt Sensornetz hoch")).Text.ShouldContain("„Leitlinien 2021.txt“ ist gesichert.");

        await Eventually.IsAsync(async () => (await DocumentAsync("Leitlinien 2021.txt")).State == SyncState.InSharePoint);
        (await DocumentAsync("Leitlinien 2021.txt")).Author.Name.ShouldBe("Nadine Kessler");
        (await nadine.SaysAsync("such dokument leitlinien")).Text.ShouldContain("Leitlinien 2021.txt");
        (await nadine.SaysAsync("such dokument waermeplanung")).Text.ShouldContain("regeln die **Wärmeplanung**");
    }

    [Fact]
    public async Task Internal_papers_are_not_shown_to_a_guest_of_another_town_nor_where_others_read_along()
    {
        var nadine = await _chat.AsAsync("Nadine Kessler");
        var daniel = await _chat.AsAsync("Daniel Overbeck");
        await Documents.StageAsync(Sensors, DocumentTexts.InternalFolder, "Kalkulation.txt", Bytes("Preise"), Author(nadine), Cancel);

        (await nadine.SaysAsync("such dokument kalkulation")).Text.ShouldContain("Kalkulation.txt");
        foreach (var answer in (Seen[])[await daniel.SaysAsync("such dokument kalkulation"), await daniel.SaysAsync("Wer hat zuletzt „Kalkulation.txt“ geändert?"), await nadine.InGroup().SaysAsync("such dokument kalkulation")])
        {
            answer.Text.ShouldNotContain("Kalkulation.txt\n");
            answer.Text.ShouldContain("finde ich nicht");
        }
    }

    [Fact]
    public async Task A_deleted_folder_is_explained_and_made_again_with_one_press()
    {
        var nadine = await _chat.AsAsync("Nadine Kessler");
        await StageAsync("Plan.txt", "Inhalt");
        await Eventually.IsAsync(async () => (await DocumentAsync("Plan.txt")).State == SyncState.InSharePoint);
        _simulator.Services.GetRequiredService<Library>().Delete(Folder().Id, null);
        await nadine.SaysAsync("Jetzt synchronisieren");
        await Eventually.IsAsync(async () => (await DocumentAsync("Plan.txt")).State == SyncState.FolderMissing);

        var answer = await nadine.SaysAsync("Warum ist Plan.txt nicht synchronisiert?");
        answer.Text.ShouldContain("Ordner fehlt");
        (await nadine.PressesAsync(answer, "Ordner neu anlegen")).Text.ShouldContain("in wenigen Sekunden wieder da");

        await Eventually.IsAsync(() => Tree.FindChild(Tree.FindChild(Root.Id, "Projekte")!.Id, "Sensornetz") is not null);
    }

    private DriveItem Root => _simulator.Services.GetRequiredService<Library>().Root;

    private ItemTree Tree => _simulator.Services.GetRequiredService<Library>().Tree;

    private Faults Faults => _simulator.Services.GetRequiredService<Faults>();

    private DocumentStore Documents => _chat.Host.Services.GetRequiredService<DocumentStore>();

    private DocumentHistory History => _chat.Host.Services.GetRequiredService<DocumentHistory>();

    private TimeProvider Clock => _chat.Host.Services.GetRequiredService<TimeProvider>();

    private DriveItem Folder() => Tree.FindChild(Tree.FindChild(Root.Id, "Projekte")!.Id, "Sensornetz")!;

    private string TextOf(DriveItem file) => System.IO.File.ReadAllText(_simulator.Services.GetRequiredService<ContentFiles>().PathOf(file.Content));

    private DocumentAuthor Author(Member member) => DocumentAuthor.Of(new Actor(_chat.Network.Persons.Single(person => person.Name == member.Name), Door.Tab));

    private async Task<Filed> StageAsync(string name, string content) =>
        (await Documents.StageAsync(Sensors, name, Bytes(content), Author(await _chat.AsAsync("Nadine Kessler")), Cancel)).ShouldBeOfType<StageOutcome.Staged>().Document;

    private async Task<Filed> DocumentAsync(string name) => (await AllAsync()).Single(document => document.Name == name);

    private async Task<Filed[]> AllAsync() => await Documents.OfAsync(Sensors, Cancel).ToArrayAsync(Cancel);

    private async Task<Filed[]> AllOfNetworkAsync() => await Documents.AllAsync(Cancel).ToArrayAsync(Cancel);

    private async Task ReplaceAsync(string name, string content)
    {
        var stored = await _simulator.Services.GetRequiredService<ContentFiles>().ReceiveAsync(Bytes(content), Cancel);
        _simulator.Services.GetRequiredService<Library>().PutFile(Folder().Id, name, stored, new PutOptions(Petra));
    }

    /// <summary>An address that holds its own right, as Teams gives it with an attached file.</summary>
    private async Task<Uri> ServeAsync(string content)
    {
        var stored = await _simulator.Services.GetRequiredService<ContentFiles>().ReceiveAsync(Bytes(content), Cancel);
        var item = _simulator.Services.GetRequiredService<Library>().PutFile(Root.Id, "angehängt.txt", stored, new PutOptions(Petra)).Item;
        return new Uri(_simulator.Services.GetRequiredService<SecretUrls>().Download(new Uri(_simulator.Urls.Single()), item.Id, 1));
    }

    private static MemoryStream Bytes(string text) => new(Encoding.UTF8.GetBytes(text));
}
