using System.Collections.Immutable;
using Azure;
using Azure.Data.Tables;
using KreisTeams.Network;

namespace KreisTeams.Decisions;

public sealed partial class PollStore
{
    /// <summary>Stores poll and ballots, then gives the poll its number. Called again for the same poll it goes on where it stopped.</summary>
    internal async Task<Poll> OpenAsync(Poll poll, ImmutableArray<Ballot> ballots, CancellationToken cancellationToken)
    {
        if (poll.IsLarge)
        {
            await IssueAsync(ballots, cancellationToken);
        }

        TableTransactionAction[] rows =
        [
            Add(PollRows.ToRow(poll)),
            .. poll.IsLarge ? Gate.Of(ballots).Select(gate => Add(PollRows.ToRow(poll.Id, gate))) : ballots.Select(ballot => Add(PollRows.ToRow(ballot))),
            .. poll.Rules.IsSecret ? new[] { Add(PollRows.ToUrnRow(poll.Id, Urn.Empty.Lock(KeyOf(poll.Id)))) } : [],
            Add(PollRows.ToRow(poll.Id, PollRows.HistoryKey(0), new HistoryEntry(HistoryEvent.Opened, poll.OpenedAt) { By = poll.Author, ByProof = PersonProof.New(poll.Author), Text = poll.Question })),
        ];
        await TrySubmitAsync(rows, cancellationToken);
        return (await RegisterAsync(poll.Id, cancellationToken))!;
    }

    /// <summary>Numbers a poll that was stored, and lists it. Does nothing for a poll that was not.</summary>
    internal async Task<Poll?> RegisterAsync(PollId id, CancellationToken cancellationToken)
    {
        while (await FindRowAsync(id, PollRows.PollKey, cancellationToken) is { } row)
        {
            var poll = PollRows.ToPoll(row);
            if (poll.Number.Length > 0)
            {
                await ShowAsync(id, cancellationToken);
                return poll;
            }

            var number = await _register.NumberAsync(id, BerlinTime.WallTime(poll.OpenedAt).Year, cancellationToken);
            await TrySubmitAsync([Replace(PollRows.ToRow(poll with { Number = number }), row.ETag)], cancellationToken);
        }

        return null;
    }

    /// <summary>Counts and seals. Poll and ballots change in one transaction, conditional on every one of them, so that what is counted is what is stored.</summary>
    /// <param name="end">The poll as it is to end, or null where it is not to end (any more).</param>
    /// <returns>The poll and its seal; the seal is null where the poll stays open, the poll where there is none.</returns>
    internal async Task<(Poll? Poll, Seal? Seal, bool IsOurs)> SealAsync(
        PollId id, Func<Poll, (Poll Ended, HistoryEntry Entry)?> end, CancellationToken cancellationToken)
    {
        while (await FindRowAsync(id, PollRows.PollKey, cancellationToken) is { } row)
        {
            var poll = PollRows.ToPoll(row);
            if (poll.State != PollState.Open || poll.Number.Length == 0 || end(poll) is not var (ended, entry))
            {
                return (poll, await FindSealAsync(id, cancellationToken), IsOurs: false);
            }

            ended = ended with { Events = poll.Events + 1 };
            var (seal, actions) = await SealingAsync(ended, row.ETag, entry, cancellationToken);
            if (await TrySubmitAsync(actions, cancellationToken))
            {
                await ShowAsync(id, cancellationToken);
                return (ended, seal, IsOurs: true);
            }
        }

        return (null, null, IsOurs: false);
    }

    /// <summary>Changes the poll's own row, on condition that it is open.</summary>
    internal async Task<Poll?> ChangeAsync(PollId id, Func<Poll, (Poll Changed, HistoryEntry Entry)?> change, CancellationToken cancellationToken)
    {
        while (await FindRowAsync(id, PollRows.PollKey, cancellationToken) is { } row && change(PollRows.ToPoll(row)) is var (changed, entry))
        {
            changed = changed with { Events = changed.Events + 1 };
            TableTransactionAction[] actions = [Replace(PollRows.ToRow(changed), row.ETag), Add(PollRows.ToRow(id, PollRows.HistoryKey(changed.Events), entry))];
            if (await TrySubmitAsync(actions, cancellationToken))
            {
                await ShowAsync(id, cancellationToken);
                return changed;
            }
        }

        return null;
    }

