using Azure;
using Azure.Storage.Blobs.Models;
using KreisTeams.Documents.Search;
using KreisTeams.Documents.SharePoint;
using Microsoft.Extensions.Logging;

namespace KreisTeams.Documents;

/// <summary>
/// Brings a document that waits to SharePoint. It may be stopped at any moment and called again for anything: a document is finished when the file in SharePoint is known to be its bytes,
/// and until then its bytes stay with us.
/// </summary>
public sealed partial class DocumentUpload(
    DocumentStore documents, OwnerFolders folders, FileTransfer transfer, TextReading reading, DocumentsOptions options, TimeProvider clock, ILogger<DocumentUpload> logger) : IDisposable
{
    private const int LargeTogether = 2;

    /// <summary>A file that is not found may only lag behind; after a few seconds it is gone.</summary>
    private const int AttemptsForLag = 4;

    /// <summary>Waits of about two minutes before another name is taken.</summary>
    private const int AttemptsForHeldName = 7;

    private static readonly TimeSpan WhileLocked = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan WhileRefused = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan WhileFull = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan AtOnce = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan WhileBusy = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _large = new(LargeTogether);

    /// <summary>Handles <see cref="DocumentStore.UploadWork"/>; the subject is an owner and a document of it, or was when the work was planned. Large files wait until few others are on their way, as each holds memory.</summary>
    public async Task<DateTimeOffset?> RunAsync(string subject, CancellationToken cancellationToken)
    {
        if (subject.Split('|') is not [var likely, var document] || !DocumentOwner.TryParse(likely, out var owner) || !DocumentId.TryParse(document, out var id))
        {
            throw new FormatException($"{subject} names no document.");
        }

        if (await documents.FindStoredAsync(id, cancellationToken, owner) is not { Document: { Staged: { } staged, State: not SyncState.Removed } } stored)
        {
            return null;
        }

        if (staged.Size <= options.LargestSinglePut)
        {
            return await DeliverAsync(stored, cancellationToken);
        }

        if (!await _large.WaitAsync(TimeSpan.Zero, cancellationToken))
        {
            return clock.GetUtcNow() + WhileBusy;
        }

        try
        {
            return await DeliverAsync(stored, cancellationToken);
        }
        finally
        {
            _large.Release();
        }
    }

    public void Dispose() => _large.Dispose();

    private async Task<DateTimeOffset?> DeliverAsync(StoredDocument stored, CancellationToken cancellationToken)
    {
        var document = stored.Document;
        if (!options.IsConnected)
        {
            await reading.ReadStagedAsync(document, cancellationToken);
            return await WaitAsync(document, SyncState.NotConnected, WhileFull, cancellationToken);
        }

        var folder = await folders.EnsureAsync(document.Owner, document.Folder, cancellationToken);
        if (folder is not Answer<string>.Done { Value: var folderId })
        {
            return await PostponeAsync(document, folder.As<LibraryItem>(), cancellationToken);
        }

        var (begun, claimedUntil) = await documents.BeginAttemptAsync(stored, cancellationToken);
        return begun is null ? claimedUntil : await SendAsync(begun.Document, folderId, cancellationToken) is { } answer ? await SettleAsync(begun, answer, cancellationToken) : null;
    }

    private async Task<DateTimeOffset?> SettleAsync(StoredDocument stored, Answer<LibraryItem> answer, CancellationToken cancellationToken)
    {
        var begun = stored.Document;
        LogSent(begun.Id, answer.GetType().Name);
        switch (answer)
        {
            case Answer<LibraryItem>.Done { Value: var item }:
                await documents.FinishAsync(stored, item, cancellationToken);
                return null;
            case Answer<LibraryItem>.NameTaken or Answer<LibraryItem>.Changed:
                return await documents.KeepBothAsync(begun, cancellationToken) ? clock.GetUtcNow() + AtOnce : null;
            case Answer<LibraryItem>.NameHeld when begun.Staged!.Attempts >= AttemptsForHeldName:
                await documents.TakeOtherNameAsync(begun, cancellationToken);
                return clock.GetUtcNow() + AtOnce;
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
            var words = reading.ReadStagedAsync(document, cancellationToken);
            var answer = await transfer.SendAsync(document, folderId, cancellationToken);
            await words;
            return answer;
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
        Answer<LibraryItem>.Refused { Code: "malwareDetected" } => WaitAsync(document, SyncState.Infected, null, cancellationToken),
        Answer<LibraryItem>.Refused => WaitAsync(document, SyncState.NoAccess, WhileRefused, cancellationToken),
        Answer<LibraryItem>.NotFound when document.Remote is not null && document.Staged!.Attempts >= AttemptsForLag => WaitAsync(document, SyncState.Removed, null, cancellationToken),
        Answer<LibraryItem>.NotFound when document.Remote is not null => WaitAsync(document, SyncState.Waiting, Backoff(document.Staged!.Attempts), cancellationToken),
        Answer<LibraryItem>.NotFound => WaitAsync(document, SyncState.FolderMissing, null, cancellationToken),
        _ => WaitAsync(document, SyncState.Waiting, Backoff(document.Staged!.Attempts), cancellationToken),
    };

    /// <param name="pause">Null waits for a person.</param>
    private async Task<DateTimeOffset?> WaitAsync(Document document, SyncState state, TimeSpan? pause, CancellationToken cancellationToken)
    {
        var again = clock.GetUtcNow() + pause;
        await documents.ChangeAsync(
            document.Id,
            found => found.Staged is not { } staged || staged.Claim != document.Staged!.Claim ? null : found with
            {
                State = state,
                WaitingUntil = state == SyncState.Throttled ? again : null,
                Staged = staged with { Claim = null, ClaimedUntil = null },
            },
            cancellationToken);
        return again;
    }

    private static TimeSpan Backoff(int attempts) => TimeSpan.FromSeconds(Math.Min(300, Math.Pow(2, Math.Min(attempts, 10))));

    [LoggerMessage(LogLevel.Information, "Document {Document} sent to SharePoint: {Outcome}")]
    private partial void LogSent(DocumentId document, string outcome);
}
