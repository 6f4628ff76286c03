using KreisTeams.Decisions;
using KreisTeams.Network;

namespace KreisTeams.Tests.Decisions;

/// <summary>Rules are data of a body: chosen there, frozen by a poll, and said before it opens.</summary>
public sealed class BodyRulesTests(StorageFixture azurite) : IAsyncLifetime
{
    private PollWorld _world = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _world = await PollWorld.CreateAsync(azurite);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_poll_says_the_rules_of_its_body_before_it_opens_and_keeps_them_when_the_body_changes_its_own()
    {
        Rule(new RuleSet { Majority = MajorityRule.ThreeQuartersCast, Abstention = AbstentionRule.Cast, LegalLabel = "Beschluss der Verbandsrunde (kein Gremienbeschluss)" });
        var preview = (await _world.Voting.PreviewAsync(_world.Member("herten"), _world.Draft(), Cancel)).ShouldBeOfType<PreviewOutcome.Ready>().Preview.Poll;
        RuleTexts.Short(preview, Language.German).ShouldBe("3/4 aller Teilnehmenden, Quorum 6 von 11");

        var poll = await _world.OpenAsync();
        Rule(new RuleSet());
        await VoteAsync(poll, yes: 6, no: 1, abstain: 2);

        var result = await _world.CloseAsync(poll);
        result.Outcome.ShouldBe(Outcome.Rejected);
        (await _world.Polls.FindAsync(poll.Id, Cancel))!.LegalLabel.ShouldBe("Beschluss der Verbandsrunde (kein Gremienbeschluss)");
    }

    [Theory]
    [InlineData(PollKind.StrawPoll, "Meinungsbild (kein Gremienbeschluss)")]
    [InlineData(PollKind.Recommendation, "Empfehlung (kein Gremienbeschluss)")]
    [InlineData(PollKind.Resolution, "Beschluss des Netzwerks (kein Gremienbeschluss)")]
    [InlineData(PollKind.Circular, "Beschluss des Netzwerks (kein Gremienbeschluss)")]
    [InlineData(PollKind.Selection, "Auswahl (kein Gremienbeschluss)")]
    [InlineData(PollKind.Scheduling, "Terminfindung (kein Gremienbeschluss)")]
    [InlineData(PollKind.Prioritisation, "Priorisierung (kein Gremienbeschluss)")]
    public async Task What_a_poll_is_in_law_stays_stored_with_it_whatever_is_changed_of_the_poll(PollKind kind, string label)
    {
        var poll = await _world.OpenAsync(_world.Draft(kind) with { Options = kind.IsYesNo() ? [] : ["Marl", "Herten"] });
        Rule(new RuleSet { LegalLabel = "Beschluss des Rates" });
        await _world.Voting.AmendAsync(_world.Member("herten"), poll.Id, "Neue Frage?", Cancel);
        await _world.Voting.ExtendAsync(_world.Member("herten"), poll.Id, poll.Deadline.AddDays(1), "Ferien", Cancel);
        await _world.CloseAsync(poll);

        var stored = (await _world.Storage.Table("Polls").GetEntityAsync<Azure.Data.Tables.TableEntity>(poll.Id.ToString(), "poll", cancellationToken: Cancel)).Value;
        stored.GetString("LegalLabel").ShouldBe(label);
        stored.GetInt32("Version").ShouldBe(2);
    }

    [Theory]
    [InlineData("castrop-rauxel", "angenommen (Stimmengleichheit, der Vorsitz gibt den Ausschlag) mit 5 Ja, 5 Nein, 1 Enthaltung; befangen: 0; nicht abgegeben: 0")]
    [InlineData("waltrop", "abgelehnt (Stimmengleichheit) mit 5 Ja, 5 Nein, 1 Enthaltung; befangen: 0; nicht abgegeben: 0")]
    public async Task A_tie_goes_to_the_chair_where_the_body_says_so(string chair, string expected)
    {
        Rule(new RuleSet { Tie = TieRule.ChairDecides }, new OrganisationId(chair));
        var poll = await _world.OpenAsync();
        await VoteAsync(poll, yes: 5, no: 5, abstain: 1);

        var result = await _world.CloseAsync(poll);

        ResultTexts.Official(poll, result, [], Language.German).ShouldBe(expected);
        (await _world.Polls.VerifySealsAsync(Cancel).SingleAsync(Cancel)).ShouldBeOfType<SealFinding.Intact>();
    }

