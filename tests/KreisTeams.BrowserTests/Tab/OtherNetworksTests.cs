using System.Text.Json;
using KreisTeams.Local;

namespace KreisTeams.BrowserTests.Tab;

/// <summary>Networks that are not the demo: one that has just begun, and one that is very large and writes very long titles.</summary>
public sealed class OtherNetworksTests(Product product)
{
    private static readonly Guid Clerk = Guid.Parse("5f1a7a52-0d53-4a52-9c3c-0b6f3f1f8d11");

    /// <summary>As many as sit in the Playground.</summary>
    private const int People = 6;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_network_that_has_just_begun_shows_pages_that_say_how_to_go_on()
    {
        await using var other = await OtherAsync([]);
        foreach (var (path, words) in ((string, string)[])
            [("", "Für Sie ist gerade nichts offen"), ("/projekte", "Noch ist kein Projekt eingetragen"), ("/entscheidungen", "Zurzeit läuft keine Abstimmung"), ("/netzwerk", "Zu diesem Thema arbeitet noch niemand zusammen"),
            ("/themen", "Noch ist kein Thema eingetragen"), ("/foerderung", "Noch ist kein Förderprogramm eingetragen"), ("/verwaltung", "6 Personen")])
        {
            await using var sight = await product.OpenAsync($"{other.Url}/tab{path}?persona={Clerk}");
            await Assertions.Expect(sight.Page.Locator("main")).ToContainTextAsync(words);
            await sight.PictureAsync($"leer{path.Replace('/', '-')}", fullPage: true);
        }
    }

    [Fact]
    public async Task Two_thousand_entries_with_titles_of_three_hundred_characters_are_searched_and_read_without_scrolling_sideways()
    {
        await using var other = await OtherAsync(Enumerable.Range(1, 2_000).Select(number => new
        {
            id = $"v{number}", kind = "project", lead = "kreis", state = "running",
            title = $"Vorhaben {number} {new string('x', 60)} {string.Concat(Enumerable.Repeat("Donaudampfschifffahrtsgesellschaft ", 7))}"[..300].TrimEnd(),
        }));
        await using var sight = await product.OpenAsync($"{other.Url}/tab/projekte?persona={Clerk}", width: 320, height: 640);
        var page = sight.Page;
        await sight.ArriveAsync();
        await Assertions.Expect(page.GetByText("2.000 Einträge")).ToBeVisibleAsync();
        await page.GetByLabel("Suchen").FillAsync("vorhaben 1999");
        await Assertions.Expect(page.GetByText("1 von 2.000 Einträgen")).ToBeVisibleAsync();
        await sight.PictureAsync("viele-projekte-phone");
        (await TooWideAsync(page)).ShouldBe(0);

        await page.GetByRole(AriaRole.Region, new() { Name = "Projekte" }).GetByRole(AriaRole.Link).First.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Vorhaben 1999");
        (await TooWideAsync(page)).ShouldBe(0);
        await sight.PictureAsync("langer-titel-phone", fullPage: true);
    }

    private static Task<int> TooWideAsync(IPage page) => page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

    private static async Task<Installed> OtherAsync(IEnumerable<object> projects)
    {
        var folder = Directory.CreateTempSubdirectory("kreisteams-other-").FullName;
        var file = Path.Combine(folder, "network.json");
        var network = JsonSerializer.Serialize(new
        {
            name = "Kreis Neuland",
            organisations = new[] { new { id = "kreis", name = "Kreis Neuland", kind = "county" } },
            persons = Enumerable.Range(1, People).Select(number => new
            {
                id = $"person-{number}", name = $"Ada Anfang {number}", organisation = "kreis", email = $"ada{number}@kreis.example",
                aadObjectId = number == 1 ? Clerk : Guid.CreateVersion7(), grants = new[] { new { role = "networkAdministrator" } },
            }),
            projects,
        });
        await File.WriteAllTextAsync(file, network, Cancel);
        var options = new LocalOptions { Port = Workspace.FreePort(), PlaygroundPort = null, DataFolder = Path.Combine(folder, "data"), NetworkFile = file };
        return new Installed(await LocalInstallation.StartAsync(options, _ => { }, Cancel), folder);
    }

    private sealed record Installed(LocalInstallation Installation, string Folder) : IAsyncDisposable
    {
        public string Url => Installation.Url;

        public async ValueTask DisposeAsync()
        {
            await Installation.DisposeAsync();
            Directory.Delete(Folder, recursive: true);
        }
    }
}
