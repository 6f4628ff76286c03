using System.Collections.Immutable;
using KreisTeams.Funding;
using KreisTeams.Network;

namespace KreisTeams.Projects;

public readonly record struct ProjectId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>What an entry of the register is; all kinds are searched when somebody asks what exists already.</summary>
public enum ProjectKind
{
    Project,
    Idea,
    Strategy,

    /// <summary>A service that the IT provider already offers to its members.</summary>
    Service,
}

public enum ProjectState
{
    Idea,
    Planned,
    Running,
    Paused,
    Done,
    Stopped,
}

/// <summary>An entry of the shared register: a project, an idea, a strategy or a service of the network.</summary>
/// <param name="Lead">The organisation in charge („Federführung“).</param>
public sealed record Project(ProjectId Id, ProjectKind Kind, string Title, OrganisationId Lead, ProjectState State)
{
    public string Description { get; init; } = "";

    public ImmutableArray<OrganisationId> Partners { get; init; } = [];

    public ImmutableArray<ThemeId> Themes { get; init; } = [];

    public ImmutableArray<string> Goals { get; init; } = [];

    /// <summary>Goals of strategies that this entry works towards.</summary>
    public ImmutableArray<StrategyGoal> Serves { get; init; } = [];

    public ImmutableArray<string> Measures { get; init; } = [];

    public PersonId? Contact { get; init; }

    public DateOnly? Start { get; init; }

    public DateOnly? End { get; init; }

    /// <summary>Total cost in euro cents; null is unknown, never zero.</summary>
    public long? CostCents { get; init; }

    public ReuseOffer? Reuse { get; init; }

    /// <summary>Programmes the project is or hopes to be funded by.</summary>
    public ImmutableArray<string> Funding { get; init; } = [];

    public ImmutableArray<FundingApplication> Applications { get; init; } = [];

    /// <summary>Who pays what; null until somebody planned it.</summary>
    public FinancingPlan? Financing { get; init; }

    /// <summary>Entries that were merged into this one. Their ids lead here; their documents, polls and history stay under the old ids.</summary>
    public ImmutableArray<MergedProject> MergedFrom { get; init; } = [];

    public string? Source { get; init; }

    /// <summary>The organisation in charge and its partners, each once; follows from both, and is not stored.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public IEnumerable<OrganisationId> Participants => Partners.Prepend(Lead).Distinct();

    public bool Involves(OrganisationId organisation) => Lead == organisation || Partners.Contains(organisation);
}

/// <summary>„Nachnutzung“: what another municipality may take over.</summary>
public sealed record ReuseOffer(string Solution, string Licence, string Conditions);

public sealed record MergedProject(ProjectId Id, string Title);

/// <summary>One goal of a strategy in the register, in the strategy's own words.</summary>
public sealed record StrategyGoal(ProjectId Strategy, string Goal);
