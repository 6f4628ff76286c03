using Azure.Core;
using Azure.Identity;
using Microsoft.Graph;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Abstractions.Serialization;

namespace KreisTeams.Documents.SharePoint;

/// <summary>
/// The way to Graph: one client that carries our bearer, one that must not because the address itself is the right, both behind the same gate.
/// Graph's own retries are left out: a queue that forgets nothing does it better than a sleeping request.
/// </summary>
public sealed class GraphConnection : IDisposable
{
    internal static readonly Dictionary<string, ParsableFactory<IParsable>> Errors = new() { ["XXX"] = ODataError.CreateFromDiscriminatorValue };

    private readonly HttpClient _withBearer;

    public GraphConnection(DocumentsOptions options, ThrottleGate gate, TimeProvider clock)
    {
        DriveId = options.DriveId ?? "";
        _withBearer = NewClient(gate, clock);
        WithoutBearer = NewClient(gate, clock);
        Client = new GraphServiceClient(_withBearer, new BaseBearerTokenAuthenticationProvider(new Tokens(options)), options.BaseUrl.AbsoluteUri.TrimEnd('/'));
    }

    public string DriveId { get; }

    internal GraphServiceClient Client { get; }

    internal HttpClient WithoutBearer { get; }

    public void Dispose()
    {
        Client.Dispose();
        _withBearer.Dispose();
        WithoutBearer.Dispose();
    }

    internal static async Task<Answer<T>> AskAsync<T>(Func<Task<T>> ask)
    {
        try
        {
            return new Answer<T>.Done(await ask());
        }
        catch (GateClosedException closed)
        {
            return new Answer<T>.Throttled(closed.Until);
        }
        catch (ApiException refusal)
        {
            return Refusal<T>(refusal);
        }
        catch (HttpRequestException broken)
        {
            return new Answer<T>.Unclear(broken.Message);
        }
        catch (IOException broken)
        {
            return new Answer<T>.Unclear(broken.Message);
        }
        catch (OperationCanceledException late) when (late.InnerException is TimeoutException)
        {
            return new Answer<T>.Unclear("No answer in time.");
        }
    }

    /// <summary>By status, and where that is ambiguous by code; never by message.</summary>
    private static Answer<T> Refusal<T>(ApiException refusal)
    {
        var code = (refusal as ODataError)?.Error?.Code ?? "";
        return refusal.ResponseStatusCode switch
        {
            401 or 403 => new Answer<T>.Refused(code),
            404 => new Answer<T>.NotFound(),
            409 when code == "resourceModified" => new Answer<T>.Changed(),
            409 => new Answer<T>.NameTaken(),
            410 => new Answer<T>.ResyncNeeded(refusal.ResponseHeaders?.FirstOrDefault(header => header.Key.Equals("Location", StringComparison.OrdinalIgnoreCase)).Value?.FirstOrDefault()),
            412 => new Answer<T>.Changed(),
            416 => new Answer<T>.WrongRange(),
            423 => new Answer<T>.Locked(),
            507 => new Answer<T>.Full(),
            var status => new Answer<T>.Unclear($"{status} {code}"),
        };
    }

    private static HttpClient NewClient(ThrottleGate gate, TimeProvider clock)
    {
        var client = new HttpClient(new GateHandler(gate, clock)) { Timeout = TimeSpan.FromMinutes(5) };
        client.DefaultRequestHeaders.UserAgent.ParseAdd("NONISV|KreisTeams|KreisTeams/0.1");
        return client;
    }

    private sealed class Tokens(DocumentsOptions options) : IAccessTokenProvider
    {
        private static readonly TokenRequestContext Graph = new(["https://graph.microsoft.com/.default"]);

        private readonly TokenCredential? _identity = options.Token is null ? new ManagedIdentityCredential(options.ManagedIdentity) : null;

        public AllowedHostsValidator AllowedHostsValidator { get; } = new();

        public async Task<string> GetAuthorizationTokenAsync(Uri uri, Dictionary<string, object>? additionalAuthenticationContext = null, CancellationToken cancellationToken = default) =>
            _identity is null ? options.Token! : (await _identity.GetTokenAsync(Graph, cancellationToken)).Token;
    }
}
