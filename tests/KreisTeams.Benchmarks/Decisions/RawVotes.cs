using System.Collections.Concurrent;
using Azure;
using Azure.Data.Tables;

namespace KreisTeams.Benchmarks.Decisions;

/// <summary>The one transaction a vote is, sent by hand: a ballot like the poll's own replaced on its ETag, a row of its history added.</summary>
internal sealed class RawVotes(TableClient table, TableEntity ballot, TableEntity history)
{
    private const string Partition = "reference";

    private readonly ConcurrentDictionary<int, (ETag ETag, int Turn)> _seen = new();

    public static async Task<RawVotes> LikeAsync(TableClient table, string poll, int voters, CancellationToken cancellationToken)
    {
        var ballot = await table.GetEntityAsync<TableEntity>(poll, "ballot-o0", cancellationToken: cancellationToken);
        var history = await table.GetEntityAsync<TableEntity>(poll, "history-o0-000001", cancellationToken: cancellationToken);
        var votes = new RawVotes(table, ballot.Value, history.Value);
        for (var voter = 0; voter < voters; voter++)
        {
            var added = await table.AddEntityAsync(Copy(ballot.Value, Row(voter)), cancellationToken);
            votes._seen[voter] = (added.Headers.ETag!.Value, 0);
        }

        return votes;
    }

    public async Task VoteAsync(int voter, CancellationToken cancellationToken)
    {
        var (etag, turn) = _seen[voter];
        var marked = Copy(ballot, Row(voter));
        marked["Choice"] = turn % 2 == 0 ? "yes" : "no";
        var stored = await table.SubmitTransactionAsync(
            [
                new(TableTransactionActionType.UpdateReplace, marked, etag),
                new(TableTransactionActionType.Add, Copy(history, $"history-o{voter}-{turn:D6}")),
            ],
            cancellationToken);
        _seen[voter] = (stored.Value[0].Headers.ETag!.Value, turn + 1);
    }

    private static string Row(int voter) => $"ballot-o{voter}";

    private static TableEntity Copy(TableEntity row, string key)
    {
        var copy = new TableEntity(Partition, key);
        foreach (var (column, value) in row.Where(column => column.Key is not ("PartitionKey" or "RowKey" or "Timestamp" or "odata.etag")))
        {
            copy[column] = value;
        }

        return copy;
    }
}
