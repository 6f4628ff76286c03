using Microsoft.Playwright;

namespace KreisTeams.Benchmarks.Tab;

/// <summary>Somebody in front of a page: what the browser measures is from their action to what is on the screen.</summary>
internal sealed class Reader(IBrowser browser, string address, string shown)
{
    /// <summary>Notes the moment at which something was painted, and how long a keystroke took until its result was.</summary>
    private const string Watch = """
        (shown => {
          const painted = then => requestAnimationFrame(() => setTimeout(then));
          const look = () => document.querySelector(shown) ? painted(() => { window.paintedAt = performance.now(); }) : requestAnimationFrame(look);
          look();
          window.type = text => new Promise(done => {
            const result = document.querySelector('.hits [role=status]');
            const started = performance.now();
            const seen = new MutationObserver(() => { seen.disconnect(); painted(() => done(performance.now() - started)); });
            seen.observe(result, { childList: true, characterData: true, subtree: true });
            const field = document.querySelector('input[type=search]');
            field.value = text;
            field.dispatchEvent(new Event('input', { bubbles: true }));
          });
        })
        """;

    /// <summary>With nothing in the cache of the browser.</summary>
    public async Task<TimeSpan> OpenColdAsync()
    {
        await using var context = await NewAsync();
        return await OpenAsync(context);
    }

    public async Task<IBrowserContext> NewAsync()
    {
        var context = await browser.NewContextAsync(new() { Locale = "de-DE" });
        await context.AddInitScriptAsync($"{Watch}({System.Text.Json.JsonSerializer.Serialize(shown)})");
        return context;
    }

    /// <summary>A further page of the same browser, so that files are in its cache if it was there before.</summary>
    public async Task<TimeSpan> OpenAsync(IBrowserContext context)
    {
        var page = await PageAsync(context);
        var painted = await page.EvaluateAsync<double>("() => window.paintedAt");
        await page.CloseAsync();
        return TimeSpan.FromMilliseconds(painted);
    }

    public async Task<IPage> PageAsync(IBrowserContext context)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(address);
        await page.WaitForFunctionAsync("() => window.paintedAt");
        return page;
    }

    public static async Task<TimeSpan> TypeAsync(IPage page, string text) => TimeSpan.FromMilliseconds(await page.EvaluateAsync<double>("text => window.type(text)", text));
}
