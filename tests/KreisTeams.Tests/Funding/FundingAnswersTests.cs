using KreisTeams.Funding;
using KreisTeams.Network;
using KreisTeams.Tests.Network;

namespace KreisTeams.Tests.Funding;

public sealed class FundingAnswersTests
{
    private static readonly FundingProgramme Ikz = Programme("ikz-nrw");

    [Theory]
    [InlineData(2, 175_000)]
    [InlineData(3, 210_000)]
    [InlineData(5, 280_000)]
    [InlineData(11, 490_000)]
    public void The_ceiling_grows_with_each_further_participant(int participants, int euros) =>
        GrantCalculation.Of(Ikz, participants, null).ShouldBeOfType<GrantOutcome.Ceiling>().CeilingCents.ShouldBe(euros * 100L);

    [Theory]
    [InlineData(2, 200_000, 175_000, 25_000, true)]
    [InlineData(3, 200_000, 180_000, 20_000, false)]
    [InlineData(11, 200_000, 180_000, 20_000, false)]
    public void The_grant_is_the_smaller_of_share_and_ceiling(int participants, long cost, long grant, long ownShare, bool isCapped)
    {
        var outcome = GrantCalculation.Of(Ikz, participants, cost * 100).ShouldBeOfType<GrantOutcome.Grant>();

        (outcome.GrantCents, outcome.OwnShareCents, outcome.IsCapped).ShouldBe((grant * 100, ownShare * 100, isCapped));
    }

    [Fact]
    public void Grant_and_own_share_sum_to_the_cost_to_the_cent() =>
        Enumerable.Range(1, 2000).ShouldAllBe(cents => SumsUp(cents * 997L));

    [Fact]
    public void Without_enough_participants_or_a_sourced_rule_or_a_cost_there_is_no_number()
    {
        GrantCalculation.Of(Ikz, 1, null).ShouldBe(new GrantOutcome.TooFewParticipants(1, 2));
        GrantCalculation.Of(Ikz, 2, 0).ShouldBeOfType<GrantOutcome.CostNotPositive>();
        GrantCalculation.Of(Ikz, 2, long.MaxValue).ShouldBeOfType<GrantOutcome.CostNotPositive>();
        GrantCalculation.Of(Programme("zire"), 5, 100).ShouldBeOfType<GrantOutcome.Unknown>();
        FundingTexts.Answer(GrantCalculation.Of(Programme("zire"), 5, 100), Programme("zire"), Language.German).ShouldNotContain("€");
    }

    [Theory]
    [InlineData("jtf-nrw", "waltrop", Verdict.No, "Nein. JTF: nur Bottrop, Dorsten, Gladbeck, Marl.")]
    [InlineData("jtf-nrw", "marl", Verdict.Yes, "Ja. Marl gehört zum Fördergebiet von JTF.")]
    [InlineData("leader-hohe-mark", "dorsten", Verdict.Partly, "Teilweise. In Dorsten nur Alt-Wulfen, Deuten, Lembeck, Rhade.")]
    [InlineData("leader-hohe-mark", "haltern-am-see", Verdict.Yes, "Ja. Haltern am See gehört zum Fördergebiet von LEADER.")]
    [InlineData("gak-regionalbudget", "herten", Verdict.No, "Nein. Regionalbudget: wie LEADER: nur Orte der LEADER-Region.")]
    [InlineData("mpsc", "marl", Verdict.No, "Nein. Zurzeit gibt es keinen offenen Aufruf. Marl ist antragsberechtigt (Gemeinden, Gemeindeverbände, interkommunal über eine federführende Kommune).")]
    [InlineData("kommunalrichtlinie", "gkd-re", Verdict.Yes, "Ja. GKD Recklinghausen ist antragsberechtigt (Kommunen und Zweckverbände).")]
    [InlineData("gigabit", "gkd-re", Verdict.No, "Nein. Gigabit: antragsberechtigt sind Kommunen.")]
    [InlineData("zire", "marl", Verdict.Unknown, "Unbekannt. Zu ZIRE gibt es keine gesicherte Quelle.")]
    public void Eligibility_is_told_with_its_reason(string programme, string organisation, Verdict verdict, string answer)
    {
        var eligibility = Eligibility.Of(Programme(programme), [Demo.Network.FindOrganisation(new(organisation))!], Demo.Today);

        eligibility.Verdict.ShouldBe(verdict);
        FundingTexts.Answer(eligibility, Demo.Network, Language.German).ShouldBe(answer);
    }

