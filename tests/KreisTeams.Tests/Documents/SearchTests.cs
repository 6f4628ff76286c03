using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using KreisTeams.Documents;
using KreisTeams.Documents.Search;
using KreisTeams.Network;
using KreisTeams.Projects;
using Microsoft.Extensions.DependencyInjection;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;
using Drawing = DocumentFormat.OpenXml.Drawing;
using Presentation = DocumentFormat.OpenXml.Presentation;
using Spreadsheet = DocumentFormat.OpenXml.Spreadsheet;
using Word = DocumentFormat.OpenXml.Wordprocessing;

namespace KreisTeams.Tests.Documents;

/// <summary>Documents are found by what is in them and by whom they belong to, and only by those who may read them.</summary>
public sealed class SearchTests(StorageFixture azurite) : IAsyncLifetime
{
    private const string Sentence = "Die gemeinsamen Leitlinien regeln die kommunale Wärmeplanung im Quartier.";

    /// <summary>The fonts every PDF may use without carrying them have no umlauts here.</summary>
    private const string PlainSentence = "Die gemeinsamen Leitlinien regeln die kommunale Waermeplanung im Quartier.";

    private static readonly Person Anna = new(new PersonId("anna"), "Anna Muster", new OrganisationId("herten"));
    private static readonly Person GuestOfMarl = new(new PersonId("bernd"), "Bernd Fremd", new OrganisationId("marl"));

    private LibraryWorld _world = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _world = await LibraryWorld.StartAsync(azurite);
        _world.Network = _world.Network
            .With(new Organisation(new OrganisationId("herten"), "Herten", OrganisationKind.Town), 2)
            .With(new Organisation(new OrganisationId("marl"), "Marl", OrganisationKind.Town), 3)
            .With(new Theme(new ThemeId("klima"), "Klima und Umwelt"), 4)
            .With(new Project(new ProjectId("sensornetz"), ProjectKind.Project, "Sensornetz: Stadtklima", new OrganisationId("herten"), ProjectState.Running) { Themes = [new ThemeId("klima")] }, 5);
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    public static TheoryData<string> Formats => ["a.docx", "a.xlsx", "a.pptx", "a.pdf", "a.txt"];

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task A_file_is_found_by_its_words_however_they_are_inflected_and_spelt(string name)
    {
        var sentence = name.EndsWith(".pdf", StringComparison.Ordinal) ? PlainSentence : Sentence;
        var document = await _world.StageAsync(name, FileOf(name, sentence));
        await _world.StageAsync("anderes.txt", "Ganz anderer Inhalt");
        await _world.UploadAllAsync();

        foreach (var typed in (string[])["Leitlinie", "waermeplanung", "WÄRMEPLANUNG quartier", "kommunalen leitlinien"])
        {
            (await FindAsync(typed)).ShouldHaveSingleItem().Document.Id.ShouldBe(document.Id, typed);
        }

        var passage = (await FindAsync("waermeplanung")).Single().InText.ShouldNotBeNull();
        passage.Parts.Single(part => part.IsHit).Text.ShouldBe(sentence.Contains('ä', StringComparison.Ordinal) ? "Wärmeplanung" : "Waermeplanung");
    }

    [Theory]
    [InlineData("leitlinien")]
    [InlineData("linien 2021")]
    [InlineData("LEITLINIEN_2021.pdf")]
    [InlineData("klima leitlinien")]
    [InlineData("herten leitlinien")]
    [InlineData("anna leitlinien")]
    [InlineData("sensornetz")]
    [InlineData("Leitlienien")]
    public async Task A_file_is_found_by_its_name_theme_town_author_and_with_a_slip_of_the_finger(string typed)
    {
        await _world.StageAsync("Leitlinien_2021.pdf", "no pdf at all");

        (await FindAsync(typed)).ShouldHaveSingleItem().Document.Name.ShouldBe("Leitlinien_2021.pdf");
    }

    [Fact]
    public async Task What_matches_only_with_a_slip_is_said_to_be_a_guess_and_nonsense_finds_nothing()
    {
        await _world.StageAsync("Lastenheft.txt", "x");

        (await Catalogue.FindAsync("Lastenheft", Anna, Cancel)).IsGuess.ShouldBeFalse();
        (await Catalogue.FindAsync("Lastenhelft", Anna, Cancel)).ShouldSatisfyAllConditions(found => found.IsGuess.ShouldBeTrue(), found => found.Documents.Count.ShouldBe(1));
        foreach (var typed in (string[])["Kaffeemaschine", "\"*?~(", "der", ""])
        {
            (await FindAsync(typed)).ShouldBeEmpty(typed);
        }
    }

    [Fact]
    public async Task The_words_of_a_colleagues_file_follow_what_the_colleague_writes()
    {
        await _world.StageAsync("zuerst.txt", "legt den Ordner an");
        await _world.UploadAllAsync();
        await _world.DropAsync(_world.OwnerFolder(), "Angebot.txt", "Pumpwerk am Hammbach");
        await FollowAsync();
        (await FindAsync("Hammbach")).ShouldHaveSingleItem();

        await _world.DropAsync(_world.OwnerFolder(), "Angebot.txt", "Regenrückhaltebecken");
        await FollowAsync();

        (await FindAsync("Hammbach")).ShouldBeEmpty();
        (await FindAsync("regenrueckhaltebecken")).ShouldHaveSingleItem().Document.Author.Name.ShouldBe("Petra Beispiel");
    }

