using KreisTeams.Network;
using KreisTeams.Projects;
using KreisTeams.Tests.Network;

namespace KreisTeams.Tests.Projects;

public sealed class ProjectMergingTests(StorageFixture azurite)
{
    private static readonly ProjectId Portal = new("open-data-portal");
    private static readonly ProjectId Vest = new("opendata-vest");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_of_either_entry_is_lost_and_the_old_id_leads_to_the_merged_one()
    {
        using var network = await NetworkInstance.WithDemoAsync(azurite);
        var (portal, vest) = (network.Network.FindProject(Portal)!, network.Network.FindProject(Vest)!);

        var merged = (Project)(await MergeAsync(network, "kerstin-baumeister")).ShouldBeOfType<EditOutcome.Saved>().Record;

        merged.Participants.ShouldBe(portal.Participants.Union(vest.Participants), ignoreOrder: true);
        merged.Themes.ShouldBe(portal.Themes.Union(vest.Themes), ignoreOrder: true);
        merged.Description.ShouldContain(vest.Description);
        merged.MergedFrom.ShouldBe([new MergedProject(Vest, vest.Title)]);
        network.Network.FindProject(Vest)!.Id.ShouldBe(Portal);
        network.Network.MergedInto(Vest)!.Id.ShouldBe(Portal);
        network.Network.MergedInto(Portal).ShouldBeNull();
        network.Network.Projects.ShouldNotContain(project => project.Id == Vest);
        (await network.Store.HistoryAsync(RecordKey.Of(vest), Cancel)).ShouldContain(entry => entry.Before is Project);
        using var another = await network.AnotherAsync();
        another.Network.FindProject(Vest)!.Id.ShouldBe(Portal);
    }

    [Fact]
    public async Task A_merger_is_taken_back_with_both_entries_as_they_were()
    {
        using var network = await NetworkInstance.WithDemoAsync(azurite);
        var before = (NetworkJson.Write(network.Network.FindProject(Portal)!), NetworkJson.Write(network.Network.FindProject(Vest)!));
        await MergeAsync(network, "kerstin-baumeister");

        (await network.Store.UndoLastAsync(network.Actor("kerstin-baumeister"), Cancel)).ShouldBeOfType<UndoOutcome.Undone>();

        (NetworkJson.Write(network.Network.FindProject(Portal)!), NetworkJson.Write(network.Network.FindProject(Vest)!)).ShouldBe(before);
    }

    [Fact]
    public async Task Who_edits_only_one_of_the_two_may_not_merge_them()
    {
        using var network = await NetworkInstance.WithDemoAsync(azurite);

        (await MergeAsync(network, "matthias-erlenkamp")).ShouldBeOfType<EditOutcome.NotAllowed>().WhoMay.ShouldContain(person => person.Id.Value == "svenja-lindemann");
        network.Network.FindProject(Vest)!.Id.ShouldBe(Vest);
    }

    private static Task<EditOutcome> MergeAsync(NetworkInstance network, string person) =>
        new ProjectMerging(new RecordEditing(network.Cache, network.Store)).MergeAsync(Portal, Vest, network.Actor(person), Cancel);
}
