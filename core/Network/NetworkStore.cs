using System.Collections.Immutable;
using Azure;
using Azure.Data.Tables;
using KreisTeams.Storage;

namespace KreisTeams.Network;

/// <summary>
/// Writes to the network. Every write appends the next entry to the log, and only one writer can append number N:
/// who loses reads what the winner changed and decides again. So nobody writes over a change they have not seen.
/// </summary>
public sealed class NetworkStore(StorageAccount storage, NetworkCache cache, TimeProvider clock)
{
    /// <summary>Each record takes two of the hundred rows of a transaction, the log entry takes one.</summary>
    internal const int LargestEdit = 49;

    private static readonly TimeSpan UndoTime = TimeSpan.FromMinutes(5);

    private readonly TableClient _table = storage.Table(NetworkRows.TableName);

    /// <summary>For those who work without a host, which creates its tables itself.</summary>
    public static async Task CreateTableAsync(StorageAccount storage, CancellationToken cancellationToken) =>
        await storage.Table(NetworkRows.TableName).CreateIfNotExistsAsync(cancellationToken);

    /// <summary>All edits together or none.</summary>
    public Task<WriteOutcome> WriteAsync(ImmutableArray<RecordEdit> edits, Author author, CancellationToken cancellationToken) =>
        WriteAsync(edits, author, undoes: null, continues: null, cancellationToken);

    public Task<WriteOutcome> WriteAsync(RecordEdit edit, Author author, CancellationToken cancellationToken) =>
        WriteAsync([edit], author, cancellationToken);

    /// <summary>The same as a further part of an action, which is taken back as one.</summary>
    /// <param name="action">Number of its first change; null where this is the first.</param>
    public Task<WriteOutcome> WritePartAsync(ImmutableArray<RecordEdit> edits, Author author, long? action, CancellationToken cancellationToken) =>
        WriteAsync(edits, author, undoes: null, continues: action, cancellationToken);

    /// <summary>Every version of a record, newest first.</summary>
    public async Task<ImmutableArray<HistoryEntry>> HistoryAsync(RecordKey key, CancellationToken cancellationToken)
    {
        var versions = await _table.QueryAsync<TableEntity>(NetworkRows.History(key, long.MaxValue), cancellationToken: cancellationToken)
            .Select(row => NetworkRows.ToHistory(row, key)).ToArrayAsync(cancellationToken);
        return [.. versions.Select((version, index) => Entry(key, version, index + 1 < versions.Length ? versions[index + 1].Record : null))];
    }

    /// <summary>The log since a moment, newest first.</summary>
    public IAsyncEnumerable<NetworkChange> ChangesSinceAsync(DateTimeOffset since, CancellationToken cancellationToken) =>
        _table.QueryAsync<TableEntity>(NetworkRows.ChangesAfter(0), maxPerPage: 100, cancellationToken: cancellationToken)
            .Select(NetworkRows.ToChange).TakeWhile(change => change.At >= since);

    /// <summary>The log after a change, oldest first.</summary>
    public async Task<IReadOnlyList<NetworkChange>> ChangesAfterAsync(long number, CancellationToken cancellationToken) =>
    [
        .. (await _table.QueryAsync<TableEntity>(NetworkRows.ChangesAfter(number), cancellationToken: cancellationToken)
            .Select(NetworkRows.ToChange).ToArrayAsync(cancellationToken)).OrderBy(change => change.Number),
    ];

    /// <summary>What a change made of a record, and what it was before.</summary>
    public Task<HistoryEntry?> EntryAsync(RecordKey key, long number, CancellationToken cancellationToken) => LatestAsync(key, cancellationToken, number);

    /// <summary>Takes back what the actor did last, if that was minutes ago and nobody changed it since. What somebody changes in this very moment stays, and what is left can be taken back by asking again.</summary>
    public async Task<UndoOutcome> UndoLastAsync(Actor actor, CancellationToken cancellationToken)
    {
        var (network, taken) = (cache.Current, new List<(long Change, HistoryEntry[] Entries)>());
        foreach (var change in await LastOwnActionAsync(actor, cancellationToken))
        {
            taken.Add((change.Number, [.. (await Task.WhenAll(change.Records.Select(key => LatestAsync(key, cancellationToken, change.Number)))).OfType<HistoryEntry>()]));
        }

        if (taken.Count == 0)
        {
            return new UndoOutcome.NothingToUndo();
        }

        if (taken.SelectMany(part => part.Entries).FirstOrDefault(entry => !IsSame(network.Find(entry.Key), entry.After)) is { } later)
        {
            return new UndoOutcome.ChangedSince(later.Key, await LatestAsync(later.Key, cancellationToken));
        }

        foreach (var (change, entries) in taken)
        {
            var edits = entries.Select(entry => new RecordEdit(entry.Key, entry.Before, network.VersionOf(entry.Key)));
            if (await WriteAsync([.. edits], Author.Of(actor), undoes: change, continues: null, cancellationToken) is WriteOutcome.Conflict conflict)
            {
                return new UndoOutcome.ChangedSince(conflict.Key, conflict.LastChange);
            }
        }

        return new UndoOutcome.Undone([.. taken.SelectMany(part => part.Entries)]);
    }

