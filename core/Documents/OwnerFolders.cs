using System.Collections.Concurrent;
using Azure;
using Azure.Data.Tables;
using KreisTeams.Documents.SharePoint;
using KreisTeams.Network;
using KreisTeams.Storage;

namespace KreisTeams.Documents;

/// <summary>The current network, wherever it comes from.</summary>
public delegate NetworkSnapshot CurrentNetwork();

/// <summary>
/// The folder of each project and body, known by its id so that people may rename or move it.
/// An owner's folder that was deleted is not silently made again: its documents say that it is missing until somebody decides.
/// </summary>
public sealed class OwnerFolders(StorageAccount storage, SharePointLibrary library, CurrentNetwork network, TimeProvider clock) : IDisposable
{
    /// <summary>So long a folder is taken to be where it was; if it is not, SharePoint says so and it is looked up.</summary>
    private static readonly TimeSpan Believed = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<(DocumentOwner, string), (string ItemId, DateTimeOffset Until)> _believed = new();
    private readonly SemaphoreSlim _creating = new(1);
    private readonly TableClient _table = storage.Table(DocumentStore.TableName);

    /// <summary>The id of the folder, created on first use.</summary>
    /// <param name="path">Below the owner's folder; empty for the folder itself.</param>
    /// <returns>Not found when the owner's folder was deleted by hand.</returns>
    public async Task<Answer<string>> EnsureAsync(DocumentOwner owner, string path, CancellationToken cancellationToken)
    {
        if (_believed.TryGetValue((owner, path), out var believed) && clock.GetUtcNow() < believed.Until)
        {
            return new Answer<string>.Done(believed.ItemId);
        }

        var folder = await KnownAsync(owner, path, cancellationToken) ?? await CreateInTurnAsync(owner, path, cancellationToken);
        if (folder is Answer<string>.Done { Value: var itemId })
        {
            _believed[(owner, path)] = (itemId, clock.GetUtcNow() + Believed);
        }

        return folder;
    }

    private async Task<Answer<string>> CreateInTurnAsync(DocumentOwner owner, string path, CancellationToken cancellationToken)
    {
        await _creating.WaitAsync(cancellationToken);
        try
        {
            return await KnownOrCreatedAsync(owner, path, cancellationToken);
        }
        finally
        {
            _creating.Release();
        }
    }

    public void Dispose() => _creating.Dispose();

    /// <summary>Learns whether a folder that a call could not find is really gone, and forgets or marks it.</summary>
    public async Task CheckAsync(DocumentOwner owner, string path, CancellationToken cancellationToken)
    {
        foreach (var step in Steps(path))
        {
            if (await FindAsync(owner, step, cancellationToken) is { IsMissing: false } row && await library.GetAsync(row.ItemId, cancellationToken) is Answer<LibraryItem>.NotFound)
            {
                await (step.Length == 0 ? MarkMissingAsync(owner, cancellationToken) : ForgetAsync(owner, step, cancellationToken));
            }
        }
    }

    public async Task<bool> IsMissingAsync(DocumentOwner owner, CancellationToken cancellationToken) =>
        await FindAsync(owner, "", cancellationToken) is { IsMissing: true };

    /// <summary>What the owner's pages say about its folder. Asks only what was written down.</summary>
    public async Task<OwnerFolder> StateAsync(DocumentOwner owner, CancellationToken cancellationToken)
    {
        if (await FindAsync(owner, "", cancellationToken) is not { } row)
        {
            return new OwnerFolder.BeingMade();
        }

        var item = await _table.GetEntityIfExistsAsync<TableEntity>(DocumentRows.Partition, ItemRows.Key(row.ItemId), cancellationToken: cancellationToken);
        return row.IsMissing ? new OwnerFolder.Missing() : new OwnerFolder.There(item.HasValue && ItemRows.ToItem(item.Value!).Item.WebUrl is { } url ? new Uri(url) : null);
    }

    public async Task MarkMissingAsync(DocumentOwner owner, CancellationToken cancellationToken)
    {
        _believed.Clear();
        if (await FindAsync(owner, "", cancellationToken) is { IsMissing: false } row)
        {
            await _table.UpsertEntityAsync(ToRow(owner, "", row with { IsMissing = true }), TableUpdateMode.Replace, cancellationToken);
        }
    }

