using Azure;
using KreisTeams.Network;
using Microsoft.AspNetCore.DataProtection;

namespace KreisTeams.Decisions;

public sealed partial class PollStore
{
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

    /// <summary>Reads, decides, and writes on condition that nothing read has changed; else from the start.</summary>
    private async Task<VoteOutcome> ChangeBallotAsync(
        PollId id, Vote vote, Func<Poll, Ballot, Urn, VoteOutcome> decide, Func<Urn, Ballot, string?, Urn> changeUrn, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await FindRowAsync(id, PollRows.BallotKey(vote.Organisation), cancellationToken) is not { } row)
            {
                return new VoteOutcome.NotEntitled(null, []);
            }

            var recalled = await RecallAsync(id, vote.ReceivedAt, cancellationToken);
            var (gate, gateETag) = recalled?.IsLarge == true ? await ReadGateAsync(id, vote.Organisation, cancellationToken) : default;
            var ballot = gate?.Present(PollRows.ToBallot(row)) ?? PollRows.ToBallot(row);
            if ((!ballot.IsSealed && recalled?.Version == ballot.Version ? recalled : await FindAsync(id, cancellationToken)) is not { } poll)
            {
                return new VoteOutcome.NoSuchPoll();
            }

            var (urn, urnETag) = poll.Rules.IsSecret && poll.State == PollState.Open ? await ReadUrnAsync(id, cancellationToken) : (Urn.Empty, default);
            var outcome = decide(poll, ballot, urn);
            if (MarkedBallot(outcome) is not { } marked || IsStored(poll, ballot, marked, outcome, urn))
            {
                return outcome;
            }

            // A code only replaces where this organisation has voted; else it is somebody else's.
            var replaced = ballot.State == BallotState.Cast ? vote.Receipt : null;
            var urnRow = poll.Rules.IsSecret ? PollRows.ToUrnRow(id, changeUrn(urn, marked, replaced).Lock(KeyOf(id))) : null;
            var entry = HistoryOf(poll, outcome, marked, vote);
            var changed = gate?.With(poll, ballot, marked, entry!);
            if (await TrySubmitAsync(
                [
                    Replace(PollRows.ToRow(marked), row.ETag),
                    .. urnRow is null ? [] : new[] { Replace(urnRow, urnETag) },
                    .. changed is null ? [] : new[] { Replace(PollRows.ToRow(id, changed), gateETag) },
                    .. entry is null ? [] : new[] { Add(PollRows.ToRow(id, changed is null ? PollRows.HistoryKey(vote.Organisation, marked.Changes) : PollRows.ChangeKey(changed.Index, changed.Changes), entry)) },
                ],
                cancellationToken))
            {
                return outcome;
            }
        }
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
