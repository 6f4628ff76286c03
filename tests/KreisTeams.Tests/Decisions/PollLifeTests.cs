using KreisTeams.Decisions;
using KreisTeams.Network;

namespace KreisTeams.Tests.Decisions;

public sealed class PollLifeTests(StorageFixture azurite) : IAsyncLifetime
{
    private PollWorld _world = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _world = await PollWorld.CreateAsync(azurite);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_poll_closes_by_itself_at_its_deadline_and_everybody_is_told()
    {
        var poll = await _world.OpenAsync();
        _world.Clock.Advance(TimeSpan.FromDays(4) + TimeSpan.FromSeconds(20));

        await _world.WorkUntilAsync(async () =>
            await _world.Polls.FindSealAsync(poll.Id, Cancel) is not null && await _world.Polls.ListAsync(Cancel).AnyAsync(listed => listed.State == PollState.Closed, Cancel));

        (await _world.Polls.FindAsync(poll.Id, Cancel))!.ClosedAt.ShouldBe(poll.Deadline);
        _world.Changed.ShouldContain(poll.Id);
        var listed = await _world.Polls.ListAsync(Cancel).SingleAsync(Cancel);
        (listed.State, listed.Outcome).ShouldBe((PollState.Closed, Outcome.NotQuorate));
    }

    [Fact]
    public async Task Votes_in_quick_succession_are_told_together_and_none_is_missed()
    {
        var poll = await _world.OpenAsync();
        foreach (var town in PollWorld.Towns)
        {
            await _world.VoteAsync(poll, town, Choice.Yes);
        }

        await _world.WorkUntilAsync(async () => _world.Changed.Count > 0 && await _world.IsIdleAsync());
        _world.Changed.Clear();
        _world.Clock.Advance(TimeSpan.FromSeconds(2));
        await _world.WorkUntilAsync(async () => _world.Changed.Count > 0 && await _world.IsIdleAsync());

        _world.Changed.ShouldBe([poll.Id]);
    }

    [Fact]
    public async Task Only_organisations_without_a_vote_are_reminded_once_at_half_time_and_once_24_hours_before()
    {
        var poll = await _world.OpenAsync();
        foreach (var town in PollWorld.Towns.Skip(2))
        {
            await _world.VoteAsync(poll, town, Choice.Yes);
        }

        _world.Clock.Advance(TimeSpan.FromDays(2));
        await _world.WorkUntilAsync(async () => _world.Reminded.Count >= 2 && await _world.IsIdleAsync());
        await _world.VoteAsync(poll, "datteln", Choice.No);
        _world.Clock.Advance(TimeSpan.FromDays(1));
        await _world.WorkUntilAsync(async () => _world.Reminded.Count >= 3 && await _world.IsIdleAsync());

        _world.Reminded.Select(reminder => (reminder.Organisation.Value, reminder.IncludesDeputies)).ShouldBe(
            [("castrop-rauxel", false), ("datteln", false), ("castrop-rauxel", true)]);
    }

