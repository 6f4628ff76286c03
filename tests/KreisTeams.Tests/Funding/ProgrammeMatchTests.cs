using System.Collections.Immutable;
using KreisTeams.Funding;
using KreisTeams.Network;
using KreisTeams.Projects;
using KreisTeams.Tests.Network;

namespace KreisTeams.Tests.Funding;

public sealed class ProgrammeMatchTests
{
    private static readonly FundingProgramme Ikz = Demo.Network.FindProgramme("ikz-nrw")!;

    private static Project Project(string id) => Demo.Network.FindProject(new(id))!;

    [Fact]
    public void A_suggestion_has_three_reasons_and_what_is_missing_is_said()
    {
        var matches = ProgrammeMatch.For(Project("dachmarkenorganisation"), Demo.Network, Demo.Today);

        matches[0].Programme.Id.ShouldBe("ikz-nrw");
        matches.Where(match => match.IsSuggested).ShouldAllBe(match => match.Reasons.Length >= 3 && !match.IsExcluded);
        matches.Where(match => !match.IsSuggested).ShouldAllBe(match => match.Missing.Length > 0);
        matches.Select(match => match.Programme.Id).ShouldContain("zire");
    }

    [Fact]
    public void A_stale_programme_is_never_suggested() =>
        ProgrammeMatch.For(Project("dachmarkenorganisation"), Demo.Network, Demo.Today.AddDays(181)).ShouldAllBe(match => !match.IsSuggested);

    [Theory]
    [InlineData("digitaler-zwilling", "mpsc", "keinen offenen Aufruf")]
    [InlineData("kommunale-waermeplanung", "jtf-nrw", "Aufruf offen ist, ist unbekannt")]
    public void What_stands_against_a_programme_is_told(string project, string programme, string missing) =>
        Single(project, programme).Missing.ShouldContain(wording => wording.German.Contains(missing, StringComparison.Ordinal));

    [Fact]
    public void A_project_that_has_begun_is_warned_for_a_programme_that_wants_to_be_asked_before()
    {
        var begun = Project("sensornetz") with { Start = Demo.Today.AddDays(-1) };

        RuleHints.Of(Ikz, begun, Demo.Today).ShouldContain(hint => hint.IsWarning && hint.Text.German.StartsWith("Beginn war am 22.11.2026. IKZ fördert nur", StringComparison.Ordinal));
        RuleHints.Of(Ikz, begun with { Start = Demo.Today.AddDays(1) }, Demo.Today).ShouldNotContain(hint => hint.IsWarning);
        RuleHints.Of(Ikz, begun with { Applications = [new FundingApplication("ikz-nrw") { Steps = [new(ApplicationState.Approved, Demo.Today, null, new("x"))] }] }, Demo.Today).ShouldNotContain(hint => hint.IsWarning);
        RuleHints.Of(Ikz, begun, Demo.Today).ShouldAllBe(hint => hint.Stated != null && hint.Stated.Source != null);
    }

    [Fact]
    public void Two_programmes_for_one_project_ask_for_the_rule_of_cumulation() => RuleHints.Of(Ikz, Project("dachmarkenorganisation"), Demo.Today)
        .ShouldContain(hint => hint.IsWarning && hint.Text.German.Contains("ist unbekannt", StringComparison.Ordinal));

    [Fact]
    public void No_figure_of_a_programme_is_without_source_and_day()
    {
        Demo.Network.Programmes.SelectMany(programme => programme.Facts()).ShouldAllBe(fact => fact.Source != null && fact.CheckedAt != null);
        Ikz.Fields().Length.ShouldBe(26);
        Ikz.Facts().Count(fact => fact.Quote != null).ShouldBeGreaterThanOrEqualTo(10);
        FundingTexts.Ends(Ikz with { Period = null }, Language.German).ShouldEndWith("(ohne Quellenangabe)");
        NetworkRules.Check(Ikz with { Rate = new Fact("95 %", null, null) }, Demo.Network).ShouldContain(problem => problem.Path == ".rate");
    }

    private static ProgrammeMatch Single(string project, string programme) => ProgrammeMatch.Of(Demo.Network.FindProgramme(programme)!, Project(project), Demo.Network, Demo.Today);
}
