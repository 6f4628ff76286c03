using System.Diagnostics;
using KreisTeams.BrowserTests;
using KreisTeams.BrowserTests.Tab;
using KreisTeams.Local;

[assembly: AssemblyFixture(typeof(Product))]
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]

namespace KreisTeams.BrowserTests;

/// <summary>The whole product on this machine with the demo network, on a Monday morning, and a browser beside it.</summary>
public sealed class Product : IAsyncLifetime
{
    /// <summary>For what comes by work in the background, as from SharePoint; milliseconds.</summary>
    public const float LongPatience = 120_000;

    /// <summary>For what a page does by itself, on a slow machine that has other work too; milliseconds.</summary>
    private const float Patience = 30_000;

    private static readonly DateTimeOffset MondayMorning = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    /// <summary>The tab on this machine stands in a frame of teams.microsoft.com, which the browser would ask the person about.</summary>
    private const string FramedFromAPublicAddress = "--disable-features=LocalNetworkAccessChecks";

    private readonly Stopwatch _sinceStart = new();
    private readonly string _data = Directory.CreateTempSubdirectory("kreisteams-browser-").FullName;
    private LocalInstallation? _installation;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public LocalInstallation Installation => _installation!;

    /// <summary>The product's time: its clock started on Monday morning when it did.</summary>
    public Func<DateTimeOffset> Now => () => MondayMorning + _sinceStart.Elapsed;

    public async ValueTask InitializeAsync()
    {
        var chromium = await Chromium.FindAsync(CancellationToken.None);
        _installation = await LocalInstallation.StartAsync(
            new LocalOptions { Port = Workspace.FreePort(), PlaygroundPort = Workspace.FreePort(), DataFolder = _data, Clock = MondayMorning },
            _ => { },
            CancellationToken.None);
        _sinceStart.Start();
        _playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(Patience);
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = ["--no-sandbox", FramedFromAPublicAddress] });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_installation is not null)
        {
            await _installation.DisposeAsync();
        }

        File.Copy(Path.Combine(_data, "logs", "kreisteams.log"), Path.Combine(Sight.Folder, "kreisteams.log"), overwrite: true);
        Directory.Delete(_data, recursive: true);
    }

    public DemoPerson Person(string name) => Installation.People.Single(person => person.Name == name);

    /// <param name="path">Below the tab, as in „projekte/neu“.</param>
    public string TabUrl(string person, string path = "") =>
        $"{Installation.Url}/tab/{path}".TrimEnd('/') + $"{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}persona={DemoNetwork.ObjectIdOf(person)}";

    /// <summary>A page of the tab that can be used.</summary>
    public async Task<Sight> OpenTabAsync(string person, string path = "")
    {
        var sight = await OpenAsync(TabUrl(person, path));
        try
        {
            await sight.ArriveAsync();
            return sight;
        }
        catch
        {
            await sight.DisposeAsync();
            throw;
        }
    }

    /// <summary>A page of a person with a German browser, and what it shows kept in <c>artifacts/screenshots</c>.</summary>
    public async Task<Sight> OpenAsync(string url, int width = 1280, int height = 900)
    {
        var context = await _browser!.NewContextAsync(new() { Locale = "de-DE", TimezoneId = "Europe/Berlin", ViewportSize = new() { Width = width, Height = height } });
        context.SetDefaultTimeout(Patience);
        var page = await context.NewPageAsync();
        await page.GotoAsync(url);
        return new Sight(page);
    }
}
