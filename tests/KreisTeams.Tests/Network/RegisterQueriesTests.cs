using KreisTeams.Network;

namespace KreisTeams.Tests.Network;

public sealed class RegisterQueriesTests
{
    [Fact]
    public void The_name_of_the_county_town_is_ambiguous_and_a_short_name_is_not()
    {
        Demo.Network.OrganisationsCalled("Recklinghausen").Select(organisation => organisation.Id.Value).ShouldBe(["gkd-re", "kreis-re", "recklinghausen"], ignoreOrder: true);
        Demo.Network.OrganisationsCalled("oer erkenschwick").ShouldHaveSingleItem().Id.Value.ShouldBe("oer-erkenschwick");
        Demo.Network.OrganisationsCalled("C-R").ShouldHaveSingleItem().Id.Value.ShouldBe("castrop-rauxel");
        Demo.Network.OrganisationsCalled("cas").ShouldHaveSingleItem().Id.Value.ShouldBe("castrop-rauxel");
        Demo.Network.OrganisationsCalled("Stadt RE").ShouldHaveSingleItem().Id.Value.ShouldBe("recklinghausen");
        Demo.Network.OrganisationsCalled("Berlin").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Jens Krüger", "jens-krueger")]
    [InlineData("jens krueger", "jens-krueger")]
    [InlineData("Frau Yilmaz", "elif-yilmaz")]
    [InlineData("Herr Weiss", "peter-weiss")]
    [InlineData("Frau Brandt", "julia-brandt")]
    [InlineData("Sabine Özdemir", "sabine-oezdemir")]
    public void People_are_found_by_what_others_call_them(string name, string id) => Demo.Network.PersonsCalled(name).ShouldHaveSingleItem().Id.Value.ShouldBe(id);

    [Fact]
    public void A_name_that_two_people_share_means_the_one_of_the_organisation_at_hand()
    {
        Demo.Network.PersonsCalled("Oliver Schulte").Length.ShouldBe(2);
        Demo.Network.PersonsCalled("Oliver Schulte", new("datteln")).ShouldHaveSingleItem().Id.Value.ShouldBe("oliver-schulte-datteln");
    }

    [Fact]
    public void A_mandate_that_ended_is_not_offered_today_and_was_valid_then()
    {
        var herten = new OrganisationId("herten");

        Demo.Network.ValidMandates(herten, MandateRole.Cdo, Demo.Today).ShouldHaveSingleItem().Person.Name.ShouldBe("Nadine Kessler");
        Demo.Network.ValidMandates(herten, MandateRole.Cdo, new(2025, 11, 23)).ShouldHaveSingleItem().Person.Name.ShouldBe("Rolf Kaminski");
        Demo.Network.ValidMandates(herten, MandateRole.Cdo, new(2026, 6, 30)).ShouldHaveSingleItem().Person.Name.ShouldBe("Rolf Kaminski");
    }

    [Fact]
    public void A_contact_without_vote_right_is_refused_and_those_who_may_are_known()
    {
        var hvb = Demo.Body("hvb-konferenz");
        var waltrop = new OrganisationId("waltrop");

        Demo.Network.MayVoteFor(new("sabine-oezdemir"), waltrop, hvb, Demo.Today).ShouldBeFalse();
        Demo.Network.VotersOf(hvb, waltrop, Demo.Today).Select(voter => voter.Person.Name).ShouldBe(["Martina Eickhoff", "Frank Löbbert"]);
        Demo.Network.VotersOf(hvb with { Rules = hvb.Rules with { DeputiesMayVote = false } }, waltrop, Demo.Today).ShouldHaveSingleItem().IsDeputy.ShouldBeFalse();
    }

    [Fact]
    public void Gaps_name_exactly_who_is_missing_and_how_many_were_looked_at()
    {
        Missing(GapKind.Cdo, OrganisationKind.Town).ShouldBe(["waltrop"]);
        Missing(GapKind.Deputy, OrganisationKind.Town).ShouldBe(["castrop-rauxel", "dorsten", "waltrop"]);
        Missing(GapKind.VoteRight, null).ShouldBe(["waltrop"]);
        Missing(GapKind.Access, null).ShouldBe(["waltrop"]);
        Gaps.Of(Demo.Network, GapKind.Cdo, OrganisationKind.Town, Demo.Today).Considered.ShouldBe(10);
        Gaps.Of(Demo.Network, GapKind.VoteRight, null, Demo.Today).Considered.ShouldBe(11);
    }

    [Fact]
    public void Who_answers_for_a_theme_comes_before_who_answers_for_everything()
    {
        var kreis = new OrganisationId("kreis-re");

        Demo.Network.ContactsFor(kreis, new("open-data"), Demo.Today).ShouldHaveSingleItem().Person.Name.ShouldBe("Florian Nettebrock");
        Demo.Network.ContactsFor(kreis, new("klima"), Demo.Today).ShouldHaveSingleItem().Person.Name.ShouldBe("Matthias Erlenkamp");
        Demo.Network.ContactsOf(new("waltrop"), Demo.Today).ShouldHaveSingleItem().Person.Name.ShouldBe("Sabine Özdemir");
    }

    [Fact]
    public void The_one_goal_without_a_project_is_found() =>
        Demo.Network.GoalsWithoutProject().Where(goal => goal.Strategy.Value == "zukunftsstrategie-smartvest")
            .ShouldHaveSingleItem().Goal.ShouldContain("Vereine");

    [Fact]
    public void Every_person_can_be_reached() => Demo.Network.Persons.ShouldAllBe(person => person.Email != null && person.Phone != null);

    private static IEnumerable<string> Missing(GapKind gap, OrganisationKind? kind) =>
        Gaps.Of(Demo.Network, gap, kind, Demo.Today).Missing.Select(organisation => organisation.Id.Value);
}
