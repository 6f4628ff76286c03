namespace KreisTeams.BrowserTests.Tab;

public sealed class DocumentJourneyTests(Product product)
{
    [Fact]
    public async Task Staff_file_a_document_in_a_project_with_the_keyboard_alone_and_see_it_arrive_in_SharePoint()
    {
        await using var sight = await product.OpenTabAsync("Nadine Kessler", "projekte/zukunftsstrategie-smartvest");
        var page = sight.Page;
        // Listened for long before: a key that is pressed right after the listening has begun may overtake it.
        var chooser = page.WaitForFileChooserAsync(new() { Timeout = Product.LongPatience });
        await sight.ReachAsync("input[type=file]");
        await page.Keyboard.PressAsync("Enter");
        await (await chooser).SetFilesAsync(TextFile("Leitlinien für alle.txt", "Guten Tag"));

        await Assertions.Expect(page.GetByText("„Leitlinien für alle.txt“ ist gesichert.")).ToBeVisibleAsync();
        var row = page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Leitlinien für alle.txt" });
        await Assertions.Expect(row).ToContainTextAsync("in SharePoint", new() { Timeout = Product.LongPatience });
        await Assertions.Expect(row.GetByRole(AriaRole.Link, new() { Name = "Öffnen" })).ToHaveAttributeAsync("href", new System.Text.RegularExpressions.Regex("^https?://"));
        await sight.PictureAsync("tab-dokument-in-sharepoint", fullPage: true);
    }

