using System.Collections.Immutable;
using KreisTeams.Network;

namespace KreisTeams.Decisions;

/// <summary>A poll as one person may see it, or as everybody in a conversation may.</summary>
public sealed record PollView(Poll Poll, ImmutableArray<Ballot> Ballots)
{
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

    public int Voted => Ballots.Count(ballot => ballot.State == BallotState.Cast);

    public ImmutableArray<Ballot> Missing => [.. Ballots.Where(ballot => ballot.State == BallotState.Blank)];

    public ImmutableArray<Ballot> Recused => [.. Ballots.Where(ballot => ballot.State == BallotState.Recused)];
}

/// <param name="Voters">Everybody who may vote for the organisation today.</param>
public sealed record OwnBallot(Ballot Ballot, Standing Standing, ImmutableArray<Voter> Voters);
