using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace KreisTeams.Teams;

/// <summary>
/// Tokens that were found valid, by their hash, until they end: the channel shows the same one for an hour, and verifying its signature costs as much as answering.
/// After an hour at the latest a token is verified again, so that a withdrawn key is noticed.
/// </summary>
internal sealed class ValidatedTokens(TimeProvider clock, TimeSpan clockSkew)
{
    private const int MostKept = 1024;
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<Hash, Entry> _entries = new();

    public Caller? Find(string header) =>
        _entries.TryGetValue(Hash.Of(header), out var entry) && clock.GetUtcNow() < entry.Until ? entry.Caller : null;

    public void Keep(string header, Caller caller, DateTime validTo)
    {
        if (_entries.Count >= MostKept)
        {
            _entries.Clear();
        }

        var now = clock.GetUtcNow();
        var end = new DateTimeOffset(validTo, TimeSpan.Zero) + clockSkew;
        _entries[Hash.Of(header)] = new Entry(caller, end < now + Longest ? end : now + Longest);
    }

    private sealed record Entry(Caller Caller, DateTimeOffset Until);

    private readonly record struct Hash(UInt128 High, UInt128 Low)
    {
        public static Hash Of(string header)
        {
            Span<UInt128> hash = stackalloc UInt128[2];
            SHA256.HashData(MemoryMarshal.AsBytes(header.AsSpan()), MemoryMarshal.AsBytes(hash));
            return new Hash(hash[0], hash[1]);
        }
    }
}
