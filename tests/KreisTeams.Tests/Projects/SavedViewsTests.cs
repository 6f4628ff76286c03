using KreisTeams.Network;
using KreisTeams.Projects;

namespace KreisTeams.Tests.Projects;

public sealed class SavedViewsTests(StorageFixture azurite)
{
    private static readonly PersonId Nadine = new("nadine-kessler");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_view_is_kept_for_its_person_alone_replaced_under_its_name_and_removed()
    {
        var views = new SavedViews(await azurite.NewAccountAsync(tables: ["SavedViews"]));

        await views.SaveAsync(Nadine, new SavedView("Läuft/2026 #1?", "?stand=Running"), Cancel);
        await views.SaveAsync(Nadine, new SavedView("Läuft/2026 #1?", "?stand=Running&kommune=herten"), Cancel);
        await views.SaveAsync(Nadine, new SavedView("Alles mit KI", "?thema=ki"), Cancel);

        (await views.OfAsync(Nadine, Cancel)).ShouldBe([new SavedView("Alles mit KI", "?thema=ki"), new SavedView("Läuft/2026 #1?", "?stand=Running&kommune=herten")]);
        (await views.OfAsync(new PersonId("daniel-overbeck"), Cancel)).ShouldBeEmpty();
        await views.RemoveAsync(Nadine, "Läuft/2026 #1?", Cancel);
        (await views.OfAsync(Nadine, Cancel)).Select(view => view.Name).ShouldBe(["Alles mit KI"]);
    }
}
