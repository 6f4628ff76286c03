using System.Collections.Immutable;
using KreisTeams.Network;

namespace KreisTeams.Funding;

/// <summary>The way of an application, in this order; the last two end it from anywhere.</summary>
public enum ApplicationState
{
    Idea,

    /// <summary>„Projektskizze“.</summary>
    Sketch,

    /// <summary>„Antrag eingereicht“.</summary>
    Submitted,

    /// <summary>„Bescheid“.</summary>
    Approved,

    /// <summary>„Mittelabruf“.</summary>
    CalledUp,

    /// <summary>„Verwendungsnachweis“.</summary>
    Proven,

    Rejected,
    Withdrawn,
}

/// <summary>An application of a project to a programme: every step with its day and its paper.</summary>
public sealed record FundingApplication(string Programme)
{
    /// <summary>Oldest first; never rewritten.</summary>
    public ImmutableArray<ApplicationStep> Steps { get; init; } = [];

    public ApplicationState State => Steps.IsEmpty ? ApplicationState.Idea : Steps[^1].State;

    public bool IsOver => State is ApplicationState.Proven or ApplicationState.Rejected or ApplicationState.Withdrawn;

    /// <summary>What can follow, in the order of the way.</summary>
    public IEnumerable<ApplicationState> Next() => IsOver ? [] : Enum.GetValues<ApplicationState>().Where(state => state > State || state == ApplicationState.CalledUp && State == state);
}

/// <param name="Document">Name or address of the paper that proves the step; null where the person said there is none.</param>
public sealed record ApplicationStep(ApplicationState State, DateOnly Date, string? Document, PersonId By);
