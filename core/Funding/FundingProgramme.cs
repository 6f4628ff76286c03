using System.Collections.Immutable;
using KreisTeams.Network;

namespace KreisTeams.Funding;

/// <summary>A statement about a programme with where and when it was read. Null is „unbekannt“ and never becomes a number.</summary>
/// <param name="CheckedAt">Day on which a person last compared the statement with its source.</param>
public sealed record Fact(string? Value, string? Source, DateOnly? CheckedAt)
{
    /// <summary>The words of the source itself.</summary>
    public string? Quote { get; init; }
}

/// <summary>A funding programme as people released it; every statement is a <see cref="Fact"/>, and what is reckoned with stands in one.</summary>
public sealed record FundingProgramme(string Id, string Name)
{
    public ImmutableArray<string> Aliases { get; init; } = [];

    public Fact? Body { get; init; }

    public Fact? Agency { get; init; }

    public Fact? Purpose { get; init; }

    public Fact? Supported { get; init; }

    public Fact? NotSupported { get; init; }

    public Fact? Form { get; init; }

    public Fact? Rate { get; init; }

    public Fact? Ceiling { get; init; }

    public Fact? Minimum { get; init; }

    public Fact? OwnShare { get; init; }

    public Fact? Budget { get; init; }

    public Fact? Applicants { get; init; }

    public Fact? Cooperation { get; init; }

    public Fact? Conditions { get; init; }

    public Fact? EarlyStart { get; init; }

    public Fact? CouncilDecision { get; init; }

    public Fact? Cumulation { get; init; }

    public Fact? Commitment { get; init; }

    public Fact? Procedure { get; init; }

    public Fact? Period { get; init; }

    public Fact? ApplicationPeriod { get; init; }

    public Fact? ProofOfUse { get; init; }

    public Fact? LegalBasis { get; init; }

    public Fact? Contact { get; init; }

    public Fact? Website { get; init; }

    public Fact? State { get; init; }

    /// <summary>Last day of the guideline itself, which is not the day by which to apply; stated in <see cref="Period"/>.</summary>
    public DateOnly? GuidelineEnds { get; init; }

    /// <summary>Last day to apply; stated in <see cref="ApplicationPeriod"/>.</summary>
    public DateOnly? ApplicationEnds { get; init; }

    /// <summary>Region an applicant must belong to; null where the whole Land is eligible.</summary>
    public string? Region { get; init; }

    /// <summary>Kinds of organisation that may apply; empty is unknown.</summary>
    public ImmutableArray<OrganisationKind> ApplicantKinds { get; init; } = [];

    public CallState Call { get; init; }

    /// <summary>How the grant is computed, for the programmes whose rule is known; stated in <see cref="Rate"/> and <see cref="Ceiling"/>.</summary>
    public GrantFormula? Formula { get; init; }

    /// <summary>Rules that an applicant is reminded of, stated in the conditions.</summary>
    public ImmutableArray<FundingRule> Rules { get; init; } = [];

    /// <summary>The saving to be shown, in percent; stated in <see cref="Conditions"/>.</summary>
    public int? SavingPercent { get; init; }

    public ImmutableArray<string> Themes { get; init; } = [];

    /// <summary>What nobody could answer yet, with the organisation that looks for the answer.</summary>
    public OpenQuestion? OpenQuestion { get; init; }

    /// <summary>All statements in the order people read them, those that nobody made too.</summary>
    public ImmutableArray<(ProgrammeField Field, Fact? Fact)> Fields() =>
    [
        (ProgrammeField.Body, Body), (ProgrammeField.Agency, Agency), (ProgrammeField.Purpose, Purpose), (ProgrammeField.Supported, Supported),
        (ProgrammeField.NotSupported, NotSupported), (ProgrammeField.Form, Form), (ProgrammeField.Rate, Rate), (ProgrammeField.Ceiling, Ceiling),
        (ProgrammeField.Minimum, Minimum), (ProgrammeField.OwnShare, OwnShare), (ProgrammeField.Budget, Budget), (ProgrammeField.Applicants, Applicants),
        (ProgrammeField.Cooperation, Cooperation), (ProgrammeField.Conditions, Conditions), (ProgrammeField.EarlyStart, EarlyStart),
        (ProgrammeField.CouncilDecision, CouncilDecision), (ProgrammeField.Cumulation, Cumulation), (ProgrammeField.Commitment, Commitment),
        (ProgrammeField.Procedure, Procedure), (ProgrammeField.Period, Period), (ProgrammeField.ApplicationPeriod, ApplicationPeriod),
        (ProgrammeField.ProofOfUse, ProofOfUse), (ProgrammeField.LegalBasis, LegalBasis), (ProgrammeField.Contact, Contact),
        (ProgrammeField.Website, Website), (ProgrammeField.State, State),
    ];

    /// <summary>The statements that say something.</summary>
    public ImmutableArray<Fact> Facts() => [.. Fields().Select(field => field.Fact).OfType<Fact>().Where(fact => fact.Value is not null)];
}

/// <summary>What can be stated about a programme.</summary>
public enum ProgrammeField
{
    Body,
    Agency,
    Purpose,
    Supported,
    NotSupported,
    Form,
    Rate,
    Ceiling,
    Minimum,
    OwnShare,
    Budget,
    Applicants,
    Cooperation,
    Conditions,
    EarlyStart,
    CouncilDecision,
    Cumulation,
    Commitment,
    Procedure,
    Period,
    ApplicationPeriod,
    ProofOfUse,
    LegalBasis,
    Contact,
    Website,
    State,
}

public enum CallState
{
    Unknown,
    Open,
    NoOpenCall,
    Expired,
}

public enum FundingRule
{
    /// <summary>Only what has not begun is funded („vor Vorhabenbeginn“).</summary>
    ApplyBeforeStart,

    /// <summary>Every council that takes part has to decide.</summary>
    CouncilDecision,

    FirstCooperation,

    /// <summary>The cooperation has to last for a number of years.</summary>
    LongTerm,

    /// <summary>A saving, or another benefit, has to be shown.</summary>
    Saving,
}

/// <summary>A share of the cost up to a ceiling that grows with the number of participants.</summary>
/// <param name="RatePercent">Share of the cost that is granted.</param>
/// <param name="MinimumParticipants">Fewer participants get nothing.</param>
/// <param name="CeilingCents">Ceiling for the minimum of participants.</param>
/// <param name="CeilingPerFurtherCents">What each further participant adds to the ceiling.</param>
public sealed record GrantFormula(int RatePercent, int MinimumParticipants, long CeilingCents, long CeilingPerFurtherCents);

public sealed record OpenQuestion(string Question, string Owner);
