using KreisTeams.Network;

namespace KreisTeams.Decisions;

public enum BallotState
{
    /// <summary>Nobody has voted for the organisation yet.</summary>
    Blank,
    Cast,

    /// <summary>„Befangen“: takes no part, is never counted, and is printed.</summary>
    Recused,
}

/// <summary>In what right a vote was cast. A member's vote overrides the deputy's, never the other way round.</summary>
public enum Standing
{
    Member,
    Deputy,
}

/// <summary>Classes of § 31 GO NRW.</summary>
public enum RecusalReason
{
    Own,
    Relative,
    RepresentedPerson,
    Employer,
    Organ,
    ExpertOpinion,

    /// <summary>The person disclosed the conflict and keeps the reason to themselves.</summary>
    Undisclosed,
}

/// <summary>The one vote of an organisation in a poll. In a secret poll it says that the organisation voted, never what.</summary>
public sealed record Ballot(PollId Poll, OrganisationId Organisation, string OrganisationName)
{
    private const int MostDeliveries = 8;

    /// <summary>Frozen at opening; 1 unless the body weights votes.</summary>
    public int Weight { get; init; } = 1;

    public BallotState State { get; init; }

    /// <summary>Null while blank or recused, and always in a secret poll.</summary>
    public Choice? Choice { get; init; }

    /// <summary>Stored and printed, never counted.</summary>
    public string? Comment { get; init; }

    public RecusalReason? Recusal { get; init; }

    /// <summary>Null in a secret poll, and after the person was erased.</summary>
    public PersonId? CastBy { get; init; }

    /// <summary>See <see cref="PersonProof"/>.</summary>
    internal string? CastByProof { get; init; }

    public Standing? CastAs { get; init; }

    /// <summary>When the server received the vote; null in a secret poll.</summary>
    public DateTimeOffset? CastAt { get; init; }

    /// <summary>Code by which the voter finds the vote in the sealed list; in a secret poll only the voter holds it.</summary>
    public string? Receipt { get; init; }

    /// <summary>Number of changes so far; each has a row in the history.</summary>
    public int Changes { get; init; }

    /// <summary>Wording of the question the ballot was issued for.</summary>
    public int Version { get; init; } = 1;

    public bool IsSealed { get; init; }

    /// <summary>The messages that changed the ballot last, so that one that is delivered again does nothing. Always empty in a secret poll.</summary>
    internal string? Deliveries { get; init; }

    internal bool Knows(string? delivery) => delivery is not null && Deliveries?.Split(' ').Contains(delivery) == true;

    internal Ballot Noting(string? delivery) =>
        delivery is null ? this : this with { Deliveries = string.Join(' ', (Deliveries?.Split(' ') ?? []).Append(delivery).TakeLast(MostDeliveries)) };
}

public enum HistoryEvent
{
    Opened,
    Cast,
    Withdrawn,
    Recused,
    Objected,
    Extended,
    Amended,
    Closed,
}

/// <summary>What happened in a poll, in order, never changed. A secret poll's history names no votes.</summary>
public sealed record HistoryEntry(HistoryEvent Event, DateTimeOffset At)
{
    public OrganisationId? Organisation { get; init; }

    public Choice? Choice { get; init; }

    public Standing? As { get; init; }

    public PersonId? By { get; init; }

    /// <summary>See <see cref="PersonProof"/>.</summary>
    internal string? ByProof { get; init; }

    /// <summary>Comment of a vote, reason of an extension or amendment.</summary>
    public string? Text { get; init; }

    public RecusalReason? Recusal { get; init; }

    public string? Receipt { get; init; }

    public int Version { get; init; } = 1;
}
