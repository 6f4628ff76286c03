using System.Text.Json.Nodes;
using Azure.Core;
using KreisTeams.Storage;
using KreisTeams.Teams;
using Microsoft.Extensions.DependencyInjection;

namespace KreisTeams.Tests.Teams;

public sealed class OutreachTests(StorageFixture azurite) : IAsyncLifetime
{
    private static readonly Guid Person = new("33333333-3333-4333-8333-000000000001");

    private StorageAccount _storage = null!;
    private ScriptedConnector _teams = null!;
    private TeamsHost _host = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Outreach Outreach => _host.Services.GetRequiredService<Outreach>();

    public async ValueTask InitializeAsync()
    {
        _storage = await azurite.NewAccountAsync(tables: TeamsTables.Names);
        _teams = await ScriptedConnector.StartAsync();
        _host = await HostAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _teams.DisposeAsync();
    }

    [Fact]
    public async Task A_person_can_be_written_to_from_the_installation_on_after_a_restart_too()
    {
        await PostAsync("""{"type":"installationUpdate","action":"add"}""", "a:1", "personal");
        await using var restarted = await HostAsync();

        var outcome = await restarted.Services.GetRequiredService<Outreach>().SendAsync(Person, new OutgoingMessage("Erinnerung"), Cancel);

        outcome.ShouldBeOfType<SendOutcome.Sent>();
        _teams.Calls.ShouldHaveSingleItem().Path.ShouldBe("/emea/v3/conversations/a%3A1/activities");
    }

    [Fact]
    public async Task A_person_known_from_a_group_only_gets_a_chat_opened_once()
    {
        await PostAsync("""{"type":"message","text":"Hallo"}""", "19:group@thread.v2", "groupChat");
        _teams.Then(201, """{"id":"a:new"}""");

        await Outreach.SendAsync(Person, new OutgoingMessage("eins"), Cancel);
        await Outreach.SendAsync(Person, new OutgoingMessage("zwei"), Cancel);

        _teams.Calls.Select(call => call.Path).ShouldBe(["/emea/v3/conversations", "/emea/v3/conversations/a%3Anew/activities", "/emea/v3/conversations/a%3Anew/activities"]);
        _teams.Calls[0].Body.ShouldBe("""{"isGroup":false,"bot":{"id":"28:b"},"members":[{"id":"29:a"}],"tenantId":"11111111-1111-4111-8111-111111111111","channelData":{"tenant":{"id":"11111111-1111-4111-8111-111111111111"}}}""");
    }

