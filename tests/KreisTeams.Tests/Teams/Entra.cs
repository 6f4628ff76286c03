using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Azure.Core;
using Azure.Core.Pipeline;
using KreisTeams.Local;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace KreisTeams.Tests.Teams;

/// <summary>Issues the tokens that the Playground shows to the bot and the bot to the Playground, under Entra's own name, with keys of its own.</summary>
internal sealed class Entra : TokenCredential, IAsyncDisposable
{
    private const string Host = "login.microsoftonline.com";
    private const string Tenant = BotService.Tenant;

    private readonly RSA _rsa = RSA.Create(2048);
    private readonly int _plainPort = Workspace.FreePort();
    private readonly int _tlsPort = Workspace.FreePort();
    private readonly List<SecurityKey> _trusted = [];
    private WebApplication _app = null!;
    private X509Certificate2 _authority = null!;
    private string _authorityFile = null!;

    public Uri Metadata => new($"http://127.0.0.1:{_plainPort}/{Tenant}/v2.0/.well-known/openid-configuration");

    /// <summary>How many tokens the Playground has fetched.</summary>
    public int Issued { get; private set; }

    /// <summary>What a client has to show, if it matters.</summary>
    public string? Secret { get; set; }

    /// <summary>What clients sent for a token.</summary>
    public List<(string Path, Dictionary<string, string> Form)> Asked { get; } = [];

    /// <summary>Identities of the machine that were asked for, with the resource.</summary>
    public List<(string Client, string Resource)> IdentityAsked { get; } = [];

