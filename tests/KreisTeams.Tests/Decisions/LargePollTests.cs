using KreisTeams.Decisions;
using KreisTeams.Network;

namespace KreisTeams.Tests.Decisions;

/// <summary>Polls of bodies too large for one transaction: their ballots lie behind gates that carry the sums.</summary>
public sealed class LargePollTests(StorageFixture azurite) : IAsyncLifetime
{
    private const int Organisations = 120;

    private static readonly string[] Towns = [.. Enumerable.Range(1, Organisations).Select(number => $"ort-{number:000}")];

    private PollWorld _world = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _world = await PollWorld.CreateAsync(azurite);
        _world.Network = PollWorld.NetworkOf(Towns, new RuleSet()).With(new Person(new PersonId("herten-cdo"), "Leitung", new OrganisationId(Towns[0]))
        {
            Grants = [new Grant(NetworkRole.Moderator, Body: PollWorld.Body)],
        }, 2);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Votes_changes_recusals_and_withdrawals_add_up_and_the_seal_covers_them()
    {
        var poll = await _world.OpenAsync();
        poll.IsLarge.ShouldBeTrue();
        await Task.WhenAll(Towns.Take(70).Select((town, index) => _world.VoteAsync(poll, town, index < 40 ? Choice.Yes : index < 60 ? Choice.No : Choice.Abstain)));
        (await _world.VoteAsync(poll, Towns[0], Choice.No)).IsChange.ShouldBeTrue();
        (await _world.Voting.WithdrawAsync(_world.Member(Towns[1]), poll.Id, Cancel)).ShouldBeOfType<VoteOutcome.Withdrawn>();
        (await _world.Voting.RecuseAsync(_world.Member(Towns[2]), poll.Id, RecusalReason.Own, Cancel)).ShouldBeOfType<VoteOutcome.Recused>();
        (await _world.Voting.CastAsync(_world.Deputy(Towns[3]), poll.Id, Choice.No, null, Cancel)).ShouldBeOfType<VoteOutcome.MemberHasVoted>();

        var result = await _world.CloseAsync(poll);

        (result.Tally.Yes, result.Tally.No, result.Tally.Abstain, result.Tally.Recused, result.Tally.NotCast, result.Tally.Entitled).ShouldBe((37, 21, 10, 1, 51, Organisations));
        result.Outcome.ShouldBe(Outcome.Adopted);
        Tally.Of(poll, await _world.Polls.BallotsAsync((await _world.Polls.FindAsync(poll.Id, Cancel))!, Cancel)).Yes.ShouldBe(37);
        (await _world.Polls.VerifySealsAsync(Cancel).SingleAsync(Cancel)).ShouldBeOfType<SealFinding.Intact>();
        (await _world.CastAsync(poll, Towns[90], Choice.Yes)).ShouldBeOfType<VoteOutcome.PollClosed>();
    }

    [Fact]
    public async Task One_changed_ballot_among_many_breaks_the_seal()
    {
        var poll = await _world.OpenAsync();
        await _world.VoteAsync(poll, Towns[7], Choice.No);
        await _world.CloseAsync(poll);

        var row = (await _world.Storage.Table("Polls").GetEntityAsync<Azure.Data.Tables.TableEntity>(poll.Id.ToString(), $"ballot-{Towns[7]}", cancellationToken: Cancel)).Value;
        row["Choice"] = "yes";
        await _world.Storage.Table("Polls").UpdateEntityAsync(row, row.ETag, cancellationToken: Cancel);

        (await _world.Polls.VerifySealsAsync(Cancel).SingleAsync(Cancel)).ShouldBeOfType<SealFinding.Broken>().Parts.ShouldBe([SealPart.Votes]);
    }

    [Fact]
    public async Task A_vote_on_its_way_when_a_large_poll_closes_is_refused_and_one_that_overtakes_is_counted()
    {
        var poll = await _world.OpenAsync();
        _world.Wire.BeforeNextWrite(() => _world.VoteAsync(poll, Towns[5], Choice.Yes));
        (await _world.CloseAsync(poll)).Tally.Yes.ShouldBe(1);

        var next = await _world.OpenAsync();
        _world.Wire.BeforeNextWrite(() => _world.CloseAsync(next));
        (await _world.CastAsync(next, Towns[5], Choice.Yes)).ShouldBeOfType<VoteOutcome.PollClosed>();
        (await _world.Polls.FindSealAsync(next.Id, Cancel))!.Result.Tally.Participating.ShouldBe(0);
    }

    [Fact]
    public async Task A_new_wording_asks_everybody_again_without_touching_every_ballot()
    {
        var poll = await _world.OpenAsync();
        var first = await _world.VoteAsync(poll, Towns[0], Choice.Yes);
        await _world.Voting.RecuseAsync(_world.Member(Towns[1]), poll.Id, RecusalReason.Own, Cancel);
        (await _world.Voting.AmendAsync(_world.Actor("office"), poll.Id, "Sollen wir die Dachmarke ab 2027 nutzen?", Cancel)).ShouldBeOfType<LifeOutcome.Amended>();

        var amended = (await _world.Polls.FindAsync(poll.Id, Cancel))!;
        var tally = (await _world.Polls.TallyAsync(amended, Cancel))!;
        (tally.Yes, tally.Recused).ShouldBe((0, 1));
        (await _world.Polls.CheckReceiptAsync(poll.Id, first.Receipt!, Cancel)).ShouldBe(ReceiptState.Replaced);
        var second = await _world.VoteAsync(amended, Towns[0], Choice.No);
        (await _world.Polls.CheckReceiptAsync(poll.Id, second.Receipt!, Cancel)).ShouldBe(ReceiptState.Counted);
        (await _world.CloseAsync(amended)).Tally.No.ShouldBe(1);
        (await _world.Polls.VerifySealsAsync(Cancel).SingleAsync(Cancel)).ShouldBeOfType<SealFinding.Intact>();
    }

    [Fact]
    public async Task Reading_and_closing_cost_the_same_requests_however_many_ballots_there_are()
    {
        var poll = await _world.OpenAsync();
        await _world.VoteAsync(poll, Towns[0], Choice.Yes);
        var before = _world.Wire.Requests;

        (await _world.Polls.TallyAsync(poll, Cancel))!.Yes.ShouldBe(1);

        (_world.Wire.Requests - before).ShouldBe(1);
    }

    [Fact]
    public async Task A_body_too_large_for_one_urn_does_not_vote_in_secret() =>
        (await _world.Voting.OpenAsync(_world.Actor("office"), _world.Draft() with { IsSecret = true }, Cancel))
            .ShouldBeOfType<OpenOutcome.Refused>().Reasons.ShouldBe([new DraftRefusal.TooManyForSecret(Organisations, PollDraft.MostInOneTransaction)]);
}
