using KreisTeams.Bot.Decisions;
using KreisTeams.Decisions;
using KreisTeams.Network;
using KreisTeams.Teams;
using KreisTeams.Tests.Teams;
using Microsoft.Extensions.DependencyInjection;
using Choice = KreisTeams.Decisions.Choice;

namespace KreisTeams.Tests.Journeys;

/// <summary>Every state in which people see the card of a poll, as the official renderer takes it.</summary>
public sealed class PollCardStatesTests(StorageFixture azurite, RecordedConnector teams) : IClassFixture<RecordedConnector>, IAsyncDisposable
{
    private static readonly BodyId Body = new("cdo-runde");

    private readonly Chat _chat = Chat.Open(azurite, teams);
    private readonly List<(string State, CardMessage Card)> _cards = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Voting Voting => _chat.Host.Services.GetRequiredService<Voting>();

    public ValueTask DisposeAsync() => _chat.DisposeAsync();

    [Theory]
    [InlineData(Language.German)]
    [InlineData(Language.English)]
    public async Task Every_state_is_a_card_that_Teams_takes_and_has_the_same_in_words(Language language)
    {
        await OpenStatesAsync(language);
        await ClosedStatesAsync(language);

        var checks = await CardCheck.OfAsync([.. _cards.Select(card => card.Card.Card!)]);

        checks.Zip(_cards).SelectMany(pair => pair.First.Problems.Select(problem => $"{pair.Second.State}: {problem}")).ShouldBeEmpty();
        _cards.ShouldAllBe(card => card.Card.Text.ToPlain().Length > 60);
    }

    private async Task OpenStatesAsync(Language language)
    {
        var poll = await OpenAsync(Draft(PollKind.Resolution, "Sollen wir die Dachmarke smartVEST für alle gemeinsamen Digitalprojekte nutzen?"));
        await KeepAsync("open", poll, null, language);
        await KeepAsync("open, not voted", poll, Member("herten"), language);
        await VoteAsync(poll, Choice.Yes, "herten", "marl", "dorsten");
        await KeepAsync("open, voted", poll, Member("herten"), language);

        var selection = await OpenAsync(Draft(PollKind.Selection, "Wo findet das Barcamp 2027 statt?", "Herten, Glashaus", "Gladbeck, Wittringen", "Recklinghausen, Ruhrfestspielhaus"));
        await KeepAsync("selection", selection, null, language);
        await VoteAsync(selection, Choice.Of("o2"), "herten");
        await KeepAsync("selection, voted", selection, Member("herten"), language);

        var dates = await OpenAsync(Draft(PollKind.Scheduling, "Wann trifft sich die CDO-Runde im Dezember?", "Mi 2.12. 10 Uhr", "Do 3.12. 14 Uhr", "Mo 7.12. 9 Uhr"));
        await VoteAsync(dates, Choice.Of(new Mark("o1", 1), new Mark("o3", 1)), "herten");
        await KeepAsync("dates, voted", dates, Member("herten"), language);

        string[] projects = ["Digitaler Bauantrag", "Chatbot für die Bürgerbüros", "Sensornetz LoRaWAN"];
        var points = await OpenAsync(Draft(PollKind.Prioritisation, "Welche Projekte gehen wir zuerst an?", projects));
        await KeepAsync("points", points, null, language);
        await VoteAsync(points, Choice.Of(new Mark("o1", 3), new Mark("o2", 2)), "herten");
        await KeepAsync("points, voted", points, Member("herten"), language);

        var ranking = await OpenAsync(Draft(PollKind.Prioritisation, "In welcher Reihenfolge gehen wir die Projekte an?", projects) with { IsRanked = true });
        await VoteAsync(ranking, ranking.Ranking("o2", "o1"), "herten");
        await KeepAsync("ranking, voted", ranking, Member("herten"), language);

        var secret = await OpenAsync(Draft(PollKind.Resolution, "Wer leitet die CDO-Runde 2027: Frau Kessler?") with { IsSecret = true });
        await VoteAsync(secret, Choice.No, "herten");
        await KeepAsync("secret, voted", secret, Member("herten"), language);

        var circular = await OpenAsync(Draft(PollKind.Circular, "GKD-Auftrag Sensornetz: Dürfen wir den Rahmenvertrag abrufen?"));
        (await Voting.RecuseAsync(Member("marl"), circular.Id, RecusalReason.Relative, Cancel)).ShouldBeOfType<VoteOutcome.Recused>();
        await KeepAsync("circular", circular, null, language);
        await KeepAsync("circular, recused", circular, Member("marl"), language);
        await ChangedStatesAsync(language);
    }

