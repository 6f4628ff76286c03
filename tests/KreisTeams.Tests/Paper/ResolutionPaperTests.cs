using KreisTeams.Decisions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using KreisTeams.Documents;
using KreisTeams.Network;
using KreisTeams.Paper;
using KreisTeams.Projects;
using KreisTeams.Tests.Decisions;
using Microsoft.Extensions.DependencyInjection;

namespace KreisTeams.Tests.Paper;

public sealed class ResolutionPaperTests(StorageFixture azurite) : IAsyncLifetime
{
    private static readonly Project Twin = new(new ProjectId("digitaler-zwilling"), ProjectKind.Project, "Digitaler Zwilling", new OrganisationId("marl"), ProjectState.Planned)
    {
        Description = "Die Städte wollen ihre Geodaten in einem gemeinsamen Modell zusammenführen. Bisher pflegt jede Stadt eigene Bestände.",
        Goals = ["Planungen im Modell durchspielen", "Starkregen und Hitze sichtbar machen"],
        Measures = ["Bestandsaufnahme der Geodaten", "Ausschreibung einer Plattform"],
        CostCents = 24_000_000,
    };

    private PollWorld _world = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private ResolutionPapers Papers => _world.Services.GetRequiredService<ResolutionPapers>();

    public async ValueTask InitializeAsync()
    {
        _world = await PollWorld.CreateAsync(azurite);
        _world.Network = _world.Network.With(Twin, 2);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Journey_8_a_positive_effect_without_reason_stays_incomplete_and_with_it_is_filed()
    {
        var begun = (await Papers.FindAsync(Twin.Id, Cancel))! with { Climate = ClimateRelevance.Positive };
        var refused = (await Papers.FileAsync(_world.Member("marl"), begun, Cancel)).ShouldBeOfType<PaperOutcome.Incomplete>();
        ResolutionPaperTexts.Incomplete(refused.Gaps, Language.German).ShouldBe("unvollständig: Begründung Klimaschutz");

        var filed = (await Papers.FileAsync(_world.Member("marl"), begun with { ClimateReason = "Weniger Fahrten zu Ortsterminen." }, Cancel)).ShouldBeOfType<PaperOutcome.Filed>();

        filed.Document.Owner.ShouldBe(DocumentOwner.Of(Twin.Id));
        using var word = await OpenAsync(filed.Document);
        var body = word.MainDocumentPart!.Document!.Body!;
        body.Elements<Paragraph>().Where(paragraph => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value == "Heading1").Select(paragraph => paragraph.InnerText).ShouldBe(
            ["Beschlussvorschlag", "Darstellung des Sachverhaltes", "Ziele", "Maßnahmen/Weiteres Vorgehen", "Kosten", "Relevanz für den Klimaschutz"]);
        body.InnerText.Count(letter => letter == '☒').ShouldBe(1);
        body.InnerText.ShouldContain("Entwurf, Stand 23.11.2026");
        body.InnerText.ShouldContain("240.000,00 €");
        new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Microsoft365).Validate(word, Cancel).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_the_network_decided_stands_among_the_facts_once()
    {
        var poll = await _world.OpenAsync(_world.Draft() with { Project = Twin.Id });
        foreach (var town in (string[])["herten", "marl", "dorsten", "gladbeck", "datteln", "waltrop"])
        {
            await _world.VoteAsync(poll, town, town == "waltrop" ? Choice.No : Choice.Yes);
        }

        ResolutionPapers.CanDrawOn(await ViewAsync()).ShouldBeFalse();
        await _world.CloseAsync(poll);
        await Papers.DrawOnAsync(_world.Member("marl"), await ViewAsync(), Cancel);
        var drawn = (await Papers.DrawOnAsync(_world.Member("marl"), await ViewAsync(), Cancel)).ShouldBeOfType<PaperOutcome.Drafted>().Paper;

        drawn.Facts.ShouldBe(
            $"{Twin.Description}\n\nZur Frage „{poll.Question}“ (CDO-Runde, Abstimmung {poll.Number} vom 23.11.2026) ergab sich: angenommen mit 5 Ja, 1 Nein, 0 Enthaltungen; befangen: 0; nicht abgegeben: 5. Rechtliche Einordnung: Beschluss des Netzwerks (kein Gremienbeschluss).");
        drawn.Proposal.ShouldNotBeEmpty();
        (await Papers.DrawOnAsync(_world.Member("castrop-rauxel"), await ViewAsync(), Cancel)).ShouldBeOfType<PaperOutcome.NotAllowed>();

        async Task<PollView> ViewAsync() => (await _world.Voting.ViewAsync(poll.Id, _world.Member("marl"), Cancel))!;
    }

    [Fact]
    public async Task Unknown_cost_and_an_unticked_box_keep_a_paper_back()
    {
        _world.Network = _world.Network.With(Twin with { CostCents = null }, 3);

        (await Papers.FileAsync(_world.Member("marl"), (await Papers.FindAsync(Twin.Id, Cancel))!, Cancel))
            .ShouldBeOfType<PaperOutcome.Incomplete>().Gaps.ShouldBe([PaperGap.Cost, PaperGap.Climate]);
    }

    [Fact]
    public async Task No_effect_needs_no_reason_and_may_have_one()
    {
        var paper = (await Papers.FindAsync(Twin.Id, Cancel))! with { Climate = ClimateRelevance.None };

        paper.Gaps.ShouldBeEmpty();
        (paper with { ClimateReason = "Nur Software." }).Gaps.ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_who_write_one_draft_lose_nothing_and_the_same_paper_is_filed_once()
    {
        var begun = (await Papers.FindAsync(Twin.Id, Cancel))!;
        var mine = begun with { Facts = "Der Sachverhalt, ausführlich." };
        (await Papers.SaveAsync(_world.Member("marl"), begun, mine, Cancel)).ShouldBeOfType<PaperOutcome.Drafted>();
        (await Papers.SaveAsync(_world.Deputy("marl"), begun, begun with { Proposal = "Anders" }, Cancel)).ShouldBeOfType<PaperOutcome.Conflict>().Now.Facts.ShouldBe(mine.Facts);
        (await Papers.ChangeAsync(_world.Deputy("marl"), Twin.Id, paper => paper with { Climate = ClimateRelevance.None }, Cancel)).ShouldBeOfType<PaperOutcome.Drafted>().Paper.Facts.ShouldBe(mine.Facts);

        var paper = (await Papers.FindAsync(Twin.Id, Cancel))!;
        var first = (await Papers.FileAsync(_world.Member("marl"), paper, Cancel)).ShouldBeOfType<PaperOutcome.Filed>().Document;
        (await Papers.FileAsync(_world.Member("marl"), paper, Cancel)).ShouldBeOfType<PaperOutcome.Filed>().Document.Id.ShouldBe(first.Id);
        (await Papers.FileAsync(_world.Member("marl"), paper with { Proposal = "Neu" }, Cancel)).ShouldBeOfType<PaperOutcome.Filed>().Document.Name.ShouldBe("Beschlussvorlage Digitaler Zwilling (Entwurf 2).docx");
    }

    [Fact]
    public async Task People_of_organisations_that_are_not_involved_file_nothing() =>
        (await Papers.FileAsync(_world.Member("waltrop"), (await Papers.FindAsync(Twin.Id, Cancel))! with { Climate = ClimateRelevance.None }, Cancel))
            .ShouldBeOfType<PaperOutcome.NotAllowed>().WhoMay.Select(organisation => organisation.Id.Value).ShouldBe(["marl"]);

    private async Task<WordprocessingDocument> OpenAsync(KreisTeams.Documents.Document document)
    {
        var bytes = new MemoryStream();
        await using (var content = (await _world.Services.GetRequiredService<DocumentStore>().OpenReadAsync(document, Cancel))!)
        {
            await content.CopyToAsync(bytes, Cancel);
        }

        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "papers")).FullName;
        await File.WriteAllBytesAsync(Path.Combine(folder, "beschlussvorlage.docx"), bytes.ToArray(), Cancel);
        return WordprocessingDocument.Open(bytes, false);
    }
}
