using KreisTeams.Documents.SharePoint;

namespace KreisTeams.Documents;

/// <summary>
/// Shows in the documents what changed among the items. Files that are there come first and deleted folders last, so that a file which was moved out of a deleted folder is not taken for deleted.
/// Nothing is ever removed that holds the only copy of somebody's bytes.
/// </summary>
public sealed class LibraryMirror(ItemStore items, DocumentStore documents, OwnerFolders folders, SharePointLibrary library, DocumentsOptions options)
{
    /// <returns>The moment to go on when SharePoint asked for a pause in between; null when all is shown.</returns>
    public async Task<DateTimeOffset?> ShowAsync(CancellationToken cancellationToken)
    {
        if (await ListMovedFoldersAsync(cancellationToken) is { } throttled)
        {
            return throttled;
        }

        var unseen = await items.UnseenAsync(cancellationToken).ToArrayAsync(cancellationToken);
        var known = new List<(UnseenItem Unseen, KnownItem Item)>();
        foreach (var one in unseen)
        {
            if (await items.FindAsync(one.ItemId, cancellationToken) is { } item)
            {
                known.Add((one, item));
            }
        }

        foreach (var (mark, item) in known.OrderBy(change => (change.Item.Item.IsDeleted, change.Item.Item.IsFolder)))
        {
            await ShowAsync(item, cancellationToken);
            await items.SeenAsync(mark, cancellationToken);
        }

        return null;
    }

    /// <summary>Delta names a folder that was moved, not what is in it.</summary>
    private async Task<DateTimeOffset?> ListMovedFoldersAsync(CancellationToken cancellationToken)
    {
        var moved = new Queue<string>(await items.UnseenAsync(cancellationToken).Where(one => one.WithChildren).Select(one => one.ItemId).ToArrayAsync(cancellationToken));
        while (moved.TryDequeue(out var folder))
        {
            string? link = null;
            do
            {
                var answer = await library.ChildrenAsync(folder, link, cancellationToken);
                if (answer is Answer<ChangesPage>.Throttled { Until: var until })
                {
                    return until;
                }

                if (answer is not Answer<ChangesPage>.Done { Value: var page })
                {
                    break;
                }

                await items.WriteAsync(page.Items, cancellationToken);
                foreach (var child in page.Items)
                {
                    await items.MarkUnseenAsync(child.Id, withChildren: false, cancellationToken);
                    if (child.IsFolder)
                    {
                        moved.Enqueue(child.Id);
                    }
                }

                link = page.Next;
            }
            while (link is not null);
        }

        return null;
    }

    private Task ShowAsync(KnownItem known, CancellationToken cancellationToken) => known.Item switch
    {
        { IsDeleted: true, IsFolder: true } => ShowDeletedFolderAsync(known, cancellationToken),
        { IsDeleted: true } => ShowDeletedFileAsync(known, SyncState.Removed, cancellationToken),
        { IsFolder: true } => ShowFolderAsync(known, cancellationToken),
        _ => ShowFileAsync(known, cancellationToken),
    };

    /// <summary>An owner's folder that is back, from the recycle bin for instance, is used again.</summary>
    private async Task ShowFolderAsync(KnownItem folder, CancellationToken cancellationToken)
    {
        if (folder.Owner is { } owner && await folders.IsMissingAsync(owner, cancellationToken))
        {
            await folders.LinkAsync(owner, folder.Item, cancellationToken);
            await documents.ResumeAsync(owner, cancellationToken);
        }
    }

    private async Task ShowDeletedFolderAsync(KnownItem folder, CancellationToken cancellationToken)
    {
        var state = SyncState.Removed;
        if (folder.Owner is { } owner)
        {
            await folders.MarkMissingAsync(owner, cancellationToken);
            state = SyncState.FolderMissing;
        }

        await ShowDeletedChildrenAsync(folder.Item.Id, state, cancellationToken);
    }

    private async Task ShowDeletedChildrenAsync(string folderId, SyncState state, CancellationToken cancellationToken)
    {
        foreach (var child in await items.ChildrenAsync(folderId, cancellationToken).ToArrayAsync(cancellationToken))
        {
            await items.SaveAsync(child with { Item = child.Item with { IsDeleted = true } }, cancellationToken);
            await (child.Item.IsFolder ? ShowDeletedChildrenAsync(child.Item.Id, state, cancellationToken) : ShowDeletedFileAsync(child, state, cancellationToken));
        }
    }

    private async Task ShowDeletedFileAsync(KnownItem file, SyncState state, CancellationToken cancellationToken)
    {
        if (file.Document is { } id)
        {
            await documents.ChangeAsync(id, found => found.Remote?.ItemId != file.Item.Id ? null : found with { State = state, WaitingUntil = null }, cancellationToken);
        }
    }

    private async Task ShowFileAsync(KnownItem file, CancellationToken cancellationToken)
    {
        if (await PlaceOfAsync(file.Item, cancellationToken) is not { } place)
        {
            await ShowDeletedFileAsync(file, SyncState.Removed, cancellationToken);
            return;
        }

        if (file.Document is { } id && await documents.FindAsync(id, cancellationToken) is { } shown && shown.Remote?.ItemId == file.Item.Id)
        {
            await documents.ShowRemoteAsync(shown.Id, place, file.Item, IsByUs(file.Item), cancellationToken);
            return;
        }

        var path = place.Folder.Length == 0 ? file.Item.Name : $"{place.Folder}/{file.Item.Name}";
        var named = await documents.FindByPathAsync(place.Owner, path, cancellationToken);
        if (named is { Remote: null, Staged.Attempts: > 0 } && IsByUs(file.Item))
        {
            // Our own upload, seen before its answer was written down: the upload finishes it.
            return;
        }

        if (named?.Remote is { } former && (former.ItemId == file.Item.Id || await IsReplacedAsync(former.ItemId, file.Item, cancellationToken)))
        {
            await documents.ShowRemoteAsync(named.Id, place, file.Item, IsByUs(file.Item), cancellationToken);
            return;
        }

        await documents.AddRemoteAsync(place, file.Item, cancellationToken);
    }

    /// <summary>A folder holds a name once: where a new item has the name of the old one, the old one is gone, also if nobody said so.</summary>
    private async Task<bool> IsReplacedAsync(string formerId, LibraryItem successor, CancellationToken cancellationToken) =>
        await items.FindAsync(formerId, cancellationToken) is not { Item: { IsDeleted: false } former }
        || former.ParentId == successor.ParentId && FileName.Key(former.Name) == FileName.Key(successor.Name);

    private bool IsByUs(LibraryItem item) => item.ModifiedByApplication is { } application && application == options.ClientId;

    /// <summary>Whose folder the item is in, and where below it; null outside all of them.</summary>
    private async Task<Place?> PlaceOfAsync(LibraryItem item, CancellationToken cancellationToken)
    {
        var (folder, isInternal) = ("", false);
        for (var parentId = item.ParentId; parentId is not null;)
        {
            if (await items.FindAsync(parentId, cancellationToken) is not { Item.IsDeleted: false } parent)
            {
                return null;
            }

            if (parent.Owner is { } owner)
            {
                return new Place(owner, folder, isInternal || DocumentRights.IsInternal(folder));
            }

            isInternal |= parent.IsInternal;
            folder = folder.Length == 0 ? parent.Item.Name : $"{parent.Item.Name}/{folder}";
            parentId = parent.Item.ParentId;
        }

        return null;
    }
}

/// <summary>Where a file stands: in whose folder, in which subfolder of it, and whether that is for internal papers.</summary>
public readonly record struct Place(DocumentOwner Owner, string Folder, bool IsInternal);
