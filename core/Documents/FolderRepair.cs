using KreisTeams.Documents.SharePoint;
using KreisTeams.Network;

namespace KreisTeams.Documents;

/// <summary>What became of the wish to mend an owner's folder.</summary>
public abstract record RepairOutcome
{
    private RepairOutcome()
    {
    }

    /// <summary>Decided; SharePoint follows within seconds.</summary>
    public sealed record Begun : RepairOutcome;

    public sealed record NotAllowed : RepairOutcome;

    public sealed record NothingMissing : RepairOutcome;

    /// <summary>The folder to link is gone, or it is another owner's.</summary>
    public sealed record NoSuchFolder : RepairOutcome;
}

/// <summary>A folder that could be linked, with its path in the library.</summary>
public sealed record FolderCandidate(string ItemId, string Path);

/// <summary>For owners whose folder was deleted by hand: a new folder, or a link to one that somebody made. Takes part in no call to SharePoint itself.</summary>
public sealed class FolderRepair(DocumentStore documents, OwnerFolders folders, ItemStore items, LibraryWatch watch, CurrentNetwork network)
{
    public Task<bool> IsMissingAsync(DocumentOwner owner, CancellationToken cancellationToken) => folders.IsMissingAsync(owner, cancellationToken);

    /// <summary>A new, empty folder. Bytes that only we have are filed there.</summary>
    public async Task<RepairOutcome> RecreateAsync(DocumentOwner owner, Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.Person.MayFile(owner, network()))
        {
            return new RepairOutcome.NotAllowed();
        }

        if (!await folders.IsMissingAsync(owner, cancellationToken))
        {
            return new RepairOutcome.NothingMissing();
        }

        await documents.PlanFolderAroundAsync(owner, () => folders.ForgetAsync(owner, "", cancellationToken), cancellationToken);
        await documents.ResumeAsync(owner, cancellationToken);
        return new RepairOutcome.Begun();
    }

    public async Task<RepairOutcome> RelinkAsync(DocumentOwner owner, string itemId, Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.Person.MayFile(owner, network()))
        {
            return new RepairOutcome.NotAllowed();
        }

        if (await items.FindAsync(itemId, cancellationToken) is not { Owner: null, Item: { IsFolder: true, IsRoot: false, IsDeleted: false } folder } || await PathAsync(folder, cancellationToken) is null)
        {
            return new RepairOutcome.NoSuchFolder();
        }

        await folders.LinkAsync(owner, folder, cancellationToken);
        await items.MarkUnseenAsync(folder.Id, withChildren: true, cancellationToken);
        await documents.ResumeAsync(owner, cancellationToken);
        watch.Tap();
        return new RepairOutcome.Begun();
    }

    /// <summary>Folders that belong to nobody, by path.</summary>
    public async Task<IReadOnlyList<FolderCandidate>> CandidatesAsync(CancellationToken cancellationToken)
    {
        var candidates = new List<FolderCandidate>();
        await foreach (var known in items.AllAsync(cancellationToken).Where(known => known is { Owner: null, Item: { IsFolder: true, IsRoot: false, IsDeleted: false } }))
        {
            if (await PathAsync(known.Item, cancellationToken) is { } path && !DocumentTexts.IsTopFolder(path))
            {
                candidates.Add(new FolderCandidate(known.Item.Id, path));
            }
        }

        return [.. candidates.OrderBy(candidate => candidate.Path, NameOrder.German)];
    }

    /// <summary>Null inside a folder that has an owner, and where a parent is unknown.</summary>
    private async Task<string?> PathAsync(LibraryItem folder, CancellationToken cancellationToken)
    {
        var path = folder.Name;
        for (var parentId = folder.ParentId; parentId is not null;)
        {
            var parent = await items.FindAsync(parentId, cancellationToken);
            if (parent is null or { Owner: not null })
            {
                return null;
            }

            if (parent.Item.IsRoot)
            {
                return path;
            }

            (path, parentId) = ($"{parent.Item.Name}/{path}", parent.Item.ParentId);
        }

        return path;
    }
}
