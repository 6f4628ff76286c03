using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Data.Tables;
using KreisTeams.Documents.SharePoint;

namespace KreisTeams.Documents;

/// <summary>The steps of the synchronisation, each one transaction.</summary>
public sealed partial class DocumentStore
{
    /// <summary>Claims a document and counts an attempt before the first byte leaves.</summary>
    /// <returns>Null when there is nothing to send any more, or when somebody else is sending it: the moment their claim ends is told then.</returns>
    internal async Task<(StoredDocument? Begun, DateTimeOffset? ClaimedUntil)> BeginAttemptAsync(StoredDocument known, CancellationToken cancellationToken)
    {
        DateTimeOffset? claimedUntil = null;
        var begun = await ChangeAsync(
            known.Document.Id,
            known,
            found =>
            {
                claimedUntil = found.Staged?.ClaimedUntil is { } until && until > clock.GetUtcNow() ? until : null;
                return found.Staged is not { } staged || found.State == SyncState.Removed || claimedUntil is not null ? null : found with
                {
                    State = SyncState.Uploading,
                    WaitingUntil = null,
                    Staged = staged with { Attempts = staged.Attempts + 1, Claim = RandomNumberGenerator.GetHexString(16), ClaimedUntil = NextClaim() },
                };
            },
            cancellationToken,
            isNews: known.Document.Staged?.Size > options.LargestSinglePut);
        return (begun, claimedUntil);
    }

    internal Task SetUploadUrlAsync(Document document, string? protectedUrl, CancellationToken cancellationToken) =>
        ChangeClaimedAsync(document, found => found with { Staged = found.Staged! with { ProtectedUploadUrl = protectedUrl } }, cancellationToken);

    /// <summary>Shows how far a large file is, and keeps the claim on it.</summary>
    /// <returns>False when the claim was lost.</returns>
    internal async Task<bool> SetSentAsync(Document document, long sent, CancellationToken cancellationToken) =>
        await ChangeClaimedAsync(document, found => found with { Sent = sent, Staged = found.Staged! with { ClaimedUntil = NextClaim() } }, cancellationToken) is not null;

    private Task<Document?> ChangeClaimedAsync(Document document, Func<Document, Document> change, CancellationToken cancellationToken) => ChangeAsync(
        document.Id, found => found.Staged is { } staged && staged.Blob == document.Staged!.Blob && staged.Claim == document.Staged.Claim ? change(found) : null, cancellationToken);

    private DateTimeOffset NextClaim() => clock.GetUtcNow().AddSeconds(options.ClaimSeconds);

    /// <summary>The bytes are in SharePoint as this item: says so, ties the item to the document, and only then lets go of our copy.</summary>
    internal async Task FinishAsync(StoredDocument begun, LibraryItem item, CancellationToken cancellationToken)
    {
        var staged = begun.Document.Staged!;
        var finished = await ChangeAsync(
            begun.Document.Id,
            begun,
            found => found.Staged?.Blob != staged.Blob ? null : found with
            {
                State = item.IsInfected ? SyncState.Infected : SyncState.InSharePoint,
                WaitingUntil = null,
                Staged = null,
                Sent = staged.Size,
                Size = item.Size,
                Remote = new RemoteFile(item.Id, item.ETag, item.QuickXorHash, item.Size) { ModifiedAt = item.ModifiedAt, SentSha256 = staged.Sha256 },
                WebUrl = item.WebUrl is { } url ? new Uri(url) : found.WebUrl,
                Versions = found.Remote is null ? found.Versions : found.Versions + 1,
            },
            cancellationToken,
            after => [ItemRows.Upsert(new KnownItem(item, begun.Document.Id)), DocumentHistory.Sent(after.Id, after.Author, item)]);
        if (finished is not null)
        {
            await PlanHistoryAsync(finished.Document, cancellationToken);
            await DiscardBytesAsync(staged, cancellationToken);
        }
    }

