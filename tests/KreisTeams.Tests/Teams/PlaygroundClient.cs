using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json.Nodes;
using KreisTeams.Local;

namespace KreisTeams.Tests.Teams;

/// <summary>The people in the Agents Playground: they write, press and read as in its web page, but without a browser.</summary>
internal sealed class PlaygroundClient : IAsyncDisposable
{
    public const string Bot = "28:5d1e8f0a-3c47-4b6e-9a52-7f0c1d2e3b4a";
    public const string PersonalChat = "a:1kreisteams-personal";
    public const string GroupChat = "19:kreisteams-runde@thread.v2";
    public const string Channel = "19:kreisteams-abstimmungen@thread.tacv2";

    private readonly Playground _playground;
    private readonly HttpClient _http;
    private readonly ClientWebSocket _socket = new();
    private readonly ConcurrentQueue<JsonNode> _seen = new();
    private readonly CancellationTokenSource _leaving = new();
    private Task _reading = Task.CompletedTask;

    private PlaygroundClient(Playground playground) => (_playground, _http) = (playground, new HttpClient { BaseAddress = new Uri(playground.Url) });

    public static IReadOnlyList<DemoPerson> People { get; } =
        [.. Enumerable.Range(0, 6).Select(index => new DemoPerson(new Guid($"33333333-3333-4333-8333-00000000000{index}"), $"Person Nr{index}", "CDO", $"p{index}@example.com"))];

    public Uri ServiceUrl => new($"{_playground.Url}/_connector");

    public static string Account(int person) => $"29:{People[person].AadObjectId}";

    public static async Task<PlaygroundClient> StartAsync(Uri botEndpoint, string folder, CancellationToken cancellationToken, IEnumerable<KeyValuePair<string, string>>? environment = null)
    {
        var playground = await Playground.StartAsync(botEndpoint.AbsoluteUri, Workspace.FreePort(), People, folder, null, cancellationToken, environment);
        var client = new PlaygroundClient(playground);
        await client._socket.ConnectAsync(new Uri($"{playground.Url.Replace("http", "ws", StringComparison.Ordinal)}/_ws_conversation/v1/conversations/stream"), cancellationToken);
        client._reading = client.ReadAsync();
        return client;
    }

    public Task InstallAsync(string conversation) => PostAsync($"/_debug/conversation/{Uri.EscapeDataString(conversation)}/installation", []);

    /// <summary>Always said by the first person.</summary>
    public Task SayAsync(string conversation, string text)
    {
        var message = new JsonObject { ["from"] = new JsonObject { ["id"] = Account(0) }, ["text"] = text, ["textFormat"] = "plain" };
        if (conversation != PersonalChat)
        {
            message["text"] = $"<at>KreisTeams</at> {text}";
            message["mentions"] = new JsonArray(new JsonObject { ["mentioned"] = new JsonObject { ["id"] = Bot }, ["text"] = "<at>KreisTeams</at>" });
        }

        return PostAsync($"/_conversation/v1/conversations/{Uri.EscapeDataString(conversation)}/messages", message);
    }

    /// <summary>Presses an action of a card as any of the people; the bot's answer.</summary>
    public Task<JsonNode?> PressAsync(int person, JsonNode message, JsonNode action) => InvokeAsync(person, message, "adaptiveCard/action", new JsonObject { ["action"] = action.DeepClone(), ["trigger"] = "manual" });

    public async Task<JsonNode?> InvokeAsync(int person, JsonNode message, string name, JsonObject value) => await PostAsync("/_conversation/v1/invoke", new JsonObject
    {
        ["name"] = name,
        ["conversation"] = new JsonObject { ["id"] = (string?)message["actionConversationId"] },
        ["from"] = new JsonObject { ["id"] = Account(person) },
        ["replyToId"] = Id(message),
        ["value"] = value,
    });

    public Task SubmitAsync(int person, JsonNode message, JsonObject value) => PostAsync("/_conversation/v1/submit", new JsonObject
    {
        ["conversation"] = new JsonObject { ["id"] = (string?)message["actionConversationId"] },
        ["from"] = new JsonObject { ["id"] = Account(person) },
        ["replyToId"] = Id(message),
        ["value"] = value,
    });

    public async Task<JsonNode?> PostAsync(string path, JsonObject body)
    {
        using var response = await _http.PostAsJsonAsync(path, body, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        response.IsSuccessStatusCode.ShouldBeTrue($"{path}: {(int)response.StatusCode} {text}");
        return text.StartsWith('{') ? JsonNode.Parse(text) : null;
    }

    /// <summary>Waits for something the people get to see.</summary>
    public Task<JsonNode> SeesAsync(Func<JsonNode, bool> expected) =>
        Eventually.FindAsync(() => _seen.FirstOrDefault(expected), () => string.Join('\n', _seen.Select(seen => seen.ToJsonString())));

    public static string Id(JsonNode seen) => (string)seen["message"]!["messageId"]!;

    public static string Json(JsonNode seen) => seen["message"]!.ToJsonString();

    public async ValueTask DisposeAsync()
    {
        await _leaving.CancelAsync();
        await _reading;
        _socket.Dispose();
        _http.Dispose();
        _leaving.Dispose();
        await _playground.DisposeAsync();
    }

    private async Task ReadAsync()
    {
        var buffer = new byte[256 * 1024];
        try
        {
            while (true)
            {
                var length = 0;
                ValueWebSocketReceiveResult part;
                do
                {
                    part = await _socket.ReceiveAsync(buffer.AsMemory(length), _leaving.Token);
                    length += part.Count;
                }
                while (!part.EndOfMessage);

                if (part.MessageType == WebSocketMessageType.Close)
                {
                    return;
                }

                _seen.Enqueue(JsonNode.Parse(buffer.AsSpan(0, length))!);
            }
        }
        catch (Exception over) when (over is OperationCanceledException or WebSocketException)
        {
            // The test is over.
        }
    }
}
