using System.Text.Json.Nodes;
using KreisTeams.Decisions;
using KreisTeams.Local;
using KreisTeams.Network;
using KreisTeams.Tests.Journeys;
using KreisTeams.Tests.Teams;
using Microsoft.Extensions.DependencyInjection;

namespace KreisTeams.Tests.MessageExtension;

public sealed class SearchTests(StorageFixture azurite, RecordedConnector teams) : IClassFixture<RecordedConnector>, IAsyncDisposable
{
    private const int LargestCard = 28 * 1024;

    private static readonly string[] Commands = ["projects", "people", "programmes", "decisions"];

    private readonly Chat _chat = Chat.Open(azurite, teams);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _chat.DisposeAsync();

    [Theory]
    [InlineData("projects", "chatbot", "Chatbot-Plattform", "GKD Recklinghausen · Dienst des IT-Dienstleisters")]
    [InlineData("projects", "glasfaser dorsten", "Glasfaser für Gewerbegebiete", "Dorsten · läuft")]
    [InlineData("projects", "buergerbuero", "Bürgerbüro-Terminals", "Waltrop · läuft")]
    [InlineData("people", "cdo herten", "Nadine Kessler", "CDO · Herten")]
    [InlineData("people", "krüger", "Jens Krüger", "Stellvertretung CDO · Datteln")]
    [InlineData("programmes", "zire", "ZIRE", "Keine gesicherte Quelle")]
    [InlineData("programmes", "ikz", "Interkommunale Zusammenarbeit NRW (IKZ)", "31.12.2026")]
    public async Task The_best_hit_stands_first_and_says_who_where_and_how_far(string command, string typed, string title, string below)
    {
        var hits = await (await _chat.AsAsync("Nadine Kessler")).SearchesAsync(command, typed);

        hits.Titles[0].ShouldBe(title);
        hits.Below[0].ShouldContain(below);
    }

    [Fact]
    public async Task What_serves_the_same_purpose_under_other_words_is_found_too() =>
        (await (await _chat.AsAsync("Nadine Kessler")).SearchesAsync("projects", "chatbot")).Titles.ShouldContain("KI-Auskunft Bürgerservice");

    [Fact]
    public async Task Before_anything_is_typed_a_persons_own_running_projects_come_first() =>
        (await (await _chat.AsAsync("Nadine Kessler")).SearchesAsync("projects", "")).Titles[0].ShouldBe("Baustellenatlas");

