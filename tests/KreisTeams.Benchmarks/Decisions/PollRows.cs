using Azure;
using Azure.Data.Tables;

namespace KreisTeams.Benchmarks.Decisions;

/// <summary>The rows of a large poll but for its ballots.</summary>
internal sealed class PollRows(TableClient table, string poll)
{
    /// <summary>What a close reads and writes: the poll, its gates and its history, all replaced on their ETags, and two rows added.</summary>
    public async Task CloseRawAsync(CancellationToken cancellationToken)
    {
        var row = await PollAsync(cancellationToken);
        var gates = await OfAsync("gate", cancellationToken);
        await OfAsync("history", cancellationToken);
        var number = Guid.CreateVersion7();
        await table.SubmitTransactionAsync(
            [
                .. gates.Append(row).Select(changed => new TableTransactionAction(TableTransactionActionType.UpdateReplace, changed, changed.ETag)),
                .. new[] { "raw-seal", "raw-history" }.Select(name => new TableTransactionAction(TableTransactionActionType.Add, new TableEntity(poll, $"{name}-{number}"))),
            ],
            cancellationToken);
    }

    public async Task<IReadOnlyList<TableEntity>> ReadAsync(CancellationToken cancellationToken) =>
        [await PollAsync(cancellationToken), .. await OfAsync("gate", cancellationToken), .. await OfAsync("history", cancellationToken)];

    /// <summary>Makes a poll that was closed the open poll again that it was.</summary>
    public async Task RestoreAsync(IReadOnlyList<TableEntity> open, CancellationToken cancellationToken)
    {
        var since = (await ReadAsync(cancellationToken)).Select(row => row.RowKey).Except(open.Select(row => row.RowKey)).Append("seal");
        await table.SubmitTransactionAsync(
            [
                .. open.Select(row => new TableTransactionAction(TableTransactionActionType.UpdateReplace, row, ETag.All)),
                .. since.Select(key => new TableTransactionAction(TableTransactionActionType.Delete, new TableEntity(poll, key), ETag.All)),
            ],
            cancellationToken);
    }

    private async Task<TableEntity> PollAsync(CancellationToken cancellationToken) => (await table.GetEntityAsync<TableEntity>(poll, "poll", cancellationToken: cancellationToken)).Value;

    private async Task<TableEntity[]> OfAsync(string prefix, CancellationToken cancellationToken) => await table.QueryAsync<TableEntity>(
        TableClient.CreateQueryFilter($"PartitionKey eq {poll} and RowKey ge {prefix + "-"} and RowKey lt {prefix + "."}"), cancellationToken: cancellationToken).ToArrayAsync(cancellationToken);
}
