using System.Runtime.CompilerServices;
using System.Text;
using KreisTeams.Network;
using KreisTeams.Projects;

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
        var words = Fold(Text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return projects.Where(project =>
            (State is null || project.State == State)
            && (Kind is null || project.Kind == Kind)
            && (Organisation is null || project.Involves(new OrganisationId(Organisation)))
            && (Theme is null || project.Themes.Contains(new ThemeId(Theme)))
            && (words.Length == 0 || words.All(Searchable.GetValue(project, SearchableText).Contains)));
    }

    private static string SearchableText(Project project) =>
        Fold(string.Join(' ', [project.Title, project.Description, project.Lead.Value, .. project.Goals, .. project.Measures]));

    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length + 16);
        foreach (var character in text.ToLowerInvariant())
        {
            _ = character switch
            {
                'ä' => folded.Append("ae"),
                'ö' => folded.Append("oe"),
                'ü' => folded.Append("ue"),
                'ß' => folded.Append("ss"),
                _ => folded.Append(char.IsLetterOrDigit(character) ? character : ' '),
            };
        }

        return folded.ToString();
    }
}
