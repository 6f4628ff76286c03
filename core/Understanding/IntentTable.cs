namespace KreisTeams.Understanding;

/// <summary>An intent with sentences that say it and the slots that are read from its phrases.</summary>
internal sealed record Intent(string Name, string[] Slots, string German, string English);

/// <summary>
/// The patterns of all intents. A pattern lists concepts that must occur in any order; „a|b“ either, „?a“ helps, „!a“ excludes,
/// „^a“ at the beginning; a leading „=“ means that nothing else may be said.
/// </summary>
internal sealed class IntentTable
{
    private static readonly string[] OfPoll = ["poll", "pollnoun", "@number", "@decisioncode"];

    /// <summary>What belongs to a slot and is therefore explained by an intent that has it.</summary>
    private static readonly Dictionary<string, string[]> WordsOfSlot = new(StringComparer.Ordinal)
    {
        ["org"] = ["@org", "we"],
        ["person"] = ["@person"],
        ["person_set"] = ["@person"],
        ["valid"] = ["@date"],
        ["absence"] = ["@person", "@date", "until"],
        ["role"] = ["cdo", "contact"],
        ["project"] = ["@project", "project"],
        ["projects"] = ["@project", "project"],
        ["project_new"] = ["@org", "lead"],
        ["theme"] = ["@theme", "theme"],
        ["theme_opt"] = ["@theme", "theme"],
        ["follow"] = ["@theme", "theme", "@project", "project", "me"],
        ["programme"] = ["@programme", "funding"],
        ["funding_for"] = ["@theme", "@project", "project", "theme"],
        ["before"] = ["@date", "before"],
        ["body"] = ["@body"],
        ["meeting_body"] = ["@body"],
        ["time_period"] = ["@date"],
        ["decision_when"] = ["@date"],
        ["application"] = ["@date"],
        ["reminder"] = ["@date", "@duration", "before", "deadline"],
        ["poll"] = OfPoll,
        ["vote"] = [.. OfPoll, "me", "we", "condition"],
        ["recusal"] = [.. OfPoll, "me", "relative", "board", "owner", "employer", "not"],
        ["recusal_case"] = ["relative", "board", "owner", "employer", "expertise", "me"],
        ["result"] = [.. OfPoll, "@org", "secret"],
        ["extension"] = ["@date", "@duration", "until"],
        ["poll_new"] = ["@date", "@duration", "until", "deadline", "majority", "secret", "yes", "no", "abstain", "umlauf", "meinungsbild"],
        ["calculation"] = ["@number", "participants", "me", "we"],
        ["document"] = ["@filename", "document"],
        ["document_opt"] = ["@filename", "document"],
        ["document_text"] = ["document", "me"],
        ["version"] = ["@date", "version"],
        ["meeting_new"] = ["@date", "workshop", "@org"],
        ["decline"] = ["@date", "@person", "me", "meeting"],
        ["minutes_format"] = ["@date", "@body", "meeting", "format", "last"],
        ["minutes_new"] = ["@date", "@body", "meeting", "last"],
        ["agenda_item"] = ["@theme", "theme", "next", "meeting"],
        ["agenda_number"] = ["@number", "next", "meeting"],
        ["raci"] = ["@project", "project"],
        ["raci_set"] = ["@org", "@project", "project"],
        ["measure_number"] = ["@number"],
        ["report"] = ["@date", "@org", "@body", "audience", "format", "state"],
        ["format_only"] = ["format"],
        ["objects"] = ["objects"],
        ["climate"] = ["because", "not"],
        ["admin_role"] = ["@person", "@org"],
        ["synergy_text"] = ["@theme", "@project", "@org", "me", "we"],
        ["retention_object"] = ["poll", "pollnoun", "document", "minutes", "decision", "project"],
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

    /// <summary>Place of an intent in the table, -1 for none; what nobody can mean has the place behind the last.</summary>
    public int IndexOf(string intent) => intent == Understanding.Unknown ? Intents.Count : Intents.ToList().FindIndex(other => other.Name == intent);

    /// <summary>How much a concept tells: the fewer intents use it, the more.</summary>
    public IReadOnlyList<float> Weights { get; }

    private static int[] NamesIn(Intent intent, Lexicon lexicon) =>
        [.. intent.Slots.SelectMany(slot => WordsOfSlot.GetValueOrDefault(slot) ?? []).Select(lexicon.Concept).Distinct()];

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
