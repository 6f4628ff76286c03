using System.Collections.Immutable;
using KreisTeams.Network;

namespace KreisTeams.Decisions;

/// <summary>A poll as one person may see it, or as everybody in a conversation may.</summary>
/// <param name="Ballots">Every ballot; of a large poll only the person's own and that of the organisation that objected.</param>
public sealed record PollView(Poll Poll, ImmutableArray<Ballot> Ballots)
{
    /// <summary>Organisations that have voted; who has is never hidden.</summary>
    public int Voted { get; init; }

    public int RecusedCount { get; init; }

    /// <summary>Organisations with a ballot.</summary>
    public int Issued { get; init; }

    public int MissingCount => Issued - Voted - RecusedCount;

    /// <summary>The numbers so far, or as sealed; null where they are not shown yet.</summary>
    public Tally? Tally { get; init; }

    /// <summary>Null while the poll is open.</summary>
    public PollResult? Result { get; init; }

    public Seal? Seal { get; init; }

    /// <summary>Ballots the person may mark, as member or deputy.</summary>
    public ImmutableArray<OwnBallot> Own { get; init; } = [];

    /// <summary>The person may close, extend, amend and remind.</summary>
    public bool MayDirect { get; init; }

    /// <summary>The missing votes cannot change the outcome: closing early is offered.</summary>
    public bool IsSettled { get; init; }

    /// <summary>The poll was not quorate and may be asked a second time, which the person may do.</summary>
    public bool MayInviteAgain => MayDirect && Result?.Outcome == Outcome.NotQuorate;

    /// <summary>Number of the poll that this one repeats.</summary>
    public string? Repeats { get; init; }

    /// <summary>By name; empty in a large poll.</summary>
    public ImmutableArray<Ballot> Missing => Poll.IsLarge ? [] : [.. Ballots.Where(ballot => ballot.State == BallotState.Blank)];

    public ImmutableArray<Ballot> Recused => Poll.IsLarge ? [] : [.. Ballots.Where(ballot => ballot.State == BallotState.Recused)];
}

/// <param name="Voters">Everybody who may vote for the organisation today.</param>
public sealed record OwnBallot(Ballot Ballot, Standing Standing, ImmutableArray<Voter> Voters)
{
    public bool IsAsDeputy => Standing == Standing.Deputy;
}