    [Fact]
    public async Task More_hits_come_page_by_page()
    {
        var member = await _chat.AsAsync("Nadine Kessler");

        var (first, second) = (await member.SearchesAsync("projects", "", 0, 5), await member.SearchesAsync("projects", "", 5, 5));

        first.Titles.Count.ShouldBe(5);
        first.Titles.Intersect(second.Titles).ShouldBeEmpty();
        (await member.SearchesAsync("projects", "", 500, 5)).Titles.ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_found_is_said_with_what_helps()
    {
        var hits = await (await _chat.AsAsync("Nadine Kessler")).SearchesAsync("people", "<script>alert(1)</script>");

        hits.Message.ShouldBe("Nichts gefunden zu „<script>alert(1)</script>“. Ein kürzeres Wort findet oft mehr.");
    }

    [Fact]
    public async Task Every_card_is_one_Teams_shows_small_enough_and_without_buttons_that_need_the_bot()
    {
        await OpenPollAsync("Sollen wir die Dachmarke nutzen?", isPublic: true);
        var member = await _chat.AsAsync("Nadine Kessler");
        var cards = new List<string>();
        foreach (var command in Commands)
        {
            cards.AddRange((await member.SearchesAsync(command, "")).Cards.Select(card => card.ToJsonString()));
        }

        cards.Count.ShouldBeGreaterThan(35);
        cards.ShouldAllBe(card => card.Length < LargestCard && !card.Contains("Action.Submit") && !card.Contains("Action.Execute") && card.Contains("Stand 24.11.2026"));
        (await CardCheck.OfJsonAsync(cards)).SelectMany(check => check.Problems).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_open_poll_shows_its_question_and_deadline_but_nothing_of_the_votes()
    {
        var poll = await OpenPollAsync("Sollen wir die Dachmarke nutzen?", isPublic: true);
        var member = await _chat.AsAsync("Nadine Kessler");
        await member.SaysAsync($"ja zu Abstimmung {poll.Number}");

        var hits = await member.SearchesAsync("decisions", "dachmarke");

        hits.Below.ShouldHaveSingleItem().ShouldBe($"{poll.Number} · CDO-Runde · Frist: noch 3 Tage, Fr 27.11.2026, 12:00 Uhr");
        var text = CardText.Of(hits.Cards[0]);
        text.ShouldContain("kein Gremienbeschluss");
        text.ShouldNotContain("Herten");
        text.ShouldNotContain("haben abgestimmt");
    }

    [Fact]
    public async Task What_is_not_public_does_not_leave_the_body()
    {
        var poll = await OpenPollAsync("Vergabe der Beratung", isPublic: false);
        var member = await _chat.AsAsync("Nadine Kessler");

        (await member.SearchesAsync("decisions", "Vergabe")).Titles.ShouldBeEmpty();
        (await member.PastesAsync($"https://kreisteams.example/tab/entscheidungen/{poll.Id}")).ShouldBeNull();
    }

    [Theory]
    [InlineData("https://kreisteams.example/tab/projekte/digitaler-zwilling", "Digitaler Zwilling")]
    [InlineData("https://KREISTEAMS.example/tab/projekte/digitaler-zwilling?theme=dark", "Digitaler Zwilling")]
    [InlineData("https://kreisteams.example/tab/projekte/gibt-es-nicht", null)]
    [InlineData("https://kreisteams.example/tab/projekte", null)]
    [InlineData("https://kreisteams.example/projekte/digitaler-zwilling", null)]
    [InlineData("https://kreisteams.example.evil.example/tab/projekte/digitaler-zwilling", null)]
    public async Task A_pasted_link_of_the_tab_shows_its_page(string link, string? title) =>
        (await (await _chat.AsAsync("Nadine Kessler")).PastesAsync(link))?.Titles[0].ShouldBe(title);

    [Fact]
    public async Task A_card_put_into_the_chat_without_a_word_asks_for_no_answer()
    {
        var member = await _chat.AsAsync("Nadine Kessler");
        var message = _chat.Activity(member, "message");
        message["text"] = "";
        message["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "application/vnd.microsoft.card.adaptive", ["content"] = new JsonObject() });
        var before = _chat.Teams.In(member.Conversation).Count();

        (await _chat.PostAsync(message)).Status.ShouldBe(200);

        _chat.Teams.In(member.Conversation).Count().ShouldBe(before);
    }

    [Fact]
    public async Task Every_command_of_the_manifest_is_answered()
    {
        var member = await _chat.AsAsync("Nadine Kessler");
        var manifest = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Workspace.Root, "manifest", "package", "manifest.json"), Cancel))!;
        var commands = manifest["composeExtensions"]![0]!["commands"]!.AsArray().Select(command => ((string)command!["id"]!, (string)command["type"]!)).ToArray();
        commands.Length.ShouldBe(7);

        foreach (var (id, type) in commands)
        {
            if (type == "query")
            {
                (await member.SearchesAsync(id, "")).Extension.ShouldNotBeNull();
            }
            else
            {
                (await member.OpensAsync(id)).Text.ShouldNotBeEmpty();
            }
        }
    }

    private async Task<Poll> OpenPollAsync(string question, bool isPublic)
    {
        var (voting, clock) = (_chat.Host.Services.GetRequiredService<Voting>(), _chat.Host.Services.GetRequiredService<TimeProvider>());
        var author = _chat.Network.Persons.Single(person => person.Name == "Matthias Erlenkamp");
        var draft = new PollDraft(PollId.New(clock), PollKind.Resolution, question, new BodyId("cdo-runde"), new DateTimeOffset(2026, 11, 27, 11, 0, 0, TimeSpan.Zero)) { IsPublic = isPublic };
        return (await voting.OpenAsync(new Actor(author, Door.Tab), draft, Cancel)).ShouldBeOfType<OpenOutcome.Opened>().Poll;
    }
}
