namespace KreisTeams.Decisions;

public enum Verdict
{
    NotQuorate,
    Adopted,
    Rejected,
}

/// <summary>
/// The arithmetic of votes, in whole numbers only. Abstention takes part but decides nothing; recusal does neither.
/// Nobody decides by silence: without one yes nothing is adopted.
/// </summary>
/// <param name="Entitled">The statutory number: recused organisations are part of it.</param>
public sealed record Count(int Entitled, int Yes, int No, int Abstain, int Recused)
{
    public int Participating => Yes + No + Abstain;

    public Verdict Decide(MajorityRule majority, QuorumRule quorum, QuorumBase quorumBase) =>
        !IsQuorate(quorum, quorumBase) ? Verdict.NotQuorate : IsAdopted(majority) ? Verdict.Adopted : Verdict.Rejected;

    public bool IsQuorate(QuorumRule rule, QuorumBase quorumBase) => Participating >= Required(rule, quorumBase);

    /// <summary>The smallest number of participants that makes the body quorate („nötig 6“).</summary>
    public int Required(QuorumRule rule, QuorumBase quorumBase) => Required(rule, quorumBase == QuorumBase.Reduced ? Entitled - Recused : Entitled);

    /// <summary>Tie is rejected.</summary>
    public bool IsAdopted(MajorityRule rule) => Yes > 0 && rule switch
    {
        MajorityRule.Simple => Yes > No,
        MajorityRule.TwoThirdsCast => Reaches(2, 3, Yes + No),
        MajorityRule.ThreeQuartersCast => Reaches(3, 4, Yes + No),
        MajorityRule.TwoThirdsEntitled => Reaches(2, 3, Entitled),
        MajorityRule.AbsoluteEntitled => 2L * Yes > Entitled,
        MajorityRule.UnanimousCast => No == 0,
        MajorityRule.UnanimousEntitled => Yes == Entitled,
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, null),
    };

    /// <summary>Whether the votes still out cannot change the verdict, whoever casts them and however.</summary>
    /// <param name="missing">Votes of organisations that have neither voted nor recused themselves.</param>
    public bool IsSettled(int missing, MajorityRule majority, QuorumRule quorum, QuorumBase quorumBase)
    {
        var verdict = Decide(majority, quorum, quorumBase);
        return verdict != Verdict.NotQuorate
            && Enumerable.Range(0, missing + 1).All(more => Enumerable.Range(0, missing - more + 1).All(against =>
                (this with { Yes = Yes + more, No = No + against }).Decide(majority, quorum, quorumBase) == verdict
                && (this with { Yes = Yes + more, No = No + against, Abstain = Abstain + missing - more - against }).Decide(majority, quorum, quorumBase) == verdict));
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
