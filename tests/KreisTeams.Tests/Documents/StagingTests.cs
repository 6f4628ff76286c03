using System.Security.Cryptography;
using System.Text;
using KreisTeams.Documents;
using KreisTeams.Projects;
using KreisTeams.Storage;
using KreisTeams.Work;
using Microsoft.Extensions.Time.Testing;

namespace KreisTeams.Tests.Documents;

public sealed class StagingTests(StorageFixture azurite) : IAsyncLifetime
{
    private static readonly DocumentOwner Sensors = DocumentOwner.Of(new ProjectId("sensornetz"));
    private static readonly DocumentAuthor Anna = new("Anna Muster");

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 27, 11, 0, 0, TimeSpan.Zero));
    private StorageAccount _storage = null!;
    private DocumentStore _documents = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _storage = await azurite.NewAccountAsync(tables: ["Documents", "Work"], queues: ["work"], containers: ["documents"]);
        _documents = NewStore(new DocumentsOptions { DriveId = "b!drive" });
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Bytes_that_were_acknowledged_are_durable_and_their_upload_is_planned()
    {
        var document = await StageAsync("Lastenheft.docx", "Inhalt");

        (await ReadAsync(document)).ShouldBe("Inhalt");
        (await NewStore(new DocumentsOptions()).FindAsync(document.Id, Cancel)).ShouldBe(document);
        (await _documents.OfAsync(Sensors, Cancel).ToArrayAsync(Cancel)).ShouldBe([document]);
        document.State.ShouldBe(SyncState.Waiting);
        document.Staged!.Sha256.ShouldBe(Convert.ToHexStringLower(SHA256.HashData("Inhalt"u8)));
        (await new WorkList(_storage, _clock).DueAsync(Cancel).Select(WorkList.ToItem).ToArrayAsync(Cancel)).ShouldHaveSingleItem().Subject.ShouldBe($"project:sensornetz|{document.Id}");
    }

    [Fact]
    public async Task Three_members_that_hand_in_one_name_in_three_spellings_keep_three_documents()
    {
        var documents = new[]
        {
            await StageAsync("Prüfung.pdf", "eins"),
            await StageAsync("Prüfung.pdf".Normalize(NormalizationForm.FormD), "zwei"),
            await StageAsync("PRÜFUNG.PDF", "drei"),
        };

        documents.Select(document => document.Name).ShouldBe(["Prüfung.pdf", "Prüfung (2).pdf", "PRÜFUNG (3).PDF"]);
        (await Task.WhenAll(documents.Select(ReadAsync))).ShouldBe(["eins", "zwei", "drei"]);
    }

    [Fact]
    public async Task Members_that_hand_in_one_name_at_once_lose_nothing()
    {
        var documents = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => StageAsync("Protokoll.docx", $"{number}")));

        documents.Select(document => document.Name).Distinct().Count().ShouldBe(8);
        (await Task.WhenAll(documents.Select(ReadAsync))).ShouldBe(Enumerable.Range(0, 8).Select(number => $"{number}"));
    }

    [Theory]
    [InlineData("Kosten #1: 50 %.xlsx", "Kosten -1- 50 -.xlsx")]
    [InlineData("  Entwurf. ", "Entwurf")]
    [InlineData("~$Lastenheft.docx", "Lastenheft.docx")]
    [InlineData("con.txt", "_con.txt")]
    [InlineData("a_vti_b.txt", "avtib.txt")]
    [InlineData("Bericht\u202Efdp.txt", "Bericht fdp.txt")]
    [InlineData("???", "---")]
    [InlineData(" . ", "Dokument")]
    [InlineData(
        "Vorbereitung der Sitzung des Ausschusses für Wirtschaft und Digitales am 3. Dezember 2026 im Kreishaus in Recklinghausen, Fassung 7.txt",
        "Vorbereitung der Sitzung des Ausschusses für Wirtschaft und Digitales am 3. Dezember 2026 im Kreishaus in.txt")]
    public async Task A_name_that_SharePoint_refuses_is_made_legal_and_the_given_one_kept(string given, string legal)
    {
        var document = await StageAsync(given, "x");

        document.Name.ShouldBe(legal);
        document.OriginalName.ShouldBe(given);
        DocumentTexts.Outcome(new StageOutcome.Staged(document), Language.German).ShouldContain($"heißt in SharePoint „{legal}“");
    }

    [Fact]
    public async Task A_program_is_refused_by_name_and_when_renamed()
    {
        var byName = await _documents.StageAsync(Sensors, "setup.exe", Bytes("x"), Anna, Cancel);
        var byBytes = await _documents.StageAsync(Sensors, "Bild.png", Bytes("MZ\u0001\u0002 program"), Anna, Cancel);

        byName.ShouldBeOfType<StageOutcome.ProgramRefused>();
        byBytes.ShouldBeOfType<StageOutcome.ProgramRefused>();
        (await _documents.AllAsync(Cancel).ToArrayAsync(Cancel)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Kalkulation.xlsm", "PK\u0003\u0004", "Makros")]
    [InlineData("Angebot.pdf", "PK\u0003\u0004", "passt nicht zur Endung")]
    [InlineData("Bild.png", "GIF89a", "passt nicht zur Endung")]
    [InlineData("Brief.docx", "%PDF-1.7", "passt nicht zur Endung")]
    [InlineData("Angebot.pdf", "\n%PDF-1.7", null)]
    [InlineData("Brief.docx", "PK\u0003\u0004", null)]
    [InlineData("Notiz.txt", "%PDF-1.7", null)]
    [InlineData("leer.pdf", "", null)]
    public async Task A_file_that_may_hold_macros_or_is_not_what_its_name_says_is_taken_in_with_a_notice(string name, string content, string? notice)
    {
        var outcome = (await _documents.StageAsync(Sensors, name, Bytes(content), Anna, Cancel)).ShouldBeOfType<StageOutcome.Staged>();

        var words = DocumentTexts.Outcome(outcome, Language.German);
        words.ShouldStartWith($"„{name}“ ist gesichert.");
        words.ShouldEndWith(notice is null ? "gesichert." : ".");
        words.Contains(notice ?? "Endung", StringComparison.Ordinal).ShouldBe(notice is not null);
    }

    [Fact]
    public async Task A_file_over_the_limit_is_refused_with_the_limit()
    {
        var small = NewStore(new DocumentsOptions { LargestBytes = 1_000_000 });

        var outcome = await small.StageAsync(Sensors, "Film.mp4", new MemoryStream(new byte[1_000_001]), Anna, Cancel);

        outcome.ShouldBe(new StageOutcome.TooLarge(1_000_000));
        DocumentTexts.Outcome(outcome, Language.German).ShouldBe("Die Datei ist zu groß. Erlaubt sind höchstens 1 MB.");
    }

    [Fact]
    public async Task An_empty_file_is_a_file()
    {
        var document = await StageAsync("leer.txt", "");

        document.Size.ShouldBe(0);
        (await ReadAsync(document)).ShouldBe("");
    }

    [Fact]
    public async Task A_new_version_while_the_first_still_waits_stands_beside_it()
    {
        var first = await StageAsync("Konzept.docx", "alt");

        var second = (await _documents.StageVersionAsync(first.Id, Bytes("neu"), Anna, Cancel)).ShouldBeOfType<StageOutcome.Staged>().Document;

        second.Name.ShouldBe("Konzept (2).docx");
        (await ReadAsync(first)).ShouldBe("alt");
        (await ReadAsync(second)).ShouldBe("neu");
    }

    [Fact]
    public async Task Documents_of_one_owner_do_not_show_those_of_another()
    {
        var project = await StageAsync("a.txt", "x");
        var similar = DocumentOwner.Of(new ProjectId("sensornetz-2"));
        await _documents.StageAsync(similar, "b.txt", Bytes("y"), Anna, Cancel);

        (await _documents.OfAsync(Sensors, Cancel).ToArrayAsync(Cancel)).ShouldBe([project]);
        (await _documents.AllAsync(Cancel).CountAsync(Cancel)).ShouldBe(2);
    }

    private async Task<Document> StageAsync(string name, string content) =>
        (await _documents.StageAsync(Sensors, name, Bytes(content), Anna, Cancel)).ShouldBeOfType<StageOutcome.Staged>().Document;

    private async Task<string> ReadAsync(Document document)
    {
        await using var stream = await _documents.OpenReadAsync(document, Cancel);
        using var reader = new StreamReader(stream!);
        return await reader.ReadToEndAsync(Cancel);
    }

    private DocumentStore NewStore(DocumentsOptions options) => new(_storage, new WorkList(_storage, _clock), options, _clock);

    private static MemoryStream Bytes(string text) => new(Encoding.UTF8.GetBytes(text));
}
