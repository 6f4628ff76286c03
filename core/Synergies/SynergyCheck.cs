using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using KreisTeams.Network;
using KreisTeams.Projects;

namespace KreisTeams.Synergies;

/// <summary>What exists already, asked before something is started: the index follows the network, change by change.</summary>
public sealed class SynergyCheck : IDisposable
{
    /// <summary>More than a person reads.</summary>
    private const int MostHits = 5;
    internal const int MostPairs = 20;
    private const int MostAtOnce = 250;

    private readonly NetworkCache _network;
    private readonly SynergyDismissals _dismissals;
    private readonly SynergyIndex _index = new();
    private readonly ConcurrentDictionary<string, Lazy<IReadOnlyList<SynergyHit>>> _alike = new(StringComparer.Ordinal);
    private readonly Lock _updating = new();

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
    public Task<IReadOnlyList<SynergyHit>> CheckAsync(string title, string description, CancellationToken cancellationToken) => CheckAsync(title, description, null, cancellationToken);

    /// <param name="kind">What becomes of it; null where nobody said.</param>
    public async Task<IReadOnlyList<SynergyHit>> CheckAsync(string title, string description, ProjectKind? kind, CancellationToken cancellationToken) =>
        Without(await _dismissals.OfAsync(SynergySubject.OfIdea(title), cancellationToken), most => _index.Check(new SynergyEntry("", title, description, [], kind), most));

    /// <summary>Entries that may be the same as one of the register, without those that were found to be different.</summary>
    public async Task<IReadOnlyList<SynergyHit>> CheckAsync(Project project, CancellationToken cancellationToken) =>
        Without(await _dismissals.OfAsync(project, cancellationToken), most => _index.Check(EntryOf(project, _network.Current), most));

    /// <summary>
    /// Pairs of the register that may be the same, again and again until every entry is compared, without those that were found to be different.
    /// Each entry is compared once, and again when it changes.
    /// </summary>
    public async IAsyncEnumerable<SynergyPairs> PairsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var dismissed = (await _dismissals.AllAsync(cancellationToken)).Select(dismissal => (dismissal.Subject, dismissal.Other)).ToHashSet();
        Project[] projects = [.. _network.Current.Projects];
        var compared = 0;
        do
        {
            yield return await Task.Run(
                () =>
                {
                    compared = CompareSome(projects, compared, MostAtOnce, cancellationToken);
                    return new SynergyPairs(Pairs(projects[..compared], dismissed), compared, projects.Length);
                },
                cancellationToken);
        }
        while (compared < projects.Length);
    }

    /// <summary>Compares what is new, so that nobody who asks for pairs has to wait.</summary>
    internal void CompareAll(CancellationToken cancellationToken) => CompareSome([.. _network.Current.Projects], 0, int.MaxValue, cancellationToken);

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

    private int CompareSome(Project[] projects, int from, int most, CancellationToken cancellationToken)
    {
        for (; from < projects.Length && most > 0; from++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            most -= _alike.ContainsKey(projects[from].Id.Value) ? 0 : 1;
            _ = Alike(projects[from]);
        }

        return from;
    }

    private IReadOnlyList<(Project One, SynergyHit Other)> Pairs(Project[] projects, HashSet<(SynergySubject Subject, SynergySubject Other)> dismissed) =>
    [
        .. projects.SelectMany(Alike, (project, hit) => (One: project, Other: hit))
            .DistinctBy(pair => string.CompareOrdinal(pair.One.Id.Value, pair.Other.Id) < 0 ? (pair.One.Id.Value, pair.Other.Id) : (pair.Other.Id, pair.One.Id.Value))
            .Where(pair => !SynergySubject.Both(pair.One).Any(subject => dismissed.Contains((subject, new SynergySubject(pair.Other.Id)))))
            .Where(pair => _network.Current.FindProject(new(pair.Other.Id)) is { } other && !SynergySubject.Both(other).Any(subject => dismissed.Contains((subject, SynergySubject.Of(pair.One.Id)))))
            .OrderByDescending(pair => pair.Other.Score).Take(MostPairs),
    ];

    private IReadOnlyList<SynergyHit> Alike(Project project) =>
        _alike.GetOrAdd(project.Id.Value, id => new Lazy<IReadOnlyList<SynergyHit>>(() => _index.Like(id, MostHits))).Value;

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
        _alike.Clear();
    }

    private void Forget(HashSet<string> changed)
    {
        foreach (var (id, hits) in changed.Count == 0 ? [] : _alike.ToArray())
        {
            // What is being compared at this moment may have seen what was there before.
            if (changed.Contains(id) || !hits.IsValueCreated || hits.Value.Any(hit => changed.Contains(hit.Id)))
            {
                _alike.TryRemove(id, out _);
            }
        }
    }

    private static SynergyEntry EntryOf(Project project, NetworkSnapshot network) => new(
        project.Id.Value, project.Title, project.Description, [.. project.Themes.Select(theme => network.FindTheme(theme)?.Name ?? theme.Value)], project.Kind);
}

/// <summary>The likeliest pairs among the entries that are compared so far.</summary>
public sealed record SynergyPairs(IReadOnlyList<(Project One, SynergyHit Other)> Likeliest, int Compared, int Of)
{
    public bool AreAll => Compared == Of;

    /// <summary>Whether there may be pairs that are less alike than those.</summary>
    public bool AreMore => Likeliest.Count == SynergyCheck.MostPairs;
}