    /// <summary>
    /// Somebody else's file stands under the name, or somebody changed the version ours was made from: ours goes beside it, under a name that says when and by whom.
    /// </summary>
    /// <returns>Whether the document itself goes on, under its new name.</returns>
    internal async Task<bool> KeepBothAsync(Document document, CancellationToken cancellationToken)
    {
        var name = FileName.WithSuffix(document.Name, DocumentTexts.ConflictSuffix(document.ModifiedAt, document.Author));
        var fresh = document.Staged!.Afresh();
        if (document.Remote is not { } remote)
        {
            await RenameAsync(document, name, cancellationToken);
            return true;
        }

        for (var number = 1; ; number++)
        {
            var beside = document with
            {
                Id = new DocumentId(Guid.CreateVersion7(clock.GetUtcNow())),
                Name = number == 1 ? name : FileName.Numbered(name, number),
                OriginalName = document.Name,
                Staged = fresh,
                Remote = null,
                WebUrl = null,
                Versions = 1,
                State = SyncState.Waiting,
            };
            try
            {
                await ChangeAsync(
                    document.Id,
                    found => found.Staged?.Blob != fresh.Blob ? null : found with
                    {
                        Staged = null, State = SyncState.InSharePoint, Size = remote.Size, Sent = remote.Size, ModifiedAt = remote.ModifiedAt,
                        Author = found.Remote?.ModifiedBy is { } other ? new DocumentAuthor(other) : found.Author,
                    },
                    cancellationToken,
                    _ => NewRows(beside));
                await PlanUploadAsync(beside, cancellationToken);
                return false;
            }
            catch (RequestFailedException taken) when (taken.Status == 409)
            {
                // Two conflicts in one minute by one person.
            }
        }
    }

    /// <summary>An upload that nobody finishes holds the name in SharePoint, for hours perhaps; the file goes there under the next one.</summary>
    internal Task TakeOtherNameAsync(Document document, CancellationToken cancellationToken) => RenameAsync(document, FileName.Numbered(document.Name, 2), cancellationToken);

    private Task<Document?> RenameAsync(Document document, string name, CancellationToken cancellationToken) => ChangeAsync(
        document.Id,
        found => found.Remote is not null || found.Staged?.Blob != document.Staged!.Blob ? null
            : found with { Name = name, OriginalName = found.OriginalName ?? found.Name, Staged = document.Staged.Afresh(), State = SyncState.Waiting },
        cancellationToken);

    internal async Task<bool> HasOtherDocumentAsync(string itemId, DocumentId id, CancellationToken cancellationToken) =>
        await FindItemAsync(itemId, cancellationToken) is { Document: { } other } && other != id;

    internal async Task<KnownItem?> FindItemAsync(string itemId, CancellationToken cancellationToken)
    {
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(DocumentRows.Partition, ItemRows.Key(itemId), cancellationToken: cancellationToken);
        return row.HasValue ? ItemRows.ToItem(row.Value!) : null;
    }

    internal async Task<Document?> FindByPathAsync(DocumentOwner owner, string path, CancellationToken cancellationToken)
    {
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(DocumentRows.Partition, DocumentRows.NameKey(owner, path), cancellationToken: cancellationToken);
        var holder = row.HasValue && DocumentId.TryParse(row.Value!.GetString(nameof(Document.Id)), out var id) ? await FindAsync(id, cancellationToken) : null;
        return holder is not null && holder.Owner == owner && FileName.Key(holder.Path) == FileName.Key(path) ? holder : null;
    }

