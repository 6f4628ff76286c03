using System.Globalization;
using System.Security.Cryptography;
using Azure;
using Azure.Data.Tables;
using KreisTeams.Storage;

namespace KreisTeams.Documents;

/// <summary>
/// Which documents changed when: a row beside every change, in its transaction, so that whoever keeps documents in memory reads only what is new.
/// Rows are kept for a day; whoever was away longer reads everything.
/// </summary>
public sealed class DocumentNews(StorageAccount storage, TimeProvider clock)
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    private const string Prefix = "news!";

    private readonly TableClient _table = storage.Table(DocumentStore.TableName);

    internal static TableTransactionAction Of(DocumentId id, DateTimeOffset at) => new(
        TableTransactionActionType.UpsertReplace, new TableEntity(DocumentRows.Partition, $"{Prefix}{Ticks(at)}!{RandomNumberGenerator.GetHexString(8)}!{id}"));

    /// <summary>What was noted since a moment, oldest first, each with the key that tells it from others.</summary>
    internal IAsyncEnumerable<(string Key, DocumentId Document)> SinceAsync(DateTimeOffset moment, CancellationToken cancellationToken) => _table
        .QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {DocumentRows.Partition} and RowKey ge {Prefix + Ticks(moment)} and RowKey lt {Prefix + "~"}"), cancellationToken: cancellationToken)
        .Select(row => (row.RowKey, DocumentId.TryParse(row.RowKey[(row.RowKey.LastIndexOf('!') + 1)..], out var id) ? id : throw new FormatException($"{row.RowKey} names no document.")));

    public async Task ForgetOldAsync(CancellationToken cancellationToken)
    {
        var old = _table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {DocumentRows.Partition} and RowKey ge {Prefix} and RowKey lt {Prefix + Ticks(clock.GetUtcNow() - Kept)}"),
            select: ["PartitionKey", "RowKey"], cancellationToken: cancellationToken);
        await foreach (var row in old)
        {
            await _table.DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All, cancellationToken);
        }
    }

    private static string Ticks(DateTimeOffset moment) => moment.UtcTicks.ToString("D19", CultureInfo.InvariantCulture);
}
