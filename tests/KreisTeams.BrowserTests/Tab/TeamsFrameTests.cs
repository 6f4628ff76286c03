using System.Collections.Concurrent;

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
        await teams.ArriveAsync();
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
    public async Task A_filtered_list_is_shared_as_a_link_that_opens_the_same_list()
    {
        await using var sight = await product.OpenAsync("about:blank");
        var teams = await TeamsFrame.OpenAsync(sight.Page, TabUrl, subPage: "projekte?kommune=dorsten&stand=Running");
        await teams.ArriveAsync();

        await Assertions.Expect(teams.Tab.Locator(".hits")).ToContainTextAsync(" von ");
        await Assertions.Expect(teams.Tab.GetByLabel("Kommune")).ToHaveValueAsync("dorsten");
        await teams.Tab.GetByRole(AriaRole.Button, new() { Name = "Link kopieren" }).ClickAsync();
        await teams.HeardAsync("shareDeepLink", "projekte?kommune=dorsten&stand=Running");

        await teams.Tab.GetByRole(AriaRole.Link, new() { Name = "Förderung" }).First.ClickAsync();
        await Assertions.Expect(teams.Tab.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Förderung");
        await teams.Tab.GetByRole(AriaRole.Button, new() { Name = "Link zu dieser Seite kopieren" }).ClickAsync();
        await Assertions.Expect(teams.Tab.GetByText("Link kopiert")).ToBeVisibleAsync();
        await teams.HeardAsync("shareDeepLink", "\"foerderung\"");
    }

    [Fact]
    public async Task The_panel_of_a_meeting_shows_what_is_being_voted_on()
    {
        await using var sight = await product.OpenAsync("about:blank", width: 360);
        var teams = await TeamsFrame.OpenAsync(sight.Page, TabUrl, frame: "sidePanel");

        await Assertions.Expect(teams.Tab.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("In der Sitzung");
        await sight.PictureAsync("teams-sitzung");
    }

    [Fact]
    public async Task A_channel_pins_the_project_that_its_people_work_on()
    {
        await using var sight = await product.OpenAsync("about:blank");
        var teams = await TeamsFrame.OpenAsync(sight.Page, TabUrl.Replace("/tab", "/tab/config", StringComparison.Ordinal), frame: "settings");
        await teams.HeardAsync("settings.setValidityState");

        await teams.Tab.GetByLabel("… oder ein bestimmtes Vorhaben").SelectOptionAsync("Zukunftsstrategie smartVEST");
        await sight.Page.WaitForFunctionAsync("() => window.heard.filter(call => call === 'settings.setValidityState').length > 1");
        await teams.SaveSettingsAsync();

        await teams.HeardAsync("settings.save.success");
        await teams.HeardAsync("settings.setSettings", "/tab/projekte/zukunftsstrategie-smartvest");
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
        var asked = new ConcurrentQueue<string>();
        sight.Page.Request += (_, request) => asked.Enqueue(request.Url);
        await sight.Page.GotoAsync(TabUrl);
        await sight.ArriveAsync();

        asked.ShouldNotBeEmpty();
        asked.ShouldAllBe(url => url.StartsWith(product.Installation.Url, StringComparison.Ordinal) || url.StartsWith("data:", StringComparison.Ordinal) || url == "about:blank");
    }
}
