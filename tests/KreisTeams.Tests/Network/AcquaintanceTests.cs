using System.Text.Json.Nodes;
using KreisTeams.Bot.Chat;
using KreisTeams.Local;
using KreisTeams.Network;
using KreisTeams.Storage;
using KreisTeams.Teams;
using KreisTeams.Tests.Teams;
using KreisTeams.Work;
using Microsoft.Extensions.DependencyInjection;

namespace KreisTeams.Tests.Network;

/// <summary>Somebody writes whose account nobody has entered: Teams says their sign-in name.</summary>
public sealed class AcquaintanceTests(StorageFixture azurite) : IAsyncLifetime
{
    private const string Home = "11111111-1111-4111-8111-111111111111";
    private const string Account = "77777777-3333-4333-8333-000000000009";

    private ScriptedConnector _teams = null!;
    private TeamsHost _host = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Person? Known => _host.Services.GetRequiredService<NetworkCache>().Current.PersonByAadObjectId(new Guid(Account));

    public async ValueTask InitializeAsync()
    {
        _teams = await ScriptedConnector.StartAsync();
        StorageAccount storage = await azurite.NewAccountAsync();
        _host = await TeamsHost.StartAsync(
            (provider, router) => router.OnMessage(provider.GetRequiredService<Acquaintance>().MakeAsync),
            new() { ["Network:File"] = Workspace.DemoNetworkFile, ["Teams:TenantId"] = Home },
            services: services => services.AddSingleton(storage).AddHostedService<StorageSetup>().NeedsStorage(tables: TeamsTables.Names).AddWork().AddNetwork().AddSingleton<Acquaintance>(),
            tables: _ => storage.Table);
        await _host.Services.GetRequiredService<NetworkStore>().WriteAsync(
            RecordEdit.Of(new Person(new("nora-neu"), "Nora Neu", new("marl")) { Email = "nora.neu@marl.example" }, 0), Author.CommandLine, Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _teams.DisposeAsync();
    }

    [Fact]
    public async Task Whoever_signs_in_with_an_address_of_the_register_is_known_from_then_on_and_asked_for_once()
    {
        _teams.Then(200, Member("nora.neu@marl.example", Home, Account));

        await WritesAsync();
        await WritesAsync();

        Known.ShouldNotBeNull().Id.Value.ShouldBe("nora-neu");
        _teams.Calls.ShouldHaveSingleItem().Path.ShouldContain("/members/");
    }

    [Theory]
    [InlineData("nora.neu@marl.example", "22222222-2222-4222-8222-222222222222", Account)]
    [InlineData("nora.neu@marl.example", Home, "77777777-3333-4333-8333-000000000010")]
    [InlineData("nobody@marl.example", Home, Account)]
    public async Task An_address_of_another_tenant_or_account_or_of_nobody_makes_no_acquaintance(string name, string tenant, string account)
    {
        _teams.Then(200, Member(name, tenant, account));

        await WritesAsync();

        _teams.Calls.ShouldHaveSingleItem();
        Known.ShouldBeNull();
        _host.Services.GetRequiredService<NetworkCache>().Current.FindPerson(new("nora-neu"))!.AadObjectId.ShouldBeNull();
    }

    private static string Member(string name, string tenant, string account) =>
        new JsonObject { ["id"] = "29:n", ["name"] = "Nora Neu", ["aadObjectId"] = account, ["userPrincipalName"] = name, ["tenantId"] = tenant }.ToJsonString();

    private async Task WritesAsync() => (await _host.PostAsync(new JsonObject
    {
        ["type"] = "message",
        ["id"] = Guid.CreateVersion7().ToString(),
        ["text"] = "Hallo",
        ["serviceUrl"] = _teams.ServiceUrl.AbsoluteUri,
        ["channelId"] = "msteams",
        ["from"] = new JsonObject { ["id"] = "29:n", ["aadObjectId"] = Account },
        ["recipient"] = new JsonObject { ["id"] = "28:b" },
        ["conversation"] = new JsonObject { ["id"] = "a:n", ["conversationType"] = "personal", ["tenantId"] = Home },
    }.ToJsonString())).Status.ShouldBe(200);
}
