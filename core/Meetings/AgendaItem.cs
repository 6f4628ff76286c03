using System.Collections.Immutable;
using KreisTeams.Decisions;
using KreisTeams.Network;

namespace KreisTeams.Meetings;

/// <summary>What a body will talk about in its next session („TOP“).</summary>
/// <param name="Id">Of the body's agenda; the same matter proposed twice has the same.</param>
public sealed record AgendaItem(BodyId Body, string Id, string Title, DateTimeOffset ProposedAt)
{
    /// <summary>Null where a poll was referred.</summary>
    public PersonId? Proposer { get; init; }

    public OrganisationId? ProposedFor { get; init; }

    /// <summary>The Umlauf that was referred to the session.</summary>
    public PollId? Poll { get; init; }

    public bool IsPublic { get; init; } = true;
}

/// <summary>What became of a change of the agenda.</summary>
public abstract record AgendaOutcome
{
    private AgendaOutcome()
    {
    }

    /// <param name="Number">„TOP 3“.</param>
    public sealed record Added(AgendaItem Item, int Number, bool IsNew) : AgendaOutcome;

    public sealed record TakenOff(AgendaItem Item) : AgendaOutcome;

    public sealed record NoSuchBody : AgendaOutcome;

    public sealed record NoSuchItem : AgendaOutcome;

    public sealed record TitleMissing(int Longest) : AgendaOutcome;

    /// <summary>People of the body's organisations propose, its moderators take off.</summary>
    public sealed record NotAllowed(string Body, ImmutableArray<Person> WhoMay) : AgendaOutcome;
}
