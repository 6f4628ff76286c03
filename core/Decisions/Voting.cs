using System.Collections.Immutable;
using KreisTeams.Meetings;
using KreisTeams.Network;

namespace KreisTeams.Decisions;

/// <summary>
/// Everything people do with polls. Chat, card and tab call the same methods, which authorise the actor themselves.
/// Whatever is acknowledged is stored; whatever is refused has changed nothing.
/// </summary>
/// <param name="network">The network as it is now.</param>
public sealed partial class Voting(PollStore polls, PollChanges changes, PollTimes times, Sessions sessions, Func<NetworkSnapshot> network, TimeProvider clock)
{
    /// <summary>Votes for the actor's organisation.</summary>
    /// <param name="organisation">For whom, where the actor may vote for several or names one.</param>
    /// <param name="version">Wording of the question the actor saw; null takes the present one.</param>
    /// <param name="receipt">Code of the vote to replace in a secret poll.</param>
    public Task<VoteOutcome> CastAsync(
        Actor actor, PollId id, Choice choice, string? comment, CancellationToken cancellationToken,
        OrganisationId? organisation = null, int? version = null, string? receipt = null) =>
        ActAsync(actor, id, organisation, vote => polls.CastAsync(id, vote with { Choice = choice, Comment = Trimmed(comment), Version = version, Receipt = Code(receipt) }, cancellationToken), cancellationToken);

    /// <summary>Takes the organisation's vote or recusal back.</summary>
    public Task<VoteOutcome> WithdrawAsync(Actor actor, PollId id, CancellationToken cancellationToken, OrganisationId? organisation = null, string? receipt = null) =>
        ActAsync(actor, id, organisation, vote => polls.WithdrawAsync(id, vote with { Receipt = Code(receipt) }, cancellationToken), cancellationToken);

    /// <summary>Declares a conflict of interest: the organisation takes no part.</summary>
    public Task<VoteOutcome> RecuseAsync(
        Actor actor, PollId id, RecusalReason reason, CancellationToken cancellationToken, OrganisationId? organisation = null, string? receipt = null) =>
        ActAsync(actor, id, organisation, vote => polls.RecuseAsync(id, vote with { Recusal = reason, Receipt = Code(receipt) }, cancellationToken), cancellationToken);

    /// <summary>Objects to deciding in writing: the Umlauf ends as „in Sitzung verwiesen“.</summary>
    public Task<VoteOutcome> ObjectAsync(Actor actor, PollId id, CancellationToken cancellationToken, OrganisationId? organisation = null) =>
        ActAsync(actor, id, organisation, vote => changes.AnnounceAsync(id, () => ReferAsync(id, vote, cancellationToken), cancellationToken), cancellationToken);

    public Task<ReceiptState> CheckReceiptAsync(PollId id, string receipt, CancellationToken cancellationToken) => polls.CheckReceiptAsync(id, receipt, cancellationToken);

    /// <summary>The poll as the actor may see it; without an actor, as everybody may in a conversation it was brought to. Null for a poll that is not public and not theirs.</summary>
    /// <param name="age">How old what others did may be.</param>
    public async Task<PollView?> ViewAsync(PollId id, Actor? actor, CancellationToken cancellationToken, TimeSpan age = default)
    {
        var recalled = await polls.RecallAllAsync(id, age);
        if ((recalled?.Poll ?? await polls.FindAsync(id, cancellationToken)) is not { } poll || actor is not null && !MaySee(actor.Person, poll.Body, poll.IsPublic, poll.Author))
        {
            return null;
        }

        var electorate = new Electorate(poll, network(), clock.Today());
        var rights = actor is null ? [] : electorate.Of(actor.Person.Id);
        var seal = poll.State == PollState.Open ? null : await polls.FindSealAsync(id, cancellationToken);
        var (ballots, tally) = recalled is { Ballots: var seen } ? (seen, Tally.Of(poll, seen)) : await polls.ReadAsync(poll, rights.Select(right => right.Organisation), cancellationToken);
        var own = rights
            .Join(ballots, right => right.Organisation, ballot => ballot.Organisation, (right, ballot) => new OwnBallot(ballot, right.Standing, electorate.VotersOf(right.Organisation)))
            .ToImmutableArray();
        var isShown = seal is not null || IsShown(poll, own);
        return new PollView(poll, isShown ? ballots : [.. ballots.Select(ballot => own.Any(mine => mine.Ballot == ballot) ? ballot : Covered(ballot))])
        {
            Voted = poll.IsLarge ? tally.Participating : ballots.Count(ballot => ballot.State == BallotState.Cast),
            RecusedCount = tally.Recused,
            Issued = poll.Entitled - tally.Absent,
            Tally = seal?.Result.Tally ?? (isShown ? tally : null),
            Result = seal?.Result,
            Seal = seal,
            Own = own,
            Repeats = poll.SecondInvitationOf is { } first ? (await polls.FindAsync(first, cancellationToken))?.Number : null,
            MayDirect = actor is not null && MayDirect(poll, actor.Person),
            IsSettled = seal is null && isShown && PollResult.IsSettled(poll, tally, MissingVotes(poll, tally, ballots)),
        };
    }

