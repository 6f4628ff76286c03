using System.Net.Http.Json;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using KreisTeams.Local;

namespace KreisTeams.BrowserTests.Chat;

/// <summary>The Playground's web page in the hands of the person who types there.</summary>
public sealed class PlaygroundPage(Sight sight, string url)
{
    private static readonly HttpClient Http = new();
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private IPage Page => sight.Page;

    public ILocator LastCard => Page.Locator(".ac-adaptiveCard").Last;

    public ILocator Card(string text) => Page.Locator(".ac-adaptiveCard").Filter(new() { HasText = text }).Last;

    /// <param name="chat">„Personal Chat“, the name of the group chat or of a channel.</param>
    public async Task OpenChatAsync(string chat) => await Page.GetByRole(AriaRole.Treeitem, new() { Name = chat }).ClickAsync();

    public async Task SayAsync(string text)
    {
        await Page.Locator("[role=textbox][contenteditable=true]").First.ClickAsync();
        await Page.Keyboard.TypeAsync(text);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Send Message" }).ClickAsync();
    }

    /// <summary>With the bot's name before it, as group chats and channels ask for.</summary>
    public async Task SayToBotAsync(string text)
    {
        await Page.Locator("[role=textbox][contenteditable=true]").First.ClickAsync();
        await Page.Keyboard.TypeAsync("@Kreis");
        await Page.GetByRole(AriaRole.Menuitem, new() { Name = "KreisTeams" }).ClickAsync();
        await SayAsync($" {text}");
    }

    /// <returns>What Teams sends for this press.</returns>
    public async Task<JsonNode> PressAsync(ILocator card, string button)
    {
        var press = await Page.RunAndWaitForRequestAsync(
            () => card.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync(),
            request => request.Url.EndsWith("/_conversation/v1/invoke", StringComparison.Ordinal));
        return JsonNode.Parse(press.PostData!)!;
    }

    /// <summary>Another member of the chat presses the same button, or the one beside it that chooses something else.</summary>
    /// <returns>The bot's answer to that person, as JSON with readable umlauts.</returns>
    public async Task<string> PressAsAsync(DemoPerson person, JsonNode press, string? choice = null)
    {
        var theirs = press.DeepClone();
        theirs["from"] = new JsonObject { ["id"] = $"29:{person.AadObjectId}" };
        if (choice is not null)
        {
            theirs["value"]!["action"]!["data"]!["choice"] = choice;
        }

        using var answer = await Http.PostAsJsonAsync(new Uri($"{url}/_conversation/v1/invoke"), theirs, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!.ToJsonString(Readable);
    }
}
