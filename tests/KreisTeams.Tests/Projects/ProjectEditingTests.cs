using KreisTeams.Network;
using KreisTeams.Projects;
using KreisTeams.Tests.Network;

namespace KreisTeams.Tests.Projects;

public sealed class ProjectEditingTests(StorageFixture azurite) : IAsyncLifetime
{
    private static readonly ProjectId Onlinetermin = new("onlinetermin");

    private NetworkInstance _instance = null!;
    private ProjectEditing _projects = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _instance = await NetworkInstance.WithDemoAsync(azurite);
        _projects = new ProjectEditing(new RecordEditing(_instance.Cache, _instance.Store));
    }

    public ValueTask DisposeAsync()
    {
        _instance.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_new_project_has_an_address_that_reads_like_its_title_and_can_be_undone()
    {
        var actor = _instance.Actor("nadine-kessler");
        var draft = new ProjectDraft(ProjectKind.Project, "Digitaler Bauantrag", new("herten")) { Partners = [new("marl"), new("herten"), new("marl")] };

        var saved = (await _projects.CreateAsync(draft, actor, Cancel)).ShouldBeOfType<EditOutcome.Saved>();

        var project = saved.Record.ShouldBeOfType<Project>();
        (project.Id.Value, project.Contact).ShouldBe(("digitaler-bauantrag-2", actor.Person.Id));
        project.Partners.ShouldBe([new("marl")]);
        (await _projects.CreateAsync(draft, actor, Cancel)).ShouldBeOfType<EditOutcome.AlreadyExists>();
        (await _instance.Store.UndoLastAsync(actor, Cancel)).ShouldBeOfType<UndoOutcome.Undone>();
        _instance.Network.FindProject(project.Id).ShouldBeNull();
    }

    [Theory]
    [InlineData("", "fehlt ein Text")]
    [InlineData("   ", "fehlt ein Text")]
    public async Task A_project_without_a_title_is_refused(string title, string reason) =>
        (await _projects.CreateAsync(new ProjectDraft(ProjectKind.Idea, title, new("herten")), _instance.Actor("nadine-kessler"), Cancel))
            .ShouldBeOfType<EditOutcome.Invalid>().Problems.ShouldHaveSingleItem().German.ShouldContain(reason);

    [Fact]
    public async Task A_project_that_would_not_fit_into_a_row_is_refused() =>
        (await _projects.CreateAsync(new ProjectDraft(ProjectKind.Idea, "Lang", new("herten")) { Description = new string('x', 20_000) }, _instance.Actor("nadine-kessler"), Cancel))
            .ShouldBeOfType<EditOutcome.Invalid>().Problems[0].German.ShouldContain("zu lang");

    [Fact]
    public async Task An_organisation_joins_by_its_own_editor_once()
    {
        var gladbeck = _instance.Actor("lukas-szymanski");

        (await _projects.JoinAsync(Onlinetermin, new("gladbeck"), gladbeck, Cancel)).ShouldBeOfType<EditOutcome.Saved>();
        (await _projects.JoinAsync(Onlinetermin, new("gladbeck"), gladbeck, Cancel)).ShouldBeOfType<EditOutcome.Unchanged>();

        _instance.Network.FindProject(Onlinetermin)!.Involves(new("gladbeck")).ShouldBeTrue();
        (await _projects.JoinAsync(Onlinetermin, new("marl"), gladbeck, Cancel)).ShouldBeOfType<EditOutcome.NotAllowed>();
        (await _projects.JoinAsync(new("gibt-es-nicht"), new("gladbeck"), gladbeck, Cancel)).ShouldBeOfType<EditOutcome.Invalid>();
    }

    [Fact]
    public async Task Only_editors_of_the_organisation_in_charge_change_the_state_or_hand_the_project_over()
    {
        var parking = new ProjectId("parkraumsensorik");
        var stranger = _instance.Actor("carolin-westhoff");

        (await _projects.SetStateAsync(parking, ProjectState.Done, stranger, Cancel)).ShouldBeOfType<EditOutcome.NotAllowed>().WhoMay.ShouldHaveSingleItem().Name.ShouldBe("Miriam Kowalski");
        var taken = _instance.Network.FindProject(parking)! with { Lead = new("datteln") };
        (await _projects.SaveAsync(_instance.Network, taken, stranger, Cancel)).ShouldBeOfType<EditOutcome.NotAllowed>();
        (await _projects.SetStateAsync(parking, ProjectState.Done, _instance.Actor("miriam-kowalski"), Cancel)).ShouldBeOfType<EditOutcome.Saved>();
        _instance.Network.FindProject(parking)!.State.ShouldBe(ProjectState.Done);
    }

    [Fact]
    public async Task Two_people_editing_one_project_lose_nothing()
    {
        var seen = _instance.Network;
        var project = seen.FindProject(new("digitaler-zwilling"))!;
        var actor = _instance.Actor("kerstin-baumeister", Door.Tab);

        (await _projects.SaveAsync(seen, project with { Title = "A" }, actor, Cancel)).ShouldBeOfType<EditOutcome.Saved>();
        var versions = (await _projects.SaveAsync(seen, project with { Description = "B" }, actor, Cancel)).ShouldBeOfType<EditOutcome.Conflict>().Versions;

        RecordDifference.Fields(versions.Theirs!, versions.Mine!).Select(field => field.Name).ShouldBe(["title", "description"]);
        _instance.Network.FindProject(project.Id)!.Title.ShouldBe("A");
    }
}