    [Fact]
    public async Task Whoever_cannot_be_reached_is_known_before_anything_is_sent()
    {
        var stranger = new Guid("33333333-3333-4333-8333-000000000002");
        await PostAsync("""{"type":"installationUpdate","action":"add"}""", "a:1", "personal");

        (await Outreach.UnreachableAsync([Person, stranger], Cancel)).ShouldBe([stranger]);
        (await Outreach.SendAsync(stranger, new OutgoingMessage("x"), Cancel)).ShouldBeOfType<SendOutcome.NotInConversation>();
        _teams.Calls.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("ConversationBlockedByUser")]
    [InlineData("BotNotInConversationRoster")]
    public async Task Whoever_blocked_the_bot_is_left_alone_until_they_speak_to_it_again(string code)
    {
        await PostAsync("""{"type":"message","text":"Hallo"}""", "a:1", "personal");
        _teams.Then(403, $$$"""{"error":{"code":"{{{code}}}"}}""");
        await Outreach.SendAsync(Person, new OutgoingMessage("x"), Cancel);

        (await Outreach.UnreachableAsync([Person], Cancel)).ShouldBe([Person]);
        await Outreach.SendAsync(Person, new OutgoingMessage("x"), Cancel);
        _teams.Calls.Count.ShouldBe(1);

        await PostAsync("""{"type":"message","text":"Doch wieder"}""", "a:1", "personal");
        (await Outreach.UnreachableAsync([Person], Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Removing_the_app_ends_it()
    {
        await PostAsync("""{"type":"installationUpdate","action":"add"}""", "a:1", "personal");
        await PostAsync("""{"type":"installationUpdate","action":"remove"}""", "a:1", "personal");

        (await Outreach.UnreachableAsync([Person], Cancel)).ShouldBe([Person]);
    }

    [Fact]
    public async Task A_thread_started_in_a_channel_leads_into_it()
    {
        await PostAsync("""{"type":"message","text":"Hallo"}""", "19:c@thread.tacv2;messageid=17", "channel");
        var channel = (await _host.Services.GetRequiredService<ConversationStore>().FindAsync("19:c@thread.tacv2", Cancel)).ShouldNotBeNull();
        _teams.Then(201, """{"id":"19:c@thread.tacv2;messageid=18","activityId":"18"}""");

        var thread = await _host.Services.GetRequiredService<ConnectorClient>().CreateThreadAsync(channel, new OutgoingMessage("Neu"), Cancel);

        thread.ShouldBeOfType<Lookup<ConversationReference>.Found>().Value.Conversation.Id.ShouldBe("19:c@thread.tacv2;messageid=18");
        _teams.Calls[0].Body.ShouldContain("""
            "channel":{"id":"19:c@thread.tacv2"}
            """.Trim());
    }

    [Fact]
    public async Task Members_are_read_page_by_page()
    {
        await PostAsync("""{"type":"message","text":"Hallo"}""", "19:group@thread.v2", "groupChat");
        var group = (await _host.Services.GetRequiredService<ConversationStore>().FindAsync("19:group@thread.v2", Cancel)).ShouldNotBeNull();
        _teams.Then(200, """{"members":[{"id":"29:a","objectId":"33333333-3333-4333-8333-000000000001","name":"A"}],"continuationToken":"x+y"}""")
            .Then(200, """{"members":[{"id":"29:b","aadObjectId":"none","userRole":"guest"}],"continuationToken":""}""");

        var members = await _host.Services.GetRequiredService<ConnectorClient>().PagedMembersAsync(group, Cancel);

        members.ShouldBeOfType<Lookup<IReadOnlyList<ChannelAccount>>.Found>().Value.Select(member => (member.Id, member.AadObjectGuid)).ShouldBe([("29:a", Person), ("29:b", null)]);
        _teams.Calls[1].Path.ShouldEndWith("/pagedmembers?pageSize=500&continuationToken=x%2By");
    }

    [Fact]
    public async Task Where_the_tenant_permits_it_the_app_is_installed_for_whoever_has_it_not()
    {
        await using var host = await InstallingHostAsync();
        _teams.Then(200, """{"value":[{"id":"catalogue-id"}]}""").Then(201).Then(200, """{"value":[{"id":"installation=="}]}""").Then(200, """{"id":"19:chat@unq.gbl.spaces"}""");

        (await host.Services.GetRequiredService<Outreach>().UnreachableAsync([Person], Cancel)).ShouldBeEmpty();

        _teams.Calls.Select(call => $"{call.Method} {call.Path}").ShouldBe(
        [
            "GET /emea/v1.0/appCatalogs/teamsApps?$filter=externalId%20eq%20'app'&$select=id",
            $"POST /emea/v1.0/users/{Person}/teamwork/installedApps",
            $"GET /emea/v1.0/users/{Person}/teamwork/installedApps?$expand=teamsApp&$filter=teamsApp/id%20eq%20'catalogue-id'",
            $"GET /emea/v1.0/users/{Person}/teamwork/installedApps/installation%3D%3D/chat",
        ]);
        _teams.Calls.ShouldAllBe(call => call.Authorization == "Bearer token");
        (await host.Services.GetRequiredService<ConversationStore>().FindPersonalAsync(Person, Cancel)).ShouldNotBeNull().Conversation.Id.ShouldBe("19:chat@unq.gbl.spaces");
    }

    [Fact]
    public async Task Where_the_tenant_does_not_permit_it_Graph_is_left_alone_and_the_person_is_unreachable()
    {
        await using var host = await InstallingHostAsync();
        var outreach = host.Services.GetRequiredService<Outreach>();
        _teams.Then(200, """{"value":[{"id":"catalogue-id"}]}""").Then(403);

        (await outreach.UnreachableAsync([Person], Cancel)).ShouldBe([Person]);
        (await outreach.UnreachableAsync([Person], Cancel)).ShouldBe([Person]);

        _teams.Calls.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_search_in_a_chat_of_others_opens_no_way_there()
    {
        await PostAsync("""{"type":"invoke","name":"composeExtension/query","value":{}}""", "19:two-people@unq.gbl.spaces", "personal");

        (await Outreach.UnreachableAsync([Person], Cancel)).ShouldBe([Person]);
    }

    private Task<TeamsHost> InstallingHostAsync() => TeamsHost.StartAsync(
        settings: new Dictionary<string, string?>
        {
            ["Teams:AppId"] = "app", ["Teams:TenantId"] = BotService.Tenant, ["Teams:ClientSecret"] = "none", ["Teams:InstallsForPeople"] = "true", ["Teams:GraphUrl"] = _teams.ServiceUrl.AbsoluteUri,
        },
        services: services => services.AddSingleton<TokenCredential>(DelegatedTokenCredential.Create((_, _) => new AccessToken("token", DateTimeOffset.MaxValue))),
        tables: _ => _storage.Table);

    private Task<TeamsHost> HostAsync() => TeamsHost.StartAsync(
        (_, router) => router.OnMessage((_, _) => Task.CompletedTask).OnInstallation((_, _) => Task.CompletedTask)
            .OnSearch((_, _, _) => Task.FromResult(InvokeResponse.SearchMessage("-"))), tables: _ => _storage.Table);

    private async Task PostAsync(string fields, string conversation, string type)
    {
        var activity = JsonNode.Parse(fields)!;
        activity["serviceUrl"] = _teams.ServiceUrl.AbsoluteUri;
        activity["channelId"] = "msteams";
        activity["from"] = JsonNode.Parse($$"""{"id":"29:a","aadObjectId":"{{Person}}"}""");
        activity["recipient"] = JsonNode.Parse("""{"id":"28:b"}""");
        activity["conversation"] = JsonNode.Parse($$"""{"id":"{{conversation}}","conversationType":"{{type}}","tenantId":"11111111-1111-4111-8111-111111111111"}""");
        (await _host.PostAsync(activity.ToJsonString())).Status.ShouldBe(200);
    }
}
