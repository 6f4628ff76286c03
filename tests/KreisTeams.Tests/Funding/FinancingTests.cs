using CsCheck;
using KreisTeams.Funding;
using KreisTeams.Network;
using KreisTeams.Projects;
using KreisTeams.Tests.Network;

namespace KreisTeams.Tests.Funding;

public sealed class FinancingTests
{
    private static readonly Project Umbrella = Demo.Network.FindProject(new("dachmarkenorganisation"))!;

    [Fact]
    public void Shares_and_grant_are_the_cost_to_the_cent_in_every_year_and_in_all() => Gen.Select(Gen.Long[0, 1_000_000_00].Array[1, 6], Gen.Int[0, 100].Array[12], Gen.Int[0, 1_000_00]).Sample((costs, parts, grant) =>
    {
        var participants = Umbrella.Participants.ToArray();
        var plan = new FinancingPlan(ShareKey.Own)
        {
            Items = [.. costs.Select((cents, year) => new CostItem(2027 + year, CostKind.Staff, "Stelle", cents))],
            GrantCents = Math.Min(grant, costs.Sum()),
            OwnParts = [.. participants.Select((id, index) => new OwnPart(id, index == 0 ? parts[0] + 1 : parts[index]))],
        };

        var sheet = Sheet(plan);

        sheet.Years.ShouldAllBe(year => year.Shares.Sum(share => share.Cents) == year.CostCents - year.GrantCents && year.Shares.All(share => share.Cents >= 0));
        sheet.Shares.Sum(share => share.Cents).ShouldBe(sheet.CostCents - sheet.GrantCents);
        sheet.Years.Sum(year => year.GrantCents).ShouldBe(sheet.GrantCents);
    });

    [Fact]
    public void The_umbrella_organisation_of_the_demo_is_planned_with_its_posts_year_by_year()
    {
        var sheet = Sheet(Umbrella.Financing!);

        (sheet.CostCents, sheet.GrantCents, sheet.OwnCents).ShouldBe((540_000_00, 486_000_00, 54_000_00));
        sheet.Years.Select(year => (year.Year, year.FullTimeHundredths)).ShouldBe([(2027, 150), (2028, 200), (2029, 200)]);
        sheet.Shares.ShouldAllBe(share => share.Cents == 4_500_00);
    }

    [Fact]
    public void Cents_that_do_not_divide_go_to_the_largest_remainders()
    {
        var plan = new FinancingPlan(ShareKey.Own)
        {
            Items = [new CostItem(2027, CostKind.Material, "Rest", 100)],
            GrantCents = 0,
            OwnParts = [new OwnPart(new("kreis-re"), 1), new OwnPart(new("marl"), 1), new OwnPart(new("herten"), 1)],
        };

        Sheet(plan).Shares.Where(share => share.Cents > 0).Select(share => share.Cents).ShouldBe([34, 33, 33]);
    }

    [Fact]
    public void Inhabitants_share_what_the_grant_leaves()
    {
        var (marl, herten) = (Demo.Network.FindOrganisation(new("marl"))! with { Inhabitants = 84_000 }, Demo.Network.FindOrganisation(new("herten"))! with { Inhabitants = 61_000 });
        var project = Umbrella with { Lead = marl.Id, Partners = [herten.Id] };
        var plan = new FinancingPlan(ShareKey.Inhabitants) { Items = [new CostItem(2027, CostKind.Material, "Lizenz", 100_000_00)], GrantCents = 90_000_00 };

        var sheet = Financing.Of(project, plan, Demo.Network.With(marl, 1).With(herten, 1)).ShouldBeOfType<FinancingOutcome.Planned>().Sheet;

        sheet.Shares.ShouldBe([new PartnerShare(marl.Id, 5_793_10), new PartnerShare(herten.Id, 4_206_90)]);
    }

    [Fact]
    public void What_is_unknown_makes_no_number()
    {
        Missing(new FinancingPlan(ShareKey.Inhabitants)).ShouldContain("Einwohnerzahl unbekannt");
        Missing(new FinancingPlan(ShareKey.Own)).ShouldContain("eigene Schlüssel ist leer");
        Missing(new FinancingPlan(ShareKey.Equal), Umbrella with { CostCents = null }).ShouldContain("Kosten sind unbekannt");
        Missing(new FinancingPlan(ShareKey.Equal) { Programme = "zire" }).ShouldContain("keine gesicherte Berechnung");
        Missing(new FinancingPlan(ShareKey.Equal) { GrantCents = 540_000_01 }).ShouldContain("höher als die Kosten");
    }

    private static Financing Sheet(FinancingPlan plan) => Financing.Of(Umbrella, plan, Demo.Network).ShouldBeOfType<FinancingOutcome.Planned>().Sheet;

    private static string Missing(FinancingPlan plan, Project? project = null) => string.Join(
        " ", Financing.Of(project ?? Umbrella, plan, Demo.Network).ShouldBeOfType<FinancingOutcome.Missing>().What.Select(what => what.German));
}
