namespace KreisTeams.Understanding;

/// <summary>What a phrase has in common with others that mean the same: its words, what they stand for, what stands beside each other. Names and times count as such, whatever they are.</summary>
internal static class PhraseFeatures
{
    private const int ShortestGram = 6;
    private const int Gram = 4;
    private const float Beside = 0.7f;
    private const float Together = 0.35f;
    private const float Part = 0.3f;

    public static Dictionary<string, float> Of(Phrase phrase, Lexicon lexicon)
    {
        var features = new Dictionary<string, float>(StringComparer.Ordinal);
        var units = Units(phrase);
        Add(features, "^" + (units.Count > 0 ? units[0] : ""), Beside);
        Add(features, "$" + (units.Count > 0 ? units[^1] : ""), Beside);
        Add(features, phrase.Has("@question") ? "?" : ".", Part);
        Add(features, units.Count switch { 1 => "#1", 2 => "#2", 3 or 4 => "#4", _ => "#9" }, Beside);
        for (var index = 0; index < units.Count; index++)
        {
            Add(features, units[index], 1);
            AddGrams(features, units[index]);
            if (index > 0)
            {
                Add(features, $"{units[index - 1]} {units[index]}", Beside);
            }
        }

        AddConcepts(features, phrase, lexicon);
        var length = MathF.Sqrt(features.Values.Sum(value => value * value));
        return features.ToDictionary(feature => feature.Key, feature => feature.Value / length, StringComparer.Ordinal);
    }

    private static List<string> Units(Phrase phrase)
    {
        var units = new List<string>();
        for (var token = 0; token < phrase.Scored; token++)
        {
            var unit = UnitAt(phrase, token);
            if (unit[0] != '@' || units.Count == 0 || units[^1] != unit)
            {
                units.Add(unit);
            }
        }

        return units;
    }

    private static string UnitAt(Phrase phrase, int token)
    {
        if ((phrase.Quoted >> token & 1) != 0)
        {
            return "@quoted";
        }

        if (phrase.Names.Where(name => name.From <= token && token <= name.To && name.Kind != NameKind.Surname).MaxBy(name => (name.To - name.From, name.Kind == NameKind.Project)) is { } name
            && (name.Exact || name.Kind == NameKind.Organisation))
        {
            return $"@{name.Kind}";
        }

        var time = phrase.Times.FirstOrDefault(time => time.From <= token && token <= time.To);
        return time is not null ? time.IsDuration ? "@duration" : "@date"
            : phrase.Tokens[token].Shape != TokenShape.Word ? $"@{phrase.Tokens[token].Shape}"
            : phrase.Tokens[token].Stem;
    }

    private static void AddGrams(Dictionary<string, float> features, string unit)
    {
        for (var at = 0; unit[0] != '@' && unit.Length >= ShortestGram && at + Gram <= unit.Length; at++)
        {
            Add(features, $"~{unit.AsSpan(at, Gram)}", Part);
        }
    }

    private static void AddConcepts(Dictionary<string, float> features, Phrase phrase, Lexicon lexicon)
    {
        var concepts = lexicon.Telling.Where(concept => (phrase[concept.Number] & ~phrase.Quoted) != 0).ToArray();
        for (var one = 0; one < concepts.Length; one++)
        {
            Add(features, $"={concepts[one].Name}", 1);
            for (var other = one + 1; other < concepts.Length; other++)
            {
                Add(features, $"={concepts[one].Name}+{concepts[other].Name}", Together);
            }
        }
    }

    private static void Add(Dictionary<string, float> features, string feature, float value) => features[feature] = value;
}
