using System.Text.Json.Nodes;
using KreisTeams.Decisions;
using KreisTeams.Documents;
using KreisTeams.Projects;
using KreisTeams.Tests.Files;
using KreisTeams.Tests.Journeys;
using KreisTeams.Tests.Teams;
using Microsoft.Extensions.DependencyInjection;

namespace KreisTeams.Tests.MessageExtension;

public sealed class DialogTests(StorageFixture azurite, RecordedConnector teams) : IClassFixture<RecordedConnector>, IAsyncDisposable
{
    private static readonly JsonObject Message = new()
    {
        ["id"] = "1",
        ["body"] = new JsonObject { ["contentType"] = "html", ["content"] = "<p>Sollen wir <b>die Dachmarke</b> nutzen&nbsp;&amp; zeigen?</p>" },
    };

    private readonly Chat _chat = Chat.Open(azurite, teams);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _chat.DisposeAsync();

    [Fact]
    public async Task A_poll_is_checked_before_it_opens_and_opens_once()
    {
        var author = await _chat.AsAsync("Matthias Erlenkamp");
        var fields = await author.OpensAsync("startPoll", Message);
        fields.Text.ShouldContain("Sollen wir die Dachmarke nutzen & zeigen?");

        var preview = new DialogSeen(await author.SubmitsAsync("startPoll", fields, "Weiter zur Prüfung", Message,
            ("question", "Sollen wir die Dachmarke nutzen?"), ("kind", "circular"), ("body", "cdo-runde"), ("day", "2026-11-27"), ("time", "12:00"), ("options", ""), ("isSecret", "false")));
        preview.Text.ShouldContain("einfache Mehrheit, Quorum 6 von 11");
        preview.Text.ShouldContain("Fr 27.11.2026, 12:00 Uhr");
        preview.Text.ShouldContain("nicht persönlich erreichbar");
        (await OpenPollsAsync()).ShouldBeEmpty();

        var opened = await author.SubmitsAsync("startPoll", preview, "Abstimmung starten", Message);
        ((string?)opened["task"]!["value"]).ShouldStartWith("Abstimmung 2026-001 läuft");
        await author.SubmitsAsync("startPoll", preview, "Abstimmung starten", Message);

        (await OpenPollsAsync()).ShouldHaveSingleItem().Kind.ShouldBe(PollKind.Circular);
        (await author.NextAsync(seen => seen.Buttons.Contains("Nein"))).Text.ShouldContain("Sollen wir die Dachmarke nutzen?");
        (await CardCheck.OfJsonAsync([fields.Card!.ToJsonString(), preview.Card!.ToJsonString()])).SelectMany(check => check.Problems).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("kind", "selection", "mindestens zwei")]
    [InlineData("day", "2026-11-23", "vorbei")]
    [InlineData("question", " ", "Frage")]
    public async Task What_is_wrong_with_a_poll_is_said_above_the_fields_which_keep_what_was_typed(string field, string value, string problem)
    {
        var author = await _chat.AsAsync("Matthias Erlenkamp");
        var filled = new Dictionary<string, string> { ["question"] = "Welcher Ort?", ["kind"] = "resolution", ["body"] = "cdo-runde", ["day"] = "2026-11-27", ["time"] = "12:00", ["isSecret"] = "true" };
        filled[field] = value;

        var again = new DialogSeen(await author.SubmitsAsync(
            "startPoll", await author.OpensAsync("startPoll"), "Weiter zur Prüfung", null, [.. filled.Select(pair => (pair.Key, pair.Value))]));

        again.Text.ShouldContain(problem);
        again.Text.ShouldContain("Weiter zur Prüfung");
        again.Card!.ToJsonString().ShouldContain("\"12:00\"");
    }