    /// <summary>Ties the owner to a folder, for instance one that came back from the recycle bin.</summary>
    public async Task LinkAsync(DocumentOwner owner, LibraryItem folder, CancellationToken cancellationToken)
    {
        await ForgetAsync(owner, "", cancellationToken);
        await RememberAsync(owner, "", folder, cancellationToken);
    }

    /// <summary>Forgets a folder and what is below it, so that the next use creates it.</summary>
    public async Task ForgetAsync(DocumentOwner owner, string path, CancellationToken cancellationToken)
    {
        _believed.Clear();
        await foreach (var row in _table.QueryAsync<TableEntity>(DocumentRows.Range($"folder!{DocumentRows.Escape(owner.ToString())}"), cancellationToken: cancellationToken))
        {
            var known = row.GetString("Path");
            if (path.Length == 0 || known == path || known.StartsWith(path + "/", StringComparison.Ordinal))
            {
                await _table.DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All, cancellationToken);
            }

            if (path.Length == 0 && known.Length == 0)
            {
                await DisownAsync(row.GetString("Item"), cancellationToken);
            }
        }
    }

    private async Task DisownAsync(string itemId, CancellationToken cancellationToken)
    {
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(DocumentRows.Partition, ItemRows.Key(itemId), cancellationToken: cancellationToken);
        if (row.HasValue)
        {
            await _table.UpdateEntityAsync(ItemRows.ToRow(ItemRows.ToItem(row.Value!) with { Owner = null }), row.Value!.ETag, TableUpdateMode.Replace, cancellationToken);
        }
    }

    private async Task<Answer<string>?> KnownAsync(DocumentOwner owner, string path, CancellationToken cancellationToken) =>
        await FindAsync(owner, path, cancellationToken) is not { } row ? null : row.IsMissing ? new Answer<string>.NotFound() : new Answer<string>.Done(row.ItemId);

    private async Task<Answer<string>> KnownOrCreatedAsync(DocumentOwner owner, string path, CancellationToken cancellationToken) =>
        await KnownAsync(owner, path, cancellationToken)
        ?? (path.Length == 0 ? await CreateOwnerFolderAsync(owner, cancellationToken) : await CreateSubfolderAsync(owner, path, cancellationToken));

    private async Task<Answer<string>> CreateOwnerFolderAsync(DocumentOwner owner, CancellationToken cancellationToken)
    {
        var top = await EnsureTopAsync(owner.Kind, cancellationToken);
        if (top is not Answer<string>.Done { Value: var parent })
        {
            return top;
        }

        var name = FileName.MakeLegalFolder(TitleOf(owner));
        for (var number = 1; ; number++)
        {
            var created = await CreateOrAdoptAsync(parent, number == 1 ? name : FileName.Numbered(name, number), cancellationToken);
            if (created is not Answer<LibraryItem>.Done { Value: var folder })
            {
                return NotYet(created);
            }

            if (await OwnerOfAsync(folder.Id, cancellationToken) is { } other && other != owner)
            {
                continue;
            }

            await RememberAsync(owner, "", folder, cancellationToken);
            return new Answer<string>.Done(folder.Id);
        }
    }

    private async Task<Answer<string>> CreateSubfolderAsync(DocumentOwner owner, string path, CancellationToken cancellationToken)
    {
        var slash = path.LastIndexOf('/');
        var parent = await KnownOrCreatedAsync(owner, slash < 0 ? "" : path[..slash], cancellationToken);
        if (parent is not Answer<string>.Done { Value: var parentId })
        {
            return parent;
        }

        var created = await CreateOrAdoptAsync(parentId, FileName.MakeLegalFolder(path[(slash + 1)..]), cancellationToken);
        if (created is not Answer<LibraryItem>.Done { Value: var folder })
        {
            await CheckAsync(owner, slash < 0 ? "" : path[..slash], cancellationToken);
            return NotYet(created);
        }

        await RememberAsync(owner, path, folder, cancellationToken);
        return new Answer<string>.Done(folder.Id);
    }

    private async Task<Answer<string>> EnsureTopAsync(DocumentOwnerKind kind, CancellationToken cancellationToken)
    {
        var key = $"top!{kind}";
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(DocumentRows.Partition, key, cancellationToken: cancellationToken);
        if (row.HasValue && await library.GetAsync(row.Value!.GetString("Item"), cancellationToken) is Answer<LibraryItem>.Done)
        {
            return new Answer<string>.Done(row.Value.GetString("Item"));
        }

        var root = await library.RootAsync(cancellationToken);
        if (root is not Answer<LibraryItem>.Done { Value.Id: var rootId })
        {
            return root.As<string>();
        }

        var created = await CreateOrAdoptAsync(rootId, DocumentTexts.TopFolder(kind), cancellationToken);
        if (created is not Answer<LibraryItem>.Done { Value: var folder })
        {
            return created.As<string>();
        }

        await _table.SubmitTransactionAsync(
            [new(TableTransactionActionType.UpsertReplace, new TableEntity(DocumentRows.Partition, key) { ["Item"] = folder.Id }), ItemRows.Upsert(new KnownItem(folder))], cancellationToken);
        return new Answer<string>.Done(folder.Id);
    }

    private async Task<Answer<LibraryItem>> CreateOrAdoptAsync(string parentId, string name, CancellationToken cancellationToken) =>
        await library.CreateFolderAsync(parentId, name, cancellationToken) is var created && created is Answer<LibraryItem>.NameTaken or Answer<LibraryItem>.Unclear
            ? await library.FindChildAsync(parentId, name, cancellationToken)
            : created;

    /// <summary>A parent that is not found right after it was made may only lag; whether it is gone is for <see cref="CheckAsync"/> to say.</summary>
    private static Answer<string> NotYet(Answer<LibraryItem> refusal) =>
        refusal is Answer<LibraryItem>.NotFound ? new Answer<string>.Unclear("The parent folder does not answer yet.") : refusal.As<string>();

    private async Task<DocumentOwner?> OwnerOfAsync(string itemId, CancellationToken cancellationToken)
    {
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(DocumentRows.Partition, ItemRows.Key(itemId), cancellationToken: cancellationToken);
        return row.HasValue ? ItemRows.ToItem(row.Value!).Owner : null;
    }

    private async Task RememberAsync(DocumentOwner owner, string path, LibraryItem folder, CancellationToken cancellationToken) => await _table.SubmitTransactionAsync(
        [
            new(TableTransactionActionType.UpsertReplace, ToRow(owner, path, new FolderRow(folder.Id, IsMissing: false))),
            ItemRows.Upsert(new KnownItem(folder, Owner: path.Length == 0 ? owner : null, IsInternal: DocumentRights.IsInternal(path))),
        ],
        cancellationToken);

    private async Task<FolderRow?> FindAsync(DocumentOwner owner, string path, CancellationToken cancellationToken)
    {
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(DocumentRows.Partition, Key(owner, path), cancellationToken: cancellationToken);
        return row.HasValue ? new FolderRow(row.Value!.GetString("Item"), row.Value.GetBoolean("IsMissing")!.Value) : null;
    }

    private string TitleOf(DocumentOwner owner) =>
        (owner.Project is { } project ? network().FindProject(project)?.Title : owner.Body is { } body ? network().FindBody(body)?.Name : null) ?? owner.Id;

    private static TableEntity ToRow(DocumentOwner owner, string path, FolderRow folder) => new(DocumentRows.Partition, Key(owner, path))
    {
        ["Item"] = folder.ItemId,
        ["IsMissing"] = folder.IsMissing,
        ["Path"] = path,
    };

    private static string Key(DocumentOwner owner, string path) => $"folder!{DocumentRows.Escape(owner.ToString())}!{DocumentRows.Escape(FileName.Key(path))}";

    /// <summary>„“, „a“, „a/b“.</summary>
    private static IEnumerable<string> Steps(string path)
    {
        yield return "";
        for (var slash = path.IndexOf('/'); slash >= 0; slash = path.IndexOf('/', slash + 1))
        {
            yield return path[..slash];
        }

        if (path.Length > 0)
        {
            yield return path;
        }
    }

    private sealed record FolderRow(string ItemId, bool IsMissing);
}
