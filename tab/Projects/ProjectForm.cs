using System.Globalization;
using KreisTeams.Network;
using KreisTeams.Projects;

namespace KreisTeams.Tab.Projects;

/// <summary>An entry of the register as people type it.</summary>
public sealed class ProjectForm
{
    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");

    public string Title { get; set; } = "";

    public ProjectKind Kind { get; set; }

    public ProjectState State { get; set; }

    public string Lead { get; set; } = "";

    public string Description { get; set; } = "";

    public HashSet<string> Partners { get; init; } = [];

    public HashSet<string> Themes { get; init; } = [];

    public HashSet<string> Funding { get; init; } = [];

    /// <summary>Strategy and goal with a line break between them.</summary>
    public HashSet<string> Serves { get; init; } = [];

    public string Goals { get; set; } = "";

    public string Measures { get; set; } = "";

    public string Contact { get; set; } = "";

    public DateOnly? Start { get; set; }

    public DateOnly? End { get; set; }

    public string Cost { get; set; } = "";

    public string Solution { get; set; } = "";

    public string Licence { get; set; } = "";

    public string Conditions { get; set; } = "";

    public static ProjectForm Of(Project project) => new()
    {
        Title = project.Title,
        Kind = project.Kind,
        State = project.State,
        Lead = project.Lead.Value,
        Description = project.Description,
        Partners = [.. project.Partners.Select(partner => partner.Value)],
        Themes = [.. project.Themes.Select(theme => theme.Value)],
        Funding = [.. project.Funding],
        Serves = [.. project.Serves.Select(KeyOf)],
        Goals = string.Join('\n', project.Goals),
        Measures = string.Join('\n', project.Measures),
        Contact = project.Contact?.Value ?? "",
        Start = project.Start,
        End = project.End,
        Cost = project.CostCents is { } cents ? (cents / 100m).ToString(cents % 100 == 0 ? "N0" : "N2", German) : "",
        Solution = project.Reuse?.Solution ?? "",
        Licence = project.Reuse?.Licence ?? "",
        Conditions = project.Reuse?.Conditions ?? "",
    };

    public static string KeyOf(StrategyGoal goal) => $"{goal.Strategy.Value}\n{goal.Goal}";

    public Wording[] Problems() => Cost.Trim().Length == 0 || Euros.Cents(Cost) is not null ? [] : [ProjectEditTexts.WrongCost];

    /// <summary>What the form does not show stays as it was; what was in a list keeps its place there.</summary>
    public Project Apply(Project seen) => seen with
    {
        Title = Title.Trim(),
        Kind = Kind,
        State = State,
        Lead = new OrganisationId(Lead),
        Description = Description.Trim(),
        Partners = [.. InPlace(seen.Partners.Select(partner => partner.Value), Partners).Where(partner => partner != Lead).Select(id => new OrganisationId(id))],
        Themes = [.. InPlace(seen.Themes.Select(theme => theme.Value), Themes).Select(id => new ThemeId(id))],
        Funding = [.. InPlace(seen.Funding, Funding)],
        Serves = [.. InPlace(seen.Serves.Select(KeyOf), Serves).Select(key => key.Split('\n', 2)).Select(parts => new StrategyGoal(new ProjectId(parts[0]), parts[1]))],
        Goals = [.. Lines(Goals)],
        Measures = [.. Lines(Measures)],
        Contact = Contact.Length == 0 ? null : new PersonId(Contact),
        Start = Start,
        End = End,
        CostCents = Euros.Cents(Cost),
        Reuse = Solution.Trim().Length == 0 ? null : new ReuseOffer(Solution.Trim(), Licence.Trim(), Conditions.Trim()),
    };

    private static IEnumerable<string> InPlace(IEnumerable<string> before, HashSet<string> chosen)
    {
        string[] kept = [.. before.Where(chosen.Contains)];
        return kept.Concat(chosen.Except(kept).Order(StringComparer.Ordinal));
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
