using KreisTeams.Bot.Chat;
using KreisTeams.Bot.Projects;
using KreisTeams.Projects;

namespace KreisTeams.Bot.MessageExtension;

/// <summary>Projects, ideas, strategies and services of the register, the person's own first.</summary>
public sealed class ProjectHits(SynergyAnswers synergies, Links links)
{
    /// <summary>What carries the typed words, then what serves the same purpose under other words.</summary>
    public IEnumerable<Project> Find(Utterance asking, string typed)
    {
        var own = asking.Speaker.Person?.Organisation;
        var found = asking.Network.Projects
            .OrderByDescending(project => own is { } organisation && project.Involves(organisation))
            .ThenByDescending(project => project.State == ProjectState.Running)
            .ThenBy(project => project.Title, NameOrder.German)
            .BestFor(typed, project => project.Title, project => About(asking, project));
        return typed.Length == 0 ? found : found.Concat(synergies.Similar(asking.Network, typed)).DistinctBy(project => project.Id);
    }

    public SearchResult Show(Utterance asking, Project project) => new(
        InsertedCard.Of(asking, new ProjectCard(links).Of(asking, project).ToCardMessage(asking.Language)), project.Title, Below(asking, project));

    /// <summary>The list is narrow: the town first, then how far it is.</summary>
    private static string Below(Utterance asking, Project project) => string.Join(" · ", new[]
    {
        asking.Network.FindOrganisation(project.Lead)?.Name ?? project.Lead.Value,
        project.Kind is ProjectKind.Project or ProjectKind.Idea ? ProjectTexts.State(project.State, asking.Language) : ProjectTexts.Kind(project.Kind, asking.Language),
        ProjectTexts.Span(project.Start, project.End, asking.Language),
    }.Where(part => part.Length > 0));

    private static string About(Utterance asking, Project project)
    {
        var (network, language) = (asking.Network, asking.Language);
        var organisations = project.Partners.Prepend(project.Lead).Select(network.FindOrganisation).OfType<Organisation>();
        var themes = project.Themes.Select(network.FindTheme).OfType<Theme>();
        return string.Join(' ',
        [
            ProjectTexts.Kind(project.Kind, language), ProjectTexts.State(project.State, language), project.Description, .. project.Goals,
            .. organisations.SelectMany(organisation => organisation.Aliases.Concat(organisation.Adjectives).Prepend(organisation.Name)),
            .. themes.SelectMany(theme => theme.Synonyms.Prepend(theme.Name)),
        ]);
    }
}
