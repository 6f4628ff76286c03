using System.Collections.Immutable;

namespace KreisTeams.Simulators.SharePoint;

/// <summary>Items by id, by parent and by name, each change numbered and journalled. Guarded by one lock that callers take for longer when they decide and write.</summary>
public sealed class ItemTree
{
    private readonly Journal _journal;
    private readonly Dictionary<string, DriveItem> _items;
    private readonly Dictionary<string, HashSet<string>> _children = [];
    private readonly Dictionary<(string Parent, string Name), string> _names = [];
    private long _change;

    public ItemTree(Journal journal)
    {
        _journal = journal;
        _items = journal.ReadItems().ToDictionary(item => item.Id);
        _change = _items.Values.Select(item => item.Change).DefaultIfEmpty().Max();
        foreach (var item in _items.Values)
        {
            Index(item);
        }
    }

    public event Action<DriveItem>? Changed;

    public Lock Gate { get; } = new();

    public DriveItem? Root
    {
        get
        {
            lock (Gate)
            {
                return _items.Values.FirstOrDefault(item => item.IsRoot);
            }
        }
    }

    /// <summary>Deleted ones too.</summary>
    public DriveItem? FindAny(string id)
    {
        lock (Gate)
        {
            return _items.GetValueOrDefault(id);
        }
    }

    public DriveItem? FindChild(string parentId, string name)
    {
        lock (Gate)
        {
            return _names.TryGetValue((parentId, ItemNames.Key(name)), out var id) ? _items[id] : null;
        }
    }

    /// <summary>Live ones by name, or the deleted ones.</summary>
    public ImmutableArray<DriveItem> Children(string parentId, bool deleted = false)
    {
        lock (Gate)
        {
            return !_children.TryGetValue(parentId, out var ids) ? [] :
                [.. ids.Select(id => _items[id]).Where(item => item.IsDeleted == deleted).OrderBy(item => item.Name, StringComparer.OrdinalIgnoreCase)];
        }
    }

    public ImmutableArray<DriveItem> All()
    {
        lock (Gate)
        {
            return [.. _items.Values];
        }
    }

    /// <summary>From the root's child down to the item; empty for the root.</summary>
    public ImmutableArray<DriveItem> PathTo(DriveItem item)
    {
        lock (Gate)
        {
            var path = new Stack<DriveItem>();
            for (var step = item; step.ParentId is { } parent; step = _items[parent])
            {
                path.Push(step);
            }

            return [.. path];
        }
    }

    public DriveItem Store(DriveItem item)
    {
        lock (Gate)
        {
            if (_items.TryGetValue(item.Id, out var before) && before is { IsDeleted: false, IsRoot: false })
            {
                _names.Remove((before.ParentId!, ItemNames.Key(before.Name)));
                _children[before.ParentId!].Remove(before.Id);
            }

            var stored = item with { Change = ++_change };
            _journal.Append(stored);
            _items[stored.Id] = stored;
            Index(stored);
            Changed?.Invoke(stored);
            return stored;
        }
    }

    private void Index(DriveItem item)
    {
        if (item.ParentId is not { } parent)
        {
            return;
        }

        if (!_children.TryGetValue(parent, out var siblings))
        {
            _children[parent] = siblings = [];
        }

        siblings.Add(item.Id);
        if (!item.IsDeleted)
        {
            _names[(parent, ItemNames.Key(item.Name))] = item.Id;
        }
    }
}
