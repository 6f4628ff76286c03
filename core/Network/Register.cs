using System.Collections;
using System.Collections.Immutable;

namespace KreisTeams.Network;

/// <summary>
/// All records of one kind, ordered by id. A change copies the path to what changed and nothing else, so its cost does not grow with the register.
/// Each record carries the number of the change that wrote it, by which later writers notice that somebody was faster.
/// </summary>
public sealed class Register<T> : IReadOnlyCollection<T>
    where T : class
{
    public static readonly Register<T> Empty = new(ImmutableSortedDictionary.Create<string, Entry>(StringComparer.Ordinal));

    private readonly ImmutableSortedDictionary<string, Entry> _entries;

    private Register(ImmutableSortedDictionary<string, Entry> entries) => _entries = entries;

    public int Count => _entries.Count;

    public T? Find(string id) => _entries.TryGetValue(id, out var entry) ? entry.Record : null;

    /// <summary>Number of the change that wrote the record; 0 where there is none.</summary>
    public long VersionOf(string id) => _entries.TryGetValue(id, out var entry) ? entry.Version : 0;

    public Register<T> With(string id, T record, long version) => new(_entries.SetItem(id, new Entry(record, version)));

    public Register<T> Without(string id) => new(_entries.Remove(id));

    public IEnumerator<T> GetEnumerator()
    {
        foreach (var (_, entry) in _entries)
        {
            yield return entry.Record;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private readonly record struct Entry(T Record, long Version);
}
