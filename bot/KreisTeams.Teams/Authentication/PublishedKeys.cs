using System.Text.Json;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace KreisTeams.Teams;

/// <summary>
/// The keys a token issuer publishes: fetched when first needed, twice a day behind the scenes, and at once for a key nobody knows, but not at every stranger's wish. An outage leaves the known keys in use.
/// IdentityModel's own ConfigurationManager refuses the first tokens of a new key while it fetches in the background; Teams does not send those activities again.
/// </summary>
internal sealed class PublishedKeys(Uri metadata, TimeProvider clock)
{
    private static readonly TimeSpan FreshFor = TimeSpan.FromHours(12);
    private static readonly TimeSpan BetweenUnknownKeys = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan BetweenFailures = TimeSpan.FromSeconds(1);

    private readonly HttpDocumentRetriever _http = new(new HttpClient { Timeout = TimeSpan.FromSeconds(5) }) { RequireHttps = !metadata.IsLoopback };
    private readonly Lock _fetching = new();
    private OpenIdConnectConfiguration? _known;
    private DateTimeOffset _fetchedAt = DateTimeOffset.MinValue;
    private DateTimeOffset _triedAt = DateTimeOffset.MinValue;
    private DateTimeOffset _askedForUnknownAt = DateTimeOffset.MinValue;
    private Task<OpenIdConnectConfiguration?>? _fetch;

    /// <summary>The known keys; null while none could be fetched.</summary>
    public ValueTask<OpenIdConnectConfiguration?> KnownAsync()
    {
        if (_known is not { } known)
        {
            return new ValueTask<OpenIdConnectConfiguration?>(FetchAsync());
        }

        if (clock.GetUtcNow() - _fetchedAt > FreshFor)
        {
            _ = FetchAsync();
        }

        return ValueTask.FromResult<OpenIdConnectConfiguration?>(known);
    }

    /// <summary>After a token of a key that is not among the known.</summary>
    public async Task<OpenIdConnectConfiguration?> FetchForUnknownKeyAsync()
    {
        lock (_fetching)
        {
            if (_fetch is null or { IsCompleted: true } && clock.GetUtcNow() - _askedForUnknownAt < BetweenUnknownKeys)
            {
                return _known;
            }

            _askedForUnknownAt = clock.GetUtcNow();
        }

        return await FetchAsync();
    }

    /// <summary>The channels a key may speak for; null where the issuer does not say.</summary>
    public static IReadOnlyCollection<string>? Endorsements(OpenIdConnectConfiguration published, string keyId) =>
        published.JsonWebKeySet.Keys.FirstOrDefault(key => key.KeyId == keyId) is { } key && key.AdditionalData.TryGetValue("endorsements", out var endorsements)
            ? [.. Texts(endorsements)]
            : null;

    private Task<OpenIdConnectConfiguration?> FetchAsync()
    {
        lock (_fetching)
        {
            if (_fetch is { IsCompleted: false })
            {
                return _fetch;
            }

            var now = clock.GetUtcNow();
            if (now - _triedAt < BetweenFailures && _known is null)
            {
                return Task.FromResult<OpenIdConnectConfiguration?>(null);
            }

            _triedAt = now;
            return _fetch = TryFetchAsync();
        }
    }

    private async Task<OpenIdConnectConfiguration?> TryFetchAsync()
    {
        try
        {
            _known = await OpenIdConnectConfigurationRetriever.GetAsync(metadata.AbsoluteUri, _http, CancellationToken.None);
            _fetchedAt = clock.GetUtcNow();
        }
        catch (Exception unavailable) when (unavailable is IOException or InvalidOperationException or ArgumentException or JsonException or SecurityTokenException)
        {
            // The known keys stay in use.
        }

        return _known;
    }

    private static IEnumerable<string> Texts(object endorsements) => endorsements switch
    {
        JsonElement { ValueKind: JsonValueKind.Array } list => list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!),
        IEnumerable<object> list => list.OfType<string>(),
        _ => [],
    };
}