    private async Task<WriteOutcome> WriteAsync(ImmutableArray<RecordEdit> edits, Author author, long? undoes, long? continues, CancellationToken cancellationToken)
    {
        var attempt = Guid.CreateVersion7(clock.GetUtcNow()).ToString("N");
        while (true)
        {
            var network = cache.Current;
            if (edits.FirstOrDefault(edit => network.VersionOf(edit.Key) != edit.BasedOn) is { } late)
            {
                var lastChange = await LatestAsync(late.Key, cancellationToken);
                return new WriteOutcome.Conflict(late.Key, late.Record, network.Find(late.Key), network.VersionOf(late.Key), lastChange);
            }

            var change = new NetworkChange(network.Version + 1, clock.GetUtcNow(), author, [.. edits.Select(edit => edit.Key)]) { Undoes = undoes, Continues = continues };
            if (await AppendAsync(change, edits, attempt, cancellationToken))
            {
                await cache.ShowAsync(change, edits, cancellationToken);
                return new WriteOutcome.Written(change);
            }

            await cache.RefreshAsync(cancellationToken);
        }
    }

    /// <returns>False when another writer appended this number first.</returns>
    private async Task<bool> AppendAsync(NetworkChange change, ImmutableArray<RecordEdit> edits, string attempt, CancellationToken cancellationToken)
    {
        try
        {
            await _table.SubmitTransactionAsync([Add(NetworkRows.ToChangeRow(change, attempt)), .. edits.SelectMany(edit => Rows(edit, change))], cancellationToken);
            return true;
        }
        catch (RequestFailedException taken) when (taken.Status == 409)
        {
            var row = await _table.GetEntityIfExistsAsync<TableEntity>(NetworkRows.Partition, NetworkRows.ChangeRow(change.Number), cancellationToken: cancellationToken);
            return row.HasValue && NetworkRows.IsAttempt(row.Value!, attempt);
        }
    }

    private static IEnumerable<TableTransactionAction> Rows(RecordEdit edit, NetworkChange change)
    {
        yield return edit.Record is null
            ? new(TableTransactionActionType.Delete, new TableEntity(NetworkRows.Partition, NetworkRows.RecordRow(edit.Key)), ETag.All)
            : new(TableTransactionActionType.UpsertReplace, NetworkRows.ToRecordRow(edit.Key, edit.Record, change.Number));
        yield return Add(NetworkRows.ToHistoryRow(edit.Key, edit.Record, change));
    }

    private static TableTransactionAction Add(TableEntity row) => new(TableTransactionActionType.Add, row);

    /// <returns>The changes of which the actor's last action consists, newest first; none where it began longer ago than it can be taken back.</returns>
    private async Task<IReadOnlyList<NetworkChange>> LastOwnActionAsync(Actor actor, CancellationToken cancellationToken)
    {
        var (undone, action) = (new HashSet<long>(), new List<NetworkChange>());
        await foreach (var change in ChangesSinceAsync(clock.GetUtcNow() - UndoTime, cancellationToken))
        {
            if (change.Undoes is { } earlier)
            {
                undone.Add(earlier);
            }
            else if (change.Author.Person == actor.Person.Id && !undone.Contains(change.Number) && (action.Count == 0 || action[0].Action == change.Action))
            {
                action.Add(change);
                if (change.Continues is null)
                {
                    return action;
                }
            }
        }

        return [];
    }

    /// <summary>The last version of a record up to a change.</summary>
    private async Task<HistoryEntry?> LatestAsync(RecordKey key, CancellationToken cancellationToken, long upTo = long.MaxValue)
    {
        var versions = await _table.QueryAsync<TableEntity>(NetworkRows.History(key, upTo), maxPerPage: 2, cancellationToken: cancellationToken)
            .Take(2).Select(row => NetworkRows.ToHistory(row, key)).ToArrayAsync(cancellationToken);
        return versions.Length == 0 ? null : Entry(key, versions[0], versions.Length > 1 ? versions[1].Record : null);
    }

    private static bool IsSame(object? record, object? other) =>
        record is null || other is null ? record == other : NetworkJson.Write(record) == NetworkJson.Write(other);

    private static HistoryEntry Entry(RecordKey key, (NetworkChange Change, object? Record) version, object? before) =>
        new(key, version.Change.Number, version.Change.At, version.Change.Author, before, version.Record);
}
