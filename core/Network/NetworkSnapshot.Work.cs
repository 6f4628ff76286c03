using System.Collections.Immutable;
using KreisTeams.Projects;

namespace KreisTeams.Network;

/// <summary>Who works on what.</summary>
public sealed partial record NetworkSnapshot
{
    public ImmutableArray<Project> ProjectsOf(OrganisationId organisation) => [.. Projects.Where(project => project.Involves(organisation))];

    public ImmutableArray<Project> ProjectsOn(ThemeId theme) => [.. Projects.Where(project => project.Themes.Contains(theme))];

    /// <summary>Organisations with an entry on the theme, those in charge of one first.</summary>
    public ImmutableArray<Organisation> OrganisationsOn(ThemeId theme)
    {
        var projects = ProjectsOn(theme);
        return [.. projects.Select(project => project.Lead).Concat(projects.SelectMany(project => project.Partners)).Distinct().Select(FindOrganisation).OfType<Organisation>()];
    }

    /// <summary>Whom to ask about a theme: those who answer for it by their mandate, else the organisation's contacts.</summary>
    public ImmutableArray<Holder> ContactsFor(OrganisationId organisation, ThemeId theme, DateOnly day)
    {
        ImmutableArray<Holder> named = [.. HoldersOn(day).Where(holder => holder.Mandate.Organisation == organisation && holder.Mandate.Themes.Contains(theme))];
        return named.IsEmpty ? ContactsOf(organisation, day) : named;
    }

    /// <summary>Goals of strategies towards which no entry works.</summary>
    public ImmutableArray<StrategyGoal> GoalsWithoutProject()
    {
        var served = Projects.SelectMany(project => project.Serves).ToHashSet();
        return
        [
            .. Projects.Where(project => project.Kind == ProjectKind.Strategy)
                .SelectMany(strategy => strategy.Goals.Select(goal => new StrategyGoal(strategy.Id, goal))).Where(goal => !served.Contains(goal)),
        ];
    }

    /// <summary>What others may take over, by theme where one is asked for.</summary>
    public ImmutableArray<Project> OfferedForReuse(ThemeId? theme = null) =>
        [.. Projects.Where(project => project.Reuse is not null && (theme is not { } asked || project.Themes.Contains(asked)))];
}
