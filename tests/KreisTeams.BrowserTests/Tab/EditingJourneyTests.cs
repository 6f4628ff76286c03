namespace KreisTeams.BrowserTests.Tab;

/// <summary>T7 and A1: staff edit the shared register without losing anything and without reaching what is not theirs.</summary>
public sealed class EditingJourneyTests(Product product)
{
    private const string Project = "projekte/digitaler-posteingang";

    [Fact]
    public async Task Who_saves_second_sees_both_versions_side_by_side_and_nothing_is_lost()
    {
        await using var first = await product.OpenTabAsync("Kerstin Baumeister", $"{Project}/bearbeiten");
        await using var second = await product.OpenTabAsync("Nadine Kessler", $"{Project}/bearbeiten");

        await first.Page.GetByLabel("Stand").SelectOptionAsync("Pausiert");
        await SaveAsync(first.Page);
        await second.Page.GetByLabel("Gesamtkosten").FillAsync("175.000");
        await second.Page.GetByRole(AriaRole.Button, new() { Name = "Speichern", Exact = true }).ClickAsync();

        var conflict = second.Page.GetByRole(AriaRole.Heading, new() { Name = "Kerstin Baumeister hat diesen Eintrag geändert, während Sie daran gearbeitet haben" });
        await Assertions.Expect(conflict).ToBeFocusedAsync();
        await Assertions.Expect(second.Page.GetByRole(AriaRole.Group, new() { Name = "Gesamtkosten – nur Sie haben das geändert" }).GetByRole(AriaRole.Radio, new() { Name = "Ihre Fassung 175.000 €" })).ToBeCheckedAsync();
        await Assertions.Expect(second.Page.GetByRole(AriaRole.Group, new() { Name = "Stand – hat nur die andere Person geändert" }).GetByRole(AriaRole.Radio, new() { Name = "Fassung von Kerstin Baumeister Pausiert" })).ToBeCheckedAsync();
        await second.PictureAsync("tab-konflikt", fullPage: true);
        await second.Page.GetByRole(AriaRole.Button, new() { Name = "So speichern" }).ClickAsync();
        await Assertions.Expect(second.Page.GetByText("Gespeichert.")).ToBeVisibleAsync();

        await second.Page.GetByRole(AriaRole.Link, new() { Name = "Zurück zum Vorhaben" }).ClickAsync();
        await Assertions.Expect(second.Page.Locator(".under-title")).ToContainTextAsync("Pausiert");
        await Assertions.Expect(second.Page.GetByRole(AriaRole.Definition).Filter(new() { HasText = "175.000 €" }).First).ToBeVisibleAsync();
        await second.PictureAsync("tab-projekt-verlauf", fullPage: true);
    }

    [Fact]
    public async Task What_was_typed_and_not_saved_is_there_again_after_the_page_was_lost()
    {
        await using var sight = await product.OpenTabAsync("Nadine Kessler", "projekte/starkregen-fruehwarnung/bearbeiten");
        var page = sight.Page;
        await page.GetByLabel("Beschreibung").FillAsync("Pegel und Niederschlag in einem Bild.");
        await page.GetByLabel("Beschreibung").BlurAsync();
        await page.WaitForFunctionAsync("() => Object.entries(sessionStorage).some(([key, kept]) => key.startsWith('kreisteams:edit:') && kept.includes('Pegel und Niederschlag'))");

        await page.ReloadAsync();

        await Assertions.Expect(page.GetByText("Ihre nicht gespeicherten Eingaben sind wieder da.")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByLabel("Beschreibung")).ToHaveValueAsync("Pegel und Niederschlag in einem Bild.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Eingaben verwerfen" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Beschreibung")).Not.ToHaveValueAsync("Pegel und Niederschlag in einem Bild.");
    }

    [Fact]
    public async Task Somebody_of_another_town_reads_who_may_edit()
    {
        await using var sight = await product.OpenTabAsync("Daniel Overbeck", $"{Project}/bearbeiten");

        await Assertions.Expect(sight.Page.GetByText("Das dürfen Sie hier nicht ändern")).ToBeVisibleAsync();
        await Assertions.Expect(sight.Page.Locator("main")).ToContainTextAsync("Nadine Kessler");
        await Assertions.Expect(sight.Page.GetByRole(AriaRole.Button, new() { Name = "Speichern" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Something_similar_is_shown_before_a_new_entry_is_saved_and_a_mistake_is_taken_back()
    {
        await using var sight = await product.OpenTabAsync("Sabine Özdemir", "projekte/neu");
        var page = sight.Page;
        await page.GetByLabel("Titel").FillAsync("Chatbot fürs Bürgerbüro");
        await page.GetByLabel("Titel").BlurAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Chatbot-Plattform" })).ToBeVisibleAsync();
        await sight.PictureAsync("tab-neues-vorhaben", fullPage: true);
        await page.GetByRole(AriaRole.Button, new() { Name = "Anlegen" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Chatbot fürs Bürgerbüro");

        await page.GetByRole(AriaRole.Link, new() { Name = "Bearbeiten" }).ClickAsync();
        await sight.ArriveAsync("„Chatbot fürs Bürgerbüro“ bearbeiten");
        await page.GetByLabel("Titel").FillAsync("Chatbot");
        await SaveAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Rückgängig machen" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Die Änderung ist zurückgenommen.")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByLabel("Titel")).ToHaveValueAsync("Chatbot fürs Bürgerbüro");
    }

    private static async Task SaveAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Speichern", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText("Gespeichert.")).ToBeVisibleAsync();
    }
}