    private async Task ChangedStatesAsync(Language language)
    {
        var moved = await OpenAsync(Draft(PollKind.Recommendation, "Empfehlen wir den Räten die gemeinsame Beschaffung von Sensoren?"));
        (await Voting.ExtendAsync(Member("kreis-re"), moved.Id, moved.Deadline.AddDays(3), "Herbstferien in drei Städten", Cancel)).ShouldBeOfType<LifeOutcome.Extended>();
        await KeepAsync("extended", moved, Member("herten"), language);
        (await Voting.AmendAsync(Member("kreis-re"), moved.Id, "Empfehlen wir den Räten die gemeinsame Beschaffung von Sensoren und Gateways?", Cancel)).ShouldBeOfType<LifeOutcome.Amended>();
        await KeepAsync("extended, new wording", moved, Member("herten"), language);

        var settled = await OpenAsync(Draft(PollKind.Resolution, "Sollen wir die Dachmarke smartVEST nutzen?") with { Majority = MajorityRule.TwoThirdsEntitled });
        await VoteAsync(settled, Choice.Yes, "herten", "marl", "dorsten", "datteln", "kreis-re", "gladbeck", "oer-erkenschwick", "castrop-rauxel");
        await KeepAsync("settled", settled, Member("kreis-re"), language);
    }

    private async Task ClosedStatesAsync(Language language)
    {
        await ClosedAsync("adopted", PollKind.Resolution, language, (Choice.Yes, ["herten", "marl", "dorsten", "datteln", "kreis-re"]), (Choice.No, ["gladbeck"]), (Choice.Abstain, ["oer-erkenschwick"]));
        await ClosedAsync("rejected", PollKind.Resolution, language, (Choice.Yes, ["herten"]), (Choice.No, ["gladbeck", "marl", "dorsten", "datteln", "kreis-re"]));
        await ClosedAsync("tie", PollKind.Resolution, language, (Choice.Yes, ["herten", "marl", "dorsten"]), (Choice.No, ["gladbeck", "datteln", "kreis-re"]));
        var first = await ClosedAsync("not quorate", PollKind.Resolution, language, (Choice.Yes, ["herten", "marl"]));
        var again = await OpenAsync(Voting.SecondInvitation(first, first.Deadline.AddDays(7)));
        await KeepAsync("second invitation", again, null, language);

        var circular = await OpenAsync(Draft(PollKind.Circular, "GKD-Auftrag Sensornetz: Dürfen wir den Rahmenvertrag abrufen?"));
        (await Voting.ObjectAsync(Member("gladbeck"), circular.Id, Cancel)).ShouldBeOfType<VoteOutcome.Referred>();
        await KeepAsync("referred", circular, null, language);

        var ranking = await OpenAsync(Draft(PollKind.Prioritisation, "In welcher Reihenfolge gehen wir die Projekte an?", "Digitaler Bauantrag", "Chatbot für die Bürgerbüros", "Sensornetz LoRaWAN") with { IsRanked = true });
        await VoteAsync(ranking, ranking.Ranking("o2", "o1", "o3"), "herten", "marl", "dorsten", "datteln");
        await VoteAsync(ranking, ranking.Ranking("o1", "o3"), "gladbeck", "oer-erkenschwick");
        await CloseAsync(ranking);
        await KeepAsync("ranking, closed", ranking, null, language);
        await ClosedComparisonsAsync(language);
    }

