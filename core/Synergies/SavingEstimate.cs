using System.Collections.Immutable;
using KreisTeams.Network;

namespace KreisTeams.Synergies;

/// <summary>What doing it together costs against doing it alone, over the years that people assumed. All inputs are theirs; without one there is no number.</summary>
/// <param name="Participants">How many would otherwise each do it alone.</param>
/// <param name="AloneOnceCents">Once, for each of them.</param>
/// <param name="AloneYearlyCents">Every year, for each of them.</param>
/// <param name="TogetherOnceCents">Once, for all.</param>
/// <param name="TogetherYearlyCents">Every year, for all, coordination included.</param>
public sealed record SavingAssumptions(int? Participants, int? Years, long? AloneOnceCents, long? AloneYearlyCents, long? TogetherOnceCents, long? TogetherYearlyCents);

public abstract record SavingOutcome
{
    private SavingOutcome()
    {
    }

    /// <param name="PerMille">Of the cost alone, rounded down; negative where together is dearer.</param>
    public sealed record Estimated(long AloneCents, long TogetherCents, long PerMille) : SavingOutcome
    {
        public long SavedCents => AloneCents - TogetherCents;

        /// <summary>Enough for a programme that asks for a share of saving.</summary>
        public bool Reaches(int percent) => PerMille >= percent * 10;
    }

    public sealed record Missing(ImmutableArray<Wording> What) : SavingOutcome;
}

public static class SavingEstimate
{
    private const int MostYears = 50;
    private const int MostParticipants = 1000;
    private const long MostCents = 1_000_000_000_000;

    public static SavingOutcome Of(SavingAssumptions given)
    {
        (long? Value, long Least, long Most, Wording Name)[] inputs =
        [
            (given.Participants, 2, MostParticipants, SavingTexts.Participants), (given.Years, 1, MostYears, SavingTexts.Years),
            (given.AloneOnceCents, 0, MostCents, SavingTexts.AloneOnce), (given.AloneYearlyCents, 0, MostCents, SavingTexts.AloneYearly),
            (given.TogetherOnceCents, 0, MostCents, SavingTexts.TogetherOnce), (given.TogetherYearlyCents, 0, MostCents, SavingTexts.TogetherYearly),
        ];
        ImmutableArray<Wording> missing = [.. inputs.Where(input => input.Value is not { } value || value < input.Least || value > input.Most).Select(input => input.Name)];
        if (!missing.IsEmpty)
        {
            return new SavingOutcome.Missing(missing);
        }

        var alone = (Int128)given.Participants!.Value * (given.AloneOnceCents!.Value + (Int128)given.Years!.Value * given.AloneYearlyCents!.Value);
        var together = given.TogetherOnceCents!.Value + (Int128)given.Years.Value * given.TogetherYearlyCents!.Value;
        return alone == 0
            ? new SavingOutcome.Missing([SavingTexts.AloneOnce, SavingTexts.AloneYearly])
            : new SavingOutcome.Estimated((long)alone, (long)together, (long)FloorDivide((alone - together) * 1000, alone));
    }

    private static Int128 FloorDivide(Int128 dividend, Int128 divisor) => (dividend / divisor) - (dividend < 0 && dividend % divisor != 0 ? 1 : 0);
}
