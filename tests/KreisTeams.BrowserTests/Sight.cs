using KreisTeams.Local;

namespace KreisTeams.BrowserTests;

/// <summary>A page somebody looks at; its pictures are kept for people who look at the tests' results.</summary>
public sealed class Sight(IPage page) : IAsyncDisposable
{
    public static readonly string Folder = Path.Combine(Workspace.Root, "artifacts", "screenshots");

    public IPage Page => page;

    public async Task PictureAsync(string name, bool fullPage = false) =>
        await page.ScreenshotAsync(new() { Path = Path.Combine(Folder, $"{name}.png"), FullPage = fullPage });

    /// <summary>Of one part only, as a card.</summary>
    public static async Task PictureAsync(string name, ILocator part) => await part.ScreenshotAsync(new() { Path = Path.Combine(Folder, $"{name}.png") });

    /// <summary>
    /// Waits until a page of the tab can be used and the focus has come to its heading: whoever types before loses it there, and whoever follows a link before leaves the document.
    /// </summary>
    /// <param name="heading">Of the page that is to come, where another one is still there.</param>
    public Task ArriveAsync(string? heading = null) => page.Locator("body[data-ready] h1:focus", new() { HasText = heading }).WaitForAsync();

    /// <summary>Presses Tab until the focus is on what the selector names.</summary>
    public async Task ReachAsync(string selector)
    {
        for (var presses = 0; presses < 60; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
            {
                return;
            }
        }

        throw new InvalidOperationException($"No number of Tab presses reaches {selector}.");
    }

    /// <summary>What was to be seen at the end stays as a picture too: after a failure it says more than the exception.</summary>
    public async ValueTask DisposeAsync()
    {
        await PictureAsync($"last-{TestContext.Current.TestMethod!.MethodName}");
        await page.Context.DisposeAsync();
    }
}
