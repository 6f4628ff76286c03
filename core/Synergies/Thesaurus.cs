using KreisTeams.Network;
using KreisTeams.Understanding;

namespace KreisTeams.Synergies;

/// <summary>What municipal projects are about and what they do with it, from the word list that is compiled in and what a network adds to it.</summary>
internal sealed class Thesaurus
{
    public const string ProductKind = "product ";
    public const string StageKind = "stage ";
    private const string HintKind = "hint ";
    private const string Generic = "generic";
    private const string PartKind = "part ";
    private const int PartLength = 6;

    private static readonly string[] ProductKinds = ["product", "platform", "public"];

    public static readonly Thesaurus Instance = new(VocabularyFile.Lines("thesaurus.txt"));

    private readonly Lexicon _lexicon;
    private readonly string[] _names;
    private readonly Dictionary<string, string> _labels = new(StringComparer.Ordinal);
    private readonly HashSet<string> _platforms = new(StringComparer.Ordinal);
    private readonly HashSet<string> _forTheirAudience = new(StringComparer.Ordinal);
    private readonly int _generic;

    public Thesaurus(IEnumerable<string> lines)
    {
        var words = new List<string>();
        var combinations = new List<(string Product, string[] Concepts)>();
        var concepts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            var (kind, name, label, entries) = Parts(line);
            if (!ProductKinds.Contains(kind))
            {
                concepts[name] = kind == Generic ? Generic : $"{kind} {name}";
                words.Add($"{concepts[name]} = {entries}");
                continue;
            }

            var product = ProductKind + name;
            _ = kind == "platform" && _platforms.Add(product) || kind == "public" && _forTheirAudience.Add(product);
            _labels[product] = label;
            var (told, hints) = entries.Split(';', 2) is [var first, var second] ? (first, second) : (entries, "");
            var all = told.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToLookup(entry => entry.Contains('&', StringComparison.Ordinal));
            combinations.AddRange(all[true].Select(entry => (product, entry.Split('&'))));
            words.AddRange(((string[])[$"{product} = {string.Join(", ", all[false])}", $"{HintKind}{name} = {hints}"]).Where(entry => !entry.TrimEnd().EndsWith('=')));
        }

        _lexicon = new Lexicon(words);
        Combinations = [.. combinations.Select(combination => (combination.Product, combination.Concepts.Select(concept => concepts.GetValueOrDefault(concept) ?? throw new FormatException(concept)).ToArray()))];
        _names = new string[_lexicon.ConceptCount];
        foreach (var name in words.Select(word => word.Split('=')[0].Trim()))
        {
            _names[_lexicon.Concept(name)] = name;
        }

