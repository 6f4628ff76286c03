using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace KreisTeams.Benchmarks.Edge;

/// <summary>The other side for both measured processes: publishes keys, signs a token, takes messages.</summary>
internal sealed class Channel : IAsyncDisposable
{
    public const string AppId = "22222222-2222-4222-8222-222222222222";

    private static readonly byte[] Taken = """{"id":"1700000000000"}"""u8.ToArray();

    private readonly WebApplication _app;
    private int _opened;
    private readonly RSA _rsa = RSA.Create(2048);

    private Channel(WebApplication app) => _app = app;

    /// <summary>How often each message was edited, by its address.</summary>
    public ConcurrentDictionary<string, int> Edits { get; } = new();

    public Uri Address { get; private set; } = null!;

    public Uri ServiceUrl => new(Address, "/emea/");

    public static async Task<Channel> StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var channel = new Channel(builder.Build());
        channel._app.Run(channel.AnswerAsync);
        await channel._app.StartAsync(cancellationToken);
        channel.Address = new Uri(channel._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        return channel;
    }

    public string Token(DateTimeOffset now) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = "https://api.botframework.com",
        Audience = AppId,
        NotBefore = now.UtcDateTime,
        Expires = now.UtcDateTime.AddHours(1),
        Claims = new Dictionary<string, object> { ["serviceurl"] = ServiceUrl.AbsoluteUri },
        SigningCredentials = new SigningCredentials(new RsaSecurityKey(_rsa) { KeyId = "key" }, SecurityAlgorithms.RsaSha256),
    });

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _rsa.Dispose();
    }

    private Task AnswerAsync(HttpContext http)
    {
        if (http.Request.Path.Value!.EndsWith("/v3/conversations", StringComparison.Ordinal))
        {
            // A personal chat for each who asks: into one conversation nobody sends fast.
            http.Response.StatusCode = 201;
            return http.Response.WriteAsync($$"""{"id":"a:opened{{Interlocked.Increment(ref _opened) % 4096}}"}""");
        }

        if (HttpMethods.IsPost(http.Request.Method))
        {
            http.Response.StatusCode = 201;
            http.Response.ContentLength = Taken.Length;
            return http.Response.BodyWriter.WriteAsync(Taken).AsTask();
        }

        if (HttpMethods.IsPut(http.Request.Method))
        {
            Edits.AddOrUpdate(http.Request.Path.Value!, 1, (_, edits) => edits + 1);
            return http.Response.BodyWriter.WriteAsync(Taken).AsTask();
        }

        if (http.Request.Path == "/identity")
        {
            return http.Response.WriteAsync($$"""{"access_token":"token","expires_on":"{{DateTimeOffset.MaxValue.ToUnixTimeSeconds()}}","resource":"any","token_type":"Bearer"}""");
        }

        var key = _rsa.ExportParameters(includePrivateParameters: false);
        var answer = http.Request.Path == "/keys"
            ? $$"""{"keys":[{"kty":"RSA","use":"sig","kid":"key","n":"{{Base64UrlEncoder.Encode(key.Modulus)}}","e":"{{Base64UrlEncoder.Encode(key.Exponent)}}","endorsements":["msteams"]}]}"""
            : $$"""{"issuer":"https://api.botframework.com","jwks_uri":{{JsonSerializer.Serialize(new Uri(Address, "/keys"))}}}""";
        return http.Response.WriteAsync(answer);
    }
}
