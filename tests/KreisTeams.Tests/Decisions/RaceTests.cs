using KreisTeams.Decisions;
using KreisTeams.Network;

namespace KreisTeams.Tests.Decisions;

/// <summary>Races with one course: another instance acts just before the write is sent.</summary>
public sealed class RaceTests(StorageFixture azurite) : IAsyncLifetime
{
    private PollWorld _world = null!;
    private PollWorld _rival = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _world = await PollWorld.CreateAsync(azurite);
        _rival = _world.SecondInstance();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_vote_on_its_way_when_the_poll_closes_is_refused_and_not_counted(bool secret)
    {
        var poll = await _world.OpenAsync(secret: secret);
        await _world.VoteAsync(poll, "herten", Choice.Yes);
        _world.Wire.BeforeNextWrite(() => _rival.CloseAsync(poll));

        (await _world.CastAsync(poll, "marl", Choice.Yes)).ShouldBeOfType<VoteOutcome.PollClosed>();

        var seal = (await _world.Polls.FindSealAsync(poll.Id, Cancel))!;
        seal.Result.Tally.Yes.ShouldBe(1);
        (await _world.Polls.FindBallotAsync(poll, new OrganisationId("marl"), Cancel))!.State.ShouldBe(BallotState.Blank);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_vote_that_overtakes_the_close_is_counted(bool secret)
    {
        var poll = await _world.OpenAsync(secret: secret);
        _world.Wire.BeforeNextWrite(() => _rival.VoteAsync(poll, "marl", Choice.No));

        var result = await _world.CloseAsync(poll);

        result.Tally.No.ShouldBe(1);
        (await _world.Polls.FindSealAsync(poll.Id, Cancel))!.Result.Tally.No.ShouldBe(1);
    }

    [Fact]
    public async Task Two_people_of_one_organisation_at_the_same_moment_leave_one_vote_and_both_in_the_history()
    {
        var poll = await _world.OpenAsync();
        _world.Wire.BeforeNextWrite(() => _rival.VoteAsync(poll, "marl", Choice.No));

        (await _world.VoteAsync(poll, "marl", Choice.Yes)).IsChange.ShouldBeTrue();

        var tally = (await _world.Polls.TallyAsync(poll, Cancel))!;
        (tally.Yes, tally.No).ShouldBe((1, 0));
        (await _world.Polls.HistoryAsync(poll.Id, Cancel)).Count(entry => entry.Event == HistoryEvent.Cast).ShouldBe(2);
    }

    [Fact]
    public async Task Votes_of_two_organisations_do_not_meet()
    {
        var poll = await _world.OpenAsync();
        var before = 0;
        _world.Wire.BeforeNextWrite(async () =>
        {
            await _rival.VoteAsync(poll, "herten", Choice.No);
            before = _world.Wire.Requests;
        });

        await _world.VoteAsync(poll, "marl", Choice.Yes);

        (_world.Wire.Requests - before).ShouldBeLessThanOrEqualTo(1);
        (await _world.Polls.TallyAsync(poll, Cancel))!.Participating.ShouldBe(2);
    }

    [Fact]
    public async Task Of_votes_that_are_written_together_only_the_one_that_was_overtaken_is_decided_again()
    {
        var poll = await _world.OpenAsync();
        await _world.VoteAsync(poll, "marl", Choice.No);
        await _world.VoteAsync(poll, "herten", Choice.No);
        Task<VoteOutcome.Recorded>[] waiting = [];
        _world.Wire.BeforeNextWrite(async () =>
        {
            waiting = [_world.VoteAsync(poll, "marl", Choice.Yes), _world.VoteAsync(poll, "herten", Choice.Yes)];
            await _rival.VoteAsync(poll, "herten", Choice.Abstain);
        });

        await _world.VoteAsync(poll, "dorsten", Choice.Yes);
        await Task.WhenAll(waiting);

        var tally = (await _world.Polls.TallyAsync(poll, Cancel))!;
        (tally.Yes, tally.No, tally.Abstain).ShouldBe((3, 0, 0));
        (await _world.Polls.HistoryAsync(poll.Id, Cancel)).Where(entry => entry.Event == HistoryEvent.Cast).CountBy(entry => entry.Organisation!.Value.Value)
            .ShouldBe([new("marl", 2), new("herten", 3), new("dorsten", 1)], ignoreOrder: true);
    }

    [Fact]
    public async Task Votes_that_are_to_be_written_together_when_the_poll_closes_are_all_refused()
    {
        var poll = await _world.OpenAsync();
        Task<VoteOutcome>[] waiting = [];
        _world.Wire.BeforeNextWrite(async () =>
        {
            waiting = [_world.CastAsync(poll, "marl", Choice.Yes), _world.CastAsync(poll, "herten", Choice.Yes)];
            await _rival.CloseAsync(poll);
        });

        (await _world.CastAsync(poll, "dorsten", Choice.Yes)).ShouldBeOfType<VoteOutcome.PollClosed>();
        (await Task.WhenAll(waiting)).ShouldAllBe(outcome => outcome is VoteOutcome.PollClosed);

        (await _world.Polls.FindSealAsync(poll.Id, Cancel))!.Result.Tally.Participating.ShouldBe(0);
    }

    [Fact]
    public async Task A_deputy_overtaken_by_the_member_is_refused()
    {
        var poll = await _world.OpenAsync();
        _world.Wire.BeforeNextWrite(() => _rival.VoteAsync(poll, "marl", Choice.No));

        (await _world.Voting.CastAsync(_world.Deputy("marl"), poll.Id, Choice.Yes, null, Cancel)).ShouldBeOfType<VoteOutcome.MemberHasVoted>();

        (await _world.Polls.FindBallotAsync(poll, new OrganisationId("marl"), Cancel))!.Choice.ShouldBe(Choice.No);
    }

    [Fact]
    public async Task Two_closes_seal_once()
    {
        var poll = await _world.OpenAsync();
        await _world.VoteAsync(poll, "marl", Choice.Yes);
        _world.Wire.BeforeNextWrite(() => _rival.CloseAsync(poll));

        (await _world.Voting.CloseAsync(_world.Actor("office"), poll.Id, Cancel)).ShouldBeOfType<LifeOutcome.AlreadyClosed>();

        (await _world.Polls.HistoryAsync(poll.Id, Cancel)).Count(entry => entry.Event == HistoryEvent.Closed).ShouldBe(1);
    }

    [Fact]
    public async Task An_extension_that_comes_after_the_close_is_refused()
    {
        var poll = await _world.OpenAsync();
        _world.Wire.BeforeNextWrite(() => _rival.CloseAsync(poll));

        (await _world.Voting.ExtendAsync(_world.Member("herten"), poll.Id, poll.Deadline.AddDays(1), "Ferien", Cancel)).ShouldBeOfType<LifeOutcome.AlreadyClosed>();

        (await _world.Polls.FindAsync(poll.Id, Cancel))!.Deadline.ShouldBe(poll.Deadline);
    }

    [Fact]
    public async Task The_deadline_that_was_extended_while_the_poll_was_closing_leaves_it_open()
    {
        var poll = await _world.OpenAsync();
        _world.Clock.Advance(TimeSpan.FromDays(4) - TimeSpan.FromSeconds(1));
        var extending = _world.Voting.ExtendAsync(_world.Member("herten"), poll.Id, poll.Deadline.AddDays(1), "Ferien", Cancel);
        (await extending).ShouldBeOfType<LifeOutcome.Extended>();
        _world.Clock.Advance(TimeSpan.FromSeconds(1));

        (await _world.Times.CloseAsync(poll.Id.ToString(), Cancel)).ShouldBe(poll.Deadline.AddDays(1));

        (await _world.Polls.FindAsync(poll.Id, Cancel))!.State.ShouldBe(PollState.Open);
    }

    [Fact]
    public async Task A_close_that_meets_an_extension_on_its_way_decides_again()
    {
        var poll = await _world.OpenAsync();
        _world.Clock.Advance(TimeSpan.FromDays(4) - TimeSpan.FromSeconds(1));
        _world.Wire.BeforeNextWrite(async () =>
        {
            _world.Clock.Advance(TimeSpan.FromSeconds(2));
            await _rival.Times.CloseAsync(poll.Id.ToString(), Cancel);
        });

        (await _world.Voting.ExtendAsync(_world.Member("herten"), poll.Id, poll.Deadline.AddDays(1), "Ferien", Cancel)).ShouldBeOfType<LifeOutcome.AlreadyClosed>();

        (await _world.Polls.FindSealAsync(poll.Id, Cancel)).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_vote_received_before_the_deadline_counts_although_it_is_written_after()
    {
        var poll = await _world.OpenAsync();
        _world.Clock.Advance(TimeSpan.FromDays(4) - TimeSpan.FromTicks(1));
        _world.Wire.BeforeNextWrite(() =>
        {
            _world.Clock.Advance(TimeSpan.FromSeconds(1));
            return Task.CompletedTask;
        });

        await _world.VoteAsync(poll, "marl", Choice.Yes);

        (await _world.CastAsync(poll, "herten", Choice.Yes)).ShouldBeOfType<VoteOutcome.PollClosed>().Since.ShouldBe(poll.Deadline);
    }

    [Fact]
    public async Task An_acknowledged_vote_is_counted_once_in_a_storm_of_votes_and_closes()
    {
        var poll = await _world.OpenAsync();
        var voting = PollWorld.Towns.SelectMany(town => new[] { Choice.Yes, Choice.No }.Select(choice => Task.Run(() => _world.CastAsync(poll, town, choice), Cancel))).ToArray();
        var closing = Enumerable.Range(0, 2).Select(_ => Task.Run(() => _world.Voting.CloseAsync(_world.Actor("office"), poll.Id, Cancel), Cancel)).ToArray();
        var acknowledged = (await Task.WhenAll(voting)).OfType<VoteOutcome.Recorded>().ToArray();
        await Task.WhenAll(closing);

        var tally = (await _world.Polls.FindSealAsync(poll.Id, Cancel))!.Result.Tally;
        tally.Participating.ShouldBe(acknowledged.Select(vote => vote.Ballot.Organisation).Distinct().Count());
        (await _world.Polls.HistoryAsync(poll.Id, Cancel)).Count(entry => entry.Event == HistoryEvent.Cast).ShouldBe(acknowledged.Count(vote => vote.Ballot.Receipt is not null));
    }
}
