using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace KreisTeams.Teams;

/// <summary>Validates the tokens the channel sends: signed by a published key, for this bot, now.</summary>
internal sealed class ChannelTokens
{
    private readonly TokenValidationParameters _parameters;
    private readonly IConfigurationManager<OpenIdConnectConfiguration> _keys;
    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };

    public ChannelTokens(IOptions<TeamsOptions> options, TimeProvider clock)
    {
        var cloud = CloudEndpoints.Of(options.Value.Cloud);
        var metadata = options.Value.OpenIdMetadata ?? cloud.Metadata;
        _keys = new ConfigurationManager<OpenIdConnectConfiguration>(
            metadata.AbsoluteUri, new OpenIdConnectConfigurationRetriever(), new HttpDocumentRetriever { RequireHttps = !metadata.IsLoopback });
        _parameters = new TokenValidationParameters
        {
            ValidIssuer = cloud.Issuer,
            ValidAudience = options.Value.AppId,
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            ClockSkew = TimeSpan.FromMinutes(5),
            ConfigurationManager = (BaseConfigurationManager)_keys,
        };
    }

    public async ValueTask<Caller?> ValidateAsync(string header, CancellationToken cancellationToken)
    {
        if (!header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var result = await _handler.ValidateTokenAsync(header[7..], _parameters);
        return result.IsValid && result.Claims.TryGetValue("serviceurl", out var url) && url is string serviceUrl ? new Caller(serviceUrl, null) : null;
    }
}
