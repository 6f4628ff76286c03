using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using KreisTeams.Local;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace KreisTeams.BrowserTests.Tab;

/// <summary>A host with the demo network that signs people in by the token of Teams, with an Entra of its own that publishes the key.</summary>
public sealed class SignedInHost : IAsyncLifetime
{
    private const string Tenant = "11111111-2222-3333-4444-555555555555";
    /// <summary>Stands in the register with their e-mail address only, as a coordinating office enters somebody.</summary>
    public const string WithoutObjectId = "Florian Nettebrock";

    private const string Client = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";

    private readonly string _network = Path.Combine(Path.GetTempPath(), $"kreisteams-{Guid.CreateVersion7():N}.json");
    private readonly RSA _rsa = RSA.Create(2048);
    private readonly string _entra = $"http://127.0.0.1:{Workspace.FreePort()}";
    private WebApplication _app = null!;
    private Azurite _storage = null!;
    private ChildProcess _host = null!;

    public string Url { get; } = $"http://127.0.0.1:{Workspace.FreePort()}";

    private string Issuer => $"{_entra}/{Tenant}/v2.0";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await PublishKeyAsync();
        await WriteNetworkAsync();
        _storage = await Azurite.StartAsync(dataFolder: null, _ => { }, Cancel);
        _host = ChildProcess.StartProduct("KreisTeams", "KreisTeams.Bot", [], Path.Combine(Workspace.Root, "bot", "KreisTeams.Bot"), new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["ASPNETCORE_URLS"] = Url,
            ["Storage__ConnectionString"] = _storage.ConnectionString,
            ["Network__File"] = _network,
            ["Tab__ClientId"] = Client,
            ["Tab__TenantId"] = Tenant,
            ["Tab__Instance"] = $"{_entra}/",
            ["Tab__RequireHttpsMetadata"] = "false",
        });
        await _host.ReadyAsync(token => Answers.WithSuccessAsync($"{Url}/health/ready", token), TimeSpan.FromMinutes(3), Cancel);
    }

    public string Token(string person, TimeSpan lifetime) => Token(DemoNetwork.ObjectIdOf(person), lifetime, signInName: null);

    public string Token(Guid objectId, TimeSpan lifetime, string? signInName)
    {
        var now = TimeProvider.System.GetUtcNow();
        var signed = $"{Part(new { alg = "RS256", typ = "JWT", kid = "key" })}.{Part(new
        {
            iss = Issuer, aud = Client, oid = objectId, upn = signInName, tid = Tenant, ver = "2.0", scp = "access_as_user",
            nbf = now.AddMinutes(-5).ToUnixTimeSeconds(), exp = (now + lifetime).ToUnixTimeSeconds(),
        })}";
        return $"{signed}.{Base64Url.EncodeToString(_rsa.SignData(System.Text.Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _storage.DisposeAsync();
        await _app.DisposeAsync();
        _rsa.Dispose();
        File.Delete(_network);
    }

    private async Task WriteNetworkAsync()
    {
        var network = JsonNode.Parse(await File.ReadAllTextAsync(Workspace.DemoNetworkFile, Cancel))!;
        ((JsonObject)network["persons"]!.AsArray().Single(person => (string?)person!["name"] == WithoutObjectId)!).Remove("aadObjectId");
        await File.WriteAllTextAsync(_network, network.ToJsonString(), Cancel);
    }

    private async Task PublishKeyAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Urls.Add(_entra);
        var key = _rsa.ExportParameters(includePrivateParameters: false);
        _app.MapGet($"/{Tenant}/v2.0/.well-known/openid-configuration", () => Results.Json(new { issuer = Issuer, jwks_uri = $"{_entra}/keys" }));
        _app.MapGet("/keys", () => Results.Json(new
        {
            keys = new[] { new { kty = "RSA", use = "sig", kid = "key", n = Base64Url.EncodeToString(key.Modulus), e = Base64Url.EncodeToString(key.Exponent) } },
        }));
        await _app.StartAsync(Cancel);
    }

    private static string Part(object claims) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(claims));
}
