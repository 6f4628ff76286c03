using Azure;
using Azure.Data.Tables;
using KreisTeams.Network;

namespace KreisTeams.Decisions;

/// <summary>Polls of bodies too large for one transaction. See <see cref="Gate"/>.</summary>
public sealed partial class PollStore
{
    private const int RowsOfTransaction = 100;
    private const int IssuesAtOnce = 8;

    /// <summary>Ballots of a large poll exist before the poll does. Each hundred is written once, whoever comes first, so that a second opening empties no ballot.</summary>
    private Task IssueAsync(IEnumerable<Ballot> ballots, CancellationToken cancellationToken) => Parallel.ForEachAsync(
        ballots.Chunk(RowsOfTransaction),
        new ParallelOptions { MaxDegreeOfParallelism = IssuesAtOnce, CancellationToken = cancellationToken },
        async (hundred, token) => await TrySubmitAsync(hundred.Select(ballot => Add(PollRows.ToRow(ballot))), token));

    private async Task<(Gate Gate, ETag ETag)> ReadGateAsync(PollId id, OrganisationId organisation, CancellationToken cancellationToken)
    {
        var row = (await FindRowAsync(id, PollRows.GateKey(Gate.IndexOf(organisation)), cancellationToken))!;
        return (PollRows.ToGate(row), row.ETag);
    }

    private async Task<Gate[]> GatesAsync(PollId id, CancellationToken cancellationToken) =>
        [.. (await RowsAsync(id, PollRows.GatePrefix, cancellationToken)).Select(PollRows.ToGate)];

    private async Task<IEnumerable<TableTransactionAction>> ReopenGatesAsync(Poll amended, HistoryEntry entry, CancellationToken cancellationToken) =>
        from row in await RowsAsync(amended.Id, PollRows.GatePrefix, cancellationToken)
        let gate = PollRows.ToGate(row).Amended(amended, entry)
        from action in new[] { Replace(PollRows.ToRow(amended.Id, gate), row.ETag), Add(PollRows.ToRow(amended.Id, PollRows.ChangeKey(gate.Index, gate.Changes), entry)) }
        select action;

    private async Task<(Seal Seal, TableTransactionAction[] Actions)> SealingGatesAsync(Poll ended, ETag condition, HistoryEntry entry, CancellationToken cancellationToken)
    {
        var rows = await RowsAsync(ended.Id, PollRows.GatePrefix, cancellationToken);
        var gates = rows.Select(row => PollRows.ToGate(row) with { IsSealed = true }).ToArray();
        var history = (await RowsAsync(ended.Id, PollRows.HistoryPrefix, cancellationToken))
            .Select(row => (Key: row.RowKey, Entry: PollRows.ToHistory(row))).Append((Key: PollRows.HistoryKey(ended.Events), Entry: entry)).ToArray();
        var seal = Seal.Of(ended, gates, history, PollResult.Of(ended, Tally.Of(ended, SumsOf(gates))));
        return (seal,
        [
            Replace(PollRows.ToRow(ended), condition),
            .. gates.Zip(rows, (gate, row) => Replace(PollRows.ToRow(ended.Id, gate), row.ETag)),
            Add(PollRows.ToRow(ended.Id, PollRows.HistoryKey(ended.Events), entry)),
            Add(PollRows.ToRow(ended.Id, seal)),
        ]);
    }

    private async Task<ReceiptState> FindReceiptAsync(Poll poll, string code, CancellationToken cancellationToken)
    {
        var written = await _table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {poll.Id.ToString()} and Receipt eq {code}"),
            select: [nameof(TableEntity.RowKey), nameof(Ballot.Version)], cancellationToken: cancellationToken).ToArrayAsync(cancellationToken);
        return written.Any(row => row.RowKey.StartsWith(PollRows.BallotPrefix, StringComparison.Ordinal) && row.GetInt32(nameof(Ballot.Version)) == poll.Version) ? ReceiptState.Counted
            : written.Length > 0 ? ReceiptState.Replaced
            : ReceiptState.Unknown;
    }

    /// <summary>Reads everything behind the gates, a gate at a time: whether its changes make its chain, its ballots say what was changed last, and their sums are the gate's.</summary>
    private async Task<bool> AreGatesTrueAsync(Poll poll, Gate[] gates, CancellationToken cancellationToken)
    {
        var behind = (await BallotsAsync(poll, cancellationToken)).ToLookup(ballot => Gate.IndexOf(ballot.Organisation));
        foreach (var gate in gates)
        {
            var changes = (await RowsAsync(poll.Id, PollRows.ChangePrefixOf(gate.Index), cancellationToken)).Select(row => (Key: row.RowKey, Entry: PollRows.ToHistory(row))).ToArray();
            var last = changes.Where(change => change.Entry.Organisation is not null).GroupBy(change => change.Entry.Organisation!.Value).ToDictionary(same => same.Key, same => same.Last().Entry);
            var ballots = behind[gate.Index].ToArray();
            if (!gate.IsSealed || gate.Changes != changes.Length || Seal.Replayed(ballots, changes) != gate.Chain
                || Seal.Text(Sums.Of(poll, ballots)) != Seal.Text(gate.Sums)
                || ballots.Any(ballot => !Seal.Says(ballot, last.GetValueOrDefault(ballot.Organisation), poll.Version)))
            {
                return false;
            }
        }

        return gates.Length == Gate.Number && behind.Sum(same => same.Count()) == poll.Entitled;
    }

    private static Sums SumsOf(IEnumerable<Gate> gates) => gates.Aggregate(Sums.Empty, (sums, gate) => sums.With(gate.Sums));
}
