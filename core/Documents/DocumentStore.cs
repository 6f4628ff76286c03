using Azure;
using Azure.Data.Tables;
using Azure.Storage;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using KreisTeams.Storage;
using KreisTeams.Work;

namespace KreisTeams.Documents;

/// <summary>
/// The table of documents and the bytes that still wait for SharePoint. Nothing here asks SharePoint: a page or a chat answer reads what the synchronisation has written down.
/// </summary>
public sealed partial class DocumentStore(StorageAccount storage, WorkList work, DocumentsOptions options, TimeProvider clock)
{
    internal const string TableName = "Documents";
    internal const string ContainerName = "documents";
    internal const string UploadWork = "documents/upload";
    internal const string FolderWork = "documents/folder";

    private static readonly StorageTransferOptions BoundedMemory = new() { InitialTransferSize = 4 << 20, MaximumTransferSize = 4 << 20, MaximumConcurrency = 2 };

    private readonly TableClient _table = storage.Table(TableName);
    private readonly BlobContainerClient _blobs = storage.Container(ContainerName);

    public Task<StageOutcome> StageAsync(DocumentOwner owner, string name, Stream content, DocumentAuthor author, CancellationToken cancellationToken) =>
        StageAsync(owner, folder: "", name, content, author, cancellationToken);

    /// <summary>Takes bytes in. They are durable, and on their way to the owner's folder, when this returns.</summary>
    /// <param name="folder">Subfolder below the owner's folder, for instance <see cref="DocumentTexts.DecisionsFolder"/>.</param>
    public Task<StageOutcome> StageAsync(
        DocumentOwner owner, string folder, string name, Stream content, DocumentAuthor author, CancellationToken cancellationToken) =>
        StageAsync(new DocumentId(Guid.CreateVersion7(clock.GetUtcNow())), owner, folder, name, content, author, cancellationToken);

    /// <summary>Takes bytes in once: a document that has this id already is the outcome.</summary>
    public async Task<StageOutcome> StageAsync(
        DocumentId id, DocumentOwner owner, string folder, string name, Stream content, DocumentAuthor author, CancellationToken cancellationToken)
    {
        var legal = FileName.MakeLegal(name);
        var (staged, refusal) = await KeepAsync(legal, content, cancellationToken);
        if (staged is null)
        {
            return refusal!;
        }

        var now = clock.GetUtcNow();
        var document = await InsertAsync(
            new Document(id, owner, legal, author, now)
            {
                Folder = folder,
                Size = staged.Size,
                Staged = staged,
                State = options.IsConnected ? SyncState.Waiting : SyncState.NotConnected,
                OriginalName = legal == name ? null : name,
            },
            cancellationToken);
        await PlanUploadAsync(owner, cancellationToken);
        return new StageOutcome.Staged(document);
    }

