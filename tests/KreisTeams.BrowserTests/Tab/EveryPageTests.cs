using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using KreisTeams.Decisions;
using KreisTeams.Local;

namespace KreisTeams.BrowserTests.Tab;

/// <summary>Every page as people meet it: in the three themes of Teams, and as narrow as a phone or a desktop at 400 % zoom; without the motion in which one theme gives way to another.</summary>
public sealed class EveryPageTests(Product product)
{
    private static readonly AxeRunOptions WcagAndGoodPractice = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    /// <summary>Also what remains of a desktop at 400 % zoom.</summary>
    private const int Phone = 320;

    private static readonly (string Theme, int Width)[] Looks = [("default", 1280), ("dark", 1280), ("contrast", 1280), ("default", Phone)];

    private static readonly (string Name, string Path)[] Pages =
    [
        ("uebersicht", ""), ("projekte", "projekte"), ("projekt", "projekte/zukunftsstrategie-smartvest"), ("entscheidungen", "entscheidungen"),
        ("netzwerk", "netzwerk"), ("initiative", "netzwerk/initiativen/smartcounty"), ("initiative-neu", "netzwerk/initiativen/neu"), ("themen", "themen"), ("foerderung", "foerderung"), ("dokumente", "dokumente"), ("unbekannte-seite", "gibt-es-nicht"),
        ("projekt-bearbeiten", "projekte/digitaler-posteingang/bearbeiten"), ("projekt-neu", "projekte/neu"), ("sitzung", "sitzung"), ("kanal", "config"),
        ("verwaltung", "verwaltung"), ("person", "verwaltung/personen/nadine-kessler"), ("organisation", "verwaltung/organisationen/herten"),
        ("benennen", "verwaltung/benennen"), ("einspielen", "verwaltung/einspielen"), ("protokoll", "verwaltung/protokoll"),
        ("abstimmung-neu", "entscheidungen/neu"), ("sitzung-leiten", "entscheidungen/sitzung/cdo-runde"), ("beschlussvorlage", "projekte/digitaler-posteingang/beschlussvorlage"),
        ("synergien", "synergien"), ("barrierefreiheit", "barrierefreiheit"), ("datenschutz", "datenschutz"),
    ];

    /// <summary>Pages with pictures, which have to be readable without colour too.</summary>
    private static readonly string[] WithPictures = ["themen", "netzwerk", "foerderung", "projekte", "abstimmung-geschlossen"];

    /// <summary>The page of a poll is opened with polls, that of a document in its journey.</summary>
    private static readonly string[] OpenedOtherwise = ["/tab/entscheidungen/{Id}", "/tab/dokumente/{Id}"];

    [Fact]
    public void No_page_is_forgotten() => Directory.EnumerateFiles(Path.Combine(Workspace.Root, "tab"), "*Page.razor", SearchOption.AllDirectories)
        .SelectMany(File.ReadLines).Where(line => line.StartsWith("@page ", StringComparison.Ordinal)).Select(line => line.Split('"')[1])
        .Where(template => !OpenedOtherwise.Contains(template) && !Pages.Any(page => IsAt(template, $"/tab/{page.Path}".TrimEnd('/'))))
        .ShouldBeEmpty();

    private static bool IsAt(string template, string path) => Regex.IsMatch(path, $"^{Regex.Replace(template, @"\{\*?\w+\}", "[^/]+")}$");

    [Fact]
    public async Task Axe_finds_nothing_and_nothing_scrolls_sideways()
    {
        await using var colleagues = await Colleagues.OfAsync(product);
        var (open, closed) = await PollsAsync(colleagues);
        var failures = new List<string>();
        foreach (var (name, path) in ((string, string)[])[.. Pages, ("abstimmung-offen", $"entscheidungen/{open.Id}"), ("abstimmung-geschlossen", $"entscheidungen/{closed.Id}")])
        {
            await using var sight = await product.OpenTabAsync(path == "verwaltung/protokoll" ? "Kerstin Baumeister" : "Nadine Kessler", path);
            await sight.Page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
            await Assertions.Expect(sight.Page.Locator(".loading")).ToHaveCountAsync(0);
            foreach (var (theme, width) in Looks)
            {
                await sight.Page.SetViewportSizeAsync(width, width == Phone ? 640 : 900);
                await sight.Page.EvaluateAsync("theme => document.documentElement.dataset.theme = theme", theme);
                await sight.PictureAsync($"tab-{name}-{(width == Phone ? "phone" : theme)}", fullPage: true);
                failures.AddRange(await FaultsAsync(sight.Page, $"{name} ({theme}, {width} px)"));
            }

            if (WithPictures.Contains(name))
            {
                await sight.Page.SetViewportSizeAsync(1280, 900);
                await sight.Page.EvaluateAsync("document.documentElement.style.filter = 'grayscale(1)'");
                await sight.PictureAsync($"tab-{name}-grau", fullPage: true);
            }
        }

        failures.ShouldBeEmpty();
    }

    internal static async Task<IEnumerable<string>> FaultsAsync(IPage page, string where)
    {
        var tooWide = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        return
        [
            .. (await page.RunAxe(WcagAndGoodPractice)).Violations.Select(violation =>
                $"{where}: {violation.Id} – {violation.Help}: {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}"),
            .. tooWide > 0 ? (string[])[$"{where}: {tooWide} px too wide"] : [],
        ];
    }

    private static async Task<(Poll Open, Poll Closed)> PollsAsync(Colleagues colleagues)
    {
        var open = await colleagues.OpenAsync("Sollen wir die Koordinierungsstelle smartVEST beim Kreis einrichten und gemeinsam finanzieren?", PollKind.Circular);
        await colleagues.VoteAsync(open, Choice.Yes, "Miriam Kowalski", "Carolin Westhoff", "Tobias Rensing");
        await colleagues.VoteAsync(open, Choice.No, "Lukas Szymanski");
        await colleagues.VoteAsync(open, Choice.Abstain, "Julia Brandt");
        var closed = await colleagues.OpenAsync("Gemeinsame Open-Data-Richtlinie beschließen?");
        await colleagues.VoteAsync(closed, Choice.Yes, "Miriam Kowalski", "Carolin Westhoff", "Tobias Rensing", "Lukas Szymanski", "Julia Brandt", "Nadine Kessler");
        await colleagues.VoteAsync(closed, Choice.No, "Daniel Overbeck");
        await colleagues.CloseAsync(closed);
        return (open, closed);
    }
}
