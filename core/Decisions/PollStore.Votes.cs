using Azure;
using Azure.Data.Tables;
using KreisTeams.Network;
using Microsoft.AspNetCore.DataProtection;

namespace KreisTeams.Decisions;

public sealed partial class PollStore
{
    private readonly SemaphoreSlim[] _turns = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1))];

    internal Task<VoteOutcome> CastAsync(PollId id, Vote vote, CancellationToken cancellationToken)
    {
        var receipt = Receipts.New();
        return ChangeBallotAsync(
            id,
            vote,
            (poll, ballot, urn) => !poll.Rules.IsSecret ? poll.Cast(ballot, vote, receipt)
                : urn.Holds(receipt) ? new VoteOutcome.Recorded(poll, ballot, receipt, IsChange: vote.Receipt is not null)
                : poll.CastSecret(ballot, vote, urn.Holds(vote.Receipt), receipt),
            (urn, ballot, replaced) => urn.With(new SecretVote(receipt, vote.Choice, ballot.Weight), replaced),
            cancellationToken);
    }

    internal Task<VoteOutcome> WithdrawAsync(PollId id, Vote vote, CancellationToken cancellationToken) => ChangeBallotAsync(
        id, vote, (poll, ballot, urn) => poll.Withdraw(ballot, vote, urn.Holds(vote.Receipt)), (urn, _, replaced) => urn.Without(replaced), cancellationToken);

    internal Task<VoteOutcome> RecuseAsync(PollId id, Vote vote, CancellationToken cancellationToken) => ChangeBallotAsync(
        id, vote, (poll, ballot, urn) => poll.Recuse(ballot, vote, urn.Holds(vote.Receipt)), (urn, _, replaced) => urn.Without(replaced), cancellationToken);

    /// <summary>Voters of this instance who meet at a gate or an urn take turns, so that none of them has to try again because of another.</summary>
    private async Task<VoteOutcome> ChangeBallotAsync(
        PollId id, Vote vote, Func<Poll, Ballot, Urn, VoteOutcome> decide, Func<Urn, Ballot, string?, Urn> changeUrn, CancellationToken cancellationToken)
    {
        var poll = await RecallAsync(id, vote.ReceivedAt, cancellationToken);
        if (poll is null or { IsLarge: false, Rules.IsSecret: false })
        {
            return await ChangeBallotInTurnAsync(id, vote, decide, changeUrn, cancellationToken);
        }

        var turn = _turns[(uint)HashCode.Combine(id, poll.IsLarge ? Gate.IndexOf(vote.Organisation) : 0) % _turns.Length];
        await turn.WaitAsync(cancellationToken);
        try
        {
            return await ChangeBallotInTurnAsync(id, vote, decide, changeUrn, cancellationToken);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>
    /// Decides on the ballot as last seen, and writes on condition that it is still that one; else from the start, on the ballot as it is. Nobody is refused on what was seen before.
    /// A message that comes again finds itself noted on the ballot, whichever instance took it.
    /// </summary>
    private async Task<VoteOutcome> ChangeBallotInTurnAsync(
        PollId id, Vote vote, Func<Poll, Ballot, Urn, VoteOutcome> decide, Func<Urn, Ballot, string?, Urn> changeUrn, CancellationToken cancellationToken)
    {
        for (var isRead = false; ; isRead = true)
        {
            var recalledBallot = isRead ? null : _seen.Find(id, vote.Organisation);
            isRead = recalledBallot is null;
            if ((recalledBallot ?? await ReadBallotAsync(id, vote.Organisation, cancellationToken)) is not { } seen)
            {
                return new VoteOutcome.NotEntitled(null, []);
            }

            var recalled = await RecallAsync(id, vote.ReceivedAt, cancellationToken);
            var (gate, gateETag) = recalled?.IsLarge == true ? await ReadGateAsync(id, vote.Organisation, cancellationToken) : default;
            var ballot = gate?.Present(seen.Ballot) ?? seen.Ballot;
            if ((!ballot.IsSealed && recalled?.Version == ballot.Version ? recalled : await FindAsync(id, cancellationToken)) is not { } poll)
            {
                return new VoteOutcome.NoSuchPoll();
            }

            if (ballot.Knows(vote.Delivery))
            {
                return poll.AsItStands(ballot);
            }

            var (urn, urnETag) = poll.Rules.IsSecret && poll.State == PollState.Open ? await ReadUrnAsync(id, cancellationToken) : (Urn.Empty, default);
            var outcome = decide(poll, ballot, urn);
            if (MarkedBallot(outcome) is not { } marked || IsStored(poll, ballot, marked, outcome, urn))
            {
                if (isRead)
                {
                    return outcome;
                }

                continue;
            }

            // A code only replaces where this organisation has voted; else it is somebody else's.
            var replaced = ballot.State == BallotState.Cast ? vote.Receipt : null;
            var urnRow = poll.Rules.IsSecret ? PollRows.ToUrnRow(id, changeUrn(urn, marked, replaced).Lock(KeyOf(id))) : null;
            var entry = HistoryOf(poll, outcome, marked, vote);
            var changed = gate?.With(poll, ballot, marked, entry!);
            var noted = marked.Noting(vote.Delivery);
            TableTransactionAction[] rows =
            [
                Replace(PollRows.ToRow(noted), seen.ETag),
                .. urnRow is null ? [] : new[] { Replace(urnRow, urnETag) },
                .. changed is null ? [] : new[] { Replace(PollRows.ToRow(id, changed), gateETag) },
                .. entry is null ? [] : new[] { Add(PollRows.ToRow(id, changed is null ? PollRows.HistoryKey(vote.Organisation, marked.Changes) : PollRows.ChangeKey(changed.Index, changed.Changes), entry)) },
            ];
            if (await SubmitAsync(rows, meetsOthers: urnRow is not null || changed is not null, cancellationToken) is { } etag)
            {
                _seen.Note(poll, new SeenBallot(noted, etag, _seen.Next()));
                return outcome;
            }
        }
    }

    /// <param name="meetsOthers">Whether one of the rows is shared with other voters; those of one ballot alone go together with the votes of others.</param>
    /// <returns>The ETag of the ballot; null when somebody else changed one of the rows.</returns>
    private async Task<ETag?> SubmitAsync(TableTransactionAction[] rows, bool meetsOthers, CancellationToken cancellationToken)
    {
        var stored = await UnlessRacedAsync(async () => meetsOthers
            ? (await _table.SubmitTransactionAsync(rows, cancellationToken)).Value
            : await _commit.SubmitAsync(rows, cancellationToken));
        return stored is null ? null : stored[0].Headers.ETag ?? default(ETag);
    }

    private async Task<SeenBallot?> ReadBallotAsync(PollId id, OrganisationId organisation, CancellationToken cancellationToken)
    {
        var order = _seen.Next();
        return await FindRowAsync(id, PollRows.BallotKey(organisation), cancellationToken) is { } row ? new SeenBallot(PollRows.ToBallot(row), row.ETag, order) : null;
    }

    // The same vote a second time, or a write of ours whose answer was lost.
    private static bool IsStored(Poll poll, Ballot ballot, Ballot marked, VoteOutcome outcome, Urn urn) =>
        poll.Rules.IsSecret ? outcome is VoteOutcome.Recorded recorded && urn.Holds(recorded.Receipt) : marked == ballot;

    private static Ballot? MarkedBallot(VoteOutcome outcome) => outcome switch
    {
        VoteOutcome.Recorded recorded => recorded.Ballot,
        VoteOutcome.Withdrawn withdrawn => withdrawn.Ballot,
        VoteOutcome.Recused recused => recused.Ballot,
        _ => null,
    };

    // A secret vote leaves no entry: its time and order would tell what the urn keeps.
    private static HistoryEntry? HistoryOf(Poll poll, VoteOutcome outcome, Ballot ballot, Vote vote) => outcome switch
    {
        VoteOutcome.Recused => Entry(HistoryEvent.Recused, ballot, vote) with { Recusal = ballot.Recusal },
        _ when poll.Rules.IsSecret => null,
        VoteOutcome.Recorded => Entry(HistoryEvent.Cast, ballot, vote) with { Choice = ballot.Choice, Text = ballot.Comment, Receipt = ballot.Receipt },
        _ => Entry(HistoryEvent.Withdrawn, ballot, vote),
    };

    private static HistoryEntry Entry(HistoryEvent what, Ballot ballot, Vote vote) => new(what, vote.ReceivedAt)
    {
        Organisation = ballot.Organisation,
        As = vote.Standing,
        By = vote.Person,
        ByProof = vote.Proof,
        Version = ballot.Version,
    };

    private async Task<(Urn Urn, ETag ETag)> ReadUrnAsync(PollId id, CancellationToken cancellationToken) =>
        await FindRowAsync(id, PollRows.UrnKey, cancellationToken) is { } row
            ? (Urn.Unlock(PollRows.ToLockedUrn(row), KeyOf(id)), row.ETag)
            : (Urn.Empty, default);

    private IDataProtector KeyOf(PollId id) => protection.CreateProtector("KreisTeams.Decisions.Urn", id.ToString());
}
