using KreisTeams.Network;
using KreisTeams.Projects;

namespace KreisTeams.Tests.Network;

public sealed class DemoNetworkTests
{
    private static readonly OrganisationId Waltrop = new("waltrop");

    [Fact]
    public void The_demo_file_reads_without_a_problem_and_is_written_as_it_was_read()
    {
        var again = NetworkFile.Read(System.Text.Encoding.UTF8.GetBytes(NetworkFile.Write(Demo.Complete.Content)));

        NetworkJson.Write(again.ShouldBeOfType<NetworkFileOutcome.Complete>().Content).ShouldBe(NetworkJson.Write(Demo.Complete.Content));
    }

    [Theory]
    [InlineData("castrop-rauxel", "05562004", "055620004004")]
    [InlineData("datteln", "05562008", "055620008008")]
    [InlineData("dorsten", "05562012", "055620012012")]
    [InlineData("gladbeck", "05562014", "055620014014")]
    [InlineData("haltern-am-see", "05562016", "055620016016")]
    [InlineData("herten", "05562020", "055620020020")]
    [InlineData("marl", "05562024", "055620024024")]
    [InlineData("oer-erkenschwick", "05562028", "055620028028")]
    [InlineData("recklinghausen", "05562032", "055620032032")]
    [InlineData("waltrop", "05562036", "055620036036")]
    [InlineData("kreis-re", "05562", null)]
    [InlineData("gkd-re", null, null)]
    public void Organisations_carry_their_official_keys(string id, string? ags, string? ars)
    {
        var organisation = Demo.Network.FindOrganisation(new(id)).ShouldNotBeNull();

        (organisation.Ags, organisation.Ars).ShouldBe((ags, ars));
        organisation.IsAdvisory.ShouldBe(id == "gkd-re");
        organisation.Source.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public void Eleven_organisations_vote_in_each_body_and_the_provider_advises()
    {
        foreach (var body in Demo.Network.Bodies)
        {
            Demo.Network.EntitledOrganisations(body).Length.ShouldBe(11);
            body.Members.ShouldContain(new OrganisationId("gkd-re"));
            Demo.Network.VotersOf(body, new("gkd-re"), Demo.Today).ShouldBeEmpty();
        }
    }

    [Fact]
    public void Only_one_town_has_no_cdo_and_every_chief_executive_has_a_deputy()
    {
        var towns = Demo.Network.Organisations.Where(organisation => organisation.Kind == OrganisationKind.Town).ToArray();

        towns.Length.ShouldBe(10);
        towns.Where(town => Demo.Network.ValidMandates(town.Id, MandateRole.Cdo, Demo.Today).IsEmpty).ShouldHaveSingleItem().Id.ShouldBe(Waltrop);
        Demo.Network.EntitledOrganisations(Demo.Body("hvb-konferenz"))
            .ShouldAllBe(organisation => Demo.Network.VotersOf(Demo.Body("hvb-konferenz"), organisation.Id, Demo.Today).Count(voter => voter.IsDeputy) == 1);
    }

    [Fact]
    public void The_register_holds_projects_ideas_strategies_and_services_in_every_state()
    {
        Demo.Network.Projects.Count.ShouldBeGreaterThanOrEqualTo(40);
        Enum.GetValues<ProjectKind>().ShouldAllBe(kind => Demo.Network.Projects.Count(project => project.Kind == kind) >= 5);
        Enum.GetValues<ProjectState>().ShouldAllBe(state => Demo.Network.Projects.Any(project => project.State == state));
        Demo.Network.Projects.ShouldAllBe(project => project.Contact != null && project.Description.Length > 20 || project.State == ProjectState.Done);
    }

    [Fact]
    public void Every_figure_of_a_programme_has_its_source_and_the_day_it_was_checked()
    {
        var facts = Demo.Network.Programmes
            .SelectMany(programme => new[] { programme.Body, programme.Rate, programme.Ceiling, programme.OwnShare, programme.Applicants, programme.Conditions, programme.Period, programme.State })
            .Where(fact => fact is not null).ToArray();

        Demo.Network.Programmes.Count.ShouldBe(12);
        facts.Length.ShouldBeGreaterThan(40);
        facts.ShouldAllBe(fact => fact!.Source != null && fact.CheckedAt != null);
        var zire = Demo.Network.FindProgramme("zire").ShouldNotBeNull();
        (zire.Rate, zire.Ceiling, zire.Applicants).ShouldBe((null, null, null));
        zire.OpenQuestion.ShouldNotBeNull().Owner.ShouldBe("kreis-re");
    }
}
