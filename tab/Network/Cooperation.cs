using System.Collections.Immutable;
using KreisTeams.Network;
using KreisTeams.Projects;

namespace KreisTeams.Tab.Network;

/// <summary>Two organisations and the entries both take part in.</summary>
public sealed record Cooperation(Organisation One, Organisation Other, ImmutableArray<Project> Projects)
{
    public bool Joins(OrganisationId organisation) => One.Id == organisation || Other.Id == organisation;

    /// <summary>Every pair that works together, those with the most in common first. What more than half of the network takes part in says nothing about a pair and is left out.</summary>
    /// <param name="theme">On that topic alone; null for everything.</param>
    public static ImmutableArray<Cooperation> Of(NetworkSnapshot network, ThemeId? theme)
    {
        var pairs = new Dictionary<(OrganisationId, OrganisationId), List<Project>>();
        foreach (var project in network.Projects.Where(project => theme is null || project.Themes.Contains(theme.Value)))
        {
            OrganisationId[] involved = [.. project.Partners.Append(project.Lead).Distinct().OrderBy(id => id.Value, StringComparer.Ordinal)];
            if (2 * involved.Length > network.Organisations.Count)
            {
                continue;
            }

            foreach (var pair in involved.SelectMany((one, index) => involved.Skip(index + 1), (one, other) => (one, other)))
            {
                (pairs.TryGetValue(pair, out var joint) ? joint : pairs[pair] = []).Add(project);
            }
        }

        return
        [
            .. pairs.Select(pair => (One: network.FindOrganisation(pair.Key.Item1), Other: network.FindOrganisation(pair.Key.Item2), pair.Value))
                .Where(pair => pair is { One: not null, Other: not null })
                .Select(pair => new Cooperation(pair.One!, pair.Other!, [.. pair.Value]))
                .OrderByDescending(pair => pair.Projects.Length).ThenBy(pair => pair.One.Name, NameOrder.German).ThenBy(pair => pair.Other.Name, NameOrder.German),
        ];
    }
}
