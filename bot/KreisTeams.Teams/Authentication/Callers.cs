using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace KreisTeams.Teams;

/// <summary>A caller that may bring activities. What it says about the service URL and the channel still has to fit the activity.</summary>
/// <param name="ServiceUrl">The only service URL its activities may name; null for a developer's tools.</param>
internal sealed record Caller(string? ServiceUrl, IReadOnlyCollection<string>? Channels)
{
    /// <summary>On the developer's own machine.</summary>
    public static Caller DeveloperTool { get; } = new(null, null);
}

/// <summary>Who may bring activities: the channel with its token; without an app id, in Development, tools on the same machine.</summary>
internal sealed class Callers(IOptions<TeamsOptions> options, IHostEnvironment environment, ServiceUrls serviceUrls, ChannelTokens tokens)
{
    private readonly TeamsOptions _options = options.Value;
    private readonly bool _acceptsUnsigned = environment.IsDevelopment() && string.IsNullOrEmpty(options.Value.AppId);

    /// <summary>Null when the caller may not bring activities.</summary>
    public async ValueTask<Caller?> AuthenticateAsync(HttpContext http)
    {
        if (_acceptsUnsigned)
        {
            return IsThisMachine(http) && http.Request.Headers.Authorization.Count == 0 ? Caller.DeveloperTool : null;
        }

        if (string.IsNullOrEmpty(_options.AppId) || http.Request.Headers.Authorization is not [{ } header])
        {
            return null;
        }

        var caller = await tokens.ValidateAsync(header);
        return caller != Caller.DeveloperTool || IsThisMachine(http) ? caller : null;
    }

    /// <summary>The service URL of the activity, if this caller may bring it.</summary>
    public Uri? Trust(Caller caller, Activity activity) =>
        (caller.ServiceUrl is null || Same(caller.ServiceUrl, activity.ServiceUrl))
        && (caller.Channels is null || caller.Channels.Contains(activity.ChannelId ?? "", StringComparer.OrdinalIgnoreCase))
        && IsAllowedTenant(activity)
            ? serviceUrls.TryAllow(activity.ServiceUrl)
            : null;

    private static bool IsThisMachine(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && !http.Request.Headers.ContainsKey("X-Forwarded-For") && !http.Request.Headers.ContainsKey("Forwarded");

    private static bool Same(string claimed, string? named) =>
        named is not null && claimed.AsSpan().TrimEnd('/').Equals(named.AsSpan().TrimEnd('/'), StringComparison.OrdinalIgnoreCase);

    /// <summary>An activity may name its tenant twice; a bot that serves some tenants believes neither name alone.</summary>
    private bool IsAllowedTenant(Activity activity)
    {
        if (string.IsNullOrEmpty(_options.AppId) || _options.AllowedTenants.Contains("*"))
        {
            return true;
        }

        var (ofConversation, ofChannel) = (activity.Conversation?.TenantId, activity.TenantIdOfChannel);
        return (ofConversation ?? ofChannel) is not null
            && (ofConversation is null || IsAllowed(ofConversation))
            && (ofChannel is null || IsAllowed(ofChannel));
    }

    private bool IsAllowed(string tenant) =>
        string.Equals(tenant, _options.TenantId, StringComparison.OrdinalIgnoreCase) || _options.AllowedTenants.Contains(tenant, StringComparer.OrdinalIgnoreCase);
}
