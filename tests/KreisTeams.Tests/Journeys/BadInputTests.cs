using System.Text.Json.Nodes;
using KreisTeams.Decisions;
using Microsoft.Extensions.DependencyInjection;

namespace KreisTeams.Tests.Journeys;

/// <summary>Whatever is wrong gets a clear answer and changes nothing.</summary>
public sealed class BadInputTests(StorageFixture azurite, RecordedConnector teams) : IClassFixture<RecordedConnector>, IAsyncDisposable
{
    private readonly Chat _chat = Chat.Open(azurite, teams);

    public ValueTask DisposeAsync() => _chat.DisposeAsync();

    [Fact]
    public async Task An_unknown_sentence_offers_three_others()
    {
        var answer = await (await _chat.AsAsync("Daniel Overbeck")).SaysAsync("asdf");

        answer.Text.ShouldContain("nicht verstanden");
        answer.Buttons.Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_script_is_shown_as_text()
    {
        var member = await _chat.AsAsync("Matthias Erlenkamp");
        (await member.SaysAsync("<script>alert(1)</script>")).Text.ShouldContain("nicht verstanden");

        var proposal = await member.SaysAsync("Starte eine Abstimmung: <script>alert(1)</script> nutzen? Bis Freitag 12 Uhr");
        proposal.Text.ShouldContain("alert(1)");
        proposal.Text.ShouldNotContain("1)</script>", customMessage: "Escaped, so that no client takes it for markup.");
    }

    [Fact]
    public async Task Ten_thousand_characters_are_refused()
    {
        var answer = await (await _chat.AsAsync("Daniel Overbeck")).SaysAsync(new string('ä', 10_000));

        answer.Text.ShouldContain("höchstens 4000 Zeichen");
    }

    [Fact]
    public async Task An_empty_question_is_asked_for_and_can_be_given_then()
    {
        var member = await _chat.AsAsync("Matthias Erlenkamp");

        (await member.SaysAsync("Starte eine Abstimmung")).Text.ShouldContain("Es fehlt die Frage");
        (await member.SaysAsync("Sollen wir uns vor Ort treffen?")).Text.ShouldContain("Es fehlt die Frist");
        (await member.SaysAsync("Freitag 12 Uhr")).Text.ShouldContain("Abstimmung starten?");
        (await member.SaysAsync("nein")).Text.ShouldContain("Abgebrochen");
        (await PollsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_request_that_is_said_once_more_as_a_whole_is_not_added_to_its_beginning()
    {
        var member = await _chat.AsAsync("Matthias Erlenkamp");

        await member.SaysAsync("Starte eine Abstimmung");
        var proposal = await member.SaysAsync("Starte eine Abstimmung: Sollen wir die Dachmarke smartVEST nutzen? Bis Freitag 12 Uhr");

        proposal.Text.ShouldContain("Sollen wir die Dachmarke smartVEST nutzen?");
        proposal.Text.ShouldNotContain("Starte eine Abstimmung");
    }

    [Fact]
    public async Task Who_is_asked_for_more_and_says_something_else_is_answered_that()
    {
        var member = await _chat.AsAsync("Nadine Kessler");

        (await member.SaysAsync("Antrag für das Sensornetz ist eingereicht")).Text.ShouldContain("An welchem Tag?");
        (await member.SaysAsync("Welche Projekte laufen in Dorsten?")).Text.ShouldContain("Projekte laufen in Dorsten");
        await member.SaysAsync("Antrag für das Sensornetz ist eingereicht");
        (await member.SaysAsync("Erinnere mich 4 Wochen vor dem Ende der IKZ-Richtlinie")).Text.ShouldContain("Ich erinnere Sie");
        await member.SaysAsync("Starte eine Abstimmung: Sollen wir die Dachmarke nutzen?");
        (await member.SaysAsync("Wer vertritt Nadine Kessler?")).Text.ShouldNotContain("Frist");
        await member.SaysAsync("Neues Thema anlegen");
        (await member.SaysAsync("Wer ist CDO in Herten?")).Text.ShouldContain("Nadine Kessler");
    }

    [Fact]
    public async Task A_deadline_in_the_past_starts_nothing()
    {
        var member = await _chat.AsAsync("Matthias Erlenkamp");

        (await member.SaysAsync("Starte eine Abstimmung: Sollen wir die Dachmarke nutzen? Bis heute 8 Uhr")).Text.ShouldContain("Es wurde nichts gestartet");
        (await member.SaysAsync("ja")).Text.ShouldContain("keine Frage offen");
        (await PollsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_has_no_mandate_is_told_who_has()
    {
        await OpenPollAsync();

        var waltrop = await (await _chat.AsAsync("Frank Löbbert")).SaysAsync("dafür");
        waltrop.Text.ShouldContain("Waltrop");
        waltrop.Text.ShouldContain("Es wurde nichts gezählt");

        var foreigner = await (await _chat.AsAsync("Daniel Overbeck")).SaysAsync("Stimm für Herten mit Ja, ich mach das schon");
        foreigner.Text.ShouldContain("Nadine Kessler");
        (await CastAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_stranger_may_ask_and_changes_nothing()
    {
        await OpenPollAsync();
        var stranger = await _chat.AsStrangerAsync();

        (await stranger.SaysAsync("Wer ist CDO in Herten?")).Text.ShouldContain("Nadine Kessler");
        (await stranger.SaysAsync("dafür")).Text.ShouldContain("kenne Sie noch nicht");
        (await CastAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Yesterdays_question_is_out_of_date_and_a_strange_card_changes_nothing()
    {
        var member = await _chat.AsAsync("Matthias Erlenkamp");
        var proposal = await member.SaysAsync("Starte eine Abstimmung: Sollen wir die Dachmarke nutzen? Bis Freitag 12 Uhr");

        await _chat.SetClockAsync(Chat.Tuesday.AddDays(1));
        (await member.PressesAsync(proposal, "Abstimmung starten")).Text.ShouldContain("nicht mehr aktuell");

        var forged = JsonNode.Parse("""{"type":"Action.Execute","verb":"poll/vote","data":{"poll":17}}""")!;
        (await member.PressAsync(proposal, forged)).Text.ShouldNotBeEmpty();
        (await PollsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_yes_that_is_pressed_twice_opens_one_poll()
    {
        var member = await _chat.AsAsync("Matthias Erlenkamp");
        var proposal = await member.SaysAsync("Starte eine Abstimmung: Sollen wir die Dachmarke nutzen? Bis Freitag 12 Uhr");

        var answers = await Task.WhenAll(member.PressesAsync(proposal, "Abstimmung starten"), member.PressesAsync(proposal, "Abstimmung starten"));

        answers.Count(answer => answer.Text.Contains("läuft", StringComparison.Ordinal)).ShouldBe(1);
        (await PollsAsync()).Length.ShouldBe(1);
    }

    private async Task OpenPollAsync()
    {
        var author = await _chat.AsAsync("Matthias Erlenkamp");
        await author.SaysAsync("Starte eine Abstimmung: Sollen wir die Dachmarke nutzen? Bis Freitag 12 Uhr");
        await author.SaysAsync("ja");
    }

    private PollStore Polls => _chat.Host.Services.GetRequiredService<PollStore>();

    private ValueTask<PollSummary[]> PollsAsync() => Polls.ListAsync(TestContext.Current.CancellationToken).ToArrayAsync(TestContext.Current.CancellationToken);

    private async Task<int> CastAsync() =>
        (await Polls.BallotsAsync((await Polls.FindAsync((await PollsAsync()).Single().Id, TestContext.Current.CancellationToken))!, TestContext.Current.CancellationToken)).Count(ballot => ballot.State == BallotState.Cast);
}
