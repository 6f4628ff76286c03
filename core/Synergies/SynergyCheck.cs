using System.Collections.Concurrent;
using KreisTeams.Network;
using KreisTeams.Projects;

namespace KreisTeams.Synergies;

/// <summary>What exists already, asked before something is started: the index follows the network, change by change.</summary>
public sealed class SynergyCheck : IDisposable
{
    /// <summary>More than a person reads.</summary>
    private const int MostHits = 5;
    private const int MostPairs = 20;

    private readonly NetworkCache _network;
    private readonly SynergyDismissals _dismissals;
    private readonly SynergyIndex _index = new();
    private readonly ConcurrentDictionary<string, IReadOnlyList<SynergyHit>> _alike = new(StringComparer.Ordinal);
    private readonly Lock _updating = new();
    private volatile int _edition;

    public SynergyCheck(NetworkCache network, SynergyDismissals dismissals)
    {
        (_network, _dismissals) = (network, dismissals);
        lock (_updating)
        {
            _network.Refreshed += Follow;
            Rebuild(_network.Current);
        }
    }

    /// <summary>Entries that serve the purpose of the words, for searching; nobody is warned by it.</summary>
    public IReadOnlyList<SynergyHit> Search(string words) => _index.Check(new SynergyEntry("", words, "", []), MostHits);

    /// <summary>Entries that may be the same as an idea in somebody's words, without those that were found to be different.</summary>
    public async Task<IReadOnlyList<SynergyHit>> CheckAsync(string title, string description, CancellationToken cancellationToken) =>
        Without(await _dismissals.OfAsync(SynergySubject.OfIdea(title), cancellationToken), most => _index.Check(new SynergyEntry("", title, description, []), most));

    /// <summary>Entries that may be the same as one of the register, without those that were found to be different.</summary>
    public async Task<IReadOnlyList<SynergyHit>> CheckAsync(Project project, CancellationToken cancellationToken) =>
        Without(await _dismissals.OfAsync(project, cancellationToken), most => _index.Check(EntryOf(project, _network.Current), most));

    /// <summary>
    /// Pairs of the register that may be the same, most alike first, without those that were found to be different; a strategy is no double of what serves it.
    /// Each entry is compared once, and again when it changes: of a large register the first call takes its time.
    /// </summary>
    public async Task<IReadOnlyList<(Project One, SynergyHit Other)>> PairsAsync(CancellationToken cancellationToken)
    {
        var dismissed = (await _dismissals.AllAsync(cancellationToken)).Select(dismissal => (dismissal.Subject, dismissal.Other)).ToHashSet();
        return await Task.Run(() => Pairs(dismissed), cancellationToken);
    }

    public void Dispose()
    {
        _network.Refreshed -= Follow;
        _index.Dispose();
    }

    private static List<SynergyHit> Without(IReadOnlyList<SynergyDismissal> dismissals, Func<int, IReadOnlyList<SynergyHit>> check)
    {
        var dismissed = dismissals.Select(dismissal => dismissal.Other.Key).ToHashSet(StringComparer.Ordinal);
        return [.. check(MostHits + dismissed.Count).Where(hit => !dismissed.Contains(hit.Id)).Take(MostHits)];
    }

    private IReadOnlyList<(Project One, SynergyHit Other)> Pairs(HashSet<(SynergySubject Subject, SynergySubject Other)> dismissed) =>
    [
        .. _network.Current.Projects.Where(project => project.Kind != ProjectKind.Strategy).SelectMany(Alike, (project, hit) => (One: project, Other: hit))
            .DistinctBy(pair => string.CompareOrdinal(pair.One.Id.Value, pair.Other.Id) < 0 ? (pair.One.Id.Value, pair.Other.Id) : (pair.Other.Id, pair.One.Id.Value))
            .Where(pair => !SynergySubject.Both(pair.One).Any(subject => dismissed.Contains((subject, new SynergySubject(pair.Other.Id)))))
            .Where(pair => _network.Current.FindProject(new(pair.Other.Id)) is { Kind: not ProjectKind.Strategy } other && !SynergySubject.Both(other).Any(subject => dismissed.Contains((subject, SynergySubject.Of(pair.One.Id)))))
            .OrderByDescending(pair => pair.Other.Score).Take(MostPairs),
    ];

    private IReadOnlyList<SynergyHit> Alike(Project project)
    {
        if (_alike.TryGetValue(project.Id.Value, out var known))
        {
            return known;
        }

        var edition = _edition;
        var hits = _index.Check(EntryOf(project, _network.Current), MostHits);
        lock (_updating)
        {
            if (edition == _edition)
            {
                _alike[project.Id.Value] = hits;
            }
        }

        return hits;
    }

    private void Follow(NetworkRefreshed refreshed)
    {
        lock (_updating)
        {
            if (refreshed.Changed.Any(key => key.Kind is RecordKind.ThesaurusEntry))
            {
                Rebuild(refreshed.After);
                return;
            }

            var projects = refreshed.Changed.Where(key => key.Kind == RecordKind.Project).ToLookup(key => refreshed.After.Find(key) is not null);
            _index.Update(projects[true].Select(key => EntryOf((Project)refreshed.After.Find(key)!, refreshed.After)), projects[false].Select(key => key.Id));
            Forget([.. projects[true].Concat(projects[false]).Select(key => key.Id)]);
        }
    }

    /// <summary>Words that somebody added may change what any entry is for, so all are read again.</summary>
    private void Rebuild(NetworkSnapshot network)
    {
        _index.Use(Thesaurus.With(network.Thesaurus));
        _index.Update(network.Projects.Select(project => EntryOf(project, network)), []);
        _edition++;
        _alike.Clear();
    }

    private void Forget(HashSet<string> changed)
    {
        if (changed.Count == 0)
        {
            return;
        }

        _edition++;
        foreach (var (id, hits) in _alike)
        {
            if (changed.Contains(id) || hits.Any(hit => changed.Contains(hit.Id)))
            {
                _alike.TryRemove(id, out _);
            }
        }
    }

    private static SynergyEntry EntryOf(Project project, NetworkSnapshot network) => new(
        project.Id.Value, project.Title, project.Description, [.. project.Themes.Select(theme => network.FindTheme(theme)?.Name ?? theme.Value)]);
}
