using System.Text;
using System.Text.Json.Nodes;
using KreisTeams.Teams;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.Tokens;

namespace KreisTeams.Tests.Teams;

public sealed class AuthenticationTests : IAsyncLifetime
{
    public const string ServiceUrl = "https://smba.trafficmanager.net/emea/11111111-1111-4111-8111-111111111111/";

    private static readonly DateTimeOffset Noon = new(2026, 11, 27, 11, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider _clock = new(Noon);
    private BotService _service = null!;
    private TeamsHost _host = null!;
    private int _handled;
    private int _id;

    public async ValueTask InitializeAsync()
    {
        _service = await BotService.StartAsync();
        _host = await HostAsync("Production");
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _service.DisposeAsync();
    }

    [Fact]
    public async Task The_channel_is_let_in_with_its_token()
    {
        (await _host.PostAsync(Message(), _service.Token(_clock.GetUtcNow()))).Status.ShouldBe(200);
        _handled.ShouldBe(1);
    }

    public static TheoryData<string> Refusals =>
    [
        "no token", "empty token", "another scheme", "two tokens", "no jwt", "wrong key with a known id", "unknown key id", "no key id", "wrong issuer", "government issuer", "wrong audience",
        "audience with prefix", "expired", "not yet valid", "no expiry", "HS256", "HS256 with the public key", "none", "RS512", "payload changed", "no service URL claim",
        "replay to another host", "replay to a local host", "no service URL in the activity", "another channel", "no channel", "another tenant", "no tenant", "tenant of the channel data lies", "Entra token of the bot itself",
    ];

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task Nobody_else_is_let_in(string refusal)
    {
        var (activity, token) = Attempt(refusal);

        var (status, _) = await _host.PostAsync(activity, token);

        status.ShouldBe(401, refusal);
        _handled.ShouldBe(0);
    }

    [Fact]
    public async Task A_token_is_good_until_five_minutes_after_its_end_and_no_longer()
    {
        var token = _service.Token(Noon);
        (await _host.PostAsync(Message(), token)).Status.ShouldBe(200);

        _clock.SetUtcNow(Noon.AddMinutes(64));
        (await _host.PostAsync(Message(), token)).Status.ShouldBe(200);

        _clock.SetUtcNow(Noon.AddMinutes(65));
        (await _host.PostAsync(Message(), token)).Status.ShouldBe(401);
    }

    [Fact]
    public async Task A_token_that_was_found_valid_still_fits_only_its_own_service_url()
    {
        var token = _service.Token(Noon);
        (await _host.PostAsync(Message(), token)).Status.ShouldBe(200);

        (await _host.PostAsync(Message(serviceUrl: "https://smba.trafficmanager.net/amer/"), token)).Status.ShouldBe(401);
        (await _host.PostAsync(Message(serviceUrl: ServiceUrl.TrimEnd('/').ToUpperInvariant()), token)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task A_new_key_is_fetched_when_the_channel_signs_with_it()
    {
        (await _host.PostAsync(Message(), _service.Token(Noon))).Status.ShouldBe(200);

        _service.Publish("second", "msteams");

        (await _host.PostAsync(Message(), _service.Token(Noon))).Status.ShouldBe(200);
    }

    [Fact]
    public async Task A_key_that_is_no_longer_published_is_noticed_after_some_hours()
    {
        var token = _service.Token(Noon, token => token.Expires = Noon.UtcDateTime.AddDays(2));
        (await _host.PostAsync(Message(), token)).Status.ShouldBe(200);
        _service.Withdraw("first");

        _clock.SetUtcNow(Noon.AddHours(13));
        await _host.PostAsync(Message(), token);

        // The keys are fetched behind that answer; tokens that were never seen show when they are in use.
        var issued = Noon.AddHours(13);
        await Eventually.IsAsync(async () => (await _host.PostAsync(Message(), _service.Token(issued = issued.AddSeconds(-1)))).Status == 401);
        _clock.SetUtcNow(Noon.AddHours(15));

        (await _host.PostAsync(Message(), token)).Status.ShouldBe(401);
    }

    [Fact]
    public async Task Strangers_cannot_make_the_bot_fetch_keys_again_and_again()
    {
        (await _host.PostAsync(Message(), _service.Token(Noon))).Status.ShouldBe(200);

        for (var stranger = 0; stranger < 20; stranger++)
        {
            var key = BotService.StrangersKey($"stranger{stranger}");
            (await _host.PostAsync(Message(), _service.Token(Noon, token => token.SigningCredentials = new(key, SecurityAlgorithms.RsaSha256)))).Status.ShouldBe(401);
        }

        _service.Fetches.ShouldBeLessThanOrEqualTo(4);
    }

    [Fact]
    public async Task Known_keys_carry_on_while_the_bot_service_publishes_nothing()
    {
        (await _host.PostAsync(Message(), _service.Token(Noon))).Status.ShouldBe(200);
        _service.IsDown = true;

        (await _host.PostAsync(Message(), _service.Token(Noon.AddMinutes(1)))).Status.ShouldBe(200);
    }

    [Fact]
    public async Task An_outage_at_the_start_refuses_and_heals()
    {
        _service.IsDown = true;
        (await _host.PostAsync(Message(), _service.Token(Noon))).Status.ShouldBe(401);

        _service.IsDown = false;
        _clock.Advance(TimeSpan.FromSeconds(1));
        (await _host.PostAsync(Message(), _service.Token(Noon))).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Without_an_app_id_nobody_is_let_in_outside_of_development()
    {
        await using var host = await TeamsHost.StartAsync((_, router) => router.OnMessage(Handle), environment: "Production");

        (await host.PostAsync(Message())).Status.ShouldBe(401);
        (await host.PostAsync(Message(), _service.Token(Noon))).Status.ShouldBe(401);
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.9")]
    [InlineData("Forwarded", "for=203.0.113.9")]
    public async Task In_development_unsigned_activities_come_from_the_same_machine_only(string header, string value)
    {
        await using var host = await TeamsHost.StartAsync((_, router) => router.OnMessage(Handle));
        (await host.PostAsync(Message(serviceUrl: "http://127.0.0.1:9/"))).Status.ShouldBe(200);

        host.Http.DefaultRequestHeaders.Add(header, value);
        (await host.PostAsync(Message(serviceUrl: "http://127.0.0.1:9/"))).Status.ShouldBe(401);
    }

    [Fact]
    public async Task In_development_a_token_that_nobody_checks_is_refused_rather_than_ignored()
    {
        await using var host = await TeamsHost.StartAsync((_, router) => router.OnMessage(Handle));

        (await host.PostAsync(Message(serviceUrl: "http://127.0.0.1:9/"), _service.Token(Noon))).Status.ShouldBe(401);
    }

    [Fact]
    public async Task A_configured_app_asks_for_its_token_in_development_too()
    {
        await using var host = await HostAsync("Development");

        (await host.PostAsync(Message())).Status.ShouldBe(401);
        (await host.PostAsync(Message(), _service.Token(Noon))).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData("Development", 200)]
    [InlineData("Production", 401)]
    public async Task Tokens_that_Entra_issued_to_the_bot_are_taken_in_development_only(string environment, int expected)
    {
        await using var host = await HostAsync(environment, ("Teams:AcceptEntraTokens", "true"), ("Teams:EntraMetadata", $"{_service.Metadata}"));

        (await host.PostAsync(Message(serviceUrl: "http://127.0.0.1:9/"), EntraToken(BotService.AppId))).Status.ShouldBe(expected);
        (await host.PostAsync(Message(serviceUrl: "http://127.0.0.1:9/"), EntraToken("33333333-3333-4333-8333-333333333333"))).Status.ShouldBe(401);
    }

    [Theory]
    [InlineData("Public", "https://api.botframework.com", "https://smba.infra.gcc.teams.microsoft.com/teams/", 200)]
    [InlineData("Public", "https://api.botframework.com", "https://smba.infra.gov.teams.microsoft.us/teams/", 401)]
    [InlineData("UsGovernment", "https://api.botframework.us", "https://smba.infra.gov.teams.microsoft.us/teams/", 200)]
    [InlineData("UsGovernment", "https://api.botframework.us", "https://smba.infra.dod.teams.microsoft.us/teams/", 200)]
    [InlineData("UsGovernment", "https://api.botframework.com", "https://smba.infra.gov.teams.microsoft.us/teams/", 401)]
    [InlineData("UsGovernment", "https://api.botframework.us", "https://smba.trafficmanager.net/emea/", 401)]
    [InlineData("China", "https://api.botframework.azure.cn", "https://smba.infra.teams.microsoftonline.cn/teams/", 200)]
    [InlineData("China", "https://api.botframework.com", "https://smba.infra.teams.microsoftonline.cn/teams/", 401)]
    public async Task A_bot_of_one_cloud_knows_the_issuer_and_the_hosts_of_that_cloud_only(string cloud, string issuer, string serviceUrl, int expected)
    {
        await using var host = await HostAsync("Production", ("Teams:Cloud", cloud));
        var token = _service.Token(Noon, token => (token.Issuer, token.Claims) = (issuer, new Dictionary<string, object> { ["serviceurl"] = serviceUrl }));

        (await host.PostAsync(Message(serviceUrl), token)).Status.ShouldBe(expected);
    }

    private string EntraToken(string bot) => _service.Token(Noon, token =>
    {
        token.Issuer = $"https://login.microsoftonline.com/{BotService.Tenant}/v2.0";
        token.Claims = new Dictionary<string, object> { ["azp"] = bot };
    });

    private (string Activity, string? Token) Attempt(string refusal)
    {
        var publicKey = new SymmetricSecurityKey(_service.Key.Rsa.ExportSubjectPublicKeyInfo()) { KeyId = _service.Key.KeyId };
        var good = _service.Token(Noon);
        return refusal switch
        {
            "no token" => (Message(), null),
            "empty token" => (Message(), "Bearer "),
            "another scheme" => (Message(), good.Replace("Bearer", "Basic", StringComparison.Ordinal)),
            "two tokens" => (Message(), $"{good} {good[7..]}"),
            "no jwt" => (Message(), "Bearer abc.def"),
            "wrong key with a known id" => (Message(), Signed(BotService.StrangersKey("first"), SecurityAlgorithms.RsaSha256)),
            "unknown key id" => (Message(), Signed(BotService.StrangersKey("unknown"), SecurityAlgorithms.RsaSha256)),
            "no key id" => (Message(), Signed(new RsaSecurityKey(_service.Key.Rsa), SecurityAlgorithms.RsaSha256)),
            "wrong issuer" => (Message(), _service.Token(Noon, token => token.Issuer = "https://api.botframework.com.example")),
            "government issuer" => (Message(), _service.Token(Noon, token => token.Issuer = "https://api.botframework.us")),
            "wrong audience" => (Message(), _service.Token(Noon, token => token.Audience = "33333333-3333-4333-8333-333333333333")),
            "audience with prefix" => (Message(), _service.Token(Noon, token => token.Audience = $"api://botid-{BotService.AppId}")),
            "expired" => (Message(), _service.Token(Noon.AddHours(-2))),
            "not yet valid" => (Message(), _service.Token(Noon.AddMinutes(6))),
            "no expiry" => (Message(), _service.Token(Noon, token => token.Expires = null)),
            "HS256" => (Message(), Signed(new SymmetricSecurityKey(Encoding.UTF8.GetBytes("dummy-secret-key-dummy-secret-key")), SecurityAlgorithms.HmacSha256)),
            "HS256 with the public key" => (Message(), Signed(publicKey, SecurityAlgorithms.HmacSha256)),
            "none" => (Message(), _service.Token(Noon, token => token.SigningCredentials = null)),
            "RS512" => (Message(), Signed(_service.Key, SecurityAlgorithms.RsaSha512)),
            "payload changed" => (Message(), Changed(good)),
            "no service URL claim" => (Message(), _service.Token(Noon, token => token.Claims = new Dictionary<string, object>())),
            "replay to another host" => (Message(serviceUrl: "https://smba.trafficmanager.net/amer/"), good),
            "replay to a local host" => (Message(serviceUrl: "http://127.0.0.1:9/"), ForServiceUrl("http://127.0.0.1:9/")),
            "no service URL in the activity" => (Message(serviceUrl: null), good),
            "another channel" => (Message(channel: "slack"), good),
            "no channel" => (Message(channel: null), good),
            "another tenant" => (Message(tenant: "99999999-9999-4999-8999-999999999999"), good),
            "no tenant" => (Message(tenant: null), good),
            "tenant of the channel data lies" => (Message(tenant: BotService.Tenant, channelTenant: "99999999-9999-4999-8999-999999999999"), good),
            "Entra token of the bot itself" => (Message(), EntraToken(BotService.AppId)),
            _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, null),
        };
    }

    private string Signed(SecurityKey key, string algorithm) => _service.Token(Noon, token => token.SigningCredentials = new SigningCredentials(key, algorithm));

    private string ForServiceUrl(string serviceUrl) => _service.Token(Noon, token => token.Claims = new Dictionary<string, object> { ["serviceurl"] = serviceUrl });

    private static string Changed(string token)
    {
        var parts = token[7..].Split('.');
        var payload = Base64UrlEncoder.Decode(parts[1]).Replace("emea", "amer", StringComparison.Ordinal);
        return $"Bearer {parts[0]}.{Base64UrlEncoder.Encode(payload)}.{parts[2]}";
    }

    private Task<TeamsHost> HostAsync(string environment, params (string Key, string Value)[] settings)
    {
        var all = _service.Settings;
        foreach (var (key, value) in settings)
        {
            all[key] = value;
        }

        return TeamsHost.StartAsync((_, router) => router.OnMessage(Handle), all, environment, services => services.AddSingleton<TimeProvider>(_clock));
    }

    private Task Handle(Turn turn, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _handled);
        return Task.CompletedTask;
    }

    private string Message(string? serviceUrl = ServiceUrl, string? channel = "msteams", string? tenant = BotService.Tenant, string? channelTenant = null) => new JsonObject
    {
        ["type"] = "message",
        ["id"] = $"{++_id}",
        ["text"] = "Hallo",
        ["serviceUrl"] = serviceUrl,
        ["channelId"] = channel,
        ["from"] = new JsonObject { ["id"] = "29:a" },
        ["conversation"] = new JsonObject { ["id"] = "a:1", ["conversationType"] = "personal", ["tenantId"] = tenant },
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = channelTenant ?? tenant } },
    }.ToJsonString();
}
