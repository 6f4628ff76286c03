namespace KreisTeams.BrowserTests.Tab;

public sealed class HurryTests(Product product)
{
    private static readonly string[] Pages = ["Projekte", "Entscheidungen", "Dokumente", "Übersicht"];

    [Fact]
    public async Task Who_leaves_a_page_before_it_has_loaded_arrives_at_the_next_one()
    {
        await using var sight = await product.OpenTabAsync("Nadine Kessler");
        var navigation = sight.Page.GetByRole(AriaRole.Navigation).First;

        foreach (var name in Enumerable.Repeat(Pages, 8).SelectMany(pages => pages).Append("Netzwerk"))
        {
            await navigation.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).ClickAsync();
        }

        await Assertions.Expect(sight.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Netzwerk");
    }
}
