namespace KreisTeams.Understanding;

internal enum TimeWord
{
    None,

    /// <summary>Says a time by itself: a weekday, a date, „morgen“, „Monatsende“.</summary>
    Anchor,
    Month,

    /// <summary>A length of time: „Woche“, „days“.</summary>
    Unit,
    Quantity,

    /// <summary>Turns a unit or weekday into a time: „nächste“, „Ende“.</summary>
    Relative,
    Link,
}

/// <summary>The words of time, from the list that is compiled in: „anchor freitag = friday 5“.</summary>
internal static class TimeWords
{
    private static readonly Dictionary<string, (TimeWord Kind, string Meaning)> Entries = Read();

    public static IEnumerable<string> All => Entries.Keys;

    public static TimeWord KindOf(Token token) => token.Shape switch
    {
        TokenShape.Date => TimeWord.Anchor,
        TokenShape.Number => TimeWord.Quantity,
        TokenShape.Word => Entries.TryGetValue(token.Folded, out var entry) ? entry.Kind : TimeWord.None,
        _ => TimeWord.None,
    };

    /// <summary>What the word says in terms of <see cref="GermanTime"/>, as in „weekday 5“.</summary>
    public static string? MeaningOf(string folded) => Entries.TryGetValue(folded, out var entry) ? entry.Meaning : null;

    public static bool IsClock(Token token) => MeaningOf(token.Folded) == "clock";

    public static bool TakesNumber(Token token) => MeaningOf(token.Folded) is "kw" or "at" or "quarter" || token.Folded == "week";

    private static Dictionary<string, (TimeWord Kind, string Meaning)> Read()
    {
        var entries = new Dictionary<string, (TimeWord Kind, string Meaning)>(StringComparer.Ordinal);
        foreach (var line in VocabularyFile.Lines("time.txt"))
        {
            var halves = line.Split('=', 2, StringSplitOptions.TrimEntries);
            var kind = Enum.Parse<TimeWord>(halves[0].Split(' ', 2)[0], ignoreCase: true);
            var meaning = halves[0].Split(' ', 2)[1];
            foreach (var word in halves[1].Split(',', StringSplitOptions.TrimEntries))
            {
                entries[Words.Fold(word)] = (kind, meaning);
            }
        }

        return entries;
    }
}
