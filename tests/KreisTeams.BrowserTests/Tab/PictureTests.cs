namespace KreisTeams.BrowserTests.Tab;

/// <summary>Every picture has a table that says the same, and is reached with the keyboard.</summary>
public sealed class PictureTests(Product product)
{
    [Fact]
    public async Task The_map_of_the_network_is_used_with_the_keyboard_and_says_the_same_as_its_table()
    {
        await using var sight = await product.OpenTabAsync("Nadine Kessler", "netzwerk");
        var page = sight.Page;
        var map = page.GetByRole(AriaRole.Region, new() { Name = "Wer arbeitet mit wem woran" });
        var herten = map.GetByRole(AriaRole.Button, new() { NameRegex = new("^Herten, \\d+ Partner$") });
        await herten.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(herten).ToHaveAttributeAsync("aria-pressed", "true");
        await Assertions.Expect(map.GetByRole(AriaRole.Heading, new() { Name = "Herten arbeitet zusammen mit" })).ToBeVisibleAsync();
        var ties = (await map.Locator(".tie title").AllTextContentsAsync()).Order(StringComparer.Ordinal).ToArray();
        await Sight.PictureAsync("tab-netzwerkkarte-herten", map);

        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(herten).ToHaveAttributeAsync("aria-pressed", "false");
        await map.GetByRole(AriaRole.Button, new() { Name = "Tabelle" }).ClickAsync();
        await Assertions.Expect(map.GetByRole(AriaRole.Table)).ToBeVisibleAsync();
        var rows = await map.Locator("tbody tr").EvaluateAllAsync<string[]>(
            "rows => rows.map(row => `${row.cells[0].textContent.trim()}: ${row.cells[1].textContent.trim()}`)");
        rows.Order(StringComparer.Ordinal).ShouldBe(ties.Select(tie => tie.Replace(" gemeinsame Vorhaben", "", StringComparison.Ordinal).Replace(" gemeinsames Vorhaben", "", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Who_wishes_for_calm_sees_nothing_move()
    {
        await using var sight = await product.OpenAsync("about:blank");
        await sight.Page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        await sight.Page.GotoAsync(product.TabUrl("Nadine Kessler", "entscheidungen"));
        await sight.ArriveAsync();

        (await sight.Page.EvaluateAsync<double>(
            "() => Math.max(...[...document.querySelectorAll('*')].flatMap(element => { const style = getComputedStyle(element); return [style.animationDuration, style.transitionDuration].flatMap(list => list.split(',')).map(parseFloat); }))"))
            .ShouldBeLessThan(0.01);
    }
}
