using System.Collections.Concurrent;

namespace KreisTeams.Synergies;

/// <summary>How many entries use a term, kept entry by entry: the fewer, the more it tells.</summary>
internal sealed class TermUses
{
    private const int SmallestCollection = 200;
    private const int Every = 10;

    private readonly ConcurrentDictionary<string, int> _uses = new(StringComparer.Ordinal);
    private int _entries;

    /// <summary>Whether some entries use a term and not every tenth of a large collection does.</summary>
    public bool IsTelling(string term) => Of(term) is var uses && uses > 0 && uses <= Math.Max(SmallestCollection, _entries / Every);

    public float Rarity(string term) => MathF.Log(1 + ((float)Math.Max(SmallestCollection, _entries) / (1 + Of(term))));

    public void Add(Purpose purpose) => Change(purpose, 1);

    public void Remove(Purpose purpose) => Change(purpose, -1);

    private int Of(string term) => _uses.GetValueOrDefault(term);

    private void Change(Purpose purpose, int by)
    {
        Interlocked.Add(ref _entries, by);
        foreach (var term in purpose.Terms.Keys)
        {
            _uses.AddOrUpdate(term, Math.Max(0, by), (_, uses) => uses + by);
        }
    }
}
