using System.Text.RegularExpressions;

namespace KreisTeams.BrowserTests.Tab;

/// <summary>T6: when the network is cut, the reader goes on reading the last state and knows from when it is.</summary>
public sealed partial class OfflineTests(Product product)
{
    [Fact]
    public async Task Without_a_network_the_list_stays_with_the_time_it_is_from_and_goes_on_when_the_network_is_back()
    {
        await using var sight = await product.OpenAsync("about:blank");
        var page = sight.Page;
        var isCut = false;
        var open = new List<IWebSocketRoute>();
        await page.RouteWebSocketAsync("**/_blazor**", route =>
        {
            if (!isCut)
            {
                route.ConnectToServer();
                open.Add(route);
            }
            else
            {
                _ = route.CloseAsync();
            }
        });
        await page.GotoAsync(product.TabUrl("Nadine Kessler", "projekte"));
        await sight.ArriveAsync();
        await page.GetByLabel("Suchen").FillAsync("chatbot");
        var hits = page.GetByText(Hits());
        await Assertions.Expect(hits).ToBeVisibleAsync();
        var before = await hits.InnerTextAsync();

        isCut = true;
        await Task.WhenAll(open.Select(route => route.CloseAsync()));

        await Assertions.Expect(page.Locator(".as-of:visible").First).ToHaveTextAsync(AsOf());
        await Assertions.Expect(hits).ToHaveTextAsync(before);
        await sight.PictureAsync("tab-ohne-netz");
        isCut = false;
        await Assertions.Expect(page.Locator(".as-of:visible")).ToHaveCountAsync(0, new() { Timeout = 60_000 });
        await Assertions.Expect(page.GetByLabel("Suchen")).ToHaveValueAsync("chatbot");
        await page.GetByRole(AriaRole.Button, new() { Name = "Filter zurücksetzen" }).ClickAsync();
        await Assertions.Expect(hits).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_device_that_goes_offline_says_so_at_once()
    {
        await using var sight = await product.OpenTabAsync("Nadine Kessler", "projekte");

        await sight.Page.Context.SetOfflineAsync(true);
        await Assertions.Expect(sight.Page.Locator("#offline")).ToContainTextAsync(OfflineAsOf());
        await Assertions.Expect(sight.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Projekte");
        await sight.Page.Context.SetOfflineAsync(false);
        await Assertions.Expect(sight.Page.Locator("#offline")).ToBeHiddenAsync();
    }

    [GeneratedRegex(@"^\d+ von \d+ Einträgen$")]
    private static partial Regex Hits();

    [GeneratedRegex(@"^Stand \d\d:\d\d$")]
    private static partial Regex AsOf();

    [GeneratedRegex(@"Kein Netz\. Sie können weiterlesen\. Stand \d\d:\d\d")]
    private static partial Regex OfflineAsOf();
}
