using System.Net.Http.Headers;
using Azure.Identity;
using Microsoft.Extensions.Logging;

namespace KreisTeams.Teams;

/// <summary>One call to the connector: with the bot's token, only to hosts that may have it, again when the service asks for it.</summary>
internal sealed partial class ConnectorTransport(HttpClient http, BotToken token, ServiceUrls serviceUrls, TimeProvider clock, ILogger<ConnectorTransport> logger)
{
    private const int Attempts = 4;
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);
    private static readonly MediaTypeHeaderValue Json = new("application/json") { CharSet = "utf-8" };
    private static readonly Uri GovernmentHost = new("https://smba.infra.gcc.teams.microsoft.com/teams");

    /// <summary>The answer; null when there is none, and nobody knows whether the call arrived.</summary>
    /// <param name="lane">Of a call that changes a conversation; paces every attempt.</param>
    public async Task<ConnectorAnswer?> CallAsync(
        HttpMethod method, Uri serviceUrl, string path, byte[]? body, SendLanes.Lane? lane, CancellationToken cancellationToken)
    {
        try
        {
            return await RepeatAsync(method, serviceUrl, path, body, lane, cancellationToken);
        }
        catch (AuthenticationFailedException refused)
        {
            LogNoToken(refused);
            return ConnectorAnswer.NoToken;
        }
    }

    public bool IsAllowed(Uri serviceUrl) => serviceUrls.IsAllowed(serviceUrl);

    private async Task<ConnectorAnswer?> RepeatAsync(
        HttpMethod method, Uri serviceUrl, string path, byte[]? body, SendLanes.Lane? lane, CancellationToken cancellationToken)
    {
        var hasNewToken = false;
        for (var attempt = 1; ; attempt++)
        {
            if (lane is not null && await lane.PaceAsync(LongestWait, cancellationToken) is { } tooLong)
            {
                return ConnectorAnswer.Later(tooLong);
            }

            var header = await token.HeaderAsync(cancellationToken);
            var (answer, notSent) = await TryAsync(method, serviceUrl, path, body, header, cancellationToken);
            if (answer is { Status: 401 } && header is not null && !hasNewToken)
            {
                hasNewToken = true;
                token.Forget(header);
            }
            else if (answer is { WantsGovernmentHost: true } && serviceUrl != GovernmentHost)
            {
                serviceUrl = GovernmentHost;
            }
            else if (attempt == Attempts || answer is { IsTransient: false } || (answer is null && !notSent) || answer?.RetryAfter > LongestWait)
            {
                lane?.Rest(answer?.RetryAfter ?? TimeSpan.Zero);
                return answer;
            }
            else
            {
                await Task.Delay(answer?.RetryAfter ?? Backoff(attempt), clock, cancellationToken);
            }
        }
    }

    private async Task<(ConnectorAnswer? Answer, bool NotSent)> TryAsync(
        HttpMethod method, Uri serviceUrl, string path, byte[]? body, string? header, CancellationToken cancellationToken)
    {
        try
        {
            using var request = new HttpRequestMessage(method, new Uri($"{serviceUrl.AbsoluteUri.TrimEnd('/')}/{path}")) { Content = JsonContent(body) };
            if (header is not null)
            {
                request.Headers.TryAddWithoutValidation("Authorization", header);
            }

            using var response = await http.SendAsync(request, cancellationToken);
            return (await ConnectorAnswer.ReadAsync(response, clock, cancellationToken), false);
        }
        catch (HttpRequestException failure)
        {
            return (null, failure.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError);
        }
        catch (TaskCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (null, false);
        }
    }

    private static ByteArrayContent? JsonContent(byte[]? body) => body is null ? null : new ByteArrayContent(body) { Headers = { ContentType = Json } };

    /// <summary>1, 2, 4 s, a fifth more or less so that those who were refused together do not come back together.</summary>
    private static TimeSpan Backoff(int attempt) => FirstWait * Math.Pow(2, attempt - 1) * (0.8 + (0.4 * Random.Shared.NextDouble()));

    [LoggerMessage(LogLevel.Error, "Entra gives the bot no token; messages wait")]
    private partial void LogNoToken(Exception refused);
}