    /// <summary>Takes in a new version of a document. While an earlier one still waits for SharePoint, the new one becomes a document beside it, so that both are kept.</summary>
    public async Task<StageOutcome> StageVersionAsync(DocumentId id, Stream content, DocumentAuthor author, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } document)
        {
            return new StageOutcome.NoSuchDocument();
        }

        if (document.Staged is not null || document.Remote is null)
        {
            return await StageAsync(document.Owner, document.Folder, document.Name, content, author, cancellationToken);
        }

        var (staged, refusal) = await KeepAsync(document.Name, content, cancellationToken);
        if (staged is null)
        {
            return refusal!;
        }

        var changed = await ChangeAsync(
            id,
            found => found.Staged is not null ? null : found with
            {
                Author = author,
                ModifiedAt = clock.GetUtcNow(),
                Size = staged.Size,
                Staged = staged with { BasedOn = found.Remote?.ETag },
                State = options.IsConnected ? SyncState.Waiting : SyncState.NotConnected,
                Sent = 0,
            },
            cancellationToken);
        if (changed is null)
        {
            await using var kept = await _blobs.GetBlobClient(staged.Blob).OpenReadAsync(cancellationToken: cancellationToken);
            return await StageAsync(document.Owner, document.Folder, document.Name, kept, author, cancellationToken);
        }

        await PlanUploadAsync(document.Owner, cancellationToken);
        return new StageOutcome.Staged(changed);
    }

    public async Task<Document?> FindAsync(DocumentId id, CancellationToken cancellationToken) =>
        await FindRowAsync(id, cancellationToken) is { } row ? DocumentRows.ToDocument(row) : null;

    public IAsyncEnumerable<Document> OfAsync(DocumentOwner owner, CancellationToken cancellationToken) => QueryAsync(DocumentRows.Filter(owner), cancellationToken);

    public IAsyncEnumerable<Document> AllAsync(CancellationToken cancellationToken) => QueryAsync(DocumentRows.Filter(), cancellationToken);

    /// <summary>The bytes while they are with us; null once only SharePoint has them.</summary>
    public async Task<Stream?> OpenReadAsync(Document document, CancellationToken cancellationToken)
    {
        if (document.Staged is not { } staged)
        {
            return null;
        }

        try
        {
            return await _blobs.GetBlobClient(staged.Blob).OpenReadAsync(cancellationToken: cancellationToken);
        }
        catch (RequestFailedException gone) when (gone.Status == 404)
        {
            return null;
        }
    }

    /// <summary>Changes a document as last stored, again on the newer one when somebody else was faster.</summary>
    /// <param name="change">Returns null to leave it as it is.</param>
    /// <param name="also">Rows that change in the same transaction.</param>
    /// <returns>The document as stored now; null when it is gone or was left as it is.</returns>
    internal async Task<Document?> ChangeAsync(
        DocumentId id, Func<Document, Document?> change, CancellationToken cancellationToken, Func<Document, IEnumerable<TableTransactionAction>>? also = null)
    {
        while (await FindRowAsync(id, cancellationToken) is { } row)
        {
            var before = DocumentRows.ToDocument(row);
            if (change(before) is not { } after)
            {
                return null;
            }

            try
            {
                await _table.SubmitTransactionAsync([.. Changes(before, after, row.ETag), .. also?.Invoke(after) ?? []], cancellationToken);
                return after;
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
                await _table.SubmitTransactionAsync(NewRows(numbered, abandoned), cancellationToken);
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

    private static TableTransactionAction[] NewRows(Document document, ETag? abandonedName = null) =>
    [
        abandonedName is { } eTag
            ? new(TableTransactionActionType.UpdateReplace, DocumentRows.NameRow(document), eTag)
            : new(TableTransactionActionType.Add, DocumentRows.NameRow(document)),
        new(TableTransactionActionType.Add, DocumentRows.IdRow(document)),
        new(TableTransactionActionType.Add, DocumentRows.ToRow(document)),
    ];

    internal IAsyncEnumerable<Document> PendingAsync(DocumentOwner owner, CancellationToken cancellationToken) =>
        QueryAsync(DocumentRows.PendingFilter(owner), cancellationToken);

    /// <summary>Part of the staged bytes, without holding them in memory.</summary>
    internal async Task<Stream> OpenPartAsync(StagedBytes staged, long from, long length, CancellationToken cancellationToken)
    {
        var part = await _blobs.GetBlobClient(staged.Blob).DownloadStreamingAsync(
            new BlobDownloadOptions { Range = length > 0 ? new HttpRange(from, length) : default }, cancellationToken);
        return part.Value.Content;
    }

    internal Task PlanFolderAsync(DocumentOwner owner, CancellationToken cancellationToken) =>
        work.PlanAsync(new WorkItem(FolderWork, owner.ToString(), clock.GetUtcNow()), cancellationToken);

    /// <summary>A document with one version needs no history.</summary>
    internal Task PlanHistoryAsync(Document document, CancellationToken cancellationToken) => document.Versions < 2
        ? Task.CompletedTask
        : work.PlanAsync(new WorkItem(DocumentHistory.ReadWork, document.Id.ToString(), clock.GetUtcNow()), cancellationToken);

    internal Task PlanUploadAsync(DocumentOwner owner, CancellationToken cancellationToken) =>
        work.PlanAsync(new WorkItem(UploadWork, owner.ToString(), clock.GetUtcNow()), cancellationToken);

    internal async Task DiscardBytesAsync(StagedBytes staged, CancellationToken cancellationToken) =>
        await _blobs.GetBlobClient(staged.Blob).DeleteIfExistsAsync(cancellationToken: cancellationToken);

    internal static IEnumerable<TableTransactionAction> Changes(Document before, Document after, ETag eTag)
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

    private async Task<(StagedBytes? Staged, StageOutcome? Refusal)> KeepAsync(string name, Stream content, CancellationToken cancellationToken)
    {
        var firstBytes = new byte[4];
        var read = await content.ReadAtLeastAsync(firstBytes, firstBytes.Length, throwOnEndOfStream: false, cancellationToken);
        if (FileCheck.IsProgram(name, firstBytes.AsSpan(0, read)))
        {
            return (null, new StageOutcome.ProgramRefused(name));
        }

        var blob = _blobs.GetBlobClient(Guid.CreateVersion7(clock.GetUtcNow()).ToString("N"));
        await using var measured = new MeasuringStream(firstBytes.AsMemory(0, read), content, options.LargestBytes);
        try
        {
            await blob.UploadAsync(measured, new BlobUploadOptions { TransferOptions = BoundedMemory }, cancellationToken);
            return (measured.Measured(blob.Name), null);
        }
        catch (MeasuringStream.TooMuchException)
        {
            return (null, new StageOutcome.TooLarge(options.LargestBytes));
        }
    }

    private async Task<TableEntity?> FindRowAsync(DocumentId id, CancellationToken cancellationToken)
    {
        var idRow = await _table.GetEntityIfExistsAsync<TableEntity>(DocumentRows.Partition, DocumentRows.IdKey(id), cancellationToken: cancellationToken);
        if (!idRow.HasValue)
        {
            return null;
        }

        var row = await _table.GetEntityIfExistsAsync<TableEntity>(
            DocumentRows.Partition, DocumentRows.DocumentKey(DocumentRows.ToOwner(idRow.Value!), id), cancellationToken: cancellationToken);
        return row.HasValue ? row.Value : null;
    }

    private IAsyncEnumerable<Document> QueryAsync(string filter, CancellationToken cancellationToken) =>
        _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken).Select(DocumentRows.ToDocument);
}
