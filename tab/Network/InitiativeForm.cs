using KreisTeams.Network;

namespace KreisTeams.Tab.Network;

/// <summary>A network or initiative as people type it.</summary>
public sealed class InitiativeForm
{
    /// <summary>What a new one begins with.</summary>
    public static readonly Initiative Blank = new("", "", "");

    public string Name { get; set; } = "";

    public string Purpose { get; set; } = "";

    public HashSet<string> Members { get; init; } = [];

    public HashSet<string> Themes { get; init; } = [];

    public DateOnly? Date { get; set; }

    public string Place { get; set; } = "";

    public string Participants { get; set; } = "";

    public string Source { get; set; } = "";

    public static InitiativeForm Of(Initiative initiative) => new()
    {
        Name = initiative.Name,
        Purpose = initiative.Purpose,
        Members = [.. initiative.Members.Select(member => member.Value)],
        Themes = [.. initiative.Themes.Select(theme => theme.Value)],
        Date = initiative.Date,
        Place = initiative.Place ?? "",
        Participants = initiative.Participants ?? "",
        Source = initiative.Source ?? "",
    };

    /// <summary>What was in a list keeps its place there.</summary>
    public Initiative Apply(Initiative seen) => seen with
    {
        Name = Name.Trim(),
        Purpose = Purpose.Trim(),
        Members = [.. seen.Members.Where(member => Members.Contains(member.Value)).Union(Members.Order(StringComparer.Ordinal).Select(id => new OrganisationId(id)))],
        Themes = [.. seen.Themes.Where(theme => Themes.Contains(theme.Value)).Union(Themes.Order(StringComparer.Ordinal).Select(id => new ThemeId(id)))],
        Date = Date,
        Place = OrNull(Place),
        Participants = OrNull(Participants),
        Source = OrNull(Source),
    };

    private static string? OrNull(string text) => text.Trim() is { Length: > 0 } typed ? typed : null;
}
