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

/// <summary>Majority with its base: of the votes cast (yes and no) or of all entitled.</summary>
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

    public bool DeputiesMayVote { get; init; } = true;

    public bool IsWeighted { get; init; }

    public bool IsSecret { get; init; }

    public ResultVisibility Visibility { get; init; } = ResultVisibility.Live;
}
