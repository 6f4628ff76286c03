using System.Buffers;
using Azure;
using Azure.Data.Tables;
using Azure.Storage;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using KreisTeams.Documents.Search;
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
    internal const string TextWork = "documents/text";

    /// <summary>Up to this size bytes are kept with one call.</summary>
    private const int OneCallBytes = 256 << 10;

    private static readonly StorageTransferOptions BoundedMemory = new() { InitialTransferSize = 4 << 20, MaximumTransferSize = 4 << 20, MaximumConcurrency = 2 };

    private readonly TableClient _table = storage.Table(TableName);
    private readonly GroupCommit _commit = new(storage.Table(TableName));
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
        var (staged, notice, refusal) = await KeepAsync(legal, content, cancellationToken);
        if (staged is null)
        {
            return refusal!;
        }

        var now = clock.GetUtcNow();
        var document = await InsertAsync(
            new Document(id, owner, legal, author, now)
            {
                Folder = folder,
                IsInternal = DocumentRights.IsInternal(folder),
                Size = staged.Size,
                Staged = staged,
                State = options.IsConnected ? SyncState.Waiting : SyncState.NotConnected,
                OriginalName = legal == name ? null : name,
            },
            cancellationToken);
        await PlanUploadAsync(document, cancellationToken);
        return new StageOutcome.Staged(document, notice);
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

        var (staged, notice, refusal) = await KeepAsync(document.Name, content, cancellationToken);
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

        await PlanUploadAsync(changed, cancellationToken);
        return new StageOutcome.Staged(changed, notice);
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

    /// <summary>Plans what waits, in case somebody was stopped between taking bytes in and planning.</summary>
    internal async Task PlanPendingAsync(CancellationToken cancellationToken)
    {
        await foreach (var document in QueryAsync(DocumentRows.PendingFilter(), cancellationToken))
        {
            await PlanUploadAsync(document, cancellationToken);
        }
    }

    /// <summary>Part of the staged bytes, without holding them in memory.</summary>
    internal async Task<Stream> OpenPartAsync(StagedBytes staged, long from, long length, CancellationToken cancellationToken)
    {
        var part = await _blobs.GetBlobClient(staged.Blob).DownloadStreamingAsync(
            new BlobDownloadOptions { Range = length > 0 ? new HttpRange(from, length) : default }, cancellationToken);
        return part.Value.Content;
    }

    internal Task PlanFolderAroundAsync(DocumentOwner owner, Func<Task> change, CancellationToken cancellationToken) =>
        work.PlanAroundAsync(FolderWork, owner.ToString(), change, cancellationToken);

    /// <summary>A document with one version needs no history.</summary>
    internal Task PlanHistoryAsync(Document document, CancellationToken cancellationToken) => document.Versions < 2
        ? Task.CompletedTask
        : work.PlanAsync(new WorkItem(DocumentHistory.ReadWork, document.Id.ToString(), clock.GetUtcNow()), cancellationToken);

    /// <summary>For content that somebody else wrote; of our own the words are read before it leaves.</summary>
    internal Task PlanTextAsync(Document document, CancellationToken cancellationToken) => FileText.CanRead(document.Name, document.Size)
        ? work.PlanAsync(new WorkItem(TextWork, document.Id.ToString(), clock.GetUtcNow()), cancellationToken)
        : Task.CompletedTask;

    internal Task PlanUploadAsync(Document document, CancellationToken cancellationToken) =>
        work.HandOverAsync(new WorkItem(UploadWork, UploadSubject(document), clock.GetUtcNow()), cancellationToken);

    /// <summary>The document, and where it is found at once.</summary>
    internal static string UploadSubject(Document document) => $"{document.Owner}|{document.Id}";

    internal async Task DiscardBytesAsync(StagedBytes staged, CancellationToken cancellationToken) =>
        await _blobs.GetBlobClient(staged.Blob).DeleteIfExistsAsync(cancellationToken: cancellationToken);

    private async Task<(StagedBytes? Staged, FileNotice Notice, StageOutcome? Refusal)> KeepAsync(string name, Stream content, CancellationToken cancellationToken)
    {
        var first = ArrayPool<byte>.Shared.Rent(OneCallBytes);
        try
        {
            var read = await content.ReadAtLeastAsync(first, first.Length, throwOnEndOfStream: false, cancellationToken);
            if (FileCheck.IsProgram(name, first.AsSpan(0, read)))
            {
                return (null, FileNotice.None, new StageOutcome.ProgramRefused(name));
            }

            var blob = _blobs.GetBlobClient(Guid.CreateVersion7(clock.GetUtcNow()).ToString("N"));
            await using var measured = new MeasuringStream(first.AsMemory(0, read), content, options.LargestBytes);
            await blob.UploadAsync(read < first.Length ? await measured.ReadToEndAsync(cancellationToken) : measured, new BlobUploadOptions { TransferOptions = BoundedMemory }, cancellationToken);
            return (measured.Measured(blob.Name), FileCheck.Notice(name, first.AsSpan(0, read)), null);
        }
        catch (MeasuringStream.TooMuchException)
        {
            return (null, FileNotice.None, new StageOutcome.TooLarge(options.LargestBytes));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(first);
        }
    }
}