    /// <summary>For Azure.Identity: leads Entra's host and the machine's identity endpoint here, TLS verified as ever.</summary>
    public HttpPipelineTransport Transport => new HttpClientTransport(new HttpClient(new SocketsHttpHandler
    {
        ConnectCallback = async (context, cancellationToken) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync(IPAddress.Loopback, context.DnsEndPoint.Port == 443 ? _tlsPort : _plainPort, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        },
        SslOptions = new SslClientAuthenticationOptions
        {
            CertificateChainPolicy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, CustomTrustStore = { _authority }, RevocationMode = X509RevocationMode.NoCheck },
        },
    }));

    /// <summary>The certificate is registered for the bot.</summary>
    public void Trust(X509Certificate2 certificate) => _trusted.Add(new X509SecurityKey(X509CertificateLoader.LoadCertificate(certificate.RawData)));

    /// <summary>For the Playground: switches its authentication on and leads it here.</summary>
    public IEnumerable<KeyValuePair<string, string>> Environment =>
    [
        new("AUTH_CLIENT_ID", BotService.AppId),
        new("AUTH_CLIENT_SECRET", "never checked"),
        new("AUTH_TENANT_ID", Tenant),
        new("NODE_EXTRA_CA_CERTS", _authorityFile),
        new("NODE_OPTIONS", $"--require {Path.Combine(Workspace.Root, "tests", "node", "redirect-entra.cjs")}"),
        new("ENTRA_PORT", $"{_tlsPort}"),
    ];

    public static async Task<Entra> StartAsync(string folder)
    {
        var entra = new Entra { _authorityFile = Path.Combine(folder, "authority.pem") };
        var certificate = entra.Certificate();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, entra._plainPort);
            kestrel.Listen(IPAddress.Loopback, entra._tlsPort, listen => listen.UseHttps(certificate));
        });
        entra._app = builder.Build();
        entra._app.Run(entra.AnswerAsync);
        await entra._app.StartAsync(TestContext.Current.CancellationToken);
        return entra;
    }

    /// <summary>The bot's own token for the connector.</summary>
    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        new(Token("https://api.botframework.com"), TimeProvider.System.GetUtcNow().AddHours(1));

    public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        ValueTask.FromResult(GetToken(requestContext, cancellationToken));

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _rsa.Dispose();
    }

    private string Token(string audience)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = $"https://{Host}/{Tenant}/v2.0",
            Audience = audience,
            NotBefore = now,
            Expires = now.AddHours(1),
            Claims = new Dictionary<string, object> { ["azp"] = BotService.AppId, ["appid"] = BotService.AppId, ["tid"] = Tenant, ["ver"] = "2.0" },
            SigningCredentials = new SigningCredentials(new RsaSecurityKey(_rsa) { KeyId = "entra" }, SecurityAlgorithms.RsaSha256),
        });
    }

    private async Task AnswerAsync(HttpContext http)
    {
        var path = http.Request.Path.Value!;
        if (path == "/metadata/identity/oauth2/token")
        {
            await AnswerForTheMachineAsync(http);
            return;
        }

        if (HttpMethods.IsPost(http.Request.Method) && !await IsProvenAsync(path, await http.Request.ReadFormAsync(http.RequestAborted)))
        {
            http.Response.StatusCode = 401;
            await http.Response.WriteAsJsonAsync(new JsonObject { ["error"] = "invalid_client", ["error_description"] = "AADSTS7000215: Invalid client secret provided." }, http.RequestAborted);
            return;
        }

        var key = _rsa.ExportParameters(includePrivateParameters: false);
        var at = http.Request.IsHttps ? $"https://{Host}" : $"http://127.0.0.1:{_plainPort}";
        JsonNode answer = path switch
        {
            _ when path.EndsWith("/token", StringComparison.Ordinal) => new JsonObject { ["token_type"] = "Bearer", ["expires_in"] = 3600, ["access_token"] = Token(AudienceOf(http.Request.Form["scope"].ToString())) },
            _ when path.EndsWith("/keys", StringComparison.Ordinal) => new JsonObject
            {
                ["keys"] = new JsonArray(new JsonObject
                {
                    ["kty"] = "RSA", ["use"] = "sig", ["kid"] = "entra", ["alg"] = "RS256", ["n"] = Base64UrlEncoder.Encode(key.Modulus), ["e"] = Base64UrlEncoder.Encode(key.Exponent),
                }),
            },
            _ when path.Contains("/discovery/instance", StringComparison.Ordinal) => new JsonObject
            {
                ["tenant_discovery_endpoint"] = $"{at}/{Tenant}/v2.0/.well-known/openid-configuration",
                ["metadata"] = new JsonArray(new JsonObject { ["preferred_network"] = Host, ["preferred_cache"] = Host, ["aliases"] = new JsonArray(Host) }),
            },
            _ => new JsonObject
            {
                ["issuer"] = $"https://{Host}/{Tenant}/v2.0",
                ["token_endpoint"] = $"{at}/{Tenant}/oauth2/v2.0/token",
                ["authorization_endpoint"] = $"{at}/{Tenant}/oauth2/v2.0/authorize",
                ["jwks_uri"] = $"{at}/{Tenant}/discovery/v2.0/keys",
            },
        };
        Issued += path.EndsWith("/token", StringComparison.Ordinal) ? 1 : 0;
        await http.Response.WriteAsJsonAsync(answer, http.RequestAborted);
    }

    /// <summary>By its secret, or by an assertion that a registered certificate or Entra itself has signed.</summary>
    private async Task<bool> IsProvenAsync(string path, IFormCollection form)
    {
        Asked.Add((path, form.ToDictionary(field => field.Key, field => field.Value.ToString())));
        if (!form.TryGetValue("client_assertion", out var assertion))
        {
            return Secret is null || form["client_secret"] == Secret;
        }

        var proof = await new JsonWebTokenHandler().ValidateTokenAsync(assertion, new TokenValidationParameters
        {
            IssuerSigningKeys = [.. _trusted, new RsaSecurityKey(_rsa) { KeyId = "entra" }], ValidateIssuer = false, ValidateAudience = false,
        });
        return proof.IsValid;
    }

    private async Task AnswerForTheMachineAsync(HttpContext http)
    {
        if (http.Request.Headers["Metadata"] != "true")
        {
            http.Response.StatusCode = 400;
            return;
        }

        var (client, resource) = (http.Request.Query["client_id"].ToString(), http.Request.Query["resource"].ToString());
        IdentityAsked.Add((client, resource));
        await http.Response.WriteAsJsonAsync(
            new JsonObject { ["access_token"] = Token(resource), ["expires_on"] = $"{TimeProvider.System.GetUtcNow().AddHours(1).ToUnixTimeSeconds()}", ["resource"] = resource, ["token_type"] = "Bearer" },
            http.RequestAborted);
    }

    /// <summary>The Playground wants its own token for the bot, whatever it names.</summary>
    private static string AudienceOf(string scope) => scope.StartsWith("https://api.botframework.com", StringComparison.Ordinal) ? "https://api.botframework.com" : BotService.AppId;

    /// <summary>Signed by an authority that is written for Node to trust.</summary>
    private X509Certificate2 Certificate()
    {
        var (from, until) = (TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(2));
        using var authorityKey = RSA.Create(2048);
        var authority = new CertificateRequest("CN=KreisTeams tests", authorityKey, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        authority.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, false, 0, critical: true));
        using var signer = authority.CreateSelfSigned(from, until);
        File.WriteAllText(_authorityFile, signer.ExportCertificatePem());
        _authority = X509CertificateLoader.LoadCertificate(signer.RawData);

        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={Host}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(Host);
        names.AddDnsName("login.botframework.com");
        request.CertificateExtensions.Add(names.Build());
        using var issued = request.Create(signer, from, until, RandomNumberGenerator.GetBytes(12)).CopyWithPrivateKey(key);
        return X509CertificateLoader.LoadPkcs12(issued.Export(X509ContentType.Pkcs12), null);
    }
}
