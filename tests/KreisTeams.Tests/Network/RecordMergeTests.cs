using KreisTeams.Network;
using KreisTeams.Projects;
using KreisTeams.Tests.Projects;

namespace KreisTeams.Tests.Network;

/// <summary>T7: two people edit one record, and neither loses what they wrote.</summary>
public sealed class RecordMergeTests(StorageFixture azurite) : EditedProjects(azurite)
{
    private static readonly ProjectId Digitaler = new("zukunftsstrategie-smartvest");

    [Fact]
    public async Task Who_saves_second_sees_both_versions_and_saves_what_they_put_together()
    {
        var seen = Instance.Network;
        var project = seen.FindProject(Digitaler).ShouldNotBeNull();
        await Projects.SaveAsync(seen, project with { State = ProjectState.Paused, CostCents = 100 }, Instance.Actor("kerstin-baumeister"), Cancel);
        var mine = project with { Title = "smartVEST 2030", CostCents = 200 };

        var refused = (await Projects.SaveAsync(seen, mine, Instance.Actor("holger-drees"), Cancel)).ShouldBeOfType<EditOutcome.Conflict>().Versions;
        var fields = RecordMerge.Fields(project, mine, refused.Theirs!);

        refused.LastChange!.Author.Person!.Value.Value.ShouldBe("kerstin-baumeister");
        fields.Select(field => (field.Name, field.IsMine, field.IsTheirs, field.IsContested))
            .ShouldBe([("title", true, false, false), ("state", false, true, false), ("costCents", true, true, true)], ignoreOrder: true);
        var merged = RecordMerge.Combine(mine, (Project)refused.Theirs!, ["title", "costCents"]);
        (await Projects.SaveAsync(Instance.Network, merged, Instance.Actor("holger-drees"), Cancel)).ShouldBeOfType<EditOutcome.Saved>();
        var now = Instance.Network.FindProject(Digitaler)!;
        (now.Title, now.State, now.CostCents).ShouldBe(("smartVEST 2030", ProjectState.Paused, 200));
    }

    [Fact]
    public void A_field_that_is_taken_empty_is_empty_and_lists_are_taken_whole()
    {
        var theirs = new Project(new("p"), ProjectKind.Project, "P", new("marl"), ProjectState.Idea) { Contact = new("a"), Goals = ["eins", "zwei"] };
        var mine = theirs with { Contact = null, Goals = ["drei"] };

        var merged = RecordMerge.Combine(mine, theirs, ["contact"]);

        merged.Contact.ShouldBeNull();
        merged.Goals.ShouldBe(["eins", "zwei"]);
        RecordMerge.Combine(mine, theirs, ["goals"]).Goals.ShouldBe(["drei"]);
    }
}
