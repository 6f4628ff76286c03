using System.Collections.Immutable;

namespace KreisTeams.Network;

public enum OrganisationKind
{
    Town,
    County,

    /// <summary>Zweckverband, for instance the municipalities' own IT provider.</summary>
    SpecialPurposeAssociation,
}

/// <summary>A municipality or association of the network. An advisory organisation speaks, but has no vote.</summary>
public sealed record Organisation(OrganisationId Id, string Name, OrganisationKind Kind)
{
    /// <summary>As in official lists: „Große kreisangehörige Stadt“.</summary>
    public string? LegalForm { get; init; }

    /// <summary>Amtlicher Gemeindeschlüssel, eight digits, for a Kreis five.</summary>
    public string? Ags { get; init; }

    /// <summary>Amtlicher Regionalschlüssel, twelve digits.</summary>
    public string? Ars { get; init; }

    public bool IsAdvisory { get; init; }

    /// <summary>Votes of the organisation in a body that weights votes.</summary>
    public int Weight { get; init; } = 1;

    public int? Inhabitants { get; init; }

    /// <summary>How people also write the name: short forms, abbreviations, number plates.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>The town adjective in its uninflected forms.</summary>
    public ImmutableArray<string> Adjectives { get; init; } = [];

    /// <summary>Funding regions the organisation belongs to, as in „jtf“.</summary>
    public ImmutableArray<FundingRegion> FundingRegions { get; init; } = [];

    public string? Source { get; init; }
}

/// <param name="Id">As programmes name it: „jtf“, „leader-hohe-mark“.</param>
/// <param name="OnlyDistricts">Districts that belong to the region where the organisation does not as a whole.</param>
public sealed record FundingRegion(string Id, ImmutableArray<string> OnlyDistricts);