    /// <summary>Asks again with a new wording: every ballot is empty again, only recusals stay.</summary>
    internal async Task<Poll?> AmendAsync(PollId id, Func<Poll, (Poll Changed, HistoryEntry Entry)?> change, CancellationToken cancellationToken)
    {
        while (await FindRowAsync(id, PollRows.PollKey, cancellationToken) is { } row && change(PollRows.ToPoll(row)) is var (changed, entry))
        {
            changed = changed with { Events = changed.Events + 1 };
            var urn = changed.Rules.IsSecret ? await FindRowAsync(id, PollRows.UrnKey, cancellationToken) : null;
            TableTransactionAction[] actions =
            [
                Replace(PollRows.ToRow(changed), row.ETag),
                .. changed.IsLarge ? await ReopenGatesAsync(changed, entry, cancellationToken) : (await RowsAsync(id, PollRows.BallotPrefix, cancellationToken)).Select(ballot => Replace(PollRows.ToRow(Poll.Reissued(PollRows.ToBallot(ballot), changed.Version)), ballot.ETag)),
                .. urn is null ? [] : new[] { Replace(PollRows.ToUrnRow(id, Urn.Empty.Lock(KeyOf(id))), urn.ETag) },
                Add(PollRows.ToRow(id, PollRows.HistoryKey(changed.Events), entry)),
            ];
            if (await TrySubmitAsync(actions, cancellationToken))
            {
                await ShowAsync(id, cancellationToken);
                return changed;
            }
        }

        return null;
    }

    private async Task<(Seal Seal, TableTransactionAction[] Actions)> SealingAsync(Poll ended, ETag condition, HistoryEntry entry, CancellationToken cancellationToken)
    {
        if (ended.IsLarge)
        {
            return await SealingGatesAsync(ended, condition, entry, cancellationToken);
        }

        var ballotRows = await RowsAsync(ended.Id, PollRows.BallotPrefix, cancellationToken);
        var historyRows = await RowsAsync(ended.Id, PollRows.HistoryPrefix, cancellationToken);
        var urnRow = ended.Rules.IsSecret ? await FindRowAsync(ended.Id, PollRows.UrnKey, cancellationToken) : null;

        var ballots = ballotRows.Select(row => PollRows.ToBallot(row) with { IsSealed = true }).ToArray();
        var history = historyRows.Select(row => (Key: row.RowKey, Entry: PollRows.ToHistory(row))).Append((Key: PollRows.HistoryKey(ended.Events), Entry: entry)).ToArray();
        var urn = urnRow is null ? Urn.Empty : Urn.Unlock(PollRows.ToLockedUrn(urnRow), KeyOf(ended.Id));

        var tally = ended.Rules.IsSecret ? Tally.Of(ended, ballots, urn.Votes) : Tally.Of(ended, ballots);
        var receipts = ended.Rules.IsSecret
            ? ReceiptList.Of(ended.Id, urn.Votes.Select(vote => vote.Receipt), urn.Replaced)
            : ReceiptsOf(ended, ballots, history.Select(item => item.Entry));
        var seal = Seal.Of(ended, ballots, history, PollResult.Of(ended, tally), receipts);
        return (seal,
        [
            Replace(PollRows.ToRow(ended), condition),
            .. ballots.Zip(ballotRows, (ballot, row) => Replace(PollRows.ToRow(ballot), row.ETag)),
            .. urnRow is null ? [] : new[] { new TableTransactionAction(TableTransactionActionType.Delete, urnRow, urnRow.ETag) },
            Add(PollRows.ToRow(ended.Id, PollRows.HistoryKey(ended.Events), entry)),
            Add(PollRows.ToRow(ended.Id, seal)),
        ]);
    }
}
