using System.Text.RegularExpressions;

namespace KreisTeams.BrowserTests.Tab;

/// <summary>What a reader chose stays: the list, the language, the place.</summary>
public sealed partial class ReaderTests(Product product)
{
    private const string Reader = "Nadine Kessler";

    [Fact]
    public async Task A_page_that_slept_wakes_up_with_the_list_its_reader_had()
    {
        await using var sight = await product.OpenTabAsync(Reader, "projekte");
        var page = sight.Page;
        await page.GetByLabel("Suchen").FillAsync("chatbot");
        var hits = page.GetByText(new Regex(@"^\d+ von \d+ Einträgen$"));
        await Assertions.Expect(hits).ToBeVisibleAsync();
        var before = await hits.InnerTextAsync();

        (await page.EvaluateAsync<bool>("() => Blazor.pauseCircuit()")).ShouldBeTrue();
        (await page.EvaluateAsync<bool>("() => Blazor.resumeCircuit()")).ShouldBeTrue();
        await sight.ArriveAsync();

        await Assertions.Expect(page.GetByLabel("Suchen")).ToHaveValueAsync("chatbot");
        await Assertions.Expect(hits).ToHaveTextAsync(before);
        await page.GetByRole(AriaRole.Button, new() { Name = "Filter zurücksetzen" }).ClickAsync();
        await Assertions.Expect(page.GetByText(AllEntries())).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_search_without_a_hit_says_so_and_how_to_go_on()
    {
        await using var sight = await product.OpenTabAsync(Reader, "projekte?suche=quantencomputer");

        await Assertions.Expect(sight.Page.GetByText("Kein Eintrag passt zu diesen Filtern")).ToBeVisibleAsync();
        await sight.PictureAsync("tab-projekte-ohne-treffer");
        await sight.Page.GetByRole(AriaRole.Button, new() { Name = "Filter zurücksetzen" }).ClickAsync();
        await Assertions.Expect(sight.Page.GetByText(AllEntries())).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_language_is_switched_on_the_spot_and_kept_for_the_person_on_every_device()
    {
        await using var sight = await product.OpenTabAsync("Katrin Bialas", "projekte");
        var page = sight.Page;
        await page.GetByRole(AriaRole.Button, new() { Name = "English" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Projects");
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await page.GotoAsync($"{product.Installation.Url}/tab/themen");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Topics");

        await using var other = await product.OpenTabAsync("Katrin Bialas", "projekte");
        await Assertions.Expect(other.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Projects");
        await Assertions.Expect(other.Page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        (await other.Page.EvaluateAsync<string>("() => localStorage.getItem('kreisteams:language')")).ShouldBe("en");
    }

    [Fact]
    public async Task The_skip_link_is_the_first_stop_and_leads_to_the_content()
    {
        await using var sight = await product.OpenTabAsync(Reader, "netzwerk");
        var page = sight.Page;

        (await page.EvaluateAsync<string>("() => document.querySelector('a[href], button, select, input, [tabindex]').textContent")).ShouldBe("Zum Inhalt springen");
        await page.GetByRole(AriaRole.Link, new() { Name = "Zum Inhalt springen" }).FocusAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Zum Inhalt springen" })).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#content")).ToBeFocusedAsync();
    }

    /// <summary>However many there are: other tests add some.</summary>
    [GeneratedRegex(@"^\d+ Einträge$")]
    private static partial Regex AllEntries();
}
