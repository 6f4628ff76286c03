using System.Security.Cryptography;

namespace KreisTeams.Simulators.SharePoint;

/// <summary>What can be done in a document library, by Graph's rules.</summary>
public sealed class Library
{
    public const string DriveId = "b!a3JlaXN0ZWFtcy1iaWJsaW90aGVr";

    private readonly TimeProvider _clock;

    public Library(ItemTree tree, TimeProvider clock)
    {
        (Tree, _clock) = (tree, clock);
        Root = tree.Root ?? tree.Store(NewItem(null, "root", new Identity("system", "SharePoint", IsApplication: true)));
    }

    public ItemTree Tree { get; }

    public DriveItem Root { get; }

    /// <summary>Asked before a file is created: whether an open upload session holds this name.</summary>
    public Func<string, string, bool> IsReserved { get; set; } = (_, _) => false;

    public DriveItem Get(string id) => Find(id) ?? throw GraphError.NotFound();

    public DriveItem? Find(string id) => Tree.FindAny(id == "root" ? Root.Id : id) is { IsDeleted: false } item ? item : null;

    public long UsedBytes() => Tree.All().Where(item => item is { IsDeleted: false, IsFolder: false }).Sum(item => item.Content.Size);

    public DriveItem CreateFolder(string parentId, string name, string conflictBehavior, Identity author)
    {
        lock (Tree.Gate)
        {
            var parent = Folder(parentId);
            ItemNames.Check(name);
            return Tree.FindChild(parent.Id, name) switch
            {
                null => Tree.Store(NewItem(parent.Id, name, author)),
                { IsFolder: true } existing when conflictBehavior == "replace" => existing,
                _ when conflictBehavior == "rename" => Tree.Store(NewItem(parent.Id, FreeName(parent.Id, name), author)),
                _ => throw GraphError.NameTaken(),
            };
        }
    }

    /// <summary>Creates the folders that are missing on the way, as SharePoint does for paths below the root.</summary>
    public DriveItem EnsureFolder(string startId, IEnumerable<string> names, Identity author)
    {
        lock (Tree.Gate)
        {
            return names.Aggregate(Folder(startId), (parent, name) => Tree.FindChild(parent.Id, name) ?? CreateFolder(parent.Id, name, "fail", author));
        }
    }

    /// <summary>Creates a file or adds a version to it.</summary>
    public (DriveItem Item, bool Created) PutFile(string parentId, string name, StoredContent content, PutOptions options)
    {
        lock (Tree.Gate)
        {
            var parent = Folder(parentId);
            ItemNames.Check(name);
            var existing = Tree.FindChild(parent.Id, name);
            if (existing is not null && options.ConflictBehavior == "rename")
            {
                (existing, name) = (null, FreeName(parent.Id, name));
            }

            if (existing is not null)
            {
                return options.ConflictBehavior == "fail" ? throw GraphError.NameTaken() : (ReplaceContent(existing.Id, content, options), false);
            }

            if (options.SessionId is null && IsReserved(parent.Id, name))
            {
                throw new GraphError(409, "nameAlreadyExists", message: "The file is currently being uploaded.");
            }

            return options.IfMatch is null ? (CreateFile(parent.Id, name, content, options), true) : throw GraphError.Changed();
        }
    }

    public DriveItem ReplaceContent(string id, StoredContent content, PutOptions options)
    {
        lock (Tree.Gate)
        {
            var item = Changeable(id, options.IfMatch);
            if (options.MustNotExist)
            {
                throw GraphError.Changed();
            }

            var now = _clock.GetUtcNow();
            return Tree.Store(item with
            {
                Versions = item.Versions.Add(new ItemVersion(item.Versions[^1].Number + 1, content, now, options.Author)),
                ModifiedAt = now,
                ModifiedBy = options.Author,
                FileModifiedAt = options.FileModifiedAt,
                Description = options.Description ?? item.Description,
                ETagNumber = item.ETagNumber + 1,
                CTagNumber = item.CTagNumber + 1,
            });
        }
    }

    /// <summary>SharePoint rewrites what it stores without making a version and without changing who modified it.</summary>
    public DriveItem Rewrite(string id, StoredContent content)
    {
        lock (Tree.Gate)
        {
            var item = Get(id);
            return Tree.Store(item with
            {
                Versions = item.Versions.SetItem(item.Versions.Length - 1, item.Versions[^1] with { Content = content }),
                ETagNumber = item.ETagNumber + 1,
                CTagNumber = item.CTagNumber + 1,
            });
        }
    }

