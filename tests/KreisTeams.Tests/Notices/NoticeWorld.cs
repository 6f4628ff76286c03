using KreisTeams.Settings;
using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using KreisTeams.Bot.Chat;
using KreisTeams.Bot.Hosting;
using KreisTeams.Bot.Notices;
using KreisTeams.Local;
using KreisTeams.Network;
using KreisTeams.Storage;
using KreisTeams.Teams;
using KreisTeams.Tests.Teams;
using KreisTeams.Work;
using Microsoft.Extensions.DependencyInjection;

namespace KreisTeams.Tests.Notices;

/// <summary>Hosts that tell notices of one test kind to people of the demo network; several of them are several instances.</summary>
internal sealed class NoticeWorld(StorageAccount storage, ScriptedConnector teams) : IAsyncDisposable
{
    /// <summary>Ten in the morning in Berlin.</summary>
    public static readonly DateTimeOffset Morning = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    public static readonly DateTimeOffset Night = Morning.AddHours(11);

    private readonly List<TeamsHost> _hosts = [];

    /// <summary>Subjects there is nothing to tell about any more.</summary>
    public ConcurrentDictionary<string, bool> Over { get; } = new();

    public SettableClock Clock { get; } = new(Morning);

    public IEnumerable<string> Messages => teams.Calls.Where(call => call.Path.EndsWith("/activities", StringComparison.Ordinal)).Select(call => TextOf(JsonNode.Parse(call.Body)!));

    public TeamsHost Host => _hosts[^1];

    public PersonalNotices Notices => Host.Services.GetRequiredService<PersonalNotices>();

    public NetworkSnapshot Network => Host.Services.GetRequiredService<NetworkCache>().Current;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<NoticeWorld> StartAsync(StorageFixture azurite, ScriptedConnector teams)
    {
        var world = new NoticeWorld(await azurite.NewAccountAsync(), teams);
        await world.AddHostAsync();
        return world;
    }

    public async Task AddHostAsync() => _hosts.Add(await TeamsHost.StartAsync(
        (_, router) => router.OnInstallation((_, _) => Task.CompletedTask),
        new() { ["Network:File"] = Workspace.DemoNetworkFile },
        services: services => services
            .AddSingleton(storage).AddHostedService<StorageSetup>().AddSingleton<TimeProvider>(Clock)
            .NeedsStorage(tables: TeamsTables.Names).AddSettings().AddSingleton<ChatStateStore>()
            .AddWork().AddNetwork().AddNotices().OnNotice("test/note", _ => ComposeAsync),
        tables: _ => storage.Table));

    public async Task StopHostsAsync()
    {
        foreach (var host in _hosts)
        {
            await host.DisposeAsync();
        }

        _hosts.Clear();
    }

    /// <summary>Installs the app for a person, who can be written to from then on.</summary>
    public async Task<PersonId> InstallAsync(string id)
    {
        var person = Network.FindPerson(new(id)).ShouldNotBeNull();
        (await Host.PostAsync(new JsonObject
        {
            ["type"] = "installationUpdate",
            ["action"] = "add",
            ["id"] = Guid.CreateVersion7().ToString(),
            ["serviceUrl"] = teams.ServiceUrl.AbsoluteUri,
            ["channelId"] = "msteams",
            ["from"] = new JsonObject { ["id"] = $"29:{id}", ["aadObjectId"] = person.AadObjectId.ToString() },
            ["recipient"] = new JsonObject { ["id"] = "28:b" },
            ["conversation"] = new JsonObject { ["id"] = $"a:{id}", ["conversationType"] = "personal", ["tenantId"] = "11111111-1111-4111-8111-111111111111" },
        }.ToJsonString())).Status.ShouldBe(200);
        return person.Id;
    }

    public async Task SettleAsync(PersonId person, ChatState settings)
    {
        var account = Network.FindPerson(person)!.AadObjectId!.Value;
        await Host.Services.GetRequiredService<ChatStateStore>().WriteAsync(ChatKey.Of(account.ToString(), "a"), new ChatState(), settings, Cancel);
    }

    public Task<NoticeOutcome> TellAsync(PersonId person, string subject, bool isUrgent = false) =>
        Notices.TellAsync(new Notice(person, "test/note", subject) { IsUrgent = isUrgent }, Cancel);

    public async Task<string[]> SeesAsync(int count)
    {
        await Eventually.IsAsync(() => Messages.Count() >= count);
        await Eventually.IsAsync(async () => !await Host.Services.GetRequiredService<WorkList>().DueAsync(Cancel).AnyAsync(Cancel));

        // Whoever tells twice does so when the queue is looked at next.
        await Task.Delay(TimeSpan.FromMilliseconds(700), Cancel);
        return [.. Messages];
    }

    public async ValueTask DisposeAsync() => await StopHostsAsync();

    private static string TextOf(JsonNode message) => (string?)message["text"] ?? (string)message["attachments"]![0]!["content"]!["fallbackText"]!;

    private Task<NoticeWording?> ComposeAsync(NoticeReader reader, string subject, CancellationToken cancellationToken) =>
        Task.FromResult(Over.ContainsKey(subject) ? null : new NoticeWording(reader.Language.Pick($"Neu: {subject}.", $"New: {subject}.")));
}
