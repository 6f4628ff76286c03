using System.Collections.Concurrent;

namespace KreisTeams.Teams;

/// <summary>
/// Tokens that were found valid, until they end: the channel shows the same one for an hour, and verifying its signature costs as much as answering.
/// After an hour at the latest a token is verified again, so that a withdrawn key is noticed.
/// </summary>
internal sealed class ValidatedTokens(TimeProvider clock, TimeSpan clockSkew)
{
    private const int MostKept = 1024;
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private Entry? _latest;

    public Caller? Find(string header)
    {
        var entry = _latest;
        if (entry is null || entry.Header != header)
        {
            _entries.TryGetValue(header, out entry);
            _latest = entry ?? _latest;
        }

        return entry is not null && clock.GetUtcNow() < entry.Until ? entry.Caller : null;
    }

    public void Keep(string header, Caller caller, DateTime validTo)
    {
        if (_entries.Count >= MostKept)
        {
            _entries.Clear();
        }

        var now = clock.GetUtcNow();
        var end = new DateTimeOffset(validTo, TimeSpan.Zero) + clockSkew;
        _latest = _entries[header] = new Entry(header, caller, end < now + Longest ? end : now + Longest);
    }

    private sealed record Entry(string Header, Caller Caller, DateTimeOffset Until);
}
