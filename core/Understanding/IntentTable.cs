namespace KreisTeams.Understanding;

/// <summary>An intent with sentences that say it and the slots that are read from its phrases.</summary>
internal sealed record Intent(string Name, string[] Slots, string German, string English);

/// <summary>
/// The patterns of all intents. A pattern lists concepts that must occur in any order; „a|b“ either, „?a“ helps, „!a“ excludes,
/// „^a“ at the beginning; a leading „=“ means that nothing else may be said.
/// </summary>
internal sealed class IntentTable
{
    private static readonly Dictionary<string, string> NamedBySlot = new(StringComparer.Ordinal)
    {
        ["org"] = "@org",
        ["orgs"] = "@org",
        ["person"] = "@person",
        ["project"] = "@project",
        ["theme"] = "@theme",
        ["programme"] = "@programme",
        ["body"] = "@body",
        ["time"] = "@date",
    };

    public static readonly IntentTable Instance = new(VocabularyFile.Lines("intents.txt"), Lexicon.Instance);

    public IntentTable(IEnumerable<string> lines, Lexicon lexicon)
    {
        var patterns = new List<Pattern>();
        var intents = new List<Intent>();
        foreach (var line in lines)
        {
            if (!char.IsWhiteSpace(line[0]))
            {
                var columns = line.Split('|', StringSplitOptions.TrimEntries);
                intents.Add(new Intent(columns[0], columns[1].Split(' ', StringSplitOptions.RemoveEmptyEntries), columns[2], columns[3]));
                continue;
            }

            patterns.Add(Pattern.Parse(line.Trim(), intents[^1], lexicon, NamesIn(intents[^1], lexicon)));
        }

        Intents = intents;
        Patterns = Weigh(patterns, intents.Count, lexicon.ConceptCount, out var weights);
        Weights = weights;
    }

    public IReadOnlyList<Intent> Intents { get; }

    public IReadOnlyList<Pattern> Patterns { get; }

    /// <summary>How much a concept tells: the fewer intents use it, the more.</summary>
    public IReadOnlyList<float> Weights { get; }

    private static int[] NamesIn(Intent intent, Lexicon lexicon) =>
        [.. intent.Slots.Select(slot => NamedBySlot.GetValueOrDefault(slot)).OfType<string>().Select(lexicon.Concept)];

    private static List<Pattern> Weigh(List<Pattern> patterns, int intents, int concepts, out float[] weights)
    {
        var users = new HashSet<string>[concepts];
        foreach (var (concept, intent) in patterns.SelectMany(pattern => pattern.Concepts.Select(concept => (concept, pattern.Intent.Name))))
        {
            (users[concept] ??= new(StringComparer.Ordinal)).Add(intent);
        }

        var weighed = weights = [.. users.Select(user => user is null ? 0f : MathF.Log(1 + ((float)intents / user.Count)))];
        patterns.ForEach(pattern => pattern.Weigh(weighed));
        return patterns;
    }
}
