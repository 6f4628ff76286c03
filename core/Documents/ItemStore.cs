using Azure;
using Azure.Data.Tables;
using KreisTeams.Documents.SharePoint;
using KreisTeams.Storage;

namespace KreisTeams.Documents;

/// <summary>
/// The library as we know it, an item a row, and the items whose change the documents do not show yet. Both are written together,
/// so that a stop between a page of changes and the documents loses nothing.
/// </summary>
public sealed class ItemStore(StorageAccount storage)
{
    private const int ItemsPerTransaction = 50;

    private readonly TableClient _table = storage.Table(DocumentStore.TableName);

    /// <summary>Writes down what is new in these states, the last of an item winning. What we know already, our own writes above all, is passed over.</summary>
    /// <returns>Number of items that were new.</returns>
    public async Task<int> WriteAsync(IReadOnlyList<LibraryItem> items, CancellationToken cancellationToken)
    {
        var states = items.Where(item => item.IsDeleted || item.Name.Length > 0).GroupBy(item => item.Id).Select(same => same.Last()).ToArray();
        var changes = new (KnownItem Item, bool WithChildren)?[states.Length];
        await Parallel.ForAsync(0, states.Length, new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = cancellationToken }, async (index, token) =>
            changes[index] = Change(await FindAsync(states[index].Id, token), states[index]));
        var news = changes.OfType<(KnownItem Item, bool WithChildren)>().ToArray();
        foreach (var part in news.Chunk(ItemsPerTransaction))
        {
            await _table.SubmitTransactionAsync(part.SelectMany(change => new[] { ItemRows.Upsert(change.Item), Unseen(change.Item.Item.Id, change.WithChildren) }), cancellationToken);
        }

        return news.Length;
    }

    internal async Task<KnownItem?> FindAsync(string itemId, CancellationToken cancellationToken)
    {
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(DocumentRows.Partition, ItemRows.Key(itemId), cancellationToken: cancellationToken);
        return row.HasValue ? ItemRows.ToItem(row.Value!) : null;
    }

    internal IAsyncEnumerable<KnownItem> AllAsync(CancellationToken cancellationToken) => QueryAsync(ItemRows.FilterAll(), cancellationToken);

    internal IAsyncEnumerable<KnownItem> ChildrenAsync(string parentId, CancellationToken cancellationToken) => QueryAsync(ItemRows.FilterChildren(parentId), cancellationToken);

    internal Task SaveAsync(KnownItem item, CancellationToken cancellationToken) => _table.UpsertEntityAsync(ItemRows.ToRow(item), TableUpdateMode.Replace, cancellationToken);

    /// <summary>Items whose change the documents do not show yet.</summary>
    internal IAsyncEnumerable<UnseenItem> UnseenAsync(CancellationToken cancellationToken) => _table
        .QueryAsync<TableEntity>(DocumentRows.Range("unseen"), cancellationToken: cancellationToken)
        .Select(row => new UnseenItem(row.RowKey["unseen!".Length..], row.GetBoolean(nameof(UnseenItem.WithChildren)) ?? false, row.ETag));

    internal Task MarkUnseenAsync(string itemId, bool withChildren, CancellationToken cancellationToken) =>
        _table.SubmitTransactionAsync([Unseen(itemId, withChildren)], cancellationToken);

    /// <summary>Takes the mark off, unless the item changed again meanwhile.</summary>
    internal async Task SeenAsync(UnseenItem unseen, CancellationToken cancellationToken)
    {
        try
        {
            await _table.DeleteEntityAsync(DocumentRows.Partition, "unseen!" + unseen.ItemId, unseen.ETag, cancellationToken);
        }
        catch (RequestFailedException changed) when (changed.Status is 412 or 404)
        {
            // It will be looked at again.
        }
    }

    private static (KnownItem Item, bool WithChildren)? Change(KnownItem? known, LibraryItem state)
    {
        if (state.IsDeleted)
        {
            return known is null or { Item.IsDeleted: true } ? null : (known with { Item = known.Item with { IsDeleted = true } }, false);
        }

        if (known is null)
        {
            return (new KnownItem(state), false);
        }

        var before = known.Item;
        var moved = before.IsDeleted || before.ParentId != state.ParentId || before.Name != state.Name;
        return moved || before.ETag != state.ETag || before.IsInfected != state.IsInfected ? (known with { Item = state }, moved && state.IsFolder) : null;
    }

    private static TableTransactionAction Unseen(string itemId, bool withChildren) => new(
        TableTransactionActionType.UpsertReplace, new TableEntity(DocumentRows.Partition, "unseen!" + itemId) { [nameof(UnseenItem.WithChildren)] = withChildren });

    private IAsyncEnumerable<KnownItem> QueryAsync(string filter, CancellationToken cancellationToken) =>
        _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken).Select(ItemRows.ToItem);
}

/// <param name="WithChildren">The folder was moved, renamed or restored: what is in it has another place now, and delta does not say so.</param>
internal sealed record UnseenItem(string ItemId, bool WithChildren, ETag ETag);
