using System.Runtime.CompilerServices;
using KreisTeams.Network;
using KreisTeams.Projects;
using KreisTeams.Tab.Parts;

namespace KreisTeams.Tab.Projects;

/// <summary>What a person looks for in the register. Every word has to occur; umlauts may be written either way.</summary>
public sealed record ProjectFilter
{
    private static readonly ConditionalWeakTable<Project, string> Searchable = [];

    public string Text { get; init; } = "";

    public string? Organisation { get; init; }

    public string? Theme { get; init; }

    public ProjectState? State { get; init; }

    public ProjectKind? Kind { get; init; }

    public bool IsEmpty => this == new ProjectFilter();

    public IEnumerable<Project> Apply(IEnumerable<Project> projects)
    {
        var words = SearchText.Words(Text);
        return projects.Where(project =>
            (State is null || project.State == State)
            && (Kind is null || project.Kind == Kind)
            && (Organisation is null || project.Involves(new OrganisationId(Organisation)))
            && (Theme is null || project.Themes.Contains(new ThemeId(Theme)))
            && (words.Length == 0 || words.All(Searchable.GetValue(project, SearchableText).Contains)));
    }

    private static string SearchableText(Project project) =>
        SearchText.Fold(string.Join(' ', [project.Title, project.Description, project.Lead.Value, .. project.Goals, .. project.Measures]));
}
