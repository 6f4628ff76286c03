using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using KreisTeams.Decisions;
using KreisTeams.Documents;
using KreisTeams.Network;
using KreisTeams.Projects;
using Microsoft.Extensions.DependencyInjection;

namespace KreisTeams.Tests.Decisions;

public sealed class MinutesTests(StorageFixture azurite) : IAsyncLifetime
{
    private PollWorld _world = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private DocumentStore Documents => _world.Services.GetRequiredService<DocumentStore>();

    public async ValueTask InitializeAsync() => _world = await PollWorld.CreateAsync(azurite);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_closed_poll_has_minutes_in_the_folder_of_its_body_and_only_once()
    {
        var poll = await _world.OpenAsync();
        await _world.VoteAsync(poll, "marl", Choice.Yes);
        await _world.CloseAsync(poll);

        await _world.WorkUntilAsync(async () => await _world.Polls.FindMinutesAsync(poll.Id, Cancel) is not null);
        await _world.Times.ChangedAsync(poll.Id.ToString(), Cancel);

        var minutes = await Documents.OfAsync(DocumentOwner.Of(PollWorld.Body), Cancel).SingleAsync(Cancel);
        (minutes.Name, minutes.Folder, minutes.Id).ShouldBe(("Niederschrift 2026-001.docx", "Beschlüsse", (await _world.Polls.FindMinutesAsync(poll.Id, Cancel))!.Value));
    }

    [Fact]
    public async Task Minutes_of_what_is_not_public_are_read_by_the_organisations_of_the_body_and_its_moderation_alone_whatever_project_it_is_about()
    {
        var project = new Project(new ProjectId("zwilling"), ProjectKind.Project, "Zwilling", new OrganisationId("anderswo"), ProjectState.Running);
        _world.Network = _world.Network.With(project, 1);
        var poll = await _world.OpenAsync(_world.Draft() with { Question = "Vergabe an eine Firma?", Project = project.Id, IsPublic = false });
        await _world.CloseAsync(poll);
        await _world.Times.ChangedAsync(poll.Id.ToString(), Cancel);

        var minutes = await Documents.AllAsync(Cancel).SingleAsync(Cancel);
        minutes.Owner.ShouldBe(DocumentOwner.Of(PollWorld.Body));
        _world.Member("marl").Person.MayRead(minutes, _world.Network).ShouldBeTrue();
        var guest = new Person(new PersonId("gast"), "Gast", project.Lead);
        guest.MayRead(minutes, _world.Network).ShouldBeFalse();
        (guest with { Grants = [new Grant(NetworkRole.Moderator, Body: PollWorld.Body)] }).MayRead(minutes, _world.Network).ShouldBeTrue();
    }

