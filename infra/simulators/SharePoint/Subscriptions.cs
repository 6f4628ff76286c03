using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace KreisTeams.Simulators.SharePoint;

public sealed record Subscription(string Id, string Resource, Uri NotificationUrl, string? ClientState, DateTimeOffset Expires);

/// <summary>Who wants to be tapped on the shoulder when the library changes. A tap says that something changed, never what.</summary>
public sealed partial class Subscriptions : IDisposable
{
    private static readonly TimeSpan LongestLife = TimeSpan.FromMinutes(42_300);
    private static readonly TimeSpan FirstRetry = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan RetriesEnd = TimeSpan.FromHours(4);

    private readonly ConcurrentDictionary<string, Subscription> _subscriptions = new();
    private readonly ConcurrentDictionary<string, bool> _unreachable = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly HttpClient _http = new();
    private readonly string _file;
    private readonly Switches _switches;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private int _tapping;

    public Subscriptions(string dataFolder, Library library, Switches switches, TimeProvider clock, ILogger logger)
    {
        (_file, _switches, _clock, _logger) = (Path.Combine(dataFolder, "subscriptions.json"), switches, clock, logger);
        foreach (var subscription in File.Exists(_file) ? JsonSerializer.Deserialize<Subscription[]>(File.ReadAllText(_file))! : [])
        {
            _subscriptions[subscription.Id] = subscription;
        }

        library.Tree.Changed += _ => Tap();
    }

    public IEnumerable<Subscription> All => _subscriptions.Values;

    public async Task<Subscription> CreateAsync(JsonObject request, CancellationToken cancellationToken)
    {
        if (_switches.RefuseSubscriptions)
        {
            throw new GraphError(403, "accessDenied", message: "Operation not allowed by the application's permissions.");
        }

        var (resource, expires) = ((string?)request["resource"] ?? "", Expiration(request));
        if ((string?)request["changeType"] != "updated" || !resource.TrimStart('/').Equals($"drives/{Library.DriveId}/root", StringComparison.OrdinalIgnoreCase))
        {
            throw GraphError.Invalid("Only changeType updated on the root of a drive is supported.");
        }

        if ((string?)request["clientState"] is { Length: > 128 })
        {
            throw GraphError.Invalid("clientState is longer than 128 characters.");
        }

        var subscription = new Subscription(
            Guid.CreateVersion7(_clock.GetUtcNow()).ToString(), resource.TrimStart('/'), new Uri((string)request["notificationUrl"]!), (string?)request["clientState"], expires);
        await ValidateAsync(subscription.NotificationUrl, cancellationToken);
        _subscriptions[subscription.Id] = subscription;
        Save();
        return subscription;
    }

    public Subscription Renew(string id, JsonObject request)
    {
        var renewed = Get(id) with { Expires = Expiration(request) };
        _subscriptions[id] = renewed;
        Save();
        return renewed;
    }

    public Subscription Get(string id) => _subscriptions.TryGetValue(id, out var subscription) && subscription.Expires > _clock.GetUtcNow() ? subscription : throw GraphError.NotFound();

    public void Delete(string id)
    {
        _subscriptions.TryRemove(id, out _);
        Save();
    }

    public static JsonObject ToJson(Subscription subscription) => new()
    {
        ["id"] = subscription.Id,
        ["resource"] = subscription.Resource,
        ["changeType"] = "updated",
        ["notificationUrl"] = subscription.NotificationUrl.AbsoluteUri,
        ["clientState"] = subscription.ClientState,
        ["expirationDateTime"] = ItemJson.Time(subscription.Expires),
    };

    public void Dispose()
    {
        _stopping.Cancel();
        _http.Dispose();
    }

    private DateTimeOffset Expiration(JsonObject request)
    {
        var expires = request["expirationDateTime"]?.GetValue<DateTimeOffset>() ?? throw GraphError.Invalid("expirationDateTime is missing.");
        return expires - _clock.GetUtcNow() <= LongestLife ? expires : throw GraphError.Invalid("Subscription expiration can only be 42300 minutes in the future.");
    }

