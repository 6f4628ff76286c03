using KreisTeams.Network;
using KreisTeams.Projects;
using KreisTeams.Tests.Network;

namespace KreisTeams.Tests.Projects;

public sealed class ProjectEditingTests(StorageFixture azurite) : EditedProjects(azurite)
{
    private static readonly ProjectId Onlinetermin = new("onlinetermin");

    [Fact]
    public async Task A_new_project_has_an_address_that_reads_like_its_title_and_can_be_undone()
    {
        var actor = Instance.Actor("nadine-kessler");
        var draft = new ProjectDraft(ProjectKind.Project, "Digitaler Bauantrag", new("herten")) { Partners = [new("marl"), new("herten"), new("marl")] };

        var saved = (await Projects.CreateAsync(draft, actor, Cancel)).ShouldBeOfType<EditOutcome.Saved>();

        var project = saved.Record.ShouldBeOfType<Project>();
        (project.Id.Value, project.Contact).ShouldBe(("digitaler-bauantrag-2", actor.Person.Id));
        project.Partners.ShouldBe([new("marl")]);
        (await Projects.CreateAsync(draft, actor, Cancel)).ShouldBeOfType<EditOutcome.AlreadyExists>();
        (await Instance.Store.UndoLastAsync(actor, Cancel)).ShouldBeOfType<UndoOutcome.Undone>();
        Instance.Network.FindProject(project.Id).ShouldBeNull();
    }

    [Theory]
    [InlineData("", "fehlt ein Text")]
    [InlineData("   ", "fehlt ein Text")]
    public async Task A_project_without_a_title_is_refused(string title, string reason) =>
        (await Projects.CreateAsync(new ProjectDraft(ProjectKind.Idea, title, new("herten")), Instance.Actor("nadine-kessler"), Cancel))
            .ShouldBeOfType<EditOutcome.Invalid>().Problems.ShouldHaveSingleItem().German.ShouldContain(reason);

    [Fact]
    public async Task A_project_that_would_not_fit_into_a_row_is_refused() =>
        (await Projects.CreateAsync(new ProjectDraft(ProjectKind.Idea, "Lang", new("herten")) { Description = new string('x', 20_000) }, Instance.Actor("nadine-kessler"), Cancel))
            .ShouldBeOfType<EditOutcome.Invalid>().Problems[0].German.ShouldContain("zu lang");

    [Fact]
    public async Task An_organisation_joins_by_its_own_editor_once()
    {
        var gladbeck = Instance.Actor("lukas-szymanski");

        (await Projects.JoinAsync(Onlinetermin, new("gladbeck"), gladbeck, Cancel)).ShouldBeOfType<EditOutcome.Saved>();
        (await Projects.JoinAsync(Onlinetermin, new("gladbeck"), gladbeck, Cancel)).ShouldBeOfType<EditOutcome.Unchanged>();

        Instance.Network.FindProject(Onlinetermin)!.Involves(new("gladbeck")).ShouldBeTrue();
        (await Projects.JoinAsync(Onlinetermin, new("marl"), gladbeck, Cancel)).ShouldBeOfType<EditOutcome.NotAllowed>();
        (await Projects.JoinAsync(new("gibt-es-nicht"), new("gladbeck"), gladbeck, Cancel)).ShouldBeOfType<EditOutcome.Invalid>();
    }

    [Fact]
    public async Task Only_editors_of_the_organisation_in_charge_change_the_state_or_hand_the_project_over()
    {
        var parking = new ProjectId("parkraumsensorik");
        var stranger = Instance.Actor("carolin-westhoff");

        (await Projects.SetStateAsync(parking, ProjectState.Done, stranger, Cancel)).ShouldBeOfType<EditOutcome.NotAllowed>().WhoMay.ShouldHaveSingleItem().Name.ShouldBe("Miriam Kowalski");
        var taken = Instance.Network.FindProject(parking)! with { Lead = new("datteln") };
        (await Projects.SaveAsync(Instance.Network, taken, stranger, Cancel)).ShouldBeOfType<EditOutcome.NotAllowed>();
        (await Projects.SetStateAsync(parking, ProjectState.Done, Instance.Actor("miriam-kowalski"), Cancel)).ShouldBeOfType<EditOutcome.Saved>();
        Instance.Network.FindProject(parking)!.State.ShouldBe(ProjectState.Done);
    }

    [Fact]
    public async Task Two_people_editing_one_project_lose_nothing()
    {
        var seen = Instance.Network;
        var project = seen.FindProject(new("digitaler-zwilling"))!;
        var actor = Instance.Actor("kerstin-baumeister", Door.Tab);

        (await Projects.SaveAsync(seen, project with { Title = "A" }, actor, Cancel)).ShouldBeOfType<EditOutcome.Saved>();
        var versions = (await Projects.SaveAsync(seen, project with { Description = "B" }, actor, Cancel)).ShouldBeOfType<EditOutcome.Conflict>().Versions;

        RecordDifference.Fields(versions.Theirs!, versions.Mine!).Select(field => field.Name).ShouldBe(["title", "description"]);
        Instance.Network.FindProject(project.Id)!.Title.ShouldBe("A");
    }
}
