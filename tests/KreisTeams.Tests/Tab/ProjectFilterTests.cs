using KreisTeams.Network;
using KreisTeams.Projects;
using KreisTeams.Tab.Projects;

namespace KreisTeams.Tests.Tab;

public sealed class ProjectFilterTests
{
    private static readonly Project Parking = new(new ProjectId("parken"), ProjectKind.Project, "Parkraumüberwachung", new OrganisationId("herten"), ProjectState.Running)
    {
        Description = "Sensoren zählen freie Plätze.",
        Partners = [new OrganisationId("marl")],
        Themes = [new ThemeId("mobilitaet")],
        Goals = ["Weniger Suchverkehr in der Straße"],
    };

    private static readonly Project Chatbot = new(new ProjectId("chatbot"), ProjectKind.Service, "Chatbot-Plattform", new OrganisationId("gkd"), ProjectState.Done);

    [Theory]
    [InlineData("")]
    [InlineData("parkraumüberwachung")]
    [InlineData("PARKRAUMUEBERWACHUNG")]
    [InlineData("sensoren suchverkehr")]
    [InlineData("strasse")]
    [InlineData("  zaehlen ")]
    public void Every_word_has_to_occur_somewhere_however_umlauts_are_written(string text) =>
        new ProjectFilter { Text = text }.Apply([Parking]).ShouldBe([Parking]);

    [Theory]
    [InlineData("sensoren flugzeug")]
    [InlineData("plattform")]
    public void A_word_that_occurs_nowhere_hides_the_entry(string text) => new ProjectFilter { Text = text }.Apply([Parking]).ShouldBeEmpty();

    [Fact]
    public void A_town_finds_what_it_leads_and_what_it_takes_part_in()
    {
        new ProjectFilter { Organisation = "marl" }.Apply([Parking, Chatbot]).ShouldBe([Parking]);
        new ProjectFilter { Organisation = "herten" }.Apply([Parking, Chatbot]).ShouldBe([Parking]);
        new ProjectFilter { Organisation = "gkd" }.Apply([Parking, Chatbot]).ShouldBe([Chatbot]);
    }

    [Fact]
    public void Filters_work_together()
    {
        new ProjectFilter { Theme = "mobilitaet", State = ProjectState.Running, Kind = ProjectKind.Project }.Apply([Parking, Chatbot]).ShouldBe([Parking]);
        new ProjectFilter { Theme = "mobilitaet", State = ProjectState.Done }.Apply([Parking, Chatbot]).ShouldBeEmpty();
    }

    [Fact]
    public void A_filter_stands_in_the_address_and_comes_back_from_it()
    {
        var filter = new ProjectFilter { Text = "Straße & Weg", Organisation = "marl", Theme = "ki", State = ProjectState.Done, Kind = ProjectKind.Idea, Funding = "ikz-nrw" };

        ProjectFilter.OfQuery(filter.ToQuery()).ShouldBe(filter);
        new ProjectFilter().ToQuery().ShouldBe("");
        ProjectFilter.OfQuery("?stand=Unsinn&suche=").ShouldBe(new ProjectFilter());
    }
}
