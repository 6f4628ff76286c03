using KreisTeams.Network;

namespace KreisTeams.Tab.Administration;

/// <summary>What the register says about an organisation, as people type it.</summary>
public sealed class OrganisationForm
{
    public string Name { get; set; } = "";

    public string LegalForm { get; set; } = "";

    public string Ags { get; set; } = "";

    public string Ars { get; set; } = "";

    public int? Inhabitants { get; set; }

    public bool IsAdvisory { get; set; }

    public int Weight { get; set; } = 1;

    public string Aliases { get; set; } = "";

    public string Source { get; set; } = "";

    public static OrganisationForm Of(Organisation organisation) => new()
    {
        Name = organisation.Name,
        LegalForm = organisation.LegalForm ?? "",
        Ags = organisation.Ags ?? "",
        Ars = organisation.Ars ?? "",
        Inhabitants = organisation.Inhabitants,
        IsAdvisory = organisation.IsAdvisory,
        Weight = organisation.Weight,
        Aliases = string.Join('\n', organisation.Aliases),
        Source = organisation.Source ?? "",
    };

    public Organisation Apply(Organisation seen) => seen with
    {
        Name = Name.Trim(),
        LegalForm = OrNull(LegalForm),
        Ags = OrNull(Ags),
        Ars = OrNull(Ars),
        Inhabitants = Inhabitants,
        IsAdvisory = IsAdvisory,
        Weight = Weight,
        Aliases = [.. Aliases.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
        Source = OrNull(Source),
    };

    private static string? OrNull(string text) => text.Trim() is { Length: > 0 } typed ? typed : null;
}