    /// <summary>Shows a file that was made in SharePoint. Its document's id follows from the item's, so that two who see it first show one document.</summary>
    internal async Task AddRemoteAsync(Place place, LibraryItem item, CancellationToken cancellationToken)
    {
        var id = new DocumentId(new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(item.Id)).AsSpan(0, 16)));
        var document = AsIn(new Document(id, place.Owner, item.Name, new DocumentAuthor(item.ModifiedBy), item.ModifiedAt), place, item);
        try
        {
            await _commit.SubmitAsync(
                [
                    new(TableTransactionActionType.UpsertReplace, DocumentRows.NameRow(document)),
                    new(TableTransactionActionType.Add, DocumentRows.IdRow(document)),
                    new(TableTransactionActionType.Add, DocumentRows.ToRow(document)),
                    News(document),
                    ItemRows.Upsert(new KnownItem(item, id)),
                ],
                cancellationToken);
            await PlanTextAsync(document, cancellationToken);
        }
        catch (RequestFailedException known) when (known.Status == 409)
        {
            await ShowRemoteAsync(id, place, item, byUs: false, cancellationToken);
        }
    }

    /// <summary>Shows what became of a document's file: renamed, moved, changed, replaced by another file of that name, or back from the recycle bin.</summary>
    internal async Task ShowRemoteAsync(DocumentId id, Place place, LibraryItem item, bool byUs, CancellationToken cancellationToken)
    {
        var isNewContent = false;
        var shown = await ChangeAsync(
            id,
            found =>
            {
                isNewContent = IsNewContent(found.Remote, item);
                var after = AsIn(found, place, item) with { Versions = found.Versions + (isNewContent ? 1 : 0) };
                after = byUs ? after with { Remote = after.Remote! with { ModifiedBy = null } } : after;
                after = isNewContent && !byUs ? after with { Author = new DocumentAuthor(item.ModifiedBy), ModifiedAt = item.ModifiedAt } : after;
                return found.Staged is not { } staged ? after : after with
                {
                    Author = found.Author,
                    ModifiedAt = found.ModifiedAt,
                    Size = found.Size,
                    State = found.State is SyncState.Removed or SyncState.FolderMissing ? SyncState.Waiting : found.State,
                    Staged = !isNewContent && staged.BasedOn == found.Remote?.ETag ? staged with { BasedOn = item.ETag } : staged,
                };
            },
            cancellationToken,
            _ => [ItemRows.Upsert(new KnownItem(item, id))]);
        if (shown is { Staged: not null })
        {
            await PlanUploadAsync(shown, cancellationToken);
        }

        if (shown is not null)
        {
            await PlanHistoryAsync(shown, cancellationToken);
        }

        if (shown is not null && (isNewContent || !byUs))
        {
            await PlanTextAsync(shown, cancellationToken);
        }
    }

    /// <summary>The owner has a folder again: what waited for it goes on, what lay in the old one shows as deleted until it is seen in the new one.</summary>
    internal async Task ResumeAsync(DocumentOwner owner, CancellationToken cancellationToken)
    {
        await foreach (var document in OfAsync(owner, cancellationToken).Where(document => document.State == SyncState.FolderMissing))
        {
            var resumed = await ChangeAsync(
                document.Id,
                found => found.State != SyncState.FolderMissing ? null
                    : found.Staged is not { } staged ? found with { State = SyncState.Removed }
                    : found with { State = SyncState.Waiting, Remote = null, Staged = staged.Afresh() },
                cancellationToken);
            if (resumed is { Staged: not null })
            {
                await PlanUploadAsync(resumed, cancellationToken);
            }
        }
    }

    /// <summary>Files bytes that we still have although their file was deleted in SharePoint.</summary>
    /// <returns>Null when there is nothing to file.</returns>
    internal async Task<Document?> FileAgainAsync(DocumentId id, CancellationToken cancellationToken)
    {
        var again = await ChangeAsync(
            id,
            found => found is not { State: SyncState.Removed, Staged: { } staged } ? null : found with { State = SyncState.Waiting, Remote = null, WebUrl = null, Staged = staged.Afresh() },
            cancellationToken);
        if (again is not null)
        {
            await PlanUploadAsync(again, cancellationToken);
        }

        return again;
    }

    private static Document AsIn(Document document, Place place, LibraryItem item) => document with
    {
        Owner = place.Owner,
        Folder = place.Folder,
        IsInternal = place.IsInternal,
        Name = item.Name,
        Size = item.Size,
        State = item.IsInfected ? SyncState.Infected : SyncState.InSharePoint,
        WaitingUntil = null,
        WebUrl = item.WebUrl is { } url ? new Uri(url) : document.WebUrl,
        Remote = new RemoteFile(item.Id, item.ETag, item.QuickXorHash, item.Size) { ModifiedAt = item.ModifiedAt, ModifiedBy = item.ModifiedBy, SentSha256 = document.Remote?.SentSha256 },
    };

    /// <summary>SharePoint's own rewriting changes bytes, but not who modified the file when.</summary>
    private static bool IsNewContent(RemoteFile? before, LibraryItem now) =>
        before is not null && (before.ModifiedAt != now.ModifiedAt || before.ModifiedBy is { } by && by != now.ModifiedBy) && (before.Size != now.Size || before.QuickXorHash != now.QuickXorHash);
}
