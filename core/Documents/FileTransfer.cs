using KreisTeams.Documents.SharePoint;

namespace KreisTeams.Documents;

/// <summary>
/// Sends one document's bytes, as a new file or as a new version, and finds out after an ambiguous end whether they arrived.
/// A name that is taken or a version that was overtaken is answered, never overwritten.
/// </summary>
public sealed class FileTransfer(DocumentStore documents, SharePointLibrary library, LargeTransfer large, DocumentsOptions options)
{
    public Task<Answer<LibraryItem>> SendAsync(Document document, string folderId, CancellationToken cancellationToken) =>
        document.Remote is null ? CreateAsync(document, folderId, cancellationToken) : ReplaceAsync(document, document.Remote, cancellationToken);

    private async Task<Answer<LibraryItem>> CreateAsync(Document document, string folderId, CancellationToken cancellationToken)
    {
        var staged = document.Staged!;
        var answer = staged.Size <= options.LargestSinglePut
            ? await WithBytesAsync(staged, bytes => library.PutAsync(folderId, document.Name, bytes, cancellationToken), cancellationToken)
            : await large.SendAsync(document, () => library.StartUploadAsync(folderId, document.Name, staged.Size, cancellationToken), cancellationToken);
        if (answer is not (Answer<LibraryItem>.NameTaken or Answer<LibraryItem>.Unclear))
        {
            return answer;
        }

        return await library.FindChildAsync(folderId, document.Name, cancellationToken) switch
        {
            Answer<LibraryItem>.Done { Value: var item } found => await IsOursAsync(document, item, answer, cancellationToken) ? found : new Answer<LibraryItem>.NameTaken(),
            Answer<LibraryItem>.NotFound when answer is Answer<LibraryItem>.NameTaken => new Answer<LibraryItem>.NameHeld(),
            Answer<LibraryItem>.NotFound => answer,
            var other => other,
        };
    }

    private async Task<Answer<LibraryItem>> ReplaceAsync(Document document, RemoteFile remote, CancellationToken cancellationToken)
    {
        var staged = document.Staged!;
        var before = await library.GetAsync(remote.ItemId, cancellationToken);
        if (before is not Answer<LibraryItem>.Done { Value: var item } || HasArrived(document, remote, item))
        {
            return before;
        }

        if (!IsUntouched(staged, remote, item))
        {
            await large.AbandonAsync(staged, cancellationToken);
            return new Answer<LibraryItem>.Changed();
        }

        var answer = staged.Size <= options.LargestSinglePut
            ? await WithBytesAsync(staged, bytes => library.ReplaceAsync(remote.ItemId, item.ETag, bytes, cancellationToken), cancellationToken)
            : await large.SendAsync(document, () => library.StartReplaceAsync(remote.ItemId, staged.Size, cancellationToken), cancellationToken);
        return answer is Answer<LibraryItem>.Changed or Answer<LibraryItem>.NameTaken ? new Answer<LibraryItem>.Unclear("Changed while it was sent.") : answer;
    }

    /// <summary>Our bytes, or in a format that SharePoint rewrites a change that only we can have made.</summary>
    private bool HasArrived(Document document, RemoteFile remote, LibraryItem item) => IsSame(document.Staged!, item)
        || document.Staged!.Attempts > 1 && IsByUs(item) && SharePointRewrites(document.Name) && item.ETag != remote.ETag && item.ModifiedAt != remote.ModifiedAt;

    /// <summary>Whether nobody changed the content since our version was made from it.</summary>
    private static bool IsUntouched(StagedBytes staged, RemoteFile remote, LibraryItem item) => item.ETag == staged.BasedOn
        || remote.ETag == staged.BasedOn && (item.ModifiedAt == remote.ModifiedAt || item.Size == remote.Size && item.QuickXorHash == remote.QuickXorHash);

    /// <summary>
    /// Whether the file that stands under our name is what we sent: the same bytes, or written by us under a name only this document holds, in a format that SharePoint rewrites.
    /// </summary>
    private async Task<bool> IsOursAsync(Document document, LibraryItem item, Answer<LibraryItem> answer, CancellationToken cancellationToken)
    {
        if (item.IsFolder || await documents.HasOtherDocumentAsync(item.Id, document.Id, cancellationToken))
        {
            return false;
        }

        var mayHaveArrived = document.Staged!.Attempts > 1 || answer is Answer<LibraryItem>.Unclear;
        return IsSame(document.Staged, item)
            || mayHaveArrived && IsByUs(item) && (item.QuickXorHash is null ? item.Size == document.Staged.Size : SharePointRewrites(document.Name));
    }

    private bool IsByUs(LibraryItem item) => item.ModifiedByApplication is { } application && application == options.ClientId;

    private static bool IsSame(StagedBytes staged, LibraryItem item) => item.Size == staged.Size && item.QuickXorHash == staged.QuickXorHash;

    private static bool SharePointRewrites(string name) => Path.GetExtension(name).ToLowerInvariant()
        is ".docx" or ".docm" or ".dotx" or ".xlsx" or ".xlsm" or ".pptx" or ".pptm" or ".pdf" or ".html" or ".htm" or ".aspx" or ".jpg" or ".jpeg" or ".vsdx" or ".one" or ".msg";

    private async Task<Answer<LibraryItem>> WithBytesAsync(StagedBytes staged, Func<Stream, Task<Answer<LibraryItem>>> send, CancellationToken cancellationToken)
    {
        await using var part = await documents.OpenPartAsync(staged, 0, staged.Size, cancellationToken);
        using var bytes = await part.ReadToEndAsync(cancellationToken);
        return await send(bytes);
    }
}
