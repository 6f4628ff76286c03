using System.Globalization;

namespace KreisTeams;

/// <summary>An amount as people type it: „12.500“, „12.500,50 €“ or “12,500.50”.</summary>
public static class Euros
{
    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");

    /// <returns>The amount in cents; null where it is no amount.</returns>
    public static long? Cents(string typed)
    {
        var text = typed.Replace("\u20ac", "", StringComparison.Ordinal).Replace("EUR", "", StringComparison.OrdinalIgnoreCase).Trim();
        var isEnglish = text.LastIndexOf('.') is >= 0 and var dot && (text.Contains(',', StringComparison.Ordinal) ? text.LastIndexOf(',') < dot : text.Length - dot - 1 != 3);
        return decimal.TryParse(text, NumberStyles.Number & ~NumberStyles.AllowTrailingSign, isEnglish ? CultureInfo.InvariantCulture : German, out var euros)
            && euros is >= 0 and < 1_000_000_000_000m
            ? (long)(euros * 100)
            : null;
    }
}
