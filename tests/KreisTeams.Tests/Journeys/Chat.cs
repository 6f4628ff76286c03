using System.Net.Http.Json;
using System.Text.Json.Nodes;
using KreisTeams.Bot.Hosting;
using KreisTeams.Network;
using KreisTeams.Tests.Teams;
using Microsoft.Extensions.DependencyInjection;

namespace KreisTeams.Tests.Journeys;

/// <summary>People of the demo network who write to the real host and read what the Playground's own connector received.</summary>
internal sealed class Chat : IAsyncDisposable
{
    /// <summary>A Tuesday morning, ten o'clock in Berlin.</summary>
    public static readonly DateTimeOffset Tuesday = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    private readonly RecordedConnector _teams;
    private readonly Dictionary<string, Member> _members = [];
    private readonly HttpClient _http;
    private readonly Func<NetworkSnapshot> _network;
    private readonly RealHost? _host;

    public Chat(RealHost host, RecordedConnector teams)
        : this(host.CreateClient(), () => host.Services.GetRequiredService<NetworkCache>().Current, teams) => _host = host;

    /// <summary>With a host that is a process of its own.</summary>
    public Chat(HttpClient http, Func<NetworkSnapshot> network, RecordedConnector teams) => (_http, _network, _teams) = (http, network, teams);

    public RealHost Host => _host!;

    public NetworkSnapshot Network => _network();

    public static Chat Open(StorageFixture azurite, RecordedConnector teams, IReadOnlyDictionary<string, string>? settings = null) =>
        new(RealHost.Start(azurite.ConnectionString, Tuesday, settings), teams);

    /// <summary>In the person's own chat with the bot.</summary>
    public async Task<Member> AsAsync(string name)
    {
        if (!_members.TryGetValue(name, out var member))
        {
            var person = Network.Persons.Single(other => other.Name == name);
            member = new Member(this, person.AadObjectId!.Value, name, await OpenConversationAsync(person.AadObjectId.Value), "personal");
            _members[name] = member;
        }

        return member;
    }

    /// <summary>Somebody of the tenant whom the network does not know.</summary>
    public async Task<Member> AsStrangerAsync()
    {
        var id = Guid.CreateVersion7();
        return new Member(this, id, "Fremde Person", await OpenConversationAsync(id), "personal");
    }

    public async Task SetClockAsync(DateTimeOffset now) => (await _http.PutAsJsonAsync("/dev/clock", new ClockSetting(now), Cancel)).EnsureSuccessStatusCode();

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }
    }

    internal async Task<(int Status, JsonNode? Body)> PostAsync(JsonObject activity)
    {
        using var response = await _http.PostAsJsonAsync("/api/messages", activity, Cancel);
        var text = await response.Content.ReadAsStringAsync(Cancel);
        return ((int)response.StatusCode, text.StartsWith('{') ? JsonNode.Parse(text) : null);
    }

    internal RecordedConnector Teams => _teams;

    internal JsonObject Activity(Member member, string type) => new()
    {
        ["type"] = type,
        ["id"] = Guid.CreateVersion7().ToString(),
        ["serviceUrl"] = _teams.ServiceUrl.ToString(),
        ["channelId"] = "msteams",
        ["from"] = new JsonObject { ["id"] = $"29:{member.AadObjectId}", ["name"] = member.Name, ["aadObjectId"] = member.AadObjectId.ToString() },
        ["recipient"] = new JsonObject { ["id"] = PlaygroundClient.Bot, ["name"] = "KreisTeams" },
        ["conversation"] = new JsonObject { ["id"] = member.Conversation, ["conversationType"] = member.ConversationType, ["tenantId"] = "6f2b1c9e-8d47-4a35-b1e0-9c7d5f3a2e18" },
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Whoever has no seat in the Playground speaks in a thread of its channel, which accepts and refuses the same.</summary>
    private async Task<string> OpenConversationAsync(Guid person)
    {
        var account = new JsonObject { ["id"] = $"29:{person}" };
        var isSeated = RecordedConnector.Seated.Any(seated => seated.AadObjectId == person);
        using var response = await _http.PostAsJsonAsync(new Uri(_teams.ServiceUrl, "v3/conversations"), isSeated ? new JsonObject
        {
            ["bot"] = new JsonObject { ["id"] = PlaygroundClient.Bot },
            ["members"] = new JsonArray(account),
            ["isGroup"] = false,
        }
        : new JsonObject
        {
            ["bot"] = new JsonObject { ["id"] = PlaygroundClient.Bot },
            ["isGroup"] = true,
            ["channelData"] = new JsonObject { ["channel"] = new JsonObject { ["id"] = PlaygroundClient.Channel } },
            ["activity"] = new JsonObject { ["type"] = "message", ["text"] = "-" },
        }, Cancel);
        response.EnsureSuccessStatusCode();
        return (string)JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancel))!["id"]!;
    }
}
