namespace KreisTeams.Network;

/// <summary>Keeps a cell of a text table from being calculated: what starts like a formula gets an apostrophe, which an import takes off again.</summary>
public static class SafeCell
{
    private static readonly char[] Dangerous = ['=', '+', '-', '@', '\t', '\r'];

    public static string Of(string text) => text.Length > 0 && Dangerous.Contains(text[0]) && !IsPhone(text) ? $"'{text}" : text;

    public static string Plain(string text) => text is ['\'', var first, ..] && Dangerous.Contains(first) ? text[1..] : text;

    /// <summary>„+49 2366 303“ calculates nothing.</summary>
    private static bool IsPhone(string text) => text[0] == '+' && text.Length > 1 && text.Skip(1).All(character => char.IsAsciiDigit(character) || character is ' ' or '-' or '/' or '(' or ')') && text.Any(char.IsAsciiDigit) && text.Contains(' ', StringComparison.Ordinal);
}