    /// <summary>Every ballot as the person may see it to whom the view was given, of a large poll too.</summary>
    public async Task<ImmutableArray<Ballot>> BallotsAsync(PollView view, CancellationToken cancellationToken)
    {
        if (!view.Poll.IsLarge)
        {
            return view.Ballots;
        }

        var ballots = await polls.BallotsAsync(view.Poll, cancellationToken);
        return view.Tally is not null ? ballots : [.. ballots.Select(ballot => view.Own.Any(own => own.Ballot.Organisation == ballot.Organisation) ? ballot : Covered(ballot))];
    }

    /// <summary>The first so many organisations that have not voted; who has is never hidden.</summary>
    public async Task<ImmutableArray<Ballot>> MissingAsync(PollView view, int most, CancellationToken cancellationToken) =>
        view.Poll.IsLarge ? await polls.MissingAsync(view.Poll, most, cancellationToken) : [.. view.Missing.Take(most)];

    /// <summary>Open polls, the next deadline first, then closed ones, the latest first: those the person may see. Without a person only public ones.</summary>
    public IAsyncEnumerable<PollSummary> ListAsync(Person? person, CancellationToken cancellationToken) =>
        polls.ListAsync(cancellationToken).Where(poll => person is null ? poll.IsPublic : MaySee(person, poll.Body, poll.IsPublic, author: null));

    /// <summary>What is not public is for the people of the body's organisations, its moderators and the author.</summary>
    public bool MaySee(Person person, BodyId body, bool isPublic, PersonId? author) =>
        isPublic || person.Id == author || network().FindBody(body)?.Includes(person, clock.Today()) == true;

    private static bool IsShown(Poll poll, ImmutableArray<OwnBallot> own) => !poll.Rules.IsSecret && poll.Rules.Visibility switch
    {
        ResultVisibility.Live => true,
        ResultVisibility.AfterOwnVote => own.Any(mine => mine.Ballot.State == BallotState.Cast),
        _ => false,
    };

    // Before the numbers are shown, a ballot says that it is cast and nothing else.
    private static Ballot Covered(Ballot ballot) => ballot with { Choice = null, Comment = null, Receipt = null };

    private static int MissingVotes(Poll poll, Tally tally, ImmutableArray<Ballot> ballots) =>
        !poll.IsLarge ? ballots.Where(ballot => ballot.State == BallotState.Blank).Sum(ballot => ballot.Weight)
        : tally.Votes is { } votes ? votes.Entitled - votes.Participating - votes.Recused
        : tally.NotCast;

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static string? Code(string? receipt) => Trimmed(receipt) is not { } typed ? null : Receipts.TryParse(typed, out var code) ? code : typed;

    private async Task<VoteOutcome> ActAsync(
        Actor actor, PollId id, OrganisationId? organisation, Func<Vote, Task<VoteOutcome>> act, CancellationToken cancellationToken)
    {
        var receivedAt = clock.GetUtcNow();
        if (await polls.RecallAsync(id, receivedAt, cancellationToken) is not { } poll)
        {
            return new VoteOutcome.NoSuchPoll();
        }

        var (acting, standing, refusal) = new Electorate(poll, network(), clock.Today()).Represent(actor.Person, organisation);
        return refusal ?? (poll.IsOpenAt(receivedAt)
            ? await changes.AnnounceVoteAsync(id, () => act(new Vote(acting, actor.Person.Id, standing, receivedAt) { Delivery = poll.Rules.IsSecret ? null : actor.Delivery }))
            : new VoteOutcome.PollClosed(poll, poll.ClosedAt ?? poll.Deadline));
    }

    private async Task<VoteOutcome> ReferAsync(PollId id, Vote vote, CancellationToken cancellationToken)
    {
        var (poll, _, isOurs) = await polls.SealAsync(
            id,
            open => open.Kind == PollKind.Circular && open.IsOpenAt(vote.ReceivedAt)
                ? (open with { State = PollState.Referred, ClosedAt = vote.ReceivedAt, ObjectionBy = vote.Organisation },
                    new HistoryEntry(HistoryEvent.Objected, vote.ReceivedAt) { Organisation = vote.Organisation, As = vote.Standing, By = vote.Person, ByProof = vote.Proof, Version = open.Version })
                : null,
            cancellationToken);
        return poll switch
        {
            null => new VoteOutcome.NoSuchPoll(),
            { Kind: not PollKind.Circular } => new VoteOutcome.NotACircular(poll),
            { State: PollState.Referred } when isOurs || poll.ObjectionBy == vote.Organisation => new VoteOutcome.Referred(poll),
            _ => new VoteOutcome.PollClosed(poll, poll.ClosedAt ?? poll.Deadline),
        };
    }
}
