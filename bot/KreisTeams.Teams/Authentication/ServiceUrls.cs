using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace KreisTeams.Teams;

/// <summary>The hosts the bot's token may travel to: those of the cloud's bot service over TLS; on a developer's machine loopback too.</summary>
internal sealed class ServiceUrls(IOptions<TeamsOptions> options, IHostEnvironment environment)
{
    private readonly CloudEndpoints _cloud = CloudEndpoints.Of(options.Value.Cloud);
    private readonly bool _isDevelopment = environment.IsDevelopment();

    // A region's activities all name the same.
    private Allowed? _latest;

    public Uri? TryAllow(string? serviceUrl)
    {
        if (_latest is { } latest && latest.Text == serviceUrl)
        {
            return latest.Url;
        }

        if (!Uri.TryCreate(serviceUrl, UriKind.Absolute, out var url) || !IsAllowed(url))
        {
            return null;
        }

        _latest = new Allowed(serviceUrl, url);
        return url;
    }

    public bool IsAllowed(Uri url) =>
        url.UserInfo.Length == 0 && ((url.Scheme == Uri.UriSchemeHttps && url.IsDefaultPort && IsOfCloud(url.Host)) || (_isDevelopment && url is { IsLoopback: true, IsFile: false }));

    private bool IsOfCloud(string host) =>
        _cloud.ServiceUrlHosts.Contains(host, StringComparer.OrdinalIgnoreCase)
        || _cloud.ServiceUrlSuffixes.Any(suffix => host.EndsWith(suffix, StringComparison.OrdinalIgnoreCase));

    private sealed record Allowed(string Text, Uri Url);
}
