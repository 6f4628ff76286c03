namespace KreisTeams.BrowserTests.Tab;

public sealed class ProjectJourneyTests(Product product)
{
    [Fact]
    public async Task Staff_find_the_projects_of_a_town_and_read_the_details_of_one()
    {
        await using var sight = await product.OpenAsync(product.Installation.TabUrl(product.Installation.People[0]));
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
}
