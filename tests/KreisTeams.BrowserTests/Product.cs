using System.Diagnostics;
using KreisTeams.BrowserTests;
using KreisTeams.Local;

[assembly: AssemblyFixture(typeof(Product))]
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]

namespace KreisTeams.BrowserTests;

/// <summary>The whole product on this machine with the demo network, on a Monday morning, and a browser beside it.</summary>
public sealed class Product : IAsyncLifetime
{
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
        Assertions.SetDefaultExpectTimeout(15_000);
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

    /// <summary>An empty page of a person with a German browser, and what it shows kept in <c>artifacts/screenshots</c>.</summary>
    public async Task<Sight> OpenAsync(string url, int width = 1280, int height = 900)
    {
        var context = await _browser!.NewContextAsync(new() { Locale = "de-DE", TimezoneId = "Europe/Berlin", ViewportSize = new() { Width = width, Height = height } });
        context.SetDefaultTimeout(15_000);
        var page = await context.NewPageAsync();
        await page.GotoAsync(url);
        return new Sight(page);
    }
}
