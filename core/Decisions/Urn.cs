using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace KreisTeams.Decisions;

/// <summary>A secret vote: code and choice, without organisation, person or time.</summary>
internal sealed record SecretVote(string Receipt, Choice Choice, int Weight);

/// <summary>
/// What was voted in a secret poll. The whole urn is one ciphertext of constant length under a key that is not in the storage account,
/// its votes in the order of their random codes: neither one copy of the storage nor two compared tell a vote, an order or an interim number.
/// </summary>
internal sealed record Urn(ImmutableArray<SecretVote> Votes, ImmutableArray<string> Replaced)
{
    public static readonly Urn Empty = new([], []);

    private const int Step = 16 * 1024;

    public bool Holds(string? receipt) => receipt is not null && Votes.Any(vote => vote.Receipt == receipt);

    public ReceiptState Find(string receipt) =>
        Holds(receipt) ? ReceiptState.Counted : Replaced.Contains(receipt) ? ReceiptState.Replaced : ReceiptState.Unknown;

    /// <summary>Puts a vote in, in place of the one whose code is given.</summary>
    public Urn With(SecretVote vote, string? instead) =>
        Without(instead) with { Votes = [.. Without(instead).Votes.Append(vote).OrderBy(other => other.Receipt, StringComparer.Ordinal)] };

    public Urn Without(string? receipt) => Holds(receipt)
        ? new Urn([.. Votes.Where(vote => vote.Receipt != receipt)], [.. Replaced.Append(receipt!).Order(StringComparer.Ordinal)])
        : this;

    public byte[] Lock(IDataProtector key)
    {
        var plain = JsonSerializer.SerializeToUtf8Bytes(Lines());
        var padded = new byte[(plain.Length + sizeof(int) + Step - 1) / Step * Step];
        BitConverter.TryWriteBytes(padded, plain.Length);
        plain.CopyTo(padded, sizeof(int));
        return key.Protect(padded);
    }

    /// <exception cref="CryptographicException">The key ring of the host is not the one the urn was locked with.</exception>
    public static Urn Unlock(byte[] locked, IDataProtector key)
    {
        var padded = key.Unprotect(locked);
        var plain = padded.AsSpan(sizeof(int), BitConverter.ToInt32(padded));
        var (votes, replaced) = JsonSerializer.Deserialize<Content>(plain)!;
        return new Urn([.. votes.Select(ToVote)], [.. replaced]);
    }

    private Content Lines() => new([.. Votes.Select(vote => $"{vote.Receipt} {vote.Weight} {vote.Choice}")], [.. Replaced]);

    private static SecretVote ToVote(string line)
    {
        var parts = line.Split(' ');
        return Choice.TryParse(parts[2], out var choice)
            ? new SecretVote(parts[0], choice, int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture))
            : throw new CryptographicException("The urn holds a choice that cannot be read.");
    }

    private sealed record Content(string[] Votes, string[] Replaced);
}