    public DriveItem Update(string id, string? name, string? parentId, string? ifMatch, Identity author, Func<DriveItem, DriveItem>? more = null)
    {
        lock (Tree.Gate)
        {
            var item = Changeable(id, ifMatch);
            var (newName, newParent) = (name ?? item.Name, parentId is null ? item.ParentId! : Folder(parentId).Id);
            ItemNames.Check(newName);
            if (item.IsFolder && Tree.PathTo(Get(newParent)).Any(step => step.Id == item.Id))
            {
                throw GraphError.Invalid("A folder cannot be moved into itself.");
            }

            if (Tree.FindChild(newParent, newName) is { } other && other.Id != item.Id)
            {
                throw GraphError.NameTaken();
            }

            // A rename between composed and decomposed umlauts does nothing in SharePoint.
            var keptName = item.ParentId == newParent && newName.Normalize() == item.Name.Normalize() ? item.Name : newName;
            var changed = item with { Name = keptName, ParentId = newParent, ModifiedAt = _clock.GetUtcNow(), ModifiedBy = author, ETagNumber = item.ETagNumber + 1 };
            return Tree.Store(more is null ? changed : more(changed));
        }
    }

    public void Delete(string id, string? ifMatch)
    {
        lock (Tree.Gate)
        {
            var item = Changeable(id, ifMatch);
            foreach (var child in Tree.Children(item.Id))
            {
                Delete(child.Id, null);
            }

            Tree.Store(item with { IsDeleted = true });
        }
    }

    /// <summary>From the recycle bin, with the same id, and with everything in it.</summary>
    public DriveItem Restore(string id)
    {
        lock (Tree.Gate)
        {
            var item = Tree.FindAny(id) is { IsDeleted: true } deleted ? deleted : throw GraphError.NotFound();
            var parent = Folder(item.ParentId!);
            var name = Tree.FindChild(parent.Id, item.Name) is null ? item.Name : FreeName(parent.Id, item.Name);
            var restored = Tree.Store(item with { IsDeleted = false, Name = name, ETagNumber = item.ETagNumber + 1 });
            foreach (var child in Tree.Children(id, deleted: true))
            {
                Restore(child.Id);
            }

            return restored;
        }
    }

    /// <summary>Makes an old version the newest one; the history grows.</summary>
    public DriveItem RestoreVersion(string id, int number, Identity author)
    {
        lock (Tree.Gate)
        {
            var version = Get(id).Versions.FirstOrDefault(version => version.Number == number) ?? throw GraphError.NotFound();
            return ReplaceContent(id, version.Content, new PutOptions(author));
        }
    }

    /// <summary>Changes what only SharePoint itself changes: lock and malware marks.</summary>
    public DriveItem Mark(string id, Func<DriveItem, DriveItem> change)
    {
        lock (Tree.Gate)
        {
            return Tree.Store(change(Get(id)));
        }
    }

    private DriveItem CreateFile(string parentId, string name, StoredContent content, PutOptions options)
    {
        var item = NewItem(parentId, name, options.Author);
        return Tree.Store(item with
        {
            Versions = [new ItemVersion(1, content, item.ModifiedAt, options.Author)],
            FileCreatedAt = options.FileCreatedAt,
            FileModifiedAt = options.FileModifiedAt,
            Description = options.Description,
        });
    }

    private DriveItem Changeable(string id, string? ifMatch) => Get(id) switch
    {
        { IsLocked: true } => throw GraphError.Locked(),
        { IsRoot: true } => throw new GraphError(403, "accessDenied"),
        var item when ifMatch is not null and not "*" && ifMatch != item.ETag && ifMatch != item.CTag => throw GraphError.Changed(),
        var item => item,
    };

    private DriveItem Folder(string id) => Get(id) is { IsFolder: true } folder ? folder : throw GraphError.Invalid("The parent is not a folder.");

    private string FreeName(string parentId, string name) => ItemNames.Numbered(name, free => Tree.FindChild(parentId, free) is null);

    private DriveItem NewItem(string? parentId, string name, Identity author)
    {
        var now = _clock.GetUtcNow();
        return new DriveItem("01" + RandomNumberGenerator.GetString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 32), parentId, name, 0)
        {
            CreatedAt = now,
            ModifiedAt = now,
            CreatedBy = author,
            ModifiedBy = author,
        };
    }
}
