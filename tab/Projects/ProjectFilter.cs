using System.Runtime.CompilerServices;
using KreisTeams.Network;
using KreisTeams.Projects;
using KreisTeams.Tab.Parts;
using Microsoft.AspNetCore.WebUtilities;

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

    public string? Funding { get; init; }

    public bool IsEmpty => this == new ProjectFilter();

    /// <summary>The filter as it stands in an address, so that a reload, a lost circuit, a copied link or a saved view brings the same list.</summary>
    public static ProjectFilter OfQuery(string query)
    {
        var values = QueryHelpers.ParseQuery(query);
        string? Value(string name) => values.TryGetValue(name, out var value) && !string.IsNullOrEmpty(value) ? value.ToString() : null;
        return new ProjectFilter
        {
            Text = Value("suche") ?? "",
            Organisation = Value("kommune"),
            Theme = Value("thema"),
            State = Enum.TryParse<ProjectState>(Value("stand"), out var state) ? state : null,
            Kind = Enum.TryParse<ProjectKind>(Value("art"), out var kind) ? kind : null,
            Funding = Value("foerderung"),
        };
    }

    /// <returns>Begins with a question mark, or is empty.</returns>
    public string ToQuery() => QueryHelpers.AddQueryString(
        "",
        new (string Name, string? Value)[]
        {
            ("suche", Text), ("kommune", Organisation), ("thema", Theme), ("stand", State?.ToString()), ("art", Kind?.ToString()), ("foerderung", Funding),
        }.Where(item => !string.IsNullOrEmpty(item.Value)).Select(item => KeyValuePair.Create(item.Name, item.Value)));

    public IEnumerable<Project> Apply(IEnumerable<Project> projects)
    {
        var words = SearchText.Words(Text);
        return projects.Where(project =>
            (State is null || project.State == State)
            && (Kind is null || project.Kind == Kind)
            && (Organisation is null || project.Involves(new OrganisationId(Organisation)))
            && (Theme is null || project.Themes.Contains(new ThemeId(Theme)))
            && (Funding is null || project.Funding.Contains(Funding))
            && (words.Length == 0 || words.All(Searchable.GetValue(project, SearchableText).Contains)));
    }

    private static string SearchableText(Project project) =>
        SearchText.Fold(string.Join(' ', [project.Title, project.Description, project.Lead.Value, .. project.Goals, .. project.Measures]));
}
