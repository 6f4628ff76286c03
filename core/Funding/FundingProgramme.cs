using System.Collections.Immutable;
using KreisTeams.Network;

namespace KreisTeams.Funding;

/// <summary>A statement about a programme with where and when it was read. Null is „unbekannt“ and never becomes a number.</summary>
/// <param name="CheckedAt">Day on which a person last compared the statement with its source.</param>
public sealed record Fact(string? Value, string? Source, DateOnly? CheckedAt)
{
    public string? Quote { get; init; }
}

/// <summary>A funding programme as people released it; every figure is a <see cref="Fact"/>.</summary>
public sealed record FundingProgramme(string Id, string Name)
{
    public ImmutableArray<string> Aliases { get; init; } = [];

    public Fact? Body { get; init; }

    public Fact? Rate { get; init; }

    public Fact? Ceiling { get; init; }

    public Fact? OwnShare { get; init; }

    public Fact? Applicants { get; init; }

    public Fact? Conditions { get; init; }

    public Fact? Period { get; init; }

    public Fact? State { get; init; }

    /// <summary>Last day of the guideline itself, which is not the day by which to apply.</summary>
    public DateOnly? GuidelineEnds { get; init; }

    public DateOnly? ApplicationEnds { get; init; }

    /// <summary>Region an applicant must belong to; null where the whole Land is eligible.</summary>
    public string? Region { get; init; }

    /// <summary>Kinds of organisation that may apply; empty is unknown.</summary>
    public ImmutableArray<OrganisationKind> ApplicantKinds { get; init; } = [];

    public CallState Call { get; init; }

    /// <summary>How the grant is computed, for the programmes whose rule is known.</summary>
    public GrantFormula? Formula { get; init; }

    public ImmutableArray<string> Themes { get; init; } = [];

    /// <summary>What nobody could answer yet, with the organisation that looks for the answer.</summary>
    public OpenQuestion? OpenQuestion { get; init; }
}

public enum CallState
{
    Unknown,
    Open,
    NoOpenCall,
    Expired,
}

/// <summary>A share of the cost up to a ceiling that grows with the number of participants.</summary>
/// <param name="RatePercent">Share of the cost that is granted.</param>
/// <param name="MinimumParticipants">Fewer participants get nothing.</param>
/// <param name="CeilingCents">Ceiling for the minimum of participants.</param>
/// <param name="CeilingPerFurtherCents">What each further participant adds to the ceiling.</param>
public sealed record GrantFormula(int RatePercent, int MinimumParticipants, long CeilingCents, long CeilingPerFurtherCents);

public sealed record OpenQuestion(string Question, string Owner);