    [Fact]
    public async Task A_tie_in_a_secret_poll_is_rejected_because_nobody_knows_how_the_chair_voted()
    {
        Rule(new RuleSet { Tie = TieRule.ChairDecides, IsSecret = true }, new OrganisationId("castrop-rauxel"));
        var poll = await _world.OpenAsync();
        await VoteAsync(poll, yes: 5, no: 5, abstain: 1);

        (await _world.CloseAsync(poll)).Outcome.ShouldBe(Outcome.Rejected);
    }

    [Fact]
    public async Task Ranking_by_eleven_towns_yields_the_same_order_on_every_recount()
    {
        var poll = await _world.OpenAsync(_world.Draft(PollKind.Prioritisation) with { IsRanked = true, Options = ["Chatbot", "Zwilling", "Parken", "Bürgerportal"] });
        string[][] rankings = [["o1", "o2", "o3", "o4"], ["o2", "o1"], ["o3"], ["o2", "o3", "o1"]];
        foreach (var (index, town) in PollWorld.Towns.Index())
        {
            (await _world.CastAsync(poll, town, poll.Ranking(rankings[index % rankings.Length]))).ShouldBeOfType<VoteOutcome.Recorded>();
        }

        (await _world.CastAsync(poll, "herten", Choice.Of(new Mark("o1", 4), new Mark("o2", 4)))).ShouldBeOfType<VoteOutcome.NoSuchChoice>();
        var result = await _world.CloseAsync(poll);

        var order = PollResult.Ordered(result.Tally).Select(ranked => (ranked.Rank, ranked.Option.Option, ranked.Option.Points)).ToArray();
        order.ShouldBe([(1, "o2", 29), (2, "o1", 25), (3, "o3", 24), (4, "o4", 3)]);
        var ballots = await _world.Polls.BallotsAsync(poll, Cancel);
        for (var seed = 0; seed < 5; seed++)
        {
            var shuffled = ballots.ToArray();
            new Random(seed).Shuffle(shuffled);
            PollResult.Ordered(Tally.Of(poll, shuffled)).Select(ranked => (ranked.Rank, ranked.Option.Option, ranked.Option.Points)).ShouldBe(order);
        }
    }

    [Fact]
    public async Task What_is_not_public_is_seen_by_the_people_of_the_body_and_in_no_public_list()
    {
        var hidden = await _world.OpenAsync(_world.Draft() with { Question = "Vergabe an eine Firma?", IsPublic = false });
        await _world.OpenAsync(_world.Draft() with { Question = "Dachmarke?" });
        var stranger = new Person(new PersonId("gast"), "Gast", new OrganisationId("anderswo"));

        (await _world.Voting.ListAsync(null, Cancel).Select(poll => poll.Question).ToArrayAsync(Cancel)).ShouldBe(["Dachmarke?"]);
        (await _world.Voting.ListAsync(stranger, Cancel).Select(poll => poll.Question).ToArrayAsync(Cancel)).ShouldBe(["Dachmarke?"]);
        (await _world.Voting.ViewAsync(hidden.Id, new Actor(stranger, Door.Tab), Cancel)).ShouldBeNull();
        (await _world.Voting.ViewAsync(hidden.Id, _world.Actor("marl-contact"), Cancel)).ShouldNotBeNull();
        (await _world.Voting.ListAsync(_world.Member("marl").Person, Cancel).CountAsync(Cancel)).ShouldBe(2);
    }

    private void Rule(RuleSet rules, OrganisationId? chair = null) => _world.Network = _world.Network.With(
        new Body(PollWorld.Body, "CDO-Runde", MandateRole.Cdo, [.. PollWorld.Towns.Select(town => new OrganisationId(town))], rules) { Chair = chair }, 2);

    private async Task VoteAsync(Poll poll, int yes, int no, int abstain)
    {
        var choices = Enumerable.Repeat(Choice.Yes, yes).Concat(Enumerable.Repeat(Choice.No, no)).Concat(Enumerable.Repeat(Choice.Abstain, abstain));
        foreach (var (town, choice) in PollWorld.Towns.Zip(choices))
        {
            await _world.VoteAsync(poll, town, choice);
        }
    }
}
