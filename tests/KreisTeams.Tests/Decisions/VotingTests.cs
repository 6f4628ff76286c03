using KreisTeams.Decisions;
using KreisTeams.Network;

namespace KreisTeams.Tests.Decisions;

public sealed class VotingTests(StorageFixture azurite) : IAsyncLifetime
{
    private PollWorld _world = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Voting Voting => _world.Voting;

    public async ValueTask InitializeAsync() => _world = await PollWorld.CreateAsync(azurite);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_poll_opens_with_its_number_the_rules_of_its_body_and_a_ballot_for_every_organisation()
    {
        var poll = await _world.OpenAsync();

        poll.Number.ShouldBe("2026-001");
        poll.Rules.ShouldBe(new RuleSet());
        (await _world.Polls.BallotsAsync(poll, Cancel)).Select(ballot => ballot.Organisation.Value).ShouldBe(PollWorld.Towns, ignoreOrder: true);
        (await _world.Polls.FindByNumberAsync("2026-001", Cancel))!.Id.ShouldBe(poll.Id);
        (await _world.Polls.FindByNumberAsync("1", Cancel))!.Id.ShouldBe(poll.Id);
    }

    [Fact]
    public async Task What_is_read_of_a_poll_is_what_was_opened()
    {
        var draft = _world.Draft(PollKind.Selection) with { Options = ["Marl", "Herten"], Majority = MajorityRule.TwoThirdsCast, IsPublic = false };
        var poll = await _world.OpenAsync(draft);

        var read = (await _world.Polls.FindAsync(poll.Id, Cancel))!;

        read.Options.ShouldBe([new PollOption("o1", "Marl"), new PollOption("o2", "Herten")]);
        read.Electorate.ShouldBe(poll.Electorate);
        (read with { Options = poll.Options, Electorate = poll.Electorate, Extensions = poll.Extensions }).ShouldBe(poll);
    }

