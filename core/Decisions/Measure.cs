using System.Collections.Immutable;
using KreisTeams.Network;

namespace KreisTeams.Decisions;

public enum MeasureState
{
    Open,
    InProgress,
    Done,

    /// <summary>No longer wanted; the note says why.</summary>
    Dropped,
}

/// <summary>What a decision is carried out by: a measure, who answers for it, and how far it is.</summary>
public sealed record Measure(string Id, string Text, OrganisationId Responsible, DateOnly? Due)
{
    public MeasureState State { get; init; }

    /// <summary>What there is to say about the state.</summary>
    public string? Note { get; init; }

    /// <summary>The day the state was last confirmed („Stand“).</summary>
    public DateOnly AsOf { get; init; }

    public bool IsOverdue(DateOnly today) => State is MeasureState.Open or MeasureState.InProgress && Due < today;
}

/// <summary>A decision that is followed up: a poll of ours, or what a body decided before.</summary>
public readonly record struct DecisionKey(string Value)
{
    public static DecisionKey Of(PollId poll) => new($"poll-{poll}");

    public static DecisionKey Of(Resolution resolution) => new($"resolution-{resolution.Id}");
}

public abstract record MeasureOutcome
{
    private MeasureOutcome()
    {
    }

    public sealed record Saved(Measure Measure) : MeasureOutcome;

    public sealed record NoSuchDecision : MeasureOutcome;

    public sealed record NoSuchMeasure : MeasureOutcome;

    public sealed record TextMissing(int Longest) : MeasureOutcome;

    public sealed record NoSuchOrganisation(OrganisationId Organisation) : MeasureOutcome;

    /// <summary>Somebody else has changed the measure since it was read.</summary>
    public sealed record Conflict(Measure Now) : MeasureOutcome;

    /// <summary>Measures are named by author and moderators; their state is told by the organisation responsible too.</summary>
    public sealed record NotAllowed(ImmutableArray<Person> WhoMay) : MeasureOutcome;
}
