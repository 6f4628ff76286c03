using System.Diagnostics;
using KreisTeams.Bot.Chat;
using KreisTeams.Projects;

namespace KreisTeams.Bot.Projects;

/// <summary>The register of projects, ideas, strategies and services, asked and changed by sentences.</summary>
public sealed class ProjectAnswers(ProjectChanges changes, ProjectMerge merge, SynergyAnswers synergies, Links links)
{
    public async Task<Answer?> AnswerAsync(Utterance said, CancellationToken cancellationToken) => said.Intent switch
    {
        "project.list" => List(said),
        "project.show" => Show(said),
        "project.create" => await changes.CreateAsync(said, cancellationToken),
        "project.update" => await changes.SetStateAsync(said, cancellationToken),
        "project.join" => await changes.JoinAsync(said, cancellationToken),
        "strategy.list" => Strategies(said, _ => true, null),
        "strategy.show" => said.Organisation() is { } organisation ? Strategies(said, project => project.Involves(organisation.Id), organisation) : null,
        "strategy.gaps" => StrategyGaps.Of(said),
        "project.merge" => merge.Propose(said),
        "project.reuse" => Reuse(said),
        "synergy.check" => await synergies.CheckAsync(said, cancellationToken),
        "synergy.list" => await synergies.ListAsync(said, cancellationToken),
        "synergy.saving" => SavingCard.Ask(said),
        "synergy.dismiss" => await synergies.DismissAsync(said, cancellationToken),
        "synergy.invite" => await synergies.InviteAsync(said, cancellationToken),
        _ => null,
    };

    public Task<Answer> PerformAsync(Speaker speaker, Proposal proposal, CancellationToken cancellationToken) => proposal switch
    {
        Proposal.CreateProject create => changes.CreateAsync(speaker, create, cancellationToken),
        Proposal.MergeProjects merged => merge.PerformAsync(speaker, merged, cancellationToken),
        _ => throw new UnreachableException(proposal.ToString()),
    };

    private Answer List(Utterance said)
    {
        var (organisation, themeName) = (said.Organisation(), said.Find("theme"));
        var theme = themeName is null ? null : said.Network.FindTheme(new ThemeId(themeName)) ?? said.Network.ThemesCalled(themeName).FirstOrDefault();
        var state = ProjectStates.Of(said.Find("status"));
        var projects = said.Network.Projects
            .Where(project => organisation is null || project.Involves(organisation.Id))
            .Where(project => themeName is null || theme is not null && project.Themes.Contains(theme.Id))
            .Where(project => state is null || project.State == state && project.Kind == ProjectKind.Project)
            .Where(project => state is not null || themeName is not null || project.Kind is ProjectKind.Project or ProjectKind.Idea)
            .OrderBy(project => project.Title, NameOrder.German).ToArray();
        var about = organisation?.Name ?? theme?.Name ?? themeName;
        return projects.Length == 0
            ? new Answer(ProjectTexts.NoneFound(about, said.Language))
            : ProjectList.Of(said, state == ProjectState.Running
                ? ProjectTexts.Running(projects.Length, about, said.Language) : ProjectTexts.Found(projects.Length, about, said.Language), projects, links);
    }

    /// <summary>What others made and offer, by theme where one is named.</summary>
    private static Answer Reuse(Utterance said)
    {
        var name = said.Find("theme");
        var theme = name is null ? null : said.Network.FindTheme(new ThemeId(name)) ?? said.Network.ThemesCalled(name).FirstOrDefault();
        var offers = name is not null && theme is null ? [] : said.Network.OfferedForReuse(theme?.Id);
        if (offers.IsEmpty)
        {
            return new Answer(ProjectTexts.NothingToReuse(theme?.Name ?? name, said.Language));
        }

        var title = ProjectTexts.Reusable(offers.Length, theme?.Name, said.Language);
        return new Answer(
            $"{title}: {string.Join("; ", offers.Select(project => $"{project.Title}: {ProjectTexts.ReuseOf(project.Reuse!, said.Language)}"))}",
            CardParts.Card(said.Language,
            [
                CardParts.Heading(title),
                .. offers.Select(project => CardParts.Row(
                    project.Reuse!.Solution, $"{project.Title} · {said.Network.FindOrganisation(project.Lead)?.Name} · {project.Reuse.Licence}", new SayData(ProjectTexts.Show(project.Title, said.Language)))),
            ]));
    }

    private Answer Show(Utterance said)
    {
        var (project, otherwise) = ProjectSpokenOf.Find(said);
        if (project is null)
        {
            return otherwise!;
        }

        var answer = new ProjectCard(links).Of(said, project);
        return said.Find("field") == "status"
            ? answer with { Text = ProjectTexts.StateIs(project.Title, ProjectTexts.State(project.State, said.Language), said.Language) + " " + answer.Text }
            : answer;
    }

    private Answer Strategies(Utterance said, Func<Project, bool> isAskedFor, Organisation? organisation)
    {
        var strategies = said.Network.Projects.Where(project => project.Kind == ProjectKind.Strategy && isAskedFor(project)).ToArray();
        return (strategies, organisation) switch
        {
            ([], { }) => new Answer(ProjectTexts.NoStrategy(organisation.Name, said.Language)),
            ([var only], { }) => new ProjectCard(links).Of(said, only),
            _ => ProjectList.Of(said, ProjectTexts.Strategies(strategies.Length, said.Language), strategies, links),
        };
    }
}
