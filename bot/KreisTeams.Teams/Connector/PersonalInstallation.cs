using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azure.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace KreisTeams.Teams;

/// <summary>
/// Installs the app for people who have not done so themselves, through Graph. Off unless <see cref="TeamsOptions.InstallsForPeople"/>;
/// it needs the application permission TeamsAppInstallation.ReadWriteSelfForUser.All and the app in the organisation's catalogue.
/// Where the tenant does not permit it, nobody is asked again for an hour.
/// </summary>
public sealed partial class PersonalInstallation
{
    private static readonly TimeSpan Rest = TimeSpan.FromHours(1);

    private readonly HttpClient _http;
    private readonly BotToken _token;
    private readonly TeamsOptions _options;
    private readonly CloudEndpoints _cloud;
    private readonly TimeProvider _clock;
    private readonly ILogger<PersonalInstallation> _logger;
    private string? _catalogueId;
    private long _restUntil;

    internal PersonalInstallation(HttpClient http, BotToken graphToken, IOptions<TeamsOptions> options, TimeProvider clock, ILogger<PersonalInstallation> logger) =>
        (_http, _token, _options, _cloud, _clock, _logger) = (http, graphToken, options.Value, CloudEndpoints.Of(options.Value.Cloud), clock, logger);

    /// <summary>The personal chat with somebody, once the app is there; null where that cannot be.</summary>
    internal async Task<ConversationReference?> InstallAsync(Guid person, CancellationToken cancellationToken)
    {
        if (!_options.InstallsForPeople || _options.AppId is not { Length: > 0 } appId || _cloud.ServiceUrl is not { } serviceUrl || _clock.GetUtcNow().Ticks < Interlocked.Read(ref _restUntil))
        {
            return null;
        }

        try
        {
            return await FindInCatalogueAsync(appId, cancellationToken) is { } app && await AddAsync(person, app, cancellationToken)
                && await FindChatAsync(person, app, cancellationToken) is { } chat
                    ? new ConversationReference(
                        serviceUrl, new ConversationAccount(chat, "personal", _options.TenantId), new ChannelAccount($"28:{appId}"), new ChannelAccount("", null, person.ToString()))
                    : null;
        }
        catch (Exception away) when (away is HttpRequestException or JsonException or AuthenticationFailedException || (away is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            LogFailed(away.GetType().Name);
            return null;
        }
    }

    private async Task<string?> FindInCatalogueAsync(string externalId, CancellationToken cancellationToken)
    {
        if (_catalogueId is null)
        {
            var (status, json) = await CallAsync(HttpMethod.Get, $"appCatalogs/teamsApps?$filter=externalId eq '{externalId}'&$select=id", null, cancellationToken);
            _catalogueId = First(json)?.FindText("id");
            if (_catalogueId is null)
            {
                RestBecauseOf(status);
            }
        }

        return _catalogueId;
    }

    /// <summary>True when the person has the app now, whoever installed it.</summary>
    private async Task<bool> AddAsync(Guid person, string app, CancellationToken cancellationToken)
    {
        var body = new JsonObject { ["teamsApp@odata.bind"] = new Uri(Graph, $"appCatalogs/teamsApps/{app}").AbsoluteUri };
        var (status, _) = await CallAsync(HttpMethod.Post, $"users/{person}/teamwork/installedApps", body, cancellationToken);
        if (status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
        {
            RestBecauseOf(status);
        }

        return status is HttpStatusCode.Created or HttpStatusCode.OK or HttpStatusCode.NoContent or HttpStatusCode.Conflict;
    }

    private async Task<string?> FindChatAsync(Guid person, string app, CancellationToken cancellationToken)
    {
        var (_, installed) = await CallAsync(HttpMethod.Get, $"users/{person}/teamwork/installedApps?$expand=teamsApp&$filter=teamsApp/id eq '{app}'", null, cancellationToken);
        if (First(installed)?.FindText("id") is not { } installation)
        {
            return null;
        }

        var (_, chat) = await CallAsync(HttpMethod.Get, $"users/{person}/teamwork/installedApps/{Uri.EscapeDataString(installation)}/chat", null, cancellationToken);
        return chat?.FindText("id");
    }

    private Uri Graph => new((_options.GraphUrl ?? _cloud.Graph).AbsoluteUri.TrimEnd('/') + "/v1.0/");

    private async Task<(HttpStatusCode Status, JsonElement? Json)> CallAsync(HttpMethod method, string path, JsonObject? body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, new Uri(Graph, path));
        request.Headers.TryAddWithoutValidation("Authorization", await _token.HeaderAsync(cancellationToken));
        if (body is not null)
        {
            request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        }

        using var response = await _http.SendAsync(request, cancellationToken);
        var answer = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        return (response.StatusCode, response.IsSuccessStatusCode && answer.Length > 0 ? JsonElement.Parse(answer) : null);
    }

    private static JsonElement? First(JsonElement? list) => list?.Find("value") is { ValueKind: JsonValueKind.Array } values && values.GetArrayLength() > 0 ? values[0] : null;

    private void RestBecauseOf(HttpStatusCode status)
    {
        LogNotPermitted((int)status);
        Interlocked.Exchange(ref _restUntil, (_clock.GetUtcNow() + Rest).Ticks);
    }

    [LoggerMessage(LogLevel.Warning, "The tenant does not let the app be installed for people (Graph answered {Status}); nobody is asked for an hour")]
    private partial void LogNotPermitted(int status);

    [LoggerMessage(LogLevel.Warning, "The app could not be installed for a person: {Failure}")]
    private partial void LogFailed(string failure);
}
