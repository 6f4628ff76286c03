using System.Security.Cryptography;
using Azure;
using Azure.Data.Tables;
using KreisTeams.Storage;

namespace KreisTeams.Documents;

/// <summary>How far the library's changes were read. One instance at a time may read on; the row's version keeps out one that was overtaken.</summary>
public sealed class LibraryCursor(StorageAccount storage, TimeProvider clock)
{
    private const string RowKey = "cursor";

    private static readonly TimeSpan LeaseTime = TimeSpan.FromMinutes(1);

    private readonly TableClient _table = storage.Table(DocumentStore.TableName);

    /// <summary>When all changes up to then were known to be shown; null before the first time.</summary>
    public async Task<DateTimeOffset?> ShownUpToAsync(CancellationToken cancellationToken)
    {
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(DocumentRows.Partition, RowKey, [nameof(Position.ShownUpTo)], cancellationToken);
        return row.HasValue ? row.Value!.GetDateTimeOffset(nameof(Position.ShownUpTo)) : null;
    }

    /// <summary>The position, and with it the right to read on; null while another instance has it.</summary>
    internal async Task<Position?> TakeAsync(CancellationToken cancellationToken)
    {
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(DocumentRows.Partition, RowKey, cancellationToken: cancellationToken);
        var position = row.HasValue ? ToPosition(row.Value!) : new Position();
        return position.Holder is null || position.LeaseUntil <= clock.GetUtcNow()
            ? await SaveAsync(position with { Holder = RandomNumberGenerator.GetHexString(16) }, cancellationToken)
            : null;
    }

    /// <summary>Writes the position and keeps the right to read on.</summary>
    /// <returns>Null when another instance took over.</returns>
    internal Task<Position?> SaveAsync(Position position, CancellationToken cancellationToken) =>
        WriteAsync(position with { LeaseUntil = clock.GetUtcNow() + LeaseTime }, cancellationToken);

    internal Task ReleaseAsync(Position position, CancellationToken cancellationToken) => WriteAsync(position with { Holder = null }, cancellationToken);

    private async Task<Position?> WriteAsync(Position position, CancellationToken cancellationToken)
    {
        var row = new TableEntity(DocumentRows.Partition, RowKey)
        {
            [nameof(Position.Delta)] = position.Delta,
            [nameof(Position.Next)] = position.Next,
            [nameof(Position.Holder)] = position.Holder,
            [nameof(Position.LeaseUntil)] = position.LeaseUntil,
            [nameof(Position.CompleteAt)] = position.CompleteAt,
            [nameof(Position.Failures)] = position.Failures,
            [nameof(Position.ShownUpTo)] = position.ShownUpTo,
        };
        try
        {
            var written = position.ETag is { } eTag
                ? await _table.UpdateEntityAsync(row, eTag, TableUpdateMode.Replace, cancellationToken)
                : await _table.AddEntityAsync(row, cancellationToken);
            return position with { ETag = written.Headers.ETag };
        }
        catch (RequestFailedException overtaken) when (overtaken.Status is 409 or 412)
        {
            return null;
        }
    }

    private static Position ToPosition(TableEntity row) => new()
    {
        Delta = row.GetString(nameof(Position.Delta)),
        Next = row.GetString(nameof(Position.Next)),
        Holder = row.GetString(nameof(Position.Holder)),
        LeaseUntil = row.GetDateTimeOffset(nameof(Position.LeaseUntil)) ?? default,
        CompleteAt = row.GetDateTimeOffset(nameof(Position.CompleteAt)) ?? default,
        Failures = row.GetInt32(nameof(Position.Failures)) ?? 0,
        ShownUpTo = row.GetDateTimeOffset(nameof(Position.ShownUpTo)),
        ETag = row.ETag,
    };

    internal sealed record Position
    {
        /// <summary>Where the next enumeration of changes starts; only ever written when everything before it is.</summary>
        public string? Delta { get; init; }

        /// <summary>The page to go on with, when an enumeration was interrupted.</summary>
        public string? Next { get; init; }

        public string? Holder { get; init; }

        public DateTimeOffset LeaseUntil { get; init; }

        /// <summary>When everything was last enumerated.</summary>
        public DateTimeOffset CompleteAt { get; init; }

        /// <summary>Cycles in a row that did not come to an end.</summary>
        public int Failures { get; init; }

        public DateTimeOffset? ShownUpTo { get; init; }

        public ETag? ETag { get; init; }
    }
}
