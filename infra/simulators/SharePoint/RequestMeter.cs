using System.Collections.Concurrent;

namespace KreisTeams.Simulators.SharePoint;

/// <param name="Units">Resource units it cost by Graph's price list.</param>
public sealed record MeteredRequest(DateTimeOffset At, string Method, string Path, int Status, int Units, bool HadAuthorization);

/// <summary>Counts requests and resource units, and keeps the app to its budget for a minute.</summary>
public sealed class RequestMeter(TimeProvider clock, Switches switches)
{
    private const int Kept = 20_000;

    private readonly ConcurrentQueue<MeteredRequest> _requests = new();
    private DateTimeOffset _throttledUntil;

    public IReadOnlyList<MeteredRequest> Requests => [.. _requests];

    public void Clear() => _requests.Clear();

    public void Count(MeteredRequest request)
    {
        _requests.Enqueue(request);
        if (_requests.Count > Kept)
        {
            _requests.TryDequeue(out _);
        }
    }

    public int UnitsLastMinute()
    {
        var since = clock.GetUtcNow().AddMinutes(-1);
        return _requests.Reverse().TakeWhile(request => request.At > since).Sum(request => request.Units);
    }

    public bool IsThrottling => _throttledUntil > clock.GetUtcNow();

    /// <summary>Answers everything with 429 for a while, whatever the budget.</summary>
    public void ThrottleFor(TimeSpan pause) => _throttledUntil = clock.GetUtcNow() + pause;

    /// <summary>Announces what is left from four fifths on, and refuses when nothing is.</summary>
    public void Spend(HttpResponse response)
    {
        if (_throttledUntil - clock.GetUtcNow() is var pause && pause > TimeSpan.Zero)
        {
            throw new GraphError(429, "activityLimitReached") { RetryAfterSeconds = (int)Math.Ceiling(pause.TotalSeconds) };
        }

        if (switches.UnitsPerMinute is not { } budget)
        {
            return;
        }

        var left = budget - UnitsLastMinute();
        if (left * 5 <= budget)
        {
            response.Headers["RateLimit-Limit"] = $"{budget}";
            response.Headers["RateLimit-Remaining"] = $"{Math.Max(0, left)}";
            response.Headers["RateLimit-Reset"] = "60";
        }

        if (left <= 0)
        {
            throw new GraphError(429, "activityLimitReached") { RetryAfterSeconds = 10 };
        }
    }

    /// <summary>Price of a call: reading an item or with a delta token 1, listing and writing 2.</summary>
    public static int Price(string method, string[] operation, bool hasToken) => (method, operation) switch
    {
        ("GET", [.., var last]) when last.Contains("delta", StringComparison.Ordinal) => hasToken ? 1 : 2,
        ("GET", ["children", ..]) => 2,
        ("GET", _) => 1,
        _ => 2,
    };
}
