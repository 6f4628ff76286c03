using System.Collections.Immutable;

namespace KreisTeams.Network;

public sealed record Theme(ThemeId Id, string Name)
{
    public ImmutableArray<string> Synonyms { get; init; } = [];
}

/// <summary>A network or initiative that exists already and is to be bundled, as in a Barcamp or a regional programme.</summary>
public sealed record Initiative(string Id, string Name, string Purpose)
{
    public ImmutableArray<OrganisationId> Members { get; init; } = [];

    public ImmutableArray<ThemeId> Themes { get; init; } = [];

    public DateOnly? Date { get; init; }

    public string? Place { get; init; }

    public string? Participants { get; init; }

    public string? Source { get; init; }
}
