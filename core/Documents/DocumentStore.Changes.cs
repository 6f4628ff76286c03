using Azure;
using Azure.Data.Tables;

namespace KreisTeams.Documents;

/// <summary>How a document is added and changed: one transaction, decided again when somebody else was faster.</summary>
public sealed partial class DocumentStore
{
    /// <summary>Changes a document as last stored, again on the newer one when somebody else was faster.</summary>
    /// <param name="change">Returns null to leave it as it is.</param>
    /// <param name="also">Rows that change in the same transaction.</param>
    /// <returns>The document as stored now; null when it is gone or was left as it is.</returns>
    internal async Task<Document?> ChangeAsync(
        DocumentId id, Func<Document, Document?> change, CancellationToken cancellationToken, Func<Document, IEnumerable<TableTransactionAction>>? also = null) =>
        (await ChangeAsync(id, known: null, change, cancellationToken, also))?.Document;

    /// <param name="known">As it was when last read: spares reading it again while nobody else writes.</param>
    /// <param name="isNews">False for a change of the row alone that nobody needs to hear of.</param>
    private async Task<StoredDocument?> ChangeAsync(
        DocumentId id, StoredDocument? known, Func<Document, Document?> change, CancellationToken cancellationToken, Func<Document, IEnumerable<TableTransactionAction>>? also = null, bool isNews = true)
    {
        for (var stored = known; (stored ?? await FindStoredAsync(id, cancellationToken)) is { } before; stored = null)
        {
            if (change(before.Document) is not { } after)
            {
                if (stored is null)
                {
                    return null;
                }

                continue;
            }

            try
            {
                var isMove = before.Document.Owner != after.Owner;
                var written = await _commit.SubmitAsync(
                    [.. Changes(before.Document, after, before.ETag), .. isNews ? [News(after)] : Array.Empty<TableTransactionAction>(), .. also?.Invoke(after) ?? []], cancellationToken);
                return new StoredDocument(after, written[isMove ? 1 : 0].Headers.ETag ?? default);
            }
            catch (RequestFailedException changed) when (changed.Status is 412 or 404)
            {
                // Somebody else wrote meanwhile: decide again on what is there now.
            }
        }

        return null;
    }

    /// <summary>Adds under the first free name: „Lastenheft.docx“, „Lastenheft (2).docx“ …</summary>
    private async Task<Document> InsertAsync(Document document, CancellationToken cancellationToken)
    {
        var (numbered, number, abandoned) = (document, 1, (ETag?)null);
        while (true)
        {
            try
            {
                await _commit.SubmitAsync(NewRows(numbered, abandoned), cancellationToken);
                return numbered;
            }
            catch (RequestFailedException taken) when (taken.Status is 409 or 412)
            {
                if (await FindAsync(document.Id, cancellationToken) is { } already)
                {
                    return already;
                }

                abandoned = await AbandonedNameAsync(numbered, cancellationToken);
                if (abandoned is null)
                {
                    number++;
                    numbered = document with { Name = FileName.Numbered(document.Name, number), OriginalName = document.OriginalName ?? document.Name };
                }
            }
        }
    }

    /// <summary>The version of a name row whose document stands under another name by now, or no longer stands in SharePoint.</summary>
    private async Task<ETag?> AbandonedNameAsync(Document wanted, CancellationToken cancellationToken)
    {
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(DocumentRows.Partition, DocumentRows.NameKey(wanted.Owner, wanted.Path), cancellationToken: cancellationToken);
        if (!row.HasValue)
        {
            return null;
        }

        var holder = DocumentId.TryParse(row.Value!.GetString(nameof(Document.Id)), out var id) ? await FindAsync(id, cancellationToken) : null;
        return holder is null || holder is { State: SyncState.Removed, Staged: null } || FileName.Key(holder.Path) != FileName.Key(wanted.Path) ? row.Value.ETag : null;
    }

    private TableTransactionAction[] NewRows(Document document, ETag? abandonedName = null) =>
    [
        abandonedName is { } eTag
            ? new(TableTransactionActionType.UpdateReplace, DocumentRows.NameRow(document), eTag)
            : new(TableTransactionActionType.Add, DocumentRows.NameRow(document)),
        new(TableTransactionActionType.Add, DocumentRows.IdRow(document)),
        new(TableTransactionActionType.Add, DocumentRows.ToRow(document)),
        News(document),
    ];

    /// <summary>Goes into every transaction that changes what people see of a document.</summary>
    private TableTransactionAction News(Document document) => DocumentNews.Of(document.Id, clock.GetUtcNow());

    private static IEnumerable<TableTransactionAction> Changes(Document before, Document after, ETag eTag)
    {
        if (before.Owner == after.Owner)
        {
            yield return new TableTransactionAction(TableTransactionActionType.UpdateReplace, DocumentRows.ToRow(after), eTag);
        }
        else
        {
            yield return new TableTransactionAction(TableTransactionActionType.Delete, DocumentRows.ToRow(before), eTag);
            yield return new TableTransactionAction(TableTransactionActionType.Add, DocumentRows.ToRow(after));
            yield return new TableTransactionAction(TableTransactionActionType.UpsertReplace, DocumentRows.IdRow(after));
        }

        if (DocumentRows.NameKey(before.Owner, before.Path) != DocumentRows.NameKey(after.Owner, after.Path))
        {
            yield return new TableTransactionAction(TableTransactionActionType.UpsertReplace, DocumentRows.NameRow(after));
        }
    }

    /// <param name="owner">Where it probably is; spares looking up where.</param>
    internal async Task<StoredDocument?> FindStoredAsync(DocumentId id, CancellationToken cancellationToken, DocumentOwner? owner = null)
    {
        var row = owner is { } likely ? await FindRowAsync(likely, id, cancellationToken) : null;
        row ??= await FindRowAsync(id, cancellationToken);
        return row is null ? null : new StoredDocument(DocumentRows.ToDocument(row), row.ETag);
    }

    private async Task<TableEntity?> FindRowAsync(DocumentId id, CancellationToken cancellationToken)
    {
        var idRow = await _table.GetEntityIfExistsAsync<TableEntity>(DocumentRows.Partition, DocumentRows.IdKey(id), cancellationToken: cancellationToken);
        return idRow.HasValue ? await FindRowAsync(DocumentRows.ToOwner(idRow.Value!), id, cancellationToken) : null;
    }

    private async Task<TableEntity?> FindRowAsync(DocumentOwner owner, DocumentId id, CancellationToken cancellationToken)
    {
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(DocumentRows.Partition, DocumentRows.DocumentKey(owner, id), cancellationToken: cancellationToken);
        return row.HasValue ? row.Value : null;
    }

    private IAsyncEnumerable<Document> QueryAsync(string filter, CancellationToken cancellationToken) =>
        _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken).Select(DocumentRows.ToDocument);
}

/// <summary>A document and the version of its row.</summary>
internal sealed record StoredDocument(Document Document, ETag ETag);
