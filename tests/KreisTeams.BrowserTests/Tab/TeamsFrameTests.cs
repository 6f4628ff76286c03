namespace KreisTeams.BrowserTests.Tab;

public sealed class TeamsFrameTests(Product product)
{
    private string TabUrl => product.Installation.TabUrl(product.Installation.People[0]);

    [Fact]
    public async Task Inside_Teams_the_tab_reports_that_it_is_there_and_follows_the_theme_while_it_is_open()
    {
        await using var sight = await product.OpenAsync("about:blank");
        var teams = await TeamsFrame.OpenAsync(sight.Page, TabUrl);
        await Assertions.Expect(teams.Tab.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Übersicht");
        await teams.HeardAsync("appInitialization.success");
        await sight.PictureAsync("teams-default");

        await teams.ChangeThemeAsync("dark");
        await Assertions.Expect(teams.Tab.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await sight.PictureAsync("teams-dark");
        await teams.ChangeThemeAsync("contrast");
        await Assertions.Expect(teams.Tab.Locator("html")).ToHaveAttributeAsync("data-theme", "contrast");
        await Assertions.Expect(teams.Tab.Locator("body")).ToHaveCSSAsync("background-color", "rgb(0, 0, 0)");
        await sight.PictureAsync("teams-contrast");
    }

    [Fact]
    public async Task A_link_to_a_project_opens_that_project_inside_Teams()
    {
        await using var sight = await product.OpenAsync("about:blank");
        var teams = await TeamsFrame.OpenAsync(sight.Page, TabUrl, subPage: "projekte/zukunftsstrategie-smartvest");

        await Assertions.Expect(teams.Tab.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Zukunftsstrategie smartVEST");
    }

    [Fact]
    public async Task Nobody_but_Teams_may_frame_the_tab()
    {
        await using var sight = await product.OpenAsync("about:blank");
        var refused = sight.Page.WaitForConsoleMessageAsync(new() { Predicate = message => message.Text.Contains("frame-ancestors", StringComparison.Ordinal) });
        await TeamsFrame.OpenAsync(sight.Page, TabUrl, host: "https://evil.example/");

        (await refused).Type.ShouldBe("error");
    }

    [Fact]
    public async Task The_tab_asks_no_third_party_for_anything()
    {
        await using var sight = await product.OpenAsync("about:blank");
        var asked = new List<string>();
        sight.Page.Request += (_, request) => asked.Add(request.Url);
        await sight.Page.GotoAsync(TabUrl);
        await Assertions.Expect(sight.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();

        asked.ShouldNotBeEmpty();
        asked.ShouldAllBe(url => url.StartsWith(product.Installation.Url, StringComparison.Ordinal) || url.StartsWith("data:", StringComparison.Ordinal) || url == "about:blank");
    }
}