    [Fact]
    public async Task A_program_is_refused_in_words_and_nothing_is_filed()
    {
        await using var sight = await product.OpenTabAsync("Nadine Kessler", "projekte/zukunftsstrategie-smartvest");
        var page = sight.Page;

        await page.GetByLabel("Dateien auswählen").SetInputFilesAsync(new FilePayload { Name = "Rechnung.exe", MimeType = "application/octet-stream", Buffer = "MZ.."u8.ToArray() });

        await Assertions.Expect(page.GetByText("Programme werden nicht angenommen.")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Rechnung.exe" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task An_earlier_version_is_restored_and_a_deleted_folder_made_again_with_one_click()
    {
        const string Title = "Starkregen-Frühwarnung";
        var library = $"{product.Installation.SharePointUrl}/bibliothek/Projekte/{Title}";
        await using var colleague = await product.OpenAsync(product.Installation.SharePointUrl);
        await using var sight = await product.OpenTabAsync("Nadine Kessler", "projekte/starkregen-fruehwarnung");
        var page = sight.Page;
        await page.GetByLabel("Dateien auswählen").SetInputFilesAsync(TextFile("Konzept.txt", "Pegel am Hammbach, erste Fassung"));
        await Assertions.Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Konzept.txt" })).ToContainTextAsync("in SharePoint", new() { Timeout = Product.LongPatience });

        await colleague.Page.GotoAsync($"{library}/Konzept.txt");
        await colleague.Page.GetByLabel("Datei", new() { Exact = true }).SetInputFilesAsync(TextFile("Konzept.txt", "versehentlich überschrieben"));
        await colleague.Page.GetByRole(AriaRole.Button, new() { Name = "Inhalt ersetzen" }).ClickAsync();
        await Assertions.Expect(colleague.Page.GetByRole(AriaRole.Link, new() { Name = "2.0", Exact = true })).ToBeVisibleAsync();
        await colleague.PictureAsync("sharepoint-simulator-datei", fullPage: true);
        await page.GetByRole(AriaRole.Link, new() { Name = "Konzept.txt", Exact = true }).ClickAsync();
        await sight.ArriveAsync("Konzept.txt");
        await UntilAsync(sight, page.GetByRole(AriaRole.Button, new() { Name = "Fassung 1.0 wiederherstellen" }));
        await page.GetByRole(AriaRole.Button, new() { Name = "Fassung 1.0 wiederherstellen" }).ClickAsync();
        await sight.PictureAsync("tab-dokument-wiederherstellen", fullPage: true);
        (await EveryPageTests.FaultsAsync(page, "document")).ShouldBeEmpty();
        await page.GetByRole(AriaRole.Button, new() { Name = "Ja, wiederherstellen" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "3.0" })).ToContainTextAsync("Nadine Kessler", new() { Timeout = Product.LongPatience });
        await page.SetViewportSizeAsync(320, 640);
        (await EveryPageTests.FaultsAsync(page, "document on a phone")).ShouldBeEmpty();
        await sight.PictureAsync("tab-dokument-phone", fullPage: true);
        await page.SetViewportSizeAsync(1280, 900);

        await colleague.Page.GotoAsync(library);
        await colleague.PictureAsync("sharepoint-simulator-ordner", fullPage: true);
        await colleague.Page.GetByRole(AriaRole.Button, new() { Name = "Löschen" }).ClickAsync();
        await Assertions.Expect(colleague.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Projekte");
        await page.GotoAsync(product.TabUrl("Nadine Kessler", "projekte/starkregen-fruehwarnung"));
        await UntilAsync(sight, page.GetByRole(AriaRole.Button, new() { Name = "Ordner neu anlegen" }));
        await sight.PictureAsync("tab-ordner-fehlt", fullPage: true);
        (await EveryPageTests.FaultsAsync(page, "missing folder")).ShouldBeEmpty();
        await page.GetByRole(AriaRole.Button, new() { Name = "Ordner neu anlegen" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Ordner in SharePoint" })).ToBeVisibleAsync(new() { Timeout = Product.LongPatience });
    }

    [Fact]
    public async Task A_folder_that_a_colleague_made_instead_of_the_deleted_one_is_linked_and_its_files_show()
    {
        const string Title = "Digitaler Posteingang";
        var library = $"{product.Installation.SharePointUrl}/bibliothek";
        await using var colleague = await product.OpenAsync(library);
        await using var sight = await product.OpenTabAsync("Nadine Kessler", "projekte/digitaler-posteingang");
        var page = sight.Page;
        await UntilAsync(sight, page.GetByRole(AriaRole.Link, new() { Name = "Ordner in SharePoint" }));

        await colleague.Page.GotoAsync($"{library}/Projekte/{Title}");
        await colleague.Page.GetByRole(AriaRole.Button, new() { Name = "Löschen" }).ClickAsync();
        await Assertions.Expect(colleague.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Projekte");
        await colleague.Page.GotoAsync(library);
        await colleague.Page.GetByLabel("Name", new() { Exact = true }).FillAsync("Posteingang 2027");
        await colleague.Page.GetByRole(AriaRole.Button, new() { Name = "Ordner anlegen" }).ClickAsync();
        await Assertions.Expect(colleague.Page.GetByRole(AriaRole.Link, new() { Name = "Posteingang 2027" })).ToBeVisibleAsync();
        await colleague.Page.GotoAsync($"{library}/Posteingang 2027");
        await colleague.Page.GetByLabel("Datei", new() { Exact = true }).SetInputFilesAsync(TextFile("Von Petra mit einem sehr langen Namen zur Einführung der Frankiermaschine.txt", "x"));
        await colleague.Page.GetByRole(AriaRole.Button, new() { Name = "Datei ablegen" }).ClickAsync();
        await Assertions.Expect(colleague.Page.GetByRole(AriaRole.Link, new() { Name = "Von Petra" })).ToBeVisibleAsync();

        await page.ReloadAsync();
        await sight.ArriveAsync();
        await UntilAsync(sight, page.GetByLabel("Welcher Ordner?").Locator("option", new() { HasText = "Posteingang 2027" }));
        await page.GetByText("Mit einem vorhandenen Ordner verbinden").ClickAsync();
        await page.GetByLabel("Welcher Ordner?").SelectOptionAsync(new SelectOptionValue { Label = "Posteingang 2027" });
        (await EveryPageTests.FaultsAsync(page, "linking a folder")).ShouldBeEmpty();
        await page.SetViewportSizeAsync(320, 640);
        await sight.PictureAsync("tab-ordner-verbinden-phone", fullPage: true);
        (await EveryPageTests.FaultsAsync(page, "linking a folder on a phone")).ShouldBeEmpty();
        await page.SetViewportSizeAsync(1280, 900);
        await page.GetByRole(AriaRole.Button, new() { Name = "Verbinden", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Von Petra mit einem" })).ToContainTextAsync("in SharePoint", new() { Timeout = Product.LongPatience });
        await sight.PictureAsync("tab-ordner-verbunden", fullPage: true);
    }

    [Fact]
    public async Task A_document_is_found_by_a_word_in_it_typed_without_umlaut_and_the_page_shows_why()
    {
        await using var sight = await product.OpenTabAsync("Nadine Kessler", "projekte/digitaler-posteingang");
        var page = sight.Page;
        await page.GetByLabel("Dateien auswählen").SetInputFilesAsync(TextFile("Anlage 7.txt", "Die Frankiermaschine der Poststelle läuft Ende März aus."));
        await Assertions.Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Anlage 7.txt" })).ToContainTextAsync("in SharePoint", new() { Timeout = Product.LongPatience });

        await page.GotoAsync(product.TabUrl("Nadine Kessler", "dokumente"));
        await sight.ArriveAsync();
        await page.GetByLabel("Suchen").FillAsync("maerz frankiermaschine");

        await Assertions.Expect(page.Locator("mark").First).ToHaveTextAsync("Frankiermaschine", new() { Timeout = Product.LongPatience });
        await Assertions.Expect(page.GetByRole(AriaRole.Row)).ToHaveCountAsync(2);
        await sight.PictureAsync("tab-dokumente-suche", fullPage: true);
        (await EveryPageTests.FaultsAsync(page, "search")).ShouldBeEmpty();
        await page.GetByLabel("Suchen").FillAsync("gibt es nirgends");
        await Assertions.Expect(page.GetByText("Kein Dokument passt zu dieser Suche")).ToBeVisibleAsync();
    }

    private static FilePayload TextFile(string name, string text) => new() { Name = name, MimeType = "text/plain", Buffer = System.Text.Encoding.UTF8.GetBytes(text) };

    /// <summary>Looks again until the synchronisation has brought it, each time longer than before, as a slow machine needs.</summary>
    private static async Task UntilAsync(Sight sight, ILocator expected)
    {
        for (var look = 1; look <= 12; look++)
        {
            try
            {
                await expected.WaitForAsync(new() { State = WaitForSelectorState.Attached, Timeout = 1_500 * look });
                return;
            }
            catch (TimeoutException)
            {
                await sight.Page.ReloadAsync();
                await sight.ArriveAsync();
            }
        }

        await Assertions.Expect(expected).ToBeAttachedAsync();
    }
}