    [Fact]
    public async Task Another_instance_finds_at_once_what_was_filed_and_renamed_here()
    {
        var other = _world.NewInstallation().GetRequiredService<DocumentCatalogue>();
        (await other.FindAsync("Lastenheft", Anna, Cancel)).Documents.ShouldBeEmpty();
        var document = await _world.StageAsync("Lastenheft.txt", "Inhalt");
        (await other.FindAsync("Lastenheft", Anna, Cancel)).Documents.ShouldHaveSingleItem();
        await _world.UploadAllAsync();
        await _world.LookAsync();

        _world.Library.Update((await _world.FindAsync(document)).Remote!.ItemId, "Pflichtenheft.txt", null, null, LibraryWorld.Colleague);
        await _world.LookAsync();

        (await other.FindAsync("Pflichtenheft", Anna, Cancel)).Documents.ShouldHaveSingleItem().State.ShouldBe(SyncState.InSharePoint);
        (await other.FindAsync("Lastenheft.txt", Anna, Cancel)).Documents.ShouldBeEmpty();
    }

    [Fact]
    public async Task Internal_papers_are_found_and_opened_by_participants_only_also_when_their_folder_is_renamed_in_SharePoint()
    {
        var document = await _world.StageAsync("Kalkulation.txt", "Vertrauliche Preise", folder: DocumentTexts.InternalFolder);
        await _world.UploadAllAsync();
        await _world.LookAsync();
        var folder = _world.Folder("Projekte", "Sensornetz - Stadtklima", DocumentTexts.InternalFolder);
        _world.Library.Update(folder.Id, "Alte Preise", null, null, LibraryWorld.Colleague);
        await _world.DropAsync(_world.Library.Get(folder.Id), "Preisliste.txt", "Vertrauliche Preise von Petra");
        await FollowAsync();

        (await FindAsync("Vertrauliche Preise")).Select(hit => hit.Document.Path).ShouldBe(["Alte Preise/Preisliste.txt", "Alte Preise/Kalkulation.txt"], ignoreOrder: true);
        (await Catalogue.FindAsync("Vertrauliche Preise", GuestOfMarl, Cancel)).Documents.ShouldBeEmpty();
        (await Catalogue.ReadableAsync(GuestOfMarl, Cancel)).ShouldBeEmpty();
        var filing = _world.Installation.GetRequiredService<DocumentFiling>();
        (await filing.FindAsync(document.Id, new Actor(GuestOfMarl, Door.Tab), Cancel)).ShouldBeNull();
        (await filing.FindAsync(document.Id, new Actor(Anna, Door.Tab), Cancel)).ShouldNotBeNull();
        (await filing.FileVersionAsync(document.Id, new MemoryStream([1]), new Actor(GuestOfMarl, Door.Tab), Cancel)).ShouldBeOfType<StageOutcome.NoSuchDocument>();
    }

    [Theory]
    [InlineData("kaputt.docx")]
    [InlineData("kaputt.xlsx")]
    [InlineData("kaputt.pptx")]
    [InlineData("kaputt.pdf")]
    public async Task A_broken_file_arrives_all_the_same_and_is_found_by_its_name(string name)
    {
        var whole = FileOf(name, PlainSentence);
        await _world.StageAsync(name, whole[..(whole.Length / 2)]);

        await _world.UploadAllAsync();

        (await FindAsync("kaputt")).ShouldHaveSingleItem().Document.State.ShouldBe(SyncState.InSharePoint);
    }

    private DocumentCatalogue Catalogue => _world.Installation.GetRequiredService<DocumentCatalogue>();

    private async Task<DocumentHit[]> FindAsync(string typed) => await Catalogue.ExplainAsync(typed, await Catalogue.FindAsync(typed, Anna, Cancel), 10, Cancel);

    private async Task FollowAsync()
    {
        (await _world.LookAsync()).ShouldBeOfType<CycleOutcome.UpToDate>();
        await _world.WorkAsync();
    }

    private static byte[] FileOf(string name, string sentence)
    {
        using var bytes = new MemoryStream();
        switch (Path.GetExtension(name))
        {
            case ".docx":
                using (var word = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
                {
                    word.AddMainDocumentPart().Document = new Word.Document(new Word.Body(
                        new Word.Paragraph(new Word.Run(new Word.Text("Vorwort"))), new Word.Table(new Word.TableRow(new Word.TableCell(new Word.Paragraph(new Word.Run(new Word.Text(sentence))))))));
                }

                break;
            case ".xlsx":
                using (var sheet = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
                {
                    var book = sheet.AddWorkbookPart();
                    book.Workbook = new Spreadsheet.Workbook();
                    book.AddNewPart<SharedStringTablePart>().SharedStringTable = new Spreadsheet.SharedStringTable(
                        new Spreadsheet.SharedStringItem(new Spreadsheet.Text("Spalte")), new Spreadsheet.SharedStringItem(new Spreadsheet.Text(sentence)));
                }

                break;
            case ".pptx":
                using (var show = PresentationDocument.Create(bytes, PresentationDocumentType.Presentation))
                {
                    var presentation = show.AddPresentationPart();
                    presentation.Presentation = new Presentation.Presentation();
                    presentation.AddNewPart<SlidePart>().Slide = new Presentation.Slide(new Presentation.CommonSlideData(new Presentation.ShapeTree(
                        new Presentation.Shape(new Presentation.TextBody(new Drawing.Paragraph(new Drawing.Run(new Drawing.Text(sentence))))))));
                }

                break;
            case ".pdf":
                using (var pdf = new PdfDocumentBuilder())
                {
                    pdf.AddPage(595, 842).AddText(sentence, 10, new PdfPoint(40, 700), pdf.AddStandard14Font(Standard14Font.Helvetica));
                    return pdf.Build();
                }

            default:
                return System.Text.Encoding.UTF8.GetBytes(sentence);
        }

        return bytes.ToArray();
    }
}