    private async Task ClosedComparisonsAsync(Language language)
    {
        var points = await OpenAsync(Draft(PollKind.Prioritisation, "Welche Projekte gehen wir zuerst an?", "Digitaler Bauantrag", "Chatbot für die Bürgerbüros", "Sensornetz LoRaWAN"));
        await VoteAsync(points, Choice.Of(new Mark("o1", 3), new Mark("o2", 2)), "herten", "marl", "dorsten");
        await VoteAsync(points, Choice.Of(new Mark("o3", 5)), "gladbeck", "datteln", "kreis-re");
        await CloseAsync(points);
        await KeepAsync("points, closed", points, null, language);

        var dates = await OpenAsync(Draft(PollKind.Scheduling, "Wann trifft sich die CDO-Runde im Dezember?", "Mi 2.12. 10 Uhr", "Do 3.12. 14 Uhr", "Mo 7.12. 9 Uhr"));
        await VoteAsync(dates, Choice.Of(new Mark("o1", 1), new Mark("o3", 1)), "herten", "marl", "dorsten", "gladbeck");
        await VoteAsync(dates, Choice.Of("o3"), "datteln", "kreis-re");
        await CloseAsync(dates);
        await KeepAsync("dates, closed", dates, null, language);

        var secret = await OpenAsync(Draft(PollKind.Resolution, "Wer leitet die CDO-Runde 2027: Frau Kessler?") with { IsSecret = true });
        await VoteAsync(secret, Choice.Yes, "herten", "marl", "dorsten", "gladbeck", "datteln", "kreis-re");
        await CloseAsync(secret);
        await KeepAsync("secret, closed", secret, null, language);
    }

    private async Task<Poll> ClosedAsync(string state, PollKind kind, Language language, params (Choice Choice, string[] Towns)[] votes)
    {
        var poll = await OpenAsync(Draft(kind, "Sollen wir die Dachmarke smartVEST für alle gemeinsamen Digitalprojekte nutzen?"));
        foreach (var (choice, towns) in votes)
        {
            await VoteAsync(poll, choice, towns);
        }

        await CloseAsync(poll);
        await KeepAsync(state, poll, Member("kreis-re"), language);
        return poll;
    }

    private static PollDraft Draft(PollKind kind, string question, params string[] options) =>
        new(PollId.New(TimeProvider.System), kind, question, Body, Chat.Tuesday.AddDays(3).AddHours(2)) { Options = [.. options] };

    private async Task<Poll> OpenAsync(PollDraft draft) => (await Voting.OpenAsync(Member("kreis-re"), draft, Cancel)).ShouldBeOfType<OpenOutcome.Opened>().Poll;

    private async Task CloseAsync(Poll poll) => (await Voting.CloseAsync(Member("kreis-re"), poll.Id, Cancel)).ShouldBeOfType<LifeOutcome.Closed>();

    private async Task VoteAsync(Poll poll, Choice choice, params string[] towns)
    {
        foreach (var town in towns)
        {
            (await Voting.CastAsync(Member(town), poll.Id, choice, null, Cancel, new OrganisationId(town))).ShouldBeOfType<VoteOutcome.Recorded>();
        }
    }

    private async Task KeepAsync(string state, Poll poll, Actor? viewer, Language language)
    {
        var view = (await Voting.ViewAsync(poll.Id, viewer, Cancel))!;
        _cards.Add((state, await _chat.Host.Services.GetRequiredService<PollCardMaker>().MakeAsync(view, viewer is not null, isInGroup: true, language, Cancel)));
    }

    private Actor Member(string town)
    {
        var body = _chat.Network.FindBody(Body)!;
        return new Actor(_chat.Network.VotersOf(body, new OrganisationId(town), DateOnly.FromDateTime(Chat.Tuesday.DateTime)).First().Person, Door.Card);
    }
}
