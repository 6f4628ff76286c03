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

    private ILocator Box => Page.Locator("[role=textbox][contenteditable=true]").First;

    /// <summary>The last card with these words. Others come by themselves: the welcome, an invitation to vote, a notice.</summary>
    public ILocator Card(string text) => Page.Locator(".ac-adaptiveCard").Filter(new() { HasText = text }).Last;

    /// <param name="chat">„Personal Chat“, the name of the group chat or of a channel.</param>
    public async Task OpenChatAsync(string chat) => await Page.GetByRole(AriaRole.Treeitem, new() { Name = chat }).ClickAsync();

    public async Task SayAsync(string text)
    {
        await TypeAsync(text);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Send Message" }).ClickAsync();
        await Assertions.Expect(Box).ToBeEmptyAsync();
    }

    /// <summary>With the bot's name before it, as group chats and channels ask for.</summary>
    public async Task SayToBotAsync(string text)
    {
        await TypeAsync("@Kreis");
        await Page.GetByRole(AriaRole.Menuitem, new() { Name = "KreisTeams" }).ClickAsync();
        await Assertions.Expect(Box).ToContainTextAsync("KreisTeams");
        await SayAsync($" {text}");
    }

    /// <summary>Waits for the bot's answer too: the card that comes with it must not overtake what others do after it.</summary>
    /// <returns>What Teams sends for this press.</returns>
    public async Task<JsonNode> PressAsync(ILocator card, string button)
    {
        var answer = await Page.RunAndWaitForResponseAsync(
            () => card.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync(),
            response => response.Url.EndsWith("/_conversation/v1/invoke", StringComparison.Ordinal) && !IsAutomatic(response.Request));
        await answer.FinishedAsync();
        return JsonNode.Parse(answer.Request.PostData!)!;
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

    /// <summary>A card in a group asks for the person's own view when it is shown, without a press.</summary>
    private static bool IsAutomatic(IRequest request) => request.PostData?.Contains("\"automatic\"", StringComparison.Ordinal) == true;

    private async Task TypeAsync(string text)
    {
        await Box.ClickAsync();
        await Box.PressSequentiallyAsync(text);
        await Assertions.Expect(Box).ToContainTextAsync(text);
    }
}