        _generic = _lexicon.Concept(Generic);
    }

    /// <summary>Products that are told by an object and what is done with it.</summary>
    public IReadOnlyList<(string Product, string[] Concepts)> Combinations { get; }

    /// <summary>The compiled list with the words of a network.</summary>
    public static Thesaurus With(IReadOnlyCollection<ThesaurusEntry> entries) => entries.Count == 0
        ? Instance
        : new Thesaurus([.. VocabularyFile.Lines("thesaurus.txt"), .. entries.Select(LineOf)]);

    /// <summary>Why an entry cannot be added; null where it can.</summary>
    public static Wording? Problem(ThesaurusEntry entry)
    {
        if (entry.Words.IsEmpty || entry.Words.Any(word => word.IndexOfAny(['=', '|', ';', '#', ',', '\n', '\r']) >= 0) || entry.Label.IndexOfAny(['=', '|', '#', '\n', '\r']) >= 0)
        {
            return SynergyTexts.WrongWords;
        }

        try
        {
            _ = With([entry]);
            return null;
        }
        catch (FormatException)
        {
            return SynergyTexts.WrongWords;
        }
    }

    public bool Knows(string id) => _labels.ContainsKey(ProductKind + id);

    /// <summary>The product of that label, or null.</summary>
    public string? IdOf(string label) =>
        _labels.FirstOrDefault(product => string.Equals(product.Value, label, StringComparison.OrdinalIgnoreCase)).Key?[ProductKind.Length..];

    /// <summary>All products by what people call them.</summary>
    public IEnumerable<string> Labels => _labels.Values;

    /// <summary>Whether a product is only the means for others, as a network of sensors is.</summary>
    public bool IsPlatform(string product) => _platforms.Contains(product);

    /// <summary>Whether a product for the public is another than the same for the staff.</summary>
    public bool IsForItsAudience(string product) => _forTheirAudience.Contains(product);

    public string Label(string product) => _labels[product];

    public Reading Read(string text)
    {
        var reading = new Reading();
        var tokens = Token.Read(text).Select(Correct).ToArray();

        // Compounds are also written apart: „Baustellen App“, „E-Akte“.
        var expressions = _lexicon.Find(tokens).Where(expression => expression.Concept != _generic).ToArray();
        foreach (var (concept, _) in expressions)
        {
            Note(reading, [_names[concept]]);
        }

        for (var index = 0; index < tokens.Length; index++)
        {
            if (Array.FindIndex(tokens, token => token.Folded == tokens[index].Folded) == index)
            {
                NoteWord(reading, tokens[index], isPart: expressions.Any(expression => (expression.Tokens & (1ul << index)) != 0 && IsProduct(expression.Concept)));
            }
        }

        return reading;
    }

    private bool IsProduct(int concept) => _names[concept].StartsWith(ProductKind, StringComparison.Ordinal);

    /// <param name="isPart">Whether an expression has told already what it is: the „Ampel“ of a „CO2-Ampel“ steers no traffic.</param>
    private void NoteWord(Reading reading, Token token, bool isPart)
    {
        var meanings = _lexicon.Meanings(token);
        Note(reading, [.. meanings.Where(meaning => meaning != _generic && !(isPart && IsProduct(meaning))).Select(meaning => _names[meaning])]);
        if (!meanings.Contains(_generic) && token is { Shape: TokenShape.Word, Folded.Length: > 2 })
        {
            reading.Terms.UnionWith(WordAndParts(token.Stem));
        }
    }

    /// <summary>A word that nobody listed still tells something by how it begins and ends: „Ferienspaß“ and „Ferienprogramm“, „Bücherei“ and „Stadtbücherei“.</summary>
    private static IEnumerable<string> WordAndParts(string stem)
    {
        yield return "word " + stem;
        if (stem.Length >= PartLength)
        {
            yield return PartKind + stem[..PartLength];
        }

        if (stem.Length >= 2 * PartLength - 3)
        {
            yield return PartKind + stem[^PartLength..];
        }
    }

    /// <summary>The less a word hints at, the more it says about each.</summary>
    private static void Note(Reading reading, string[] names)
    {
        var hints = names.Count(name => name.StartsWith(HintKind, StringComparison.Ordinal));
        foreach (var name in names)
        {
            if (name.StartsWith(HintKind, StringComparison.Ordinal))
            {
                var product = ProductKind + name[HintKind.Length..];
                reading.Hints[product] = reading.Hints.GetValueOrDefault(product) + MathF.Pow(hints, -0.7f);
            }
            else
            {
                reading.NamesOf(name).Add(name);
            }
        }
    }

    private Token Correct(Token token) =>
        token.Shape == TokenShape.Word && token.Folded.Length > 5 && !_lexicon.Knows(token.Folded) && _lexicon.Meanings(token).Count == 0 && _lexicon.Correct(token.Folded) is { } meant
            ? token with { Folded = meant }
            : token;

    private static (string Kind, string Name, string Label, string Entries) Parts(string line)
    {
        var halves = line.Split('=', 2, StringSplitOptions.TrimEntries);
        var kind = halves[0].Split(' ', 2)[0];
        var names = halves[0][kind.Length..].Split('|', 2, StringSplitOptions.TrimEntries);
        return (kind, names[0], names[^1], halves[1]);
    }

    private static string LineOf(ThesaurusEntry entry)
    {
        var kind = Instance.IsPlatform(ProductKind + entry.Id) ? "platform" : Instance.IsForItsAudience(ProductKind + entry.Id) ? "public" : "product";
        return $"{kind} {entry.Id} | {entry.Label} = {string.Join(", ", entry.Words)}";
    }
}

/// <summary>What a text says: products by name, products it only hints at and how much, and what else it is about.</summary>
internal sealed record Reading
{
    public HashSet<string> Products { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, float> Hints { get; } = new(StringComparer.Ordinal);

    /// <summary>What is done about something instead of offering it: a course on it, its purchase, a survey of it.</summary>
    public HashSet<string> Stages { get; } = new(StringComparer.Ordinal);

    /// <summary>Objects, contexts and functions, and by their stem the words that the list does not know.</summary>
    public HashSet<string> Terms { get; } = new(StringComparer.Ordinal);

    /// <summary>Where something of that name belongs.</summary>
    public HashSet<string> NamesOf(string name) =>
        name.StartsWith(Thesaurus.ProductKind, StringComparison.Ordinal) ? Products : name.StartsWith(Thesaurus.StageKind, StringComparison.Ordinal) ? Stages : Terms;
}
