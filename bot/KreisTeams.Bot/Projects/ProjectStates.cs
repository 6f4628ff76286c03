using KreisTeams.Projects;

namespace KreisTeams.Bot.Projects;

internal static class ProjectStates
{
    /// <summary>From the state as understood: „running“, „done“ …</summary>
    public static ProjectState? Of(string? understood) => Enum.TryParse<ProjectState>(understood, ignoreCase: true, out var state) ? state : null;
}
