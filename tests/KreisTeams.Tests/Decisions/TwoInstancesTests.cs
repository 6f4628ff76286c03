using KreisTeams.Decisions;
using KreisTeams.Network;

namespace KreisTeams.Tests.Decisions;

/// <summary>What one instance remembers of an open poll never makes it decide differently from another.</summary>
public sealed class TwoInstancesTests(StorageFixture azurite) : IAsyncLifetime
{
    private PollWorld _one = null!;
    private PollWorld _two = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _one = await PollWorld.CreateAsync(azurite);
        _two = _one.SecondInstance();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_poll_closed_by_the_other_instance_takes_no_vote(bool secret)
    {
        var poll = await _one.OpenAsync(secret: secret);
        await _one.VoteAsync(poll, "herten", Choice.Yes);
        await _two.CloseAsync(poll);

        (await _one.CastAsync(poll, "marl", Choice.Yes)).ShouldBeOfType<VoteOutcome.PollClosed>().Poll.State.ShouldBe(PollState.Closed);
        (await _one.Voting.WithdrawAsync(_one.Member("herten"), poll.Id, Cancel)).ShouldBeOfType<VoteOutcome.PollClosed>();
        (await _one.Voting.RecuseAsync(_one.Member("waltrop"), poll.Id, RecusalReason.Own, Cancel)).ShouldBeOfType<VoteOutcome.PollClosed>();
    }

    [Fact]
    public async Task A_deadline_extended_by_the_other_instance_is_kept_by_both()
    {
        var poll = await _one.OpenAsync();
        await _one.VoteAsync(poll, "herten", Choice.Yes);
        (await _two.Voting.ExtendAsync(_two.Member("herten"), poll.Id, poll.Deadline.AddDays(1), "Ferien", Cancel)).ShouldBeOfType<LifeOutcome.Extended>();
        _one.Clock.SetUtcNow(poll.Deadline.AddHours(1));

        await _one.VoteAsync(poll, "marl", Choice.Yes);
        _one.Clock.SetUtcNow(poll.Deadline.AddDays(1));
        (await _one.CastAsync(poll, "waltrop", Choice.Yes)).ShouldBeOfType<VoteOutcome.PollClosed>().Since.ShouldBe(poll.Deadline.AddDays(1));
    }

    [Fact]
    public async Task A_question_amended_by_the_other_instance_is_the_one_voted_on()
    {
        var poll = await _one.OpenAsync();
        await _one.VoteAsync(poll, "herten", Choice.Yes);
        await _two.Voting.AmendAsync(_two.Member("herten"), poll.Id, "Anders gefragt?", Cancel);

        (await _one.Voting.CastAsync(_one.Member("marl"), poll.Id, Choice.Yes, null, Cancel, version: 1)).ShouldBeOfType<VoteOutcome.QuestionChanged>().Poll.Question.ShouldBe("Anders gefragt?");
        (await _one.VoteAsync(poll, "marl", Choice.Yes)).Ballot.Version.ShouldBe(2);
    }

    [Fact]
    public async Task An_Umlauf_referred_by_the_other_instance_has_ended_for_both()
    {
        var poll = await _one.OpenAsync(PollKind.Circular);
        await _one.VoteAsync(poll, "herten", Choice.Yes);
        (await _two.Voting.ObjectAsync(_two.Member("gladbeck"), poll.Id, Cancel)).ShouldBeOfType<VoteOutcome.Referred>();

        (await _one.CastAsync(poll, "marl", Choice.Yes)).ShouldBeOfType<VoteOutcome.PollClosed>();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task In_a_storm_over_both_instances_and_the_deadline_exactly_the_acknowledged_votes_count(bool secret)
    {
        var poll = await _one.OpenAsync(secret: secret);
        _one.Clock.SetUtcNow(poll.Deadline.AddSeconds(-1));
        var votes = PollWorld.Towns.Select((town, index) => Task.Run(
            async () =>
            {
                if (index == 6)
                {
                    _one.Clock.SetUtcNow(poll.Deadline);
                }

                return (town, await (index % 2 == 0 ? _one : _two).CastAsync(poll, town, Choice.Yes));
            },
            Cancel)).ToArray();
        var closes = new[] { _one, _two }.Select(world => Task.Run(
            async () =>
            {
                while (await world.Polls.FindSealAsync(poll.Id, Cancel) is null)
                {
                    await world.Times.CloseAsync(poll.Id.ToString(), Cancel);
                }
            },
            Cancel)).ToArray();

        var acknowledged = (await Task.WhenAll(votes)).Where(vote => vote.Item2 is VoteOutcome.Recorded).Select(vote => vote.town).ToArray();
        await Task.WhenAll(closes);

        (await _one.Polls.FindSealAsync(poll.Id, Cancel))!.Result.Tally.Yes.ShouldBe(acknowledged.Length);
        (await _one.Polls.BallotsAsync(poll, Cancel)).Where(ballot => ballot.State == BallotState.Cast).Select(ballot => ballot.Organisation.Value).ShouldBe(acknowledged, ignoreOrder: true);
    }
}
