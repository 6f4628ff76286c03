using KreisTeams.Local;

namespace KreisTeams.BrowserTests.Tab;

/// <summary>
/// A window of Teams with the tab in its frame. It stands at Teams' own address, because the tab lets nobody else frame it and the Teams library believes nobody else;
/// the browser gets its document from this folder instead of from the network.
/// </summary>
public sealed class TeamsFrame(IPage page)
{
    private const string Teams = "https://teams.microsoft.com/";

    public IPage Page => page;

    public IFrameLocator Tab => page.FrameLocator("iframe");

    public static async Task<TeamsFrame> OpenAsync(IPage page, string tabUrl, string theme = "default", string subPage = "", string frame = "content", string? token = null, string host = Teams)
    {
        var address = new Uri(tabUrl);
        var document = await File.ReadAllTextAsync(Path.Combine(Workspace.Root, "tests", "KreisTeams.BrowserTests", "Tab", "teams-host.html"), TestContext.Current.CancellationToken);
        await page.RouteAsync($"{host}**", route => route.FulfillAsync(new() { ContentType = "text/html", Body = document }));
        await page.GotoAsync(
            $"{host}?origin={Uri.EscapeDataString(address.GetLeftPart(UriPartial.Authority))}&path={Uri.EscapeDataString(address.PathAndQuery)}&theme={theme}&subPage={Uri.EscapeDataString(subPage)}&frame={frame}&token={token}");
        return new TeamsFrame(page);
    }

    /// <summary>Teams shows its own waiting picture until it hears that the tab is there; then the tab can be used.</summary>
    public Task ArriveAsync() => HeardAsync("appInitialization.success");

    /// <summary>Waits until the tab has said it, the last time with these words in it.</summary>
    public Task HeardAsync(string call, string words = "") => page.WaitForFunctionAsync(
        "([call, words]) => window.heard.includes(call) && JSON.stringify(window.arguments[call] ?? []).includes(words)", new[] { call, words });

    /// <summary>The person presses „Speichern“ in the dialogue of a channel tab.</summary>
    public Task SaveSettingsAsync() => page.EvaluateAsync("window.saveSettings()");

    /// <summary>From now on Teams signs the person in no more.</summary>
    public Task SignOutAsync() => page.EvaluateAsync("window.token = null");

    public Task ChangeThemeAsync(string theme) => page.EvaluateAsync("theme => window.changeTheme(theme)", theme);
}
