namespace KreisTeams;

/// <summary>Names in a sentence.</summary>
public static class NameList
{
    /// <summary>The most that are told.</summary>
    public const int Longest = 40;

    /// <summary>Names as far as a sentence can carry them, and how many more there are.</summary>
    public static string Some(IEnumerable<string> names, int count, Language language)
    {
        var named = names.Take(Longest).ToArray();
        return string.Join(", ", named) + (count > named.Length ? language.Pick($" und {count - named.Length} weitere", $" and {count - named.Length} more") : "");
    }
}
