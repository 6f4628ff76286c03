using System.Runtime.CompilerServices;
using KreisTeams.Network;
using KreisTeams.Projects;

namespace KreisTeams.Tab.Projects;

/// <summary>The entries in the order in which people look for them, sorted once for each state of the register and not once for each reader and keystroke.</summary>
public static class ProjectOrder
{
    private static readonly ConditionalWeakTable<Register<Project>, Project[]> Sorted = [];

    public static IReadOnlyList<Project> ByTitle(Register<Project> projects) =>
        Sorted.GetValue(projects, register => [.. register.OrderBy(project => project.Title, NameOrder.German)]);
}