    [Fact]
    public async Task What_is_similar_is_shown_before_a_project_is_saved()
    {
        var member = await _chat.AsAsync("Nadine Kessler");
        var before = _chat.Network.Projects.Count;

        var similar = new DialogSeen(await member.SubmitsAsync("newProject", await member.OpensAsync("newProject"), "Anlegen", null,
            ("title", "Chatbot fürs Bürgerbüro"), ("description", "Beantwortet Fragen rund um die Uhr"), ("state", "planned"), ("themes", ""), ("partners", "marl,herten")));
        similar.Text.ShouldContain("KI-Auskunft Bürgerservice");
        _chat.Network.Projects.Count.ShouldBe(before);

        var inserted = new Hits((await member.SubmitsAsync("newProject", similar, "Trotzdem anlegen"))["composeExtension"]!);
        inserted.Titles.ShouldBe(["Chatbot fürs Bürgerbüro"]);
        var project = _chat.Network.Projects.Single(project => project.Title == "Chatbot fürs Bürgerbüro");
        (project.Lead.Value, project.State).ShouldBe(("herten", ProjectState.Planned));
        project.Partners.Select(partner => partner.Value).ShouldBe(["marl"]);
        (await CardCheck.OfJsonAsync([similar.Card!.ToJsonString()])).SelectMany(check => check.Problems).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("newProject", "Markus Przybilla", "Das darf: Nadine Kessler")]
    public async Task Who_may_not_is_told_who_may(string command, string person, string expected) =>
        (await (await _chat.AsAsync(person)).OpensAsync(command)).Text.ShouldContain(expected);

    [Theory]
    [InlineData("startPoll")]
    [InlineData("newProject")]
    [InlineData("fileAttachment")]
    public async Task Whom_the_network_does_not_know_may_ask_and_nothing_else(string command) =>
        (await (await _chat.AsStrangerAsync()).OpensAsync(command, Message)).Text.ShouldContain("Ich kenne Sie noch nicht");

    [Fact]
    public async Task A_file_of_a_message_goes_to_the_chosen_project_and_one_out_of_reach_is_named()
    {
        await using var drive = await OneDrive.StartAsync("Lastenheft"u8.ToArray());
        var message = Message.DeepClone().AsObject();
        message["attachments"] = new JsonArray(
            new JsonObject { ["contentType"] = "reference", ["contentUrl"] = "https://marl.sharepoint.com/x.pdf", ["name"] = "Angebot Marl.pdf" },
            new JsonObject { ["contentType"] = "application/vnd.microsoft.teams.file.download.info", ["name"] = "Lastenheft.txt", ["content"] = new JsonObject { ["downloadUrl"] = drive.Url.AbsoluteUri } });
        var member = await _chat.AsAsync("Nadine Kessler");

        var dialog = await member.OpensAsync("fileAttachment", message);
        dialog.Text.ShouldContain("Angebot Marl.pdf");
        var filed = await member.SubmitsAsync("fileAttachment", dialog, "Ablegen", message, ("project", "starkregen-fruehwarnung"));

        ((string)filed["task"]!["value"]!).ShouldContain("„Lastenheft.txt“ ist gesichert. Projekt: Starkregen-Frühwarnung.");
        (await DocumentsOfAsync("starkregen-fruehwarnung")).ShouldBe(["Lastenheft.txt"]);
        (await CardCheck.OfJsonAsync([dialog.Card!.ToJsonString()])).SelectMany(check => check.Problems).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_project_of_others_cannot_be_slipped_into_the_dialog()
    {
        await using var drive = await OneDrive.StartAsync("x"u8.ToArray());
        var message = Message.DeepClone().AsObject();
        message["attachments"] = new JsonArray(
            new JsonObject { ["contentType"] = "application/vnd.microsoft.teams.file.download.info", ["name"] = "x.txt", ["content"] = new JsonObject { ["downloadUrl"] = drive.Url.AbsoluteUri } });
        var member = await _chat.AsAsync("Nadine Kessler");

        var refused = await member.SubmitsAsync("fileAttachment", await member.OpensAsync("fileAttachment", message), "Ablegen", message, ("project", "handyparken"));

        ((string)refused["task"]!["value"]!).ShouldContain("nur die Beteiligten");
        (await DocumentsOfAsync("handyparken")).ShouldBeEmpty();
    }

    private async Task<PollSummary[]> OpenPollsAsync() => [.. await _chat.Host.Services.GetRequiredService<PollStore>().OpenPollsAsync(Cancel)];

    private async Task<string[]> DocumentsOfAsync(string project) =>
        await _chat.Host.Services.GetRequiredService<DocumentStore>().OfAsync(DocumentOwner.Of(new ProjectId(project)), Cancel).Select(document => document.Name).ToArrayAsync(Cancel);
}
