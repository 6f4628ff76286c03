using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace KreisTeams.Teams;

/// <summary>
/// Reads the tokens that callers show. The channel's are signed by a key the bot service publishes, for this bot, at this time, for one service URL.
/// In Development, when configured, those that Entra issued to the bot itself are taken too, as the Agents Playground sends them.
/// </summary>
internal sealed partial class ChannelTokens
{
    private const int LongestToken = 16 * 1024;
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };
    private readonly ValidatedTokens _validated;
    private readonly PublishedKeys _channelKeys;
    private readonly PublishedKeys? _entraKeys;
    private readonly TokenValidationParameters _channel;
    private readonly TokenValidationParameters? _entra;
    private readonly TimeProvider _clock;
    private readonly ILogger<ChannelTokens> _logger;
    private readonly string? _appId;

    public ChannelTokens(IOptions<TeamsOptions> options, IHostEnvironment environment, TimeProvider clock, ILogger<ChannelTokens> logger)
    {
        var cloud = CloudEndpoints.Of(options.Value.Cloud);
        (_clock, _logger, _appId, _validated) = (clock, logger, options.Value.AppId, new ValidatedTokens(clock, ClockSkew));
        _channelKeys = new PublishedKeys(options.Value.OpenIdMetadata ?? cloud.Metadata, clock);
        _channel = Parameters([cloud.Issuer]);
        if (environment.IsDevelopment() && options.Value is { AcceptEntraTokens: true, TenantId: { } tenant })
        {
            _entraKeys = new PublishedKeys(options.Value.EntraMetadata ?? new Uri(cloud.Login, $"{tenant}/v2.0/.well-known/openid-configuration"), clock);
            _entra = Parameters([new Uri(cloud.Login, $"{tenant}/v2.0").AbsoluteUri, $"https://sts.windows.net/{tenant}/"]);
        }
    }

    /// <summary>Who the token in this Authorization header makes its bearer; null when it is not valid.</summary>
    public ValueTask<Caller?> ValidateAsync(string header)
    {
        if (!header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) || header.Length > LongestToken || header.AsSpan(7).ContainsAny(' ', ','))
        {
            return ValueTask.FromResult<Caller?>(null);
        }

        return _validated.Find(header) is { } caller ? ValueTask.FromResult<Caller?>(caller) : new ValueTask<Caller?>(ValidateNewAsync(header));
    }

    private async Task<Caller?> ValidateNewAsync(string header)
    {
        var token = header[7..];
        if (!_handler.CanReadToken(token))
        {
            return null;
        }

        var (result, keys) = await ValidateAsync(token, _channel, _channelKeys);
        if (result.IsValid)
        {
            return Keep(header, result, Channel((JsonWebToken)result.SecurityToken, keys!));
        }

        if (_entra is not null && await ValidateAsync(token, _entra, _entraKeys!) is { Result: { IsValid: true } own })
        {
            return Keep(header, own, IsBot(own) ? Caller.DeveloperTool : null);
        }

        LogRefused(result.Exception.GetType().Name);
        return null;
    }

    private async Task<(TokenValidationResult Result, OpenIdConnectConfiguration? Keys)> ValidateAsync(string token, TokenValidationParameters parameters, PublishedKeys published)
    {
        var keys = await published.KnownAsync();
        var result = await ValidateAsync(token, parameters, keys);
        if (result.Exception is SecurityTokenSignatureKeyNotFoundException && await published.FetchForUnknownKeyAsync() is { } newer && newer != keys)
        {
            return (await ValidateAsync(token, parameters, newer), newer);
        }

        return (result, keys);
    }

    private Task<TokenValidationResult> ValidateAsync(string token, TokenValidationParameters parameters, OpenIdConnectConfiguration? keys)
    {
        var withKeys = parameters.Clone();
        withKeys.IssuerSigningKeys = keys?.SigningKeys ?? [];
        return _handler.ValidateTokenAsync(token, withKeys);
    }

    private Caller? Keep(string header, TokenValidationResult result, Caller? caller)
    {
        if (caller is not null)
        {
            _validated.Keep(header, caller, result.SecurityToken.ValidTo);
        }

        return caller;
    }

    private Caller? Channel(JsonWebToken token, OpenIdConnectConfiguration keys)
    {
        if (!token.TryGetPayloadValue<string>("serviceurl", out var serviceUrl) || string.IsNullOrEmpty(serviceUrl))
        {
            LogRefused("NoServiceUrl");
            return null;
        }

        return new Caller(serviceUrl, PublishedKeys.Endorsements(keys, token.Kid));
    }

    private bool IsBot(TokenValidationResult token) =>
        (token.Claims.TryGetValue("azp", out var bot) || token.Claims.TryGetValue("appid", out bot)) && _appId is not null && _appId.Equals(bot);

    private TokenValidationParameters Parameters(string[] issuers) => new()
    {
        ValidIssuers = issuers,
        ValidAudience = _appId,
        ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
        RequireSignedTokens = true,
        TryAllIssuerSigningKeys = false,
        LifetimeValidator = IsNow,
    };

    private bool IsNow(DateTime? notBefore, DateTime? expires, SecurityToken token, TokenValidationParameters parameters)
    {
        var now = _clock.GetUtcNow().UtcDateTime;
        return expires is { } end && now < end + ClockSkew && (notBefore is not { } start || start - ClockSkew <= now);
    }

    [LoggerMessage(LogLevel.Warning, "A token was refused: {Reason}")]
    private partial void LogRefused(string reason);
}
