using System.Diagnostics;

namespace KreisTeams.Funding;

public abstract record GrantOutcome
{
    private GrantOutcome()
    {
    }

    /// <param name="CeilingCents">The most this number of participants can get.</param>
    public sealed record Ceiling(int Participants, long CeilingCents, GrantFormula Formula) : GrantOutcome;

    /// <param name="IsCapped">The ceiling and not the rate decided.</param>
    public sealed record Grant(int Participants, long CostCents, long GrantCents, long OwnShareCents, long CeilingCents, bool IsCapped, GrantFormula Formula) : GrantOutcome;

    public sealed record TooFewParticipants(int Participants, int Needed) : GrantOutcome;

    public sealed record CostNotPositive : GrantOutcome;

    /// <summary>No sourced rule is known, so there is no number.</summary>
    public sealed record Unknown : GrantOutcome;
}

/// <summary>What a programme pays, in whole euro cents. A fraction of a cent is not granted.</summary>
public static class GrantCalculation
{
    private const long HighestCostCents = 1_000_000_000_000_00;

    public static GrantOutcome Of(FundingProgramme programme, int participants, long? costCents) => (programme.Formula, costCents) switch
    {
        (null, _) => new GrantOutcome.Unknown(),
        (var formula, _) when participants < formula.MinimumParticipants => new GrantOutcome.TooFewParticipants(participants, formula.MinimumParticipants),
        (var formula, null) => new GrantOutcome.Ceiling(participants, CeilingOf(formula, participants), formula),
        (_, <= 0 or > HighestCostCents) => new GrantOutcome.CostNotPositive(),
        var (formula, cost) => Grant(formula, participants, cost ?? throw new UnreachableException()),
    };

    private static GrantOutcome.Grant Grant(GrantFormula formula, int participants, long costCents)
    {
        var ceiling = CeilingOf(formula, participants);
        var share = costCents * formula.RatePercent / 100;
        var grant = Math.Min(share, ceiling);
        return new GrantOutcome.Grant(participants, costCents, grant, costCents - grant, ceiling, share > ceiling, formula);
    }

    private static long CeilingOf(GrantFormula formula, int participants) =>
        formula.CeilingCents + (long)(participants - formula.MinimumParticipants) * formula.CeilingPerFurtherCents;
}