    [Fact]
    public async Task Minutes_written_by_several_at_once_are_there_once()
    {
        var poll = await _world.OpenAsync();
        await _world.CloseAsync(poll);

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => _world.Times.ChangedAsync(poll.Id.ToString(), Cancel)));

        (await Documents.AllAsync(Cancel).Select(document => document.Name).ToArrayAsync(Cancel)).ShouldBe(["Niederschrift 2026-001.docx"]);
    }

    [Fact]
    public async Task A_poll_that_is_open_has_no_minutes()
    {
        var poll = await _world.OpenAsync();
        await _world.Times.ChangedAsync(poll.Id.ToString(), Cancel);

        (await Documents.AllAsync(Cancel).ToArrayAsync(Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Minutes_hold_question_rules_votes_recusals_result_and_seal_under_real_headings()
    {
        var poll = await _world.OpenAsync(_world.Draft(PollKind.Circular) with { Question = "Beauftragen wir die GKD mit dem Aufbau des Sensornetzes?" });
        await _world.Voting.RecuseAsync(_world.Member("marl"), poll.Id, RecusalReason.Relative, Cancel);
        await _world.Voting.CastAsync(_world.Deputy("datteln"), poll.Id, Choice.Yes, null, Cancel);
        await _world.VoteAsync(poll, "datteln", Choice.No);
        await _world.Voting.CastAsync(_world.Member("dorsten"), poll.Id, Choice.Yes, "nur wenn die Kosten gedeckelt sind", Cancel);
        await _world.Voting.ExtendAsync(_world.Member("herten"), poll.Id, poll.Deadline.AddDays(3), "Zwei Rathäuser sind wegen Brückentag geschlossen.", Cancel);
        foreach (var town in (string[])["castrop-rauxel", "gladbeck", "herten", "kreis-re", "waltrop"])
        {
            await _world.VoteAsync(poll, town, Choice.Yes);
        }

        var text = await TextOfMinutesAsync(poll, "niederschrift-umlauf.docx");

        text.ShouldContain("Angenommen mit 6 Ja, 1 Nein, 0 Enthaltungen; befangen: 1 (Marl); nicht abgegeben: 3.");
        text.ShouldContain("Marl: befangen (Angehörige)");
        text.ShouldContain("Dorsten: nur wenn die Kosten gedeckelt sind");
        text.ShouldContain("Grund: Zwei Rathäuser sind wegen Brückentag geschlossen.");
        text.ShouldContain((await _world.Polls.FindSealAsync(poll.Id, Cancel))!.Links.Printed);
        text.ShouldContain("kein Gremienbeschluss");
        text.ShouldContain("beschlussfähig", Case.Insensitive);
    }

    [Fact]
    public async Task Minutes_of_a_secret_poll_say_who_took_part_and_not_how()
    {
        var poll = await _world.OpenAsync(secret: true);
        foreach (var town in PollWorld.Towns.Take(7))
        {
            await _world.VoteAsync(poll, town, town == "marl" ? Choice.No : Choice.Yes);
        }

        var text = await TextOfMinutesAsync(poll, "niederschrift-geheim.docx");

        text.ShouldContain("Abgestimmt haben:");
        text.ShouldNotContain("Stimmen je Organisation");
        text.ShouldNotContain("stimmt mit");
    }

    [Fact]
    public void A_pasted_control_character_does_not_break_the_paper() =>
        new KreisTeams.Paper.PaperDocument("a\u0001b\uFFFFc", default, Language.German).Text("\u000B\uD800").ToBytes().Length.ShouldBeGreaterThan(0);

    private async Task<string> TextOfMinutesAsync(Poll poll, string keptAs)
    {
        await _world.CloseAsync(poll);
        await _world.Times.ChangedAsync(poll.Id.ToString(), Cancel);
        var document = (await Documents.FindAsync((await _world.Polls.FindMinutesAsync(poll.Id, Cancel))!.Value, Cancel))!;
        using var bytes = new MemoryStream();
        await using (var content = (await Documents.OpenReadAsync(document, Cancel))!)
        {
            await content.CopyToAsync(bytes, Cancel);
        }

        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "papers")).FullName;
        await File.WriteAllBytesAsync(Path.Combine(folder, keptAs), bytes.ToArray(), Cancel);
        bytes.Position = 0;
        using var word = WordprocessingDocument.Open(bytes, false);
        ShouldBeAccessible(word);
        return string.Join('\n', word.MainDocumentPart!.Document!.Body!.Descendants<Paragraph>().Select(paragraph => paragraph.InnerText));
    }

    private static void ShouldBeAccessible(WordprocessingDocument word)
    {
        new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Microsoft365).Validate(word, Cancel).Select(error => $"{error.Path?.XPath}: {error.Description}").ShouldBeEmpty();
        var body = word.MainDocumentPart!.Document!.Body!;
        body.Descendants<ParagraphStyleId>().Count(style => style.Val == "Heading1").ShouldBeGreaterThan(4);
        body.Elements<Paragraph>().ShouldAllBe(paragraph => paragraph.InnerText.Length > 0);
        body.Elements<Table>().ShouldAllBe(table => table.Descendants<TableDescription>().Any());
        word.MainDocumentPart.StyleDefinitionsPart!.Styles!.Descendants<Languages>().First().Val!.Value.ShouldBe("de-DE");
        word.PackageProperties.Title.ShouldNotBeNullOrEmpty();
    }
}