    [Fact]
    public async Task Asking_for_reminders_twice_within_an_hour_reminds_once()
    {
        var poll = await _world.OpenAsync();
        foreach (var town in PollWorld.Towns.Skip(1))
        {
            await _world.VoteAsync(poll, town, Choice.Yes);
        }

        (await _world.Voting.RemindAsync(_world.Member("herten"), poll.Id, Cancel)).ShouldBeOfType<LifeOutcome.Reminded>().Organisations.ShouldBe([new OrganisationId("castrop-rauxel")]);
        await _world.WorkUntilAsync(async () => _world.Reminded.Count == 1 && await _world.IsIdleAsync());
        await _world.Voting.RemindAsync(_world.Member("herten"), poll.Id, Cancel);
        await _world.VoteAsync(poll, "marl", Choice.No);
        _world.Clock.Advance(TimeSpan.FromSeconds(2));
        var told = _world.Changed.Count;
        await _world.WorkUntilAsync(async () => _world.Changed.Count > told && await _world.IsIdleAsync());

        _world.Reminded.Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_extension_needs_a_reason_a_later_deadline_and_an_open_poll_and_is_printed()
    {
        var poll = await _world.OpenAsync();
        var author = _world.Member("herten");

        (await _world.Voting.ExtendAsync(author, poll.Id, poll.Deadline.AddDays(1), " ", Cancel)).ShouldBeOfType<LifeOutcome.ReasonMissing>();
        (await _world.Voting.ExtendAsync(author, poll.Id, poll.Deadline, "Ferien", Cancel)).ShouldBeOfType<LifeOutcome.NotLater>();
        (await _world.Voting.ExtendAsync(_world.Member("marl"), poll.Id, poll.Deadline.AddDays(1), "Ferien", Cancel))
            .ShouldBeOfType<LifeOutcome.NotAllowed>().WhoMay.Select(person => person.Id.Value).ShouldBe(["herten-cdo", "office"], ignoreOrder: true);
        (await _world.Voting.ExtendAsync(author, poll.Id, poll.Deadline.AddDays(1), "Ferien", Cancel))
            .ShouldBeOfType<LifeOutcome.Extended>().Poll.Extensions.ShouldBe([new Extension(poll.Deadline, poll.Deadline.AddDays(1), "Ferien", _world.Clock.GetUtcNow())]);
        await _world.CloseAsync(poll);
        (await _world.Voting.ExtendAsync(author, poll.Id, poll.Deadline.AddDays(2), "Ferien", Cancel)).ShouldBeOfType<LifeOutcome.AlreadyClosed>();
    }

    [Fact]
    public async Task A_new_wording_asks_everybody_again_and_refuses_votes_meant_for_the_old_one()
    {
        var poll = await _world.OpenAsync();
        await _world.VoteAsync(poll, "marl", Choice.Yes);

        (await _world.Voting.AmendAsync(_world.Member("herten"), poll.Id, "Nutzen wir smartVEST ab 2027?", Cancel)).ShouldBeOfType<LifeOutcome.Amended>().Poll.Version.ShouldBe(2);

        (await _world.Polls.TallyAsync(poll, Cancel))!.Participating.ShouldBe(0);
        (await _world.Voting.CastAsync(_world.Member("marl"), poll.Id, Choice.Yes, null, Cancel, version: 1)).ShouldBeOfType<VoteOutcome.QuestionChanged>();
        (await _world.Voting.CastAsync(_world.Member("marl"), poll.Id, Choice.Yes, null, Cancel, version: 2)).ShouldBeOfType<VoteOutcome.Recorded>();
        (await _world.Polls.HistoryAsync(poll.Id, Cancel)).Where(entry => entry.Event == HistoryEvent.Cast).Select(entry => entry.Version).ShouldBe([1, 2]);
        (await _world.CloseAsync(poll)).Tally.Yes.ShouldBe(1);
    }

    [Fact]
    public async Task A_withdrawn_vote_and_a_comment_are_not_counted_and_kept_in_the_history()
    {
        var poll = await _world.OpenAsync();
        await _world.Voting.CastAsync(_world.Member("marl"), poll.Id, Choice.Yes, "nur wenn die Kosten gedeckelt sind", Cancel);
        (await _world.Voting.WithdrawAsync(_world.Member("marl"), poll.Id, Cancel)).ShouldBeOfType<VoteOutcome.Withdrawn>();
        (await _world.Voting.WithdrawAsync(_world.Member("marl"), poll.Id, Cancel)).ShouldBeOfType<VoteOutcome.NothingToWithdraw>();

        (await _world.Polls.TallyAsync(poll, Cancel))!.Participating.ShouldBe(0);
        (await _world.Polls.HistoryAsync(poll.Id, Cancel)).Select(entry => entry.Text).ShouldContain("nur wenn die Kosten gedeckelt sind");
    }

    [Fact]
    public async Task Numbers_stay_covered_until_the_rule_shows_them()
    {
        var poll = await _world.OpenAsync(_world.Draft() with { Visibility = ResultVisibility.AfterOwnVote });
        await _world.VoteAsync(poll, "marl", Choice.Yes);

        var stranger = (await _world.Voting.ViewAsync(poll.Id, _world.Member("herten"), Cancel))!;
        stranger.Tally.ShouldBeNull();
        stranger.Ballots.ShouldAllBe(ballot => ballot.Choice == null && ballot.Receipt == null);
        stranger.Voted.ShouldBe(1);
        (await _world.Voting.ViewAsync(poll.Id, null, Cancel))!.Tally.ShouldBeNull();
        (await _world.Voting.ViewAsync(poll.Id, _world.Member("marl"), Cancel))!.Tally!.Yes.ShouldBe(1);
    }

    [Fact]
    public async Task Eight_yes_of_eleven_offer_the_author_to_close_early()
    {
        var poll = await _world.OpenAsync(_world.Draft() with { Majority = MajorityRule.TwoThirdsEntitled });
        foreach (var town in PollWorld.Towns.Take(7))
        {
            await _world.VoteAsync(poll, town, Choice.Yes);
        }

        (await _world.Voting.ViewAsync(poll.Id, _world.Member("herten"), Cancel))!.IsSettled.ShouldBeFalse();
        await _world.VoteAsync(poll, "marl", Choice.Yes);

        var view = (await _world.Voting.ViewAsync(poll.Id, _world.Member("herten"), Cancel))!;
        (view.IsSettled, view.MayDirect).ShouldBe((true, true));
    }

    [Fact]
    public async Task Weights_are_frozen_when_the_poll_opens()
    {
        _world.Network = PollWorld.NetworkOf(PollWorld.Towns, new RuleSet { IsWeighted = true });
        var poll = await _world.OpenAsync();
        _world.Network = _world.Network.With(_world.Network.FindOrganisation(new OrganisationId("marl"))! with { Weight = 4 }, 2);
        await _world.VoteAsync(poll, "marl", Choice.Yes);

        (await _world.Polls.TallyAsync(poll, Cancel))!.Votes.ShouldBe(new Weighted(11, 1, 0, 0, 0));
    }

    [Fact]
    public async Task Open_polls_are_listed_by_deadline_before_closed_ones_by_number()
    {
        var first = await _world.OpenAsync();
        var second = await _world.OpenAsync(_world.Draft() with { Deadline = _world.Clock.GetUtcNow().AddDays(1) });
        var third = await _world.OpenAsync();
        var fourth = await _world.OpenAsync();
        await _world.CloseAsync(third);
        await _world.CloseAsync(first);

        (await _world.Polls.ListAsync(Cancel).ToArrayAsync(Cancel)).Select(poll => poll.Number).ShouldBe([second.Number, fourth.Number, third.Number, first.Number]);
    }

    [Fact]
    public async Task Winter_begins_while_a_poll_runs_and_it_closes_at_the_stated_hour()
    {
        var world = await PollWorld.CreateAsync(azurite, new DateTimeOffset(2026, 10, 24, 10, 0, 0, TimeSpan.Zero));
        var second = new DateTimeOffset(2026, 10, 25, 1, 30, 0, TimeSpan.Zero);
        var poll = await world.OpenAsync(world.Draft() with { Deadline = second, IsAutumnHourStated = true });

        world.Clock.SetUtcNow(second.AddHours(-1).AddMinutes(1));
        (await world.CastAsync(poll, "marl", Choice.Yes)).ShouldBeOfType<VoteOutcome.Recorded>();
        world.Clock.SetUtcNow(second);
        (await world.CastAsync(poll, "herten", Choice.Yes)).ShouldBeOfType<VoteOutcome.PollClosed>();
        (await world.Times.CloseAsync(poll.Id.ToString(), Cancel)).ShouldBeNull();
        (await world.Polls.FindSealAsync(poll.Id, Cancel))!.Result.Tally.Yes.ShouldBe(1);
    }
}