    private async Task ValidateAsync(Uri url, CancellationToken cancellationToken)
    {
        var token = $"Validation: Testing client application reachability for subscription {Guid.CreateVersion7(_clock.GetUtcNow())} \u00e4";
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(_switches.ValidationSeconds));
        try
        {
            using var answer = await _http.PostAsync(new Uri(url + (url.Query.Length > 0 ? "&" : "?") + "validationToken=" + Uri.EscapeDataString(token)), null, patience.Token);
            if (answer.IsSuccessStatusCode && answer.Content.Headers.ContentType?.MediaType == "text/plain" && await answer.Content.ReadAsStringAsync(patience.Token) == token)
            {
                return;
            }
        }
        catch (Exception unreachable) when (unreachable is HttpRequestException or OperationCanceledException)
        {
            LogNotValidated(url, unreachable.Message);
        }

        throw new GraphError(400, "ValidationError", message: "Subscription validation request failed.");
    }

    /// <summary>Changes that come close together are told together.</summary>
    private void Tap()
    {
        if (!_subscriptions.IsEmpty && Interlocked.Exchange(ref _tapping, 1) == 0)
        {
            _ = TapSoonAsync();
        }
    }

    private async Task TapSoonAsync()
    {
        await Task.Delay(TimeSpan.FromMilliseconds(_switches.NotificationDelayMilliseconds), _clock);
        Interlocked.Exchange(ref _tapping, 0);
        for (var copy = 0; copy < (_switches.LoseNotifications ? 0 : _switches.NotificationCopies); copy++)
        {
            await Task.WhenAll(_subscriptions.Values.Where(subscription => subscription.Expires > _clock.GetUtcNow()).Select(NotifyAsync));
        }
    }

    /// <summary>A receiver that does not answer is tried again at growing distances for four hours; whatever else changes meanwhile is told with that.</summary>
    private async Task NotifyAsync(Subscription subscription)
    {
        if (_unreachable.ContainsKey(subscription.Id) || await TellAsync(subscription) is not { } reason || !_unreachable.TryAdd(subscription.Id, true))
        {
            return;
        }

        LogUnreachable(subscription.NotificationUrl, reason);
        var end = _clock.GetUtcNow() + RetriesEnd;
        for (var pause = FirstRetry; _clock.GetUtcNow() + pause < end && _subscriptions.ContainsKey(subscription.Id); pause *= 2)
        {
            await Task.Delay(pause, _clock, _stopping.Token);
            if (await TellAsync(subscription) is null)
            {
                break;
            }
        }

        _unreachable.TryRemove(subscription.Id, out _);
    }

    /// <returns>Null when it was told, else why not.</returns>
    private async Task<string?> TellAsync(Subscription subscription)
    {
        try
        {
            using var answer = await _http.PostAsJsonAsync(subscription.NotificationUrl, Notification(subscription), _stopping.Token);
            return answer.IsSuccessStatusCode ? null : $"{(int)answer.StatusCode}";
        }
        catch (HttpRequestException unreachable)
        {
            return unreachable.Message;
        }
    }

    private JsonObject Notification(Subscription subscription) => new()
    {
        ["value"] = new JsonArray(new JsonObject
        {
            ["subscriptionId"] = subscription.Id,
            ["subscriptionExpirationDateTime"] = ItemJson.Time(subscription.Expires),
            ["clientState"] = _switches.WrongClientState ? "wrong" : subscription.ClientState,
            ["changeType"] = "updated",
            ["resource"] = subscription.Resource,
            ["tenantId"] = "00000000-0000-0000-0000-000000000000",
            ["resourceData"] = null,
        }),
    };

    private void Save()
    {
        lock (_http)
        {
            File.WriteAllText(_file + ".new", JsonSerializer.Serialize(_subscriptions.Values));
            File.Move(_file + ".new", _file, overwrite: true);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The receiver of notifications at {Url} does not answer and is tried again later: {Reason}")]
    private partial void LogUnreachable(Uri url, string reason);

    [LoggerMessage(LogLevel.Warning, "The receiver of notifications at {Url} did not validate the subscription: {Reason}")]
    private partial void LogNotValidated(Uri url, string reason);
}