    [Fact]
    public void A_consortium_is_judged_as_a_whole_and_each_member_for_itself()
    {
        var towns = new[] { "marl", "waltrop" }.Select(id => Demo.Network.FindOrganisation(new(id))!).ToArray();

        Eligibility.Of(Ikz, towns, Demo.Today).Verdict.ShouldBe(Verdict.Yes);
        Eligibility.Of(Ikz, towns[..1], Demo.Today).Reasons[0].Reason.German.ShouldBe("Nötig sind mindestens 2 Beteiligte.");
        var jtf = Eligibility.Of(Programme("jtf-nrw"), towns, Demo.Today);
        jtf.Verdict.ShouldBe(Verdict.Partly);
        FundingTexts.Answer(jtf, Demo.Network, Language.German).ShouldStartWith("Teilweise. Marl: Marl gehört");
    }

    [Fact]
    public void After_the_end_of_its_guideline_a_programme_pays_nobody()
    {
        var towns = Demo.Network.EntitledOrganisations(Demo.Body("cdo-runde"));

        Eligibility.Of(Ikz, towns, new(2026, 12, 31)).Verdict.ShouldBe(Verdict.Yes);
        Eligibility.Of(Ikz, towns, new(2027, 1, 1)).Verdict.ShouldBe(Verdict.No);
    }

    [Theory]
    [InlineData(0, Freshness.Fresh)]
    [InlineData(30, Freshness.Fresh)]
    [InlineData(31, Freshness.CheckAgain)]
    [InlineData(180, Freshness.CheckAgain)]
    [InlineData(181, Freshness.Stale)]
    public void Statements_age(int days, Freshness expected) => FactFreshness.Of(Ikz, Demo.Today.AddDays(days)).ShouldBe(expected);

    [Fact]
    public void One_old_statement_makes_the_programme_old_and_the_words_say_so()
    {
        var older = Ikz with { Rate = Ikz.Rate! with { CheckedAt = Demo.Today.AddDays(-200) } };

        FactFreshness.Of(older, Demo.Today).ShouldBe(Freshness.Stale);
        FundingTexts.FreshnessNote(older, Demo.Today, Language.German).ShouldContain("Wird nicht empfohlen");
        FundingTexts.FreshnessNote(Ikz, Demo.Today.AddDays(31), Language.German).ShouldStartWith("Stand prüfen");
    }

    [Fact]
    public void What_nobody_knows_is_an_open_question_with_an_owner()
    {
        FundingTexts.OpenQuestion(Programme("zire"), Demo.Network, Language.German).ShouldBe("ZIRE: unbekannt, keine gesicherte Quelle; offene Frage bei Kreis Recklinghausen.");
        FundingTexts.Value(Programme("zire").Rate, Language.German).ShouldBe("unbekannt");
        FactFreshness.Of(Programme("zire"), Demo.Today).ShouldBe(Freshness.Unknown);
    }

    private static bool SumsUp(long costCents) => GrantCalculation.Of(Ikz, 4, costCents) is GrantOutcome.Grant grant
        && grant.GrantCents + grant.OwnShareCents == costCents && grant.GrantCents <= grant.CeilingCents && grant.OwnShareCents >= 0;

    private static FundingProgramme Programme(string id) => Demo.Network.FindProgramme(id).ShouldNotBeNull();
}
