using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using KreisTeams.BrowserTests;
using KreisTeams.Local;
using Microsoft.Playwright;

namespace KreisTeams.Benchmarks.Tab;

/// <summary>The list of 500 projects in a browser and in the memory of the host, against an empty page of the same technology: as bare as the tab, and with the component library such tabs are commonly built with.</summary>
internal static class TabBenchmark
{
    private const string Shown = ".projects tbody a";
    private const int Projects = 500;
    private const int Users = 500;
    private const int Openings = 25;
    private const int Keystrokes = 25;
    private static readonly TimeSpan Instant = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Far = TimeSpan.FromMilliseconds(60);
    private static readonly Guid Clerk = Guid.Parse("5f1a7a52-0d53-4a52-9c3c-0b6f3f1f8d11");

    public static async Task<ImmutableArray<BenchmarkRow>> RunAsync(CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("kreisteams-benchmark").FullName;
        await using var azurite = await Azurite.StartAsync(dataFolder: null, Console.Error.WriteLine, cancellationToken);
        var (ours, empty, furnished) = (Workspace.FreePort(), Workspace.FreePort(), Workspace.FreePort());
        await using var product = await StartProductAsync(ours, azurite.ConnectionString, await WriteNetworkAsync(folder, cancellationToken), cancellationToken);
        await using var reference = await StartReferenceAsync(empty, [], cancellationToken);
        await using var withLibrary = await StartReferenceAsync(furnished, ["--library", "true"], cancellationToken);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = await Chromium.FindAsync(cancellationToken), Args = ["--no-sandbox"] });
        var page = new Reader(browser, ProductAddress(ours), Shown);
        var nothing = Empty(browser, empty);

        ImmutableArray<BenchmarkRow> rows =
        [
            .. await OpeningsAsync(page, nothing, "an empty page"),
            .. await OpeningsAsync(page, Empty(browser, furnished), "an empty page with Fluent UI Blazor"),
            .. await BytesAsync(browser, ours, empty),
            .. await KeystrokesAsync(browser, page, nothing, ours),
            await MemoryAsync(product, reference, ours, empty, cancellationToken),
        ];
        Directory.Delete(folder, recursive: true);
        return rows;
    }

    private static Reader Empty(IBrowser browser, int port) => new(browser, $"http://127.0.0.1:{port}/tab/projekte", "h1");

    private static async Task<BenchmarkRow[]> OpeningsAsync(Reader page, Reader nothing, string against)
    {
        var cold = await Measure.InTurnsAsync(Openings, page.OpenColdAsync, nothing.OpenColdAsync);
        await using var one = await page.NewAsync();
        await using var other = await nothing.NewAsync();
        var warm = await Measure.InTurnsAsync(Openings, () => page.OpenAsync(one), () => nothing.OpenAsync(other));
        return
        [
            BenchmarkRow.OfTimes($"Tab: first view of {Projects} projects with an empty cache, against {against}", cold.First, cold.Second, 1.5),
            BenchmarkRow.OfTimes($"Tab: first view of {Projects} projects again, against {against}", warm.First, warm.Second, 1.5),
        ];
    }

    private static async Task<BenchmarkRow[]> BytesAsync(IBrowser browser, int ours, int empty)
    {
        using var one = new DelayedLine(TimeSpan.Zero, ours);
        using var other = new DelayedLine(TimeSpan.Zero, empty);
        var page = new Reader(browser, ProductAddress(one.Port), Shown);
        var nothing = Empty(browser, other.Port);
        await using var first = await page.NewAsync();
        await using var second = await nothing.NewAsync();
        return [await RowAsync("with an empty cache"), await RowAsync("again")];

        async Task<BenchmarkRow> RowAsync(string when)
        {
            var (before, beforeOther) = (one.Received, other.Received);
            await page.OpenAsync(first);
            await nothing.OpenAsync(second);
            var (bytes, bytesOther) = (one.Received - before, other.Received - beforeOther);
            return new($"Tab: bytes on the line until {Projects} projects stand {when}, against an empty page", $"{bytes / 1024} KiB", $"{bytesOther / 1024} KiB", bytes / (double)bytesOther, double.PositiveInfinity);
        }
    }

    private static async Task<BenchmarkRow[]> KeystrokesAsync(IBrowser browser, Reader page, Reader nothing, int port)
    {
        await using var one = await page.NewAsync();
        await using var other = await nothing.NewAsync();
        var (list, field) = (await page.PageAsync(one), await nothing.PageAsync(other));
        var typed = "";
        var near = await Measure.InTurnsAsync(Keystrokes, () => Reader.TypeAsync(list, typed = Next(typed)), () => Reader.TypeAsync(field, typed));

        using var line = new DelayedLine(Far, port);
        var away = new Reader(browser, ProductAddress(line.Port), Shown);
        await using var context = await away.NewAsync();
        var distant = await away.PageAsync(context);
        using var http = new HttpClient();
        var far = await Measure.InTurnsAsync(
            Keystrokes,
            () => Reader.TypeAsync(distant, typed = Next(typed)),
            () => Measure.TimeAsync(() => http.GetStringAsync(new Uri($"http://127.0.0.1:{line.Port}/health/live"))));
        return
        [
            BenchmarkRow.OfTimes($"Tab: keystroke until {Projects} projects are filtered and painted, against 50 ms", near.First, Instant, 1),
            BenchmarkRow.OfTimes("Tab: the same keystroke, against one that an empty page only repeats", near.First, near.Second, double.PositiveInfinity),
            BenchmarkRow.OfTimes($"Tab: the same keystroke {Far.TotalMilliseconds:0} ms away, against one request there and back and 50 ms", far.First, far.Second + Instant, 1),
        ];

        // Each of the two finds another number of projects.
        static string Next(string typed) => typed == "vorhaben 1" ? "vorhaben 12" : "vorhaben 1";
    }

    /// <summary>What the host holds for people whose tab is open on the list, once it has stood for a moment.</summary>
    private static async Task<BenchmarkRow> MemoryAsync(ChildProcess product, ChildProcess reference, int ours, int empty, CancellationToken cancellationToken)
    {
        var one = await PerUserAsync(product.Id, ProductAddress(ours), $"?language=de&persona={Clerk}", pictures: 5, cancellationToken);
        var other = await PerUserAsync(reference.Id, $"http://127.0.0.1:{empty}/tab/projekte", "", pictures: 2, cancellationToken);
        return new BenchmarkRow(
            $"Tab: memory of the host for each of {Users} people with the list open, against an empty page", Kibibytes(one), Kibibytes(other), one / (double)other, double.PositiveInfinity);

        static string Kibibytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024:N0} KiB");
    }

    private static async Task<long> PerUserAsync(int host, string address, string query, int pictures, CancellationToken cancellationToken)
    {
        using var http = new HttpClient();
        var users = new List<CircuitClient>();
        try
        {
            await ComeAsync(Users / 10);
            var before = MemoryOf(host);
            await ComeAsync(Users);
            return (MemoryOf(host) - before) / Users;
        }
        finally
        {
            await Task.WhenAll(users.Select(user => user.DisposeAsync().AsTask()));
        }

        async Task ComeAsync(int count)
        {
            for (var come = 0; come < count; come += 10)
            {
                users.AddRange(await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => CircuitClient.OpenAsync(http, address, query, pictures, cancellationToken))));
            }
        }
    }

    private static long MemoryOf(int process)
    {
        using var host = Process.GetProcessById(process);
        return host.WorkingSet64;
    }

    private static string ProductAddress(int port) => $"http://127.0.0.1:{port}/tab/projekte?persona={Clerk}";

    private static async Task<ChildProcess> StartProductAsync(int port, string storage, string network, CancellationToken cancellationToken)
    {
        var host = ChildProcess.StartProduct("KreisTeams", "KreisTeams.Bot", [], Path.Combine(Workspace.Root, "bot", "KreisTeams.Bot"), new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}",
            ["Logging__LogLevel__Default"] = "Warning",
            ["Storage__ConnectionString"] = storage,
            ["Network__File"] = network,
        });
        await host.ReadyAsync(token => Answers.WithSuccessAsync($"http://127.0.0.1:{port}/health/ready", token), TimeSpan.FromSeconds(90), cancellationToken);
        return host;
    }

    private static async Task<ChildProcess> StartReferenceAsync(int port, string[] settings, CancellationToken cancellationToken)
    {
        var host = ChildProcess.StartProduct("empty page", "KreisTeams.Benchmarks", ["serve-empty-tab", "--urls", $"http://127.0.0.1:{port}", .. settings]);
        await host.ReadyAsync(token => Answers.WithSuccessAsync($"http://127.0.0.1:{port}/tab/projekte", token), TimeSpan.FromSeconds(90), cancellationToken);
        return host;
    }

    private static async Task<string> WriteNetworkAsync(string folder, CancellationToken cancellationToken)
    {
        var file = Path.Combine(folder, "network.json");
        var states = new[] { "running", "planned", "idea", "done" };
        await File.WriteAllTextAsync(
            file,
            JsonSerializer.Serialize(new
            {
                name = "Kreis",
                organisations = Enumerable.Range(0, 12).Select(number => new { id = $"stadt-{number}", name = $"Stadt {number}", kind = "town" }),
                themes = Enumerable.Range(0, 25).Select(number => new { id = $"thema-{number}", name = $"Thema {number}" }),
                persons = new[] { new { id = "ada", name = "Ada Anfang", organisation = "stadt-0", aadObjectId = Clerk } },
                projects = Enumerable.Range(0, Projects).Select(number => new
                {
                    id = $"v{number}", kind = "project", title = $"Vorhaben {number}", lead = $"stadt-{number % 12}", state = states[number % 4],
                    description = "Was mehrere Kommunen gemeinsam vorhaben, steht hier in einem Satz.", themes = new[] { $"thema-{number % 25}", $"thema-{(number + 7) % 25}" },
                }),
            }),
            cancellationToken);
        return file;
    }
}
