using KreisTeams.Synergies;

namespace KreisTeams.Tests.Synergies;

public sealed class SavingEstimateTests
{
    private static readonly SavingAssumptions Assumed = new(11, 5, 20_000_00, 4_000_00, 90_000_00, 12_000_00);

    [Fact]
    public void What_is_saved_is_reckoned_from_what_people_assumed_and_the_formula_shows_it()
    {
        var outcome = SavingEstimate.Of(Assumed).ShouldBeOfType<SavingOutcome.Estimated>();

        (outcome.AloneCents, outcome.TogetherCents, outcome.PerMille).ShouldBe((440_000_00, 150_000_00, 659));
        outcome.Reaches(15).ShouldBeTrue();
        SavingTexts.Formula(Assumed, outcome, Language.German).ShouldStartWith("Allein: 11 × (20.000\u00a0€ + 5 Jahre × 4.000\u00a0€) = 440.000\u00a0€.");
    }

    [Fact]
    public void Without_an_input_there_is_no_number()
    {
        var missing = SavingEstimate.Of(Assumed with { Years = null, AloneOnceCents = -1 }).ShouldBeOfType<SavingOutcome.Missing>();

        missing.What.Length.ShouldBe(2);
        SavingTexts.Answer(missing, Language.German).ShouldNotContain("€");
    }

    [Theory]
    [InlineData(85_000_00, true)]
    [InlineData(85_000_01, false)]
    public void The_share_that_a_programme_asks_for_is_met_exactly_or_not_at_all(long together, bool reaches) =>
        SavingEstimate.Of(new(2, 1, 50_000_00, 0, together, 0)).ShouldBeOfType<SavingOutcome.Estimated>().Reaches(15).ShouldBe(reaches);

    [Fact]
    public void Who_spends_more_together_is_told_so() =>
        SavingTexts.Answer(SavingEstimate.Of(new(2, 1, 10_000_00, 0, 30_000_00, 0)), Language.German).ShouldBe("Gemeinsam wird es um 10.000\u00a0€ teurer.");
}
