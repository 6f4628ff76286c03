namespace KreisTeams.BrowserTests.Tab;

public sealed class AdministrationJourneyTests(Product product)
{
    [Fact]
    public async Task A_town_names_a_person_who_says_when_they_are_away_and_the_log_tells_both()
    {
        await using var sight = await product.OpenTabAsync("Kerstin Baumeister", "verwaltung/benennen");
        var page = sight.Page;
        await page.GetByLabel("Name (Pflichtangabe)").FillAsync("Mareike Ostendorf");
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Organisation", Exact = true }).SelectOptionAsync("Gladbeck");
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Funktion", Exact = true }).SelectOptionAsync("Projektleitung");
        await page.GetByRole(AriaRole.Button, new() { Name = "Speichern" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Mareike Ostendorf steht noch nicht im Netzwerk.")).ToBeVisibleAsync();
        await page.GetByLabel("E-Mail (bei neuen Personen nötig)").FillAsync("mareike.ostendorf@gladbeck.example");
        await page.GetByRole(AriaRole.Button, new() { Name = "Speichern" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Mareike Ostendorf");

        await page.GetByText("Abwesenheit eintragen").ClickAsync();
        await page.GetByRole(AriaRole.Region, new() { Name = "Abwesenheit" }).GetByRole(AriaRole.Button, new() { Name = "Speichern" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Region, new() { Name = "Abwesenheit" })).ToContainTextAsync("23.11.2026 – 23.11.2026");
        await sight.PictureAsync("tab-abwesenheit", fullPage: true);
        await page.GetByRole(AriaRole.Button, new() { Name = "Streichen" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Keine Abwesenheit eingetragen.")).ToBeVisibleAsync();

        await page.GotoAsync($"{product.Installation.Url}/tab/verwaltung/protokoll");
        var latest = page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Person Mareike Ostendorf" }).First;
        await Assertions.Expect(latest).ToContainTextAsync("Kerstin Baumeister, im Tab");
        await latest.Locator("summary").ClickAsync();
        await Assertions.Expect(latest).ToContainTextAsync("Abwesenheiten");
        await sight.PictureAsync("tab-protokoll", fullPage: true);
    }

    [Fact]
    public async Task A_right_is_given_by_administrators_alone_and_the_last_of_them_stays()
    {
        await using var sight = await product.OpenTabAsync("Kerstin Baumeister", "verwaltung/personen/kerstin-baumeister");
        var rights = sight.Page.GetByRole(AriaRole.Region, new() { Name = "Rechte" });
        await rights.GetByRole(AriaRole.Button, new() { Name = "Recht entziehen: verwaltet das Netzwerk" }).ClickAsync();
        await Assertions.Expect(rights).ToContainTextAsync("Das Netzwerk braucht mindestens eine Person, die es verwaltet.");

        await using var editor = await product.OpenTabAsync("Nadine Kessler", "verwaltung/personen/nadine-kessler");
        await Assertions.Expect(editor.Page.GetByRole(AriaRole.Region, new() { Name = "Rechte" })).ToContainTextAsync("Rechte vergibt die Verwaltung des Netzwerks.");
    }

    [Fact]
    public async Task A_table_is_shown_before_it_is_imported_and_bad_lines_stay_out()
    {
        await using var sight = await product.OpenTabAsync("Nadine Kessler", "verwaltung/einspielen");
        var page = sight.Page;
        const string Table = "Titel;Federführung;Stand;Kosten\nDigitale Ratsarbeit;Herten;geplant;12.500\nFremdes Projekt;Marl;geplant;1\nNoch eins;Herten;irgendwie;2\n";

        await Assertions.Expect(page.GetByLabel("Tabelle auswählen")).ToBeEnabledAsync();
        await page.GetByLabel("Tabelle auswählen").SetInputFilesAsync(new FilePayload { Name = "vorhaben.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(Table) });

        await Assertions.Expect(page.GetByText("1 neu, 0 geändert, 0 unverändert")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("2 Hinweise")).ToBeVisibleAsync();
        await sight.PictureAsync("tab-einspielen", fullPage: true);
        await page.GetByRole(AriaRole.Button, new() { Name = "1 Eintrag übernehmen" }).ClickAsync();
        await Assertions.Expect(page.GetByText("1 Eintrag übernommen.")).ToBeVisibleAsync();
        await page.GotoAsync($"{product.Installation.Url}/tab/projekte?suche=ratsarbeit");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Digitale Ratsarbeit" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Who_may_not_change_anything_reads_who_may()
    {
        await using var sight = await product.OpenTabAsync("Dirk Hellmann", "verwaltung");

        await Assertions.Expect(sight.Page.GetByText("Das dürfen Sie hier nicht ändern")).ToBeVisibleAsync();
        await Assertions.Expect(sight.Page.Locator("main")).ToContainTextAsync("Kerstin Baumeister");
        await Assertions.Expect(sight.Page.GetByRole(AriaRole.Link, new() { Name = "Verwaltung", Exact = true })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task An_initiative_is_registered_and_edited_and_somebody_of_another_town_cannot_edit_the_people_of_Marl()
    {
        await using var sight = await product.OpenTabAsync("Carolin Westhoff", "netzwerk/initiativen/neu");
        var page = sight.Page;
        await page.GetByLabel("Name (Pflichtangabe)").FillAsync("Runder Tisch Geodaten");
        await page.GetByLabel("Zweck (Pflichtangabe)").FillAsync("Geodaten gemeinsam nutzen");
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Datteln" }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Speichern" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Runder Tisch Geodaten");
        await sight.ArriveAsync();
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Ort" }).FillAsync("Datteln, Rathaus");
        await page.GetByRole(AriaRole.Button, new() { Name = "Speichern" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Gespeichert.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Zum Netzwerk" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Runder Tisch Geodaten" })).ToContainTextAsync("Datteln, Rathaus");

        foreach (var entry in (string[])["personen/daniel-overbeck", "organisationen/marl"])
        {
            await page.GotoAsync($"{product.Installation.Url}/tab/verwaltung/{entry}");
            await Assertions.Expect(page.GetByText("Das dürfen Sie hier nicht ändern")).ToBeVisibleAsync();
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Daniel Overbeck");
            await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Speichern" })).ToHaveCountAsync(0);
        }
    }
}
