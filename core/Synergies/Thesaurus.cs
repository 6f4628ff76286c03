using KreisTeams.Understanding;

namespace KreisTeams.Synergies;

/// <summary>What municipal projects are about and what they do with it, from the word list that is compiled in.</summary>
internal sealed class Thesaurus
{
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
        var objects = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            var halves = line.Split('=', 2, StringSplitOptions.TrimEntries);
            var kind = halves[0].Split(' ', 2)[0];
            var name = kind == "generic" ? kind : $"{(kind is "platform" or "public" ? "product" : kind)} {halves[0][kind.Length..].Split('|')[0].Trim()}";
            var entries = halves[1].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (kind is "product" or "platform" or "public")
            {
                _ = kind == "platform" && _platforms.Add(name) || kind == "public" && _forTheirAudience.Add(name);
                _labels[name] = halves[0].Split('|')[1].Trim();
                combinations.AddRange(entries.Where(entry => entry.Contains('&', StringComparison.Ordinal) || objects.ContainsKey(entry)).Select(entry => (name, entry.Split('&'))));
                entries = [.. entries.Where(entry => !entry.Contains('&', StringComparison.Ordinal) && !objects.ContainsKey(entry))];
            }
            else if (kind is "object" or "context")
            {
                objects[name[(kind.Length + 1)..]] = name;
            }

            words.Add($"{name} = {string.Join(", ", entries)}");
        }

        _lexicon = new Lexicon(words);
        Combinations = [.. combinations.Select(combination => (combination.Product, combination.Concepts.Select(ConceptName).ToArray()))];
        _names = new string[_lexicon.ConceptCount];
        foreach (var name in words.Select(word => word.Split('=')[0].Trim()))
        {
            _names[_lexicon.Concept(name)] = name;
        }

        _generic = _lexicon.Concept("generic");

        string ConceptName(string concept) => objects.GetValueOrDefault(concept) ?? "function " + concept;
    }

    /// <summary>Products that are told by an object and what is done with it.</summary>
    public IReadOnlyList<(string Product, string[] Concepts)> Combinations { get; }

    /// <summary>Whether a product is only the means for others, as a network of sensors is.</summary>
    public bool IsPlatform(string product) => _platforms.Contains(product);

    /// <summary>Whether a product for the public is another than the same for the staff.</summary>
    public bool IsForItsAudience(string product) => _forTheirAudience.Contains(product);

    public string Label(string product) => _labels[product];

    /// <summary>Objects, functions and products in a text, and by their stem the words that the list does not know.</summary>
    public HashSet<string> Read(string text)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var tokens = Token.Read(text).Select(Correct).ToArray();
        foreach (var token in tokens)
        {
            var meanings = _lexicon.Meanings(token);
            found.UnionWith(meanings.Where(meaning => meaning != _generic).Select(meaning => _names[meaning]));
            if (meanings.Count == 0 && token is { Shape: TokenShape.Word, Folded.Length: > 2 })
            {
                found.Add("word " + token.Stem);
            }
        }

        // Compounds are also written apart: „Baustellen App“, „E-Akte“.
        found.UnionWith(_lexicon.Find(tokens).Where(expression => expression.Concept != _generic).Select(expression => _names[expression.Concept]));
        return found;
    }

    private Token Correct(Token token) =>
        token.Shape == TokenShape.Word && token.Folded.Length > 5 && !_lexicon.Knows(token.Folded) && _lexicon.Meanings(token).Count == 0 && _lexicon.Correct(token.Folded) is { } meant
            ? token with { Folded = meant }
            : token;
}
