namespace KreisTeams.BrowserTests.Tab;

public sealed class DocumentJourneyTests(Product product)
{
    [Fact]
    public async Task Staff_file_a_document_in_a_project_and_see_it_arrive_in_SharePoint()
    {
        await using var sight = await product.OpenAsync(
            $"{product.Installation.Url}/tab/projekte/zukunftsstrategie-smartvest?persona={DemoNetwork.ObjectIdOf("Nadine Kessler")}");
        var page = sight.Page;

        await page.GetByLabel("Dateien auswählen").SetInputFilesAsync(new FilePayload { Name = "Leitlinien für alle.txt", MimeType = "text/plain", Buffer = "Guten Tag"u8.ToArray() });

        await Assertions.Expect(page.GetByText("„Leitlinien für alle.txt“ ist gesichert.")).ToBeVisibleAsync();
        var row = page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Leitlinien für alle.txt" });
        await Assertions.Expect(row).ToContainTextAsync("in SharePoint", new() { Timeout = 60_000 });
        await Assertions.Expect(row.GetByRole(AriaRole.Link)).ToHaveAttributeAsync("href", new System.Text.RegularExpressions.Regex("^https?://"));
        await sight.PictureAsync("tab-dokument-in-sharepoint", fullPage: true);
    }

    [Fact]
    public async Task A_program_is_refused_in_words_and_nothing_is_filed()
    {
        await using var sight = await product.OpenAsync(
            $"{product.Installation.Url}/tab/projekte/zukunftsstrategie-smartvest?persona={DemoNetwork.ObjectIdOf("Nadine Kessler")}");
        var page = sight.Page;

        await page.GetByLabel("Dateien auswählen").SetInputFilesAsync(new FilePayload { Name = "Rechnung.exe", MimeType = "application/octet-stream", Buffer = "MZ.."u8.ToArray() });

        await Assertions.Expect(page.GetByText("Programme werden nicht angenommen.")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Rechnung.exe" })).ToHaveCountAsync(0);
    }
}
