namespace KreisTeams.Decisions;

public enum Verdict
{
    NotQuorate,
    Adopted,
    Rejected,
}

/// <summary>
/// The arithmetic of votes, in whole numbers only. Abstention takes part, and decides nothing unless the rules count it as cast; recusal does neither.
/// Nobody decides by silence: without one yes nothing is adopted.
/// </summary>
/// <param name="Entitled">The statutory number: recused and absent organisations are part of it.</param>
public sealed record Count(int Entitled, int Yes, int No, int Abstain, int Recused)
{
    /// <summary>The organisation in the chair has voted yes; looked at only where the chair decides a tie.</summary>
    public bool IsChairInFavour { get; init; }

    public int Participating => Yes + No + Abstain;

    public Verdict Decide(RuleSet rules) => !IsQuorate(rules) ? Verdict.NotQuorate : IsAdopted(rules) ? Verdict.Adopted : Verdict.Rejected;

    public bool IsQuorate(RuleSet rules) => Participating >= Required(rules);

    /// <summary>The smallest number of participants that makes the body quorate („nötig 6“).</summary>
    public int Required(RuleSet rules) => Required(rules.Quorum, rules.QuorumBase == QuorumBase.Reduced ? Entitled - Recused : Entitled);

    public bool IsAdopted(RuleSet rules)
    {
        var against = rules.Abstention == AbstentionRule.Cast ? No + Abstain : No;
        return Yes > 0 && rules.Majority switch
        {
            MajorityRule.Simple => Yes > against || Yes == against && rules.Tie == TieRule.ChairDecides && IsChairInFavour,
            MajorityRule.TwoThirdsCast => Reaches(2, 3, Yes + against),
            MajorityRule.ThreeQuartersCast => Reaches(3, 4, Yes + against),
            MajorityRule.TwoThirdsEntitled => Reaches(2, 3, Entitled),
            MajorityRule.AbsoluteEntitled => 2L * Yes > Entitled,
            MajorityRule.UnanimousCast => against == 0,
            MajorityRule.UnanimousEntitled => Yes == Entitled,
            _ => throw new ArgumentOutOfRangeException(nameof(rules), rules.Majority, null),
        };
    }

    /// <summary>Whether the votes still out cannot change the verdict, whoever casts them and however: it lasts if it lasts with all of them on either side.</summary>
    /// <param name="missing">Votes of organisations that have neither voted nor recused themselves.</param>
    public bool IsSettled(int missing, RuleSet rules)
    {
        var verdict = Decide(rules);
        return verdict != Verdict.NotQuorate
            && (this with { Yes = Yes + missing, IsChairInFavour = true }).Decide(rules) == verdict
            && (this with { No = No + missing, IsChairInFavour = false }).Decide(rules) == verdict;
    }

    private static int Required(QuorumRule rule, int members) => rule switch
    {
        QuorumRule.None => 0,
        QuorumRule.Half => Math.Max(1, members / 2 + members % 2),
        QuorumRule.MoreThanHalf => members / 2 + 1,
        QuorumRule.TwoThirds => (int)Math.Max(1, (2L * members + 2) / 3),
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, null),
    };

    private bool Reaches(long numerator, long denominator, int votes) => Yes * denominator >= numerator * votes;
}
