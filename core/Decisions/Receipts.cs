using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace KreisTeams.Decisions;

/// <summary>Codes like „7F3K-9QXM“ by which a voter finds the vote in the sealed list. They say nothing about who or what.</summary>
public static class Receipts
{
    // Crockford's alphabet: no I, L, O or U, so that nobody reads a code wrongly.
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Characters = 8;

    /// <summary>With a digit and a letter, so that in a typed sentence it is neither a word nor a number.</summary>
    internal static string New()
    {
        string code;
        do
        {
            code = RandomNumberGenerator.GetString(Alphabet, Characters);
        }
        while (!code.Any(char.IsAsciiDigit) || !code.Any(char.IsAsciiLetter));

        return Written(code);
    }

    /// <summary>Reads a code as people type it: lower case, with blanks, O for 0, I or L for 1.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out string? receipt)
    {
        var typed = new string([.. (text ?? "").ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)]).Replace('O', '0').Replace('I', '1').Replace('L', '1');
        receipt = typed.Length == Characters && typed.All(Alphabet.Contains) ? Written(typed) : null;
        return receipt is not null;
    }

    /// <summary>What the sealed list shows instead of the code.</summary>
    internal static string Hash(PollId poll, string receipt) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{poll}|{receipt}")))[..24];

    private static string Written(string characters) => $"{characters[..4]}-{characters[4..]}";
}

/// <summary>The list that is sealed with a poll: hashes in ascending order, so that their order tells nothing.</summary>
public sealed record ReceiptList(ImmutableArray<string> Counted, ImmutableArray<string> Replaced)
{
    internal static ReceiptList Of(PollId poll, IEnumerable<string> counted, IEnumerable<string> replaced) =>
        new(Hashes(poll, counted), Hashes(poll, replaced));

    internal ReceiptState Find(PollId poll, string receipt)
    {
        var hash = Receipts.Hash(poll, receipt);
        return Counted.Contains(hash) ? ReceiptState.Counted : Replaced.Contains(hash) ? ReceiptState.Replaced : ReceiptState.Unknown;
    }

    private static ImmutableArray<string> Hashes(PollId poll, IEnumerable<string> receipts) =>
        [.. receipts.Select(receipt => Receipts.Hash(poll, receipt)).Distinct().Order(StringComparer.Ordinal)];
}
