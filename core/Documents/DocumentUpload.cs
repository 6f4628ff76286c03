using System.Collections.Concurrent;
using Azure;
using Azure.Storage.Blobs.Models;
using KreisTeams.Documents.SharePoint;
using Microsoft.Extensions.Logging;

namespace KreisTeams.Documents;

/// <summary>
/// Brings what waits for SharePoint there. It may be stopped at any moment and called again for anything: a document is finished when the file in SharePoint is known to be its bytes,
/// and until then its bytes stay with us.
/// </summary>
public sealed partial class DocumentUpload(
    DocumentStore documents, OwnerFolders folders, FileTransfer transfer, DocumentsOptions options, TimeProvider clock, ILogger<DocumentUpload> logger)
{
    private static readonly TimeSpan WhileLocked = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan WhileRefused = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan WhileFull = TimeSpan.FromMinutes(15);
    private static readonly ParallelOptions Together = new() { MaxDegreeOfParallelism = 6 };

    private readonly ConcurrentDictionary<DocumentOwner, CoalescedWork<DateTimeOffset?>> _passes = new();

    /// <summary>Handles <see cref="DocumentStore.UploadWork"/>; the subject is an owner.</summary>
    public Task<DateTimeOffset?> RunAsync(string subject, CancellationToken cancellationToken) => DocumentOwner.TryParse(subject, out var owner)
        ? _passes.GetOrAdd(owner, one => new CoalescedWork<DateTimeOffset?>(() => PassAsync(one))).RunAsync().WaitAsync(cancellationToken)
        : throw new FormatException($"{subject} names no owner of documents.");

    private async Task<DateTimeOffset?> PassAsync(DocumentOwner owner)
    {
        var pending = await documents.PendingAsync(owner, CancellationToken.None).Where(document => document.State != SyncState.Removed).ToArrayAsync();
        var again = new ConcurrentBag<DateTimeOffset>();
        await Parallel.ForEachAsync(pending, Together, async (document, token) =>
        {
            if (await DeliverAsync(document, token) is { } later)
            {
                again.Add(later);
            }
        });
        return again.IsEmpty ? null : again.Min();
    }

    private async Task<DateTimeOffset?> DeliverAsync(Document document, CancellationToken cancellationToken)
    {
        if (!options.IsConnected)
        {
            return await WaitAsync(document, SyncState.NotConnected, WhileFull, cancellationToken);
        }

        var folder = await folders.EnsureAsync(document.Owner, document.Folder, cancellationToken);
        if (folder is not Answer<string>.Done { Value: var folderId })
        {
            return await PostponeAsync(document, folder.As<LibraryItem>(), cancellationToken);
        }

        if (await documents.BeginAttemptAsync(document, cancellationToken) is not { } begun)
        {
            return null;
        }

        if (await SendAsync(begun, folderId, cancellationToken) is not { } answer)
        {
            return null;
        }

        LogSent(document.Id, answer.GetType().Name);
        switch (answer)
        {
            case Answer<LibraryItem>.Done { Value: var item }:
                await documents.FinishAsync(begun, item, cancellationToken);
                return null;
            case Answer<LibraryItem>.NameTaken or Answer<LibraryItem>.Changed:
                await documents.KeepBothAsync(begun, cancellationToken);
                return clock.GetUtcNow().AddMilliseconds(1);
            case Answer<LibraryItem>.NotFound when begun.Remote is null:
                await folders.CheckAsync(begun.Owner, begun.Folder, cancellationToken);
                return await folders.IsMissingAsync(begun.Owner, cancellationToken)
                    ? await WaitAsync(begun, SyncState.FolderMissing, null, cancellationToken)
                    : await WaitAsync(begun, SyncState.Waiting, Backoff(begun.Staged!.Attempts), cancellationToken);
            default:
                return await PostponeAsync(begun, answer, cancellationToken);
        }
    }

    /// <returns>Null when another instance finished the document meanwhile and let go of the bytes.</returns>
    private async Task<Answer<LibraryItem>?> SendAsync(Document document, string folderId, CancellationToken cancellationToken)
    {
        try
        {
            return await transfer.SendAsync(document, folderId, cancellationToken);
        }
        catch (RequestFailedException gone) when (gone.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            var now = await documents.FindAsync(document.Id, cancellationToken);
            if (now?.Staged?.Blob == document.Staged!.Blob)
            {
                throw;
            }

            return null;
        }
    }

    private Task<DateTimeOffset?> PostponeAsync(Document document, Answer<LibraryItem> answer, CancellationToken cancellationToken) => answer switch
    {
        Answer<LibraryItem>.Throttled { Until: var until } => WaitAsync(document, SyncState.Throttled, until - clock.GetUtcNow(), cancellationToken),
        Answer<LibraryItem>.Locked => WaitAsync(document, SyncState.Locked, WhileLocked, cancellationToken),
        Answer<LibraryItem>.Full => WaitAsync(document, SyncState.LibraryFull, WhileFull, cancellationToken),
        Answer<LibraryItem>.Refused => WaitAsync(document, SyncState.NoAccess, WhileRefused, cancellationToken),
        Answer<LibraryItem>.NotFound when document.Remote is not null => WaitAsync(document, SyncState.Removed, null, cancellationToken),
        Answer<LibraryItem>.NotFound => WaitAsync(document, SyncState.FolderMissing, null, cancellationToken),
        _ => WaitAsync(document, SyncState.Waiting, Backoff(document.Staged!.Attempts), cancellationToken),
    };

    /// <param name="pause">Null waits for a person.</param>
    private async Task<DateTimeOffset?> WaitAsync(Document document, SyncState state, TimeSpan? pause, CancellationToken cancellationToken)
    {
        var again = clock.GetUtcNow() + pause;
        await documents.ChangeAsync(
            document.Id, found => found.Staged is null ? null : found with { State = state, WaitingUntil = state == SyncState.Throttled ? again : null }, cancellationToken);
        return again;
    }

    private static TimeSpan Backoff(int attempts) => TimeSpan.FromSeconds(Math.Min(300, Math.Pow(2, Math.Min(attempts, 10))));

    [LoggerMessage(LogLevel.Information, "Document {Document} sent to SharePoint: {Outcome}")]
    private partial void LogSent(DocumentId document, string outcome);
}
