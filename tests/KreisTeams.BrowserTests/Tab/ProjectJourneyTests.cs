using System.Text.RegularExpressions;

namespace KreisTeams.BrowserTests.Tab;

public sealed class ProjectJourneyTests(Product product)
{
    [Fact]
    public async Task Staff_find_the_projects_of_a_town_and_read_the_details_of_one()
    {
        await using var sight = await product.OpenTabAsync("Nadine Kessler");
        var page = sight.Page;

        await page.GetByRole(AriaRole.Link, new() { Name = "Projekte", Exact = true }).First.ClickAsync();
        await page.GetByLabel("Kommune").SelectOptionAsync("Dorsten");
        await Assertions.Expect(page.Locator("main").GetByRole(AriaRole.Status).First).ToContainTextAsync(" von ");
        var project = page.GetByRole(AriaRole.Region, new() { Name = "Projekte" }).GetByRole(AriaRole.Link).First;
        var title = await project.InnerTextAsync();
        await sight.PictureAsync("tab-projekte");
        await project.ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(title);
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Dorsten");
        await sight.PictureAsync("tab-projekt");
    }

    [Fact]
    public async Task The_address_of_a_merged_project_leads_to_the_other_with_what_was_decided_about_both()
    {
        await using var colleagues = await Colleagues.OfAsync(product);
        await colleagues.OpenAsync("Soll die App auch Radwege zeigen?", project: "baustellen-app");
        await colleagues.OpenAsync("Soll der Atlas auch im Winter gelten?", project: "baustellenatlas");
        await colleagues.MergeAsync("baustellenatlas", "baustellen-app");

        await using var sight = await product.OpenTabAsync("Kerstin Baumeister", "projekte/baustellen-app");
        var title = sight.Page.GetByRole(AriaRole.Heading, new() { Level = 1 });
        await Assertions.Expect(title).ToHaveTextAsync(new Regex("^Baustellen"));
        while (await title.InnerTextAsync() == "Baustellen-App")
        {
            await sight.Page.ReloadAsync();
            await Assertions.Expect(title).ToHaveTextAsync(new Regex("^Baustellen"));
        }

        await Assertions.Expect(title).ToHaveTextAsync("Baustellenatlas");
        await Assertions.Expect(sight.Page.GetByRole(AriaRole.Heading, new() { Name = "Übernommen aus „Baustellen-App“" })).ToBeVisibleAsync();
        await Assertions.Expect(sight.Page.GetByText("Soll die App auch Radwege zeigen?")).ToBeVisibleAsync();
        await Assertions.Expect(sight.Page.GetByText("Soll der Atlas auch im Winter gelten?")).ToBeVisibleAsync();
        await sight.PictureAsync("tab-projekt-zusammengefuehrt", fullPage: true);
    }
}
