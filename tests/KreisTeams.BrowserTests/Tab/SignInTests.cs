namespace KreisTeams.BrowserTests.Tab;

public sealed class SignInTests(Product product, SignedInHost host) : IClassFixture<SignedInHost>
{
    [Fact]
    public async Task Inside_Teams_nobody_is_asked_who_they_are_and_a_sign_in_that_ends_is_explained()
    {
        await using var sight = await product.OpenAsync("about:blank");
        IWebSocketRoute? circuit = null;
        await sight.Page.RouteWebSocketAsync("**/_blazor**", route =>
        {
            route.ConnectToServer();
            circuit = route;
        });
        // The tab asks for the next one a minute before it ends, so every time.
        var teams = await TeamsFrame.OpenAsync(sight.Page, $"{host.Url}/tab", token: host.Token("Nadine Kessler", TimeSpan.FromMinutes(1)));
        await Assertions.Expect(teams.Tab.Locator(".page-head")).ToContainTextAsync("Nadine Kessler, Herten");
        await teams.ArriveAsync();
        await Assertions.Expect(teams.Tab.GetByText("Demo-Person")).ToHaveCountAsync(0);

        await teams.SignOutAsync();
        await circuit!.CloseAsync();

        await Assertions.Expect(teams.Tab.GetByText("Ihre Anmeldung ist abgelaufen")).ToBeVisibleAsync();
        await Assertions.Expect(teams.Tab.Locator(".page-head")).ToContainTextAsync("Nadine Kessler, Herten");
        await sight.PictureAsync("teams-abgelaufen");
    }

    [Fact]
    public async Task A_sign_in_that_Teams_refuses_is_explained_and_shows_nothing_of_the_network()
    {
        await using var sight = await product.OpenAsync("about:blank");
        var teams = await TeamsFrame.OpenAsync(sight.Page, $"{host.Url}/tab");

        await Assertions.Expect(teams.Tab.GetByText("Teams konnte Sie nicht anmelden.")).ToBeVisibleAsync();
        await teams.HeardAsync("appInitialization.failure");
    }

    [Fact]
    public async Task Somebody_whose_object_id_is_not_in_the_register_is_known_by_the_sign_in_name_once_and_from_then_on_by_the_id()
    {
        var id = Guid.CreateVersion7();
        await SeesAsync(Guid.CreateVersion7(), "florian.nettebrock@elsewhere.example", "Noch kein Zugang");
        await SeesAsync(id, "florian.nettebrock@kreis-re.example", SignedInHost.WithoutObjectId);
        await SeesAsync(id, null, SignedInHost.WithoutObjectId);
        await SeesAsync(Guid.CreateVersion7(), "florian.nettebrock@kreis-re.example", "Noch kein Zugang");
    }

    private async Task SeesAsync(Guid objectId, string? signInName, string expected)
    {
        await using var sight = await product.OpenAsync("about:blank");
        var teams = await TeamsFrame.OpenAsync(sight.Page, $"{host.Url}/tab", token: host.Token(objectId, TimeSpan.FromMinutes(10), signInName));
        await Assertions.Expect(teams.Tab.Locator("main")).ToContainTextAsync(expected);
    }

    [Fact]
    public async Task Outside_Teams_a_link_leads_to_the_same_item_inside()
    {
        await using var sight = await product.OpenAsync($"{host.Url}/tab/projekte/zukunftsstrategie-smartvest");

        var link = sight.Page.GetByRole(AriaRole.Link, new() { Name = "In Teams öffnen" });
        await Assertions.Expect(link).ToBeVisibleAsync();
        Uri.UnescapeDataString((await link.GetAttributeAsync("href"))!).ShouldContain("""{"subEntityId":"projekte/zukunftsstrategie-smartvest"}""");
        await sight.PictureAsync("ausserhalb-von-teams");
    }
}
