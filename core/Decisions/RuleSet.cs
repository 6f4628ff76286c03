using System.Text.Json.Serialization;

namespace KreisTeams.Decisions;

public enum QuorumRule
{
    None,
    Half,
    MoreThanHalf,
    TwoThirds,
}

/// <summary>What the quorum is counted against. Reduced takes recused organisations out of the denominator.</summary>
public enum QuorumBase
{
    Statutory,
    Reduced,
}

/// <summary>Majority with its base: of the votes cast (yes and no, and abstentions where <see cref="AbstentionRule.Cast"/> says so) or of all entitled, recused ones included.</summary>
public enum MajorityRule
{
    Simple,
    TwoThirdsCast,
    ThreeQuartersCast,
    TwoThirdsEntitled,
    AbsoluteEntitled,
    UnanimousCast,
    UnanimousEntitled,
}

/// <summary>Whether an abstention is a vote cast. Counted as one it weighs like a no: the majority is then one of all who take part.</summary>
public enum AbstentionRule
{
    NotCast,
    Cast,
}

/// <summary>What becomes of a simple majority with as many yes as no.</summary>
public enum TieRule
{
    Rejected,

    /// <summary>The vote of the organisation in the chair decides. It does not exist in a secret poll.</summary>
    ChairDecides,
}

public enum ResultVisibility
{
    Live,
    AfterOwnVote,
    AfterClose,
}

/// <summary>The rules a body votes under. A poll freezes its copy when it opens.</summary>
public sealed record RuleSet
{
    public QuorumRule Quorum { get; init; } = QuorumRule.MoreThanHalf;

    public QuorumBase QuorumBase { get; init; } = QuorumBase.Statutory;

    public MajorityRule Majority { get; init; } = MajorityRule.Simple;

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public AbstentionRule Abstention { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public TieRule Tie { get; init; }

    public bool DeputiesMayVote { get; init; } = true;

    public bool IsWeighted { get; init; }

    public bool IsSecret { get; init; }

    public ResultVisibility Visibility { get; init; } = ResultVisibility.Live;

    /// <summary>What a result of the body is in law, instead of the label of the kind; frozen, printed and exported with the poll.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public string? LegalLabel { get; init; }
}
