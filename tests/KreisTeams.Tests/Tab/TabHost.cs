using System.Security.Cryptography;
using KreisTeams.Decisions;
using KreisTeams.Documents;
using KreisTeams.Local;
using KreisTeams.Network;
using KreisTeams.Storage;
using KreisTeams.Tab;
using KreisTeams.Work;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace KreisTeams.Tests.Tab;

/// <summary>A host with the tab, the demo network on a real table, and a key of its own in place of Entra's.</summary>
internal sealed class TabHost(WebApplication app, RSA key, Written log) : IAsyncDisposable
{
    public const string Tenant = "11111111-2222-3333-4444-555555555555";
    public const string Client = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";

    public HttpClient Http { get; } = new() { BaseAddress = app.Urls.Count > 0 ? new Uri(app.Urls.First()) : null };

    public DocumentStore Documents => app.Services.GetRequiredService<DocumentStore>();

    public NetworkSnapshot Network => app.Services.GetRequiredService<NetworkCache>().Current;

    /// <summary>Everything the host wrote to its log.</summary>
    public string Log => log.ToString();

    /// <summary>The same host for a client whose address is not known.</summary>
    public HttpClient FromElsewhere => app.GetTestClient();

    public static async Task<TabHost> StartAsync(StorageFixture azurite, string environment, bool isSignInConfigured, bool isOnPort = true)
    {
        var key = RSA.Create(2048);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment, ApplicationName = "KreisTeams.Bot" });
        var log = new Written();
        builder.Logging.ClearProviders().AddProvider(log);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Tab:ClientId"] = isSignInConfigured ? Client : null,
            ["Tab:TenantId"] = Tenant,
            ["Network:File"] = Workspace.DemoNetworkFile,
        });
        builder.Services.AddSingleton(StorageAccount.FromConnectionString(azurite.ConnectionString, StorageFixture.NewPrefix())).AddHostedService<StorageSetup>()
            .AddSingleton(TimeProvider.System).AddWork().AddNetwork().AddDecisions().AddDocuments(builder.Configuration).AddTab(builder.Configuration)
            .PostConfigure<JwtBearerOptions>("Tab", options => options.ConfigurationManager = new StaticConfigurationManager<OpenIdConnectConfiguration>(
                new OpenIdConnectConfiguration { SigningKeys = { new RsaSecurityKey(key) { KeyId = "key" } } }));
        if (isOnPort)
        {
            builder.WebHost.UseUrls("http://127.0.0.1:0");
        }
        else
        {
            builder.WebHost.UseTestServer();
        }

        var app = builder.Build();
        app.MapTab();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new TabHost(app, key, log);
    }

    /// <summary>A token as Teams hands it to the tab.</summary>
    public string Token(string person, string tenant = Tenant, string audience = Client, string? scope = "access_as_user", int validMinutes = 30) =>
        new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = $"https://login.microsoftonline.com/{tenant}/v2.0",
            Audience = audience,
            NotBefore = TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(-1),
            Expires = TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(validMinutes),
            Claims = new Dictionary<string, object> { ["oid"] = ObjectIdOf(person), ["tid"] = tenant, ["ver"] = "2.0", ["scp"] = scope ?? "" },
            SigningCredentials = new SigningCredentials(new RsaSecurityKey(key) { KeyId = "key" }, SecurityAlgorithms.RsaSha256),
        });

    public string ObjectIdOf(string person) => Network.Persons.Single(candidate => candidate.Name == person).AadObjectId!.Value.ToString();

    /// <summary>What the browser does first to open a circuit.</summary>
    public static async Task<int> KnockAsync(HttpClient client, string query)
    {
        using var response = await client.PostAsync($"/_blazor/negotiate?negotiateVersion=1&{query}", null, TestContext.Current.CancellationToken);
        return (int)response.StatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.StopAsync(CancellationToken.None);
        await app.DisposeAsync();
        key.Dispose();
    }
}
