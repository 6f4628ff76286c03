using KreisTeams.Network;
using KreisTeams.Projects;

namespace KreisTeams.Synergies;

/// <summary>What exists already, asked before something is started: the index follows the network, change by change.</summary>
public sealed class SynergyCheck : IDisposable
{
    /// <summary>More than a person reads.</summary>
    private const int MostHits = 5;

    private readonly NetworkCache _network;
    private readonly SynergyDismissals _dismissals;
    private readonly SynergyIndex _index = new();
    private readonly Lock _updating = new();

    public SynergyCheck(NetworkCache network, SynergyDismissals dismissals)
    {
        (_network, _dismissals) = (network, dismissals);
        lock (_updating)
        {
            _network.Refreshed += Follow;
            _index.Update(_network.Current.Projects.Select(project => EntryOf(project, _network.Current)), []);
        }
    }

    /// <summary>Entries that may be the same as an idea in somebody's words.</summary>
    public IReadOnlyList<SynergyHit> Check(string idea) => _index.Check(new SynergyEntry("", idea, "", []), MostHits);

    /// <summary>Entries that may be the same as one of the register, without those that were found to be different.</summary>
    public async Task<IReadOnlyList<SynergyHit>> CheckAsync(Project project, CancellationToken cancellationToken)
    {
        var dismissed = (await _dismissals.OfAsync(project.Id, cancellationToken)).Select(dismissal => dismissal.Other.Value).ToHashSet(StringComparer.Ordinal);
        return [.. _index.Check(EntryOf(project, _network.Current), MostHits + dismissed.Count).Where(hit => !dismissed.Contains(hit.Id)).Take(MostHits)];
    }

    /// <summary>All pairs of the register that may be the same, most alike first; „keine Doppelung“ is asked by the pair.</summary>
    public IReadOnlyList<(Project One, SynergyHit Other)> Pairs() =>
        [.. _network.Current.Projects.SelectMany(project => _index.Check(EntryOf(project, _network.Current), MostHits), (project, hit) => (One: project, Other: hit))
            .Where(pair => string.CompareOrdinal(pair.One.Id.Value, pair.Other.Id) < 0).OrderByDescending(pair => pair.Other.Score)];

    public void Dispose()
    {
        _network.Refreshed -= Follow;
        _index.Dispose();
    }

    private void Follow(NetworkRefreshed refreshed)
    {
        var projects = refreshed.Changed.Where(key => key.Kind == RecordKind.Project).ToLookup(key => refreshed.After.FindProject(new ProjectId(key.Id)) is not null);
        lock (_updating)
        {
            _index.Update(projects[true].Select(key => EntryOf(refreshed.After.FindProject(new ProjectId(key.Id))!, refreshed.After)), projects[false].Select(key => key.Id));
        }
    }

    private static SynergyEntry EntryOf(Project project, NetworkSnapshot network) => new(
        project.Id.Value, project.Title, project.Description, [.. project.Themes.Select(theme => network.FindTheme(theme)?.Name ?? theme.Value)]);
}
