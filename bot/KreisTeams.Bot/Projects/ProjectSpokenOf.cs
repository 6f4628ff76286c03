using KreisTeams.Bot.Chat;
using KreisTeams.Projects;

namespace KreisTeams.Bot.Projects;

/// <summary>Which entry of the register a sentence means.</summary>
internal static class ProjectSpokenOf
{
    /// <returns>The entry, or the question which one is meant.</returns>
    public static (Project? Project, Answer? Otherwise) Find(Utterance said, string entity = "project")
    {
        var name = said.Find(entity);
        if (name is null or "current")
        {
            return said.State.Project is { } id && said.Network.FindProject(new ProjectId(id)) is { } current
                ? (current, null)
                : (null, Choices.AskForMore(said, ProjectTexts.WhichProject(said.Language), said.Text));
        }

        if (said.Network.FindProject(new ProjectId(name)) is { } known)
        {
            return (known, null);
        }

        return said.Network.ProjectsCalled(name) switch
        {
            [] => (null, new Answer(ProjectTexts.NotFound(name, said.Language))),
            [var only] => (only, null),
            var several => (null, Choices.Ask(
                said, ProjectTexts.WhichProject(said.Language),
                several.Take(5).Select(project => new Option(project.Title, said.Text.Replace(name, project.Title, StringComparison.OrdinalIgnoreCase))))),
        };
    }
}
