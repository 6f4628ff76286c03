using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace KreisTeams.Tests.Teams;

/// <summary>Publishes keys as the bot service does, and signs tokens with them.</summary>
internal sealed class BotService : IAsyncDisposable
{
    public const string AppId = "22222222-2222-4222-8222-222222222222";
    public const string Tenant = "11111111-1111-4111-8111-111111111111";

    // Making a key takes longer than any test.
    private static readonly ConcurrentDictionary<string, RSA> Own = new();
    private static readonly Lazy<RSA> Stranger = new(() => RSA.Create(2048));

    private readonly JsonArray _published = [];
    private WebApplication _app = null!;
    private Uri _address = null!;

    public RsaSecurityKey Key { get; private set; } = null!;

    public Uri Metadata => new(_address, "/v1/.well-known/openidconfiguration");

    public bool IsDown { get; set; }

    public int Fetches { get; private set; }

    public static async Task<BotService> StartAsync()
    {
        var service = new BotService();
        service.Publish("first", "msteams", "webchat");
        (service._app, service._address) = await LoopbackServer.StartAsync(app => app.Run(service.AnswerAsync));
        return service;
    }

    /// <summary>Another key than the published ones.</summary>
    public static RsaSecurityKey StrangersKey(string id) => new(Stranger.Value) { KeyId = id };

    /// <summary>A new key signs from now on; those before stay published.</summary>
    public void Publish(string id, params string[] channels)
    {
        Key = new RsaSecurityKey(Own.GetOrAdd(id, _ => RSA.Create(2048))) { KeyId = id };
        var parameters = Key.Rsa.ExportParameters(includePrivateParameters: false);
        _published.Add(new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = id,
            ["n"] = Base64UrlEncoder.Encode(parameters.Modulus),
            ["e"] = Base64UrlEncoder.Encode(parameters.Exponent),
            ["endorsements"] = new JsonArray([.. channels.Select(channel => JsonValue.Create(channel))]),
        });
    }

    public void Withdraw(string id) => _published.Remove(_published.Single(key => (string?)key!["kid"] == id));

    public Dictionary<string, string?> Settings => new()
    {
        ["Teams:AppId"] = AppId,
        ["Teams:TenantId"] = Tenant,
        ["Teams:ClientSecret"] = "never used here",
        ["Teams:OpenIdMetadata"] = $"{Metadata}",
    };

    /// <summary>The token the channel would send now, with what the test changes.</summary>
    public string Token(DateTimeOffset now, Action<SecurityTokenDescriptor>? change = null)
    {
        var descriptor = new SecurityTokenDescriptor
        {
            Issuer = "https://api.botframework.com",
            Audience = AppId,
            NotBefore = now.UtcDateTime,
            IssuedAt = now.UtcDateTime,
            Expires = now.UtcDateTime.AddHours(1),
            Claims = new Dictionary<string, object> { ["serviceurl"] = AuthenticationTests.ServiceUrl },
            SigningCredentials = new SigningCredentials(Key, SecurityAlgorithms.RsaSha256),
        };
        change?.Invoke(descriptor);
        return $"Bearer {new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(descriptor)}";
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext http)
    {
        if (IsDown)
        {
            http.Abort();
            return;
        }

        Fetches++;
        JsonNode answer = http.Request.Path.Value!.EndsWith("keys", StringComparison.Ordinal)
            ? new JsonObject { ["keys"] = _published.DeepClone() }
            : new JsonObject
            {
                ["issuer"] = "https://api.botframework.com",
                ["jwks_uri"] = new Uri(_address, "/v1/.well-known/keys").AbsoluteUri,
                ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
            };
        await http.Response.WriteAsJsonAsync(answer, http.RequestAborted);
    }
}