    [Fact]
    public async Task The_same_draft_opened_twice_is_one_poll()
    {
        var draft = _world.Draft();
        var first = await _world.OpenAsync(draft);
        var second = await _world.OpenAsync(draft);

        second.Number.ShouldBe(first.Number);
        (await _world.Polls.ListAsync(Cancel).ToArrayAsync(Cancel)).Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_draft_that_is_refused_stores_nothing()
    {
        var draft = _world.Draft() with { Question = " " };

        (await Voting.OpenAsync(_world.Member("herten"), draft, Cancel))
            .ShouldBeOfType<OpenOutcome.Refused>().Reasons.ShouldBe([new DraftRefusal.EmptyQuestion()]);

        (await _world.Polls.FindAsync(draft.Id, Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task Polls_opened_at_the_same_moment_have_numbers_without_gaps_or_duplicates()
    {
        var opened = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => _world.OpenAsync()));

        opened.Select(poll => poll.Number).Order(StringComparer.Ordinal).ShouldBe(Enumerable.Range(1, 12).Select(number => $"2026-{number:D3}"));
    }

    [Fact]
    public async Task An_organisation_whose_people_vote_twice_counts_once_as_the_last()
    {
        var poll = await _world.OpenAsync();
        await _world.VoteAsync(poll, "herten", Choice.Yes);
        var second = await _world.VoteAsync(poll, "herten", Choice.No);

        second.IsChange.ShouldBeTrue();
        var tally = (await _world.Polls.TallyAsync(poll, Cancel))!;
        (tally.Yes, tally.No, tally.Participating).ShouldBe((0, 1, 1));
        (await _world.Polls.HistoryAsync(poll.Id, Cancel)).Select(entry => entry.Choice).ShouldBe([null, Choice.Yes, Choice.No]);
    }

    [Fact]
    public async Task A_vote_delivered_again_changes_nothing_and_keeps_its_receipt()
    {
        var poll = await _world.OpenAsync();
        var first = await _world.VoteAsync(poll, "herten", Choice.Yes);
        var again = await _world.VoteAsync(poll, "herten", Choice.Yes);

        again.Receipt.ShouldBe(first.Receipt);
        again.IsChange.ShouldBeFalse();
        (await _world.Polls.HistoryAsync(poll.Id, Cancel)).Length.ShouldBe(2);
    }

    [Fact]
    public async Task A_members_vote_overrides_the_deputys_and_not_the_reverse()
    {
        var poll = await _world.OpenAsync();
        (await Voting.CastAsync(_world.Deputy("datteln"), poll.Id, Choice.Yes, null, Cancel)).ShouldBeOfType<VoteOutcome.Recorded>();
        await _world.VoteAsync(poll, "datteln", Choice.No);

        (await Voting.CastAsync(_world.Deputy("datteln"), poll.Id, Choice.Yes, null, Cancel)).ShouldBeOfType<VoteOutcome.MemberHasVoted>();

        var tally = (await _world.Polls.TallyAsync(poll, Cancel))!;
        (tally.Yes, tally.No, tally.Participating).ShouldBe((0, 1, 1));
        (await _world.Polls.HistoryAsync(poll.Id, Cancel)).Select(entry => entry.As).ShouldBe([null, Standing.Deputy, Standing.Member]);
    }

    [Fact]
    public async Task A_vote_without_mandate_is_refused_with_the_names_of_those_who_may()
    {
        var poll = await _world.OpenAsync();

        var refused = (await Voting.CastAsync(_world.Actor("herten-contact"), poll.Id, Choice.Yes, null, Cancel)).ShouldBeOfType<VoteOutcome.NotEntitled>();
        refused.Organisation!.Id.Value.ShouldBe("herten");
        refused.WhoMay.Select(voter => voter.Person.Id.Value).ShouldBe(["herten-cdo", "herten-deputy"]);

        var foreign = (await Voting.CastAsync(_world.Member("marl"), poll.Id, Choice.Yes, null, Cancel, new OrganisationId("herten"))).ShouldBeOfType<VoteOutcome.NotEntitled>();
        foreign.Organisation!.Id.Value.ShouldBe("herten");
        (await _world.Polls.TallyAsync(poll, Cancel))!.Participating.ShouldBe(0);
    }

    [Fact]
    public async Task The_substitute_named_for_an_absence_votes_as_deputy_until_it_ends()
    {
        var poll = await _world.OpenAsync();
        var absent = _world.Member("marl").Person with { Absences = [new Absence(new DateOnly(2026, 11, 20), new DateOnly(2026, 11, 24), new PersonId("marl-contact"))] };
        _world.Network = _world.Network.With(absent, 2);

        (await Voting.CastAsync(_world.Actor("marl-contact"), poll.Id, Choice.Yes, null, Cancel)).ShouldBeOfType<VoteOutcome.Recorded>().Ballot.CastAs.ShouldBe(Standing.Deputy);
        _world.Clock.Advance(TimeSpan.FromDays(2));
        (await Voting.CastAsync(_world.Actor("marl-contact"), poll.Id, Choice.No, null, Cancel)).ShouldBeOfType<VoteOutcome.NotEntitled>();
    }

    [Fact]
    public async Task Journey_2_an_Umlauf_with_recusal_and_deputy()
    {
        var poll = await _world.OpenAsync(PollKind.Circular);
        (await Voting.RecuseAsync(_world.Member("marl"), poll.Id, RecusalReason.Relative, Cancel)).ShouldBeOfType<VoteOutcome.Recused>();
        (await _world.CastAsync(poll, "marl", Choice.Yes)).ShouldBeOfType<VoteOutcome.OrganisationIsRecused>();
        (await Voting.CastAsync(_world.Deputy("datteln"), poll.Id, Choice.Yes, null, Cancel)).ShouldBeOfType<VoteOutcome.Recorded>();
        await _world.VoteAsync(poll, "datteln", Choice.No);
        foreach (var town in (string[])["castrop-rauxel", "dorsten", "gladbeck", "herten", "kreis-re", "waltrop"])
        {
            await _world.VoteAsync(poll, town, Choice.Yes);
        }

        await _world.VoteAsync(poll, "oer-erkenschwick", Choice.No);
        await _world.VoteAsync(poll, "recklinghausen", Choice.No);
        await _world.VoteAsync(poll, "haltern", Choice.Abstain);
        _world.Clock.Advance(TimeSpan.FromDays(4));
        await _world.Times.CloseAsync(poll.Id.ToString(), Cancel);

        var seal = (await _world.Polls.FindSealAsync(poll.Id, Cancel))!;
        seal.Result.Outcome.ShouldBe(Outcome.Adopted);
        var tally = seal.Result.Tally;
        (tally.Yes, tally.No, tally.Abstain, tally.Recused, tally.NotCast, tally.Entitled).ShouldBe((6, 3, 1, 1, 0, 11));
        tally.RecusedOrganisations.ShouldBe([new OrganisationId("marl")]);
        (await _world.Polls.FindBallotAsync(poll, new OrganisationId("datteln"), Cancel))!.Choice.ShouldBe(Choice.No);
    }

    [Fact]
    public async Task Journey_3_too_few_voters_end_as_not_quorate_and_may_be_invited_a_second_time()
    {
        var poll = await _world.OpenAsync();
        foreach (var town in PollWorld.Towns.Take(5))
        {
            await _world.VoteAsync(poll, town, Choice.Yes);
        }

        var result = await _world.CloseAsync(poll);

        result.Outcome.ShouldBe(Outcome.NotQuorate);
        (result.Tally.Participating, result.Required).ShouldBe((5, 6));
        var again = await _world.OpenAsync(Voting.SecondInvitation((await _world.Polls.FindAsync(poll.Id, Cancel))!, _world.Clock.GetUtcNow().AddDays(2)));
        again.SecondInvitationOf.ShouldBe(poll.Id);
        await _world.VoteAsync(again, "herten", Choice.Yes);
        (await _world.CloseAsync(again)).Outcome.ShouldBe(Outcome.Adopted);
        (await Voting.OpenAsync(_world.Member("herten"), Voting.SecondInvitation(again, _world.Clock.GetUtcNow().AddDays(2)), Cancel))
            .ShouldBeOfType<OpenOutcome.Refused>().Reasons.ShouldBe([new DraftRefusal.NothingToRepeat()]);
    }

    [Fact]
    public async Task Journey_4_one_objection_refers_an_Umlauf_to_a_meeting_and_leaves_no_result()
    {
        var poll = await _world.OpenAsync(PollKind.Circular);
        foreach (var town in PollWorld.Towns.Take(7))
        {
            await _world.VoteAsync(poll, town, Choice.Yes);
        }

        (await Voting.ObjectAsync(_world.Member("gladbeck"), poll.Id, Cancel)).ShouldBeOfType<VoteOutcome.Referred>();

        (await _world.Polls.FindSealAsync(poll.Id, Cancel))!.Result.Outcome.ShouldBe(Outcome.Referred);
        (await _world.Polls.HistoryAsync(poll.Id, Cancel)).Count(entry => entry.Event == HistoryEvent.Cast).ShouldBe(7);
        (await _world.CastAsync(poll, "waltrop", Choice.No)).ShouldBeOfType<VoteOutcome.PollClosed>();
    }

    [Fact]
    public async Task Only_an_Umlauf_can_be_objected_to()
    {
        var poll = await _world.OpenAsync();

        (await Voting.ObjectAsync(_world.Member("gladbeck"), poll.Id, Cancel)).ShouldBeOfType<VoteOutcome.NotACircular>();
        (await _world.Polls.FindAsync(poll.Id, Cancel))!.State.ShouldBe(PollState.Open);
    }

    [Fact]
    public async Task A_vote_on_a_ballot_that_was_seen_is_one_request_to_the_storage()
    {
        var poll = await _world.OpenAsync();
        await _world.VoteAsync(poll, "herten", Choice.Yes);
        var before = _world.Wire.Requests;

        (await _world.VoteAsync(poll, "herten", Choice.No)).IsChange.ShouldBeTrue();

        (_world.Wire.Requests - before).ShouldBe(1);
    }

    [Fact]
    public async Task A_message_that_comes_again_changes_nothing_whichever_instance_gets_it()
    {
        var poll = await _world.OpenAsync();
        await ActAsync("f:1", actor => Voting.CastAsync(actor, poll.Id, Choice.Yes, null, Cancel));
        await ActAsync("f:2", actor => Voting.CastAsync(actor, poll.Id, Choice.No, null, Cancel));

        foreach (var instance in (Voting[])[Voting, _world.SecondInstance().Voting])
        {
            var again = await ActAsync("f:1", actor => instance.CastAsync(actor, poll.Id, Choice.Yes, null, Cancel));
            again.ShouldBeOfType<VoteOutcome.Recorded>().Ballot.Choice.ShouldBe(Choice.No);
        }

        await ActAsync("f:3", actor => Voting.WithdrawAsync(actor, poll.Id, Cancel));
        (await ActAsync("f:2", actor => Voting.CastAsync(actor, poll.Id, Choice.No, null, Cancel))).ShouldBeOfType<VoteOutcome.Withdrawn>();
        (await ActAsync("f:3", actor => Voting.WithdrawAsync(actor, poll.Id, Cancel))).ShouldBeOfType<VoteOutcome.Withdrawn>();
        (await _world.Polls.HistoryAsync(poll.Id, Cancel)).Select(entry => entry.Event).ShouldBe([HistoryEvent.Opened, HistoryEvent.Cast, HistoryEvent.Cast, HistoryEvent.Withdrawn], ignoreOrder: true);

        Task<VoteOutcome> ActAsync(string delivery, Func<Actor, Task<VoteOutcome>> act) => act(_world.Member("herten") with { Delivery = delivery });
    }
}
