using System.Collections.Concurrent;

namespace KreisTeams.Understanding;

/// <summary>
/// Words and what they stand for. Every concept is a line „poll = abstimmung, umfrage, mein* stimm*, leg .. an“:
/// a star stands for any letters, two dots for any words between.
/// </summary>
internal sealed class Lexicon
{
    public static readonly Lexicon Instance = new(VocabularyFile.Lines("concepts.txt"));

    private const int ShortestPart = 4;
    private const int WordsRemembered = 20_000;

    private readonly Dictionary<string, int> _concepts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _stems = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _beginnings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _ends = new(StringComparer.Ordinal);
    private readonly List<Expression> _expressions = [];
    private readonly ConcurrentDictionary<string, int[]> _remembered = new(StringComparer.Ordinal);
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly ILookup<int, (string Word, uint Letters)> _byLength;
    private readonly Expression[] _byBeginning;
    private readonly Dictionary<string, Expression[]> _byFirstWord;
    private readonly Dictionary<string, Expression[]> _byFirstStem;

    public Lexicon(IEnumerable<string> lines)
    {
        var withUmlaut = new List<(int Concept, string Plain)>();
        foreach (var line in lines)
        {
            var (name, entries) = line.Split('=', 2) is [var left, var right] ? (left.Trim(), right) : throw new FormatException(line);
            foreach (var entry in entries.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                Add(Concept(name), Words.Fold(entry).Replace('-', ' '));
                if (Words.WithoutUmlauts(entry) is { } plain)
                {
                    withUmlaut.Add((Concept(name), plain.Replace('-', ' ')));
                }
            }
        }

        _known.UnionWith(TimeWords.All);
        AddWithoutUmlauts(withUmlaut);
        _byBeginning = [.. _expressions.Where(expression => expression.FirstWord is null)];
        _byFirstWord = _expressions.Where(expression => expression.FirstWord is not null).GroupBy(expression => expression.FirstWord!).ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        _byFirstStem = _expressions.Where(expression => expression.FirstWord?.Length > ShortestPart).GroupBy(expression => Words.Stem(expression.FirstWord!)).ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        _byLength = _known.Where(word => word.Length >= ShortestPart).Select(word => (word, Words.Letters(word))).ToLookup(word => word.word.Length);
    }

    public int ConceptCount => _concepts.Count;

    /// <summary>Concepts that say something about what is meant.</summary>
    public IReadOnlyList<(string Name, int Number)> Telling => field ??=
        [.. _concepts.Where(concept => concept.Key[0] != '@' && concept.Key is not ("filler" or "common" or "lang.de" or "lang.en")).Select(concept => (concept.Key, concept.Value))];

    /// <summary>Number of a concept; concepts that only patterns and names know are numbered on the way.</summary>
    public int Concept(string name)
    {
        if (!_concepts.TryGetValue(name, out var number))
        {
            _concepts.Add(name, number = _concepts.Count);
        }

        return number;
    }

    /// <summary>Number of a concept, -1 for none.</summary>
    public int Find(string name) => _concepts.GetValueOrDefault(name, -1);

    /// <summary>Expressions that occur in the tokens, as bits of tokens for each concept.</summary>
    public IEnumerable<(int Concept, ulong Tokens)> Find(Token[] tokens)
    {
        foreach (var expression in tokens.SelectMany(StartingWith).Concat(_byBeginning).Distinct())
        {
            if (expression.Find(tokens) is not 0 and var found)
            {
                yield return (expression.Concept, found);
            }
        }
    }

    public bool Knows(string folded) => _known.Contains(folded) || _words.ContainsKey(folded) || _stems.ContainsKey(Words.Stem(folded)) || Affixed(folded).Any();

    /// <summary>What a word stands for by itself: exactly, without its ending, or by a known beginning or end.</summary>
    public IReadOnlyList<int> Meanings(Token token)
    {
        if (_remembered.TryGetValue(token.Folded, out var meanings))
        {
            return meanings;
        }

        meanings = [.. MeaningsOf(token).Distinct()];
        return _remembered.Count < WordsRemembered ? _remembered.GetOrAdd(token.Folded, meanings) : meanings;
    }

    private IEnumerable<Expression> StartingWith(Token token) =>
        (_byFirstWord.GetValueOrDefault(token.Folded) ?? []).Concat(token.Folded.Length > ShortestPart ? _byFirstStem.GetValueOrDefault(token.Stem) ?? [] : []);

    private IEnumerable<int> MeaningsOf(Token token)
    {
        if (_words.TryGetValue(token.Folded, out var exact))
        {
            return exact.Concat(Affixed(token.Folded));
        }

        var stemmed = token.Folded.Length > ShortestPart && _stems.TryGetValue(token.Stem, out var concepts) ? concepts : [];
        return stemmed.Count > 0 ? stemmed.Concat(Affixed(token.Folded)) : Affixed(token.Folded).Concat(PartMeanings(token.Folded));
    }

    /// <summary>The known word that differs least, or null.</summary>
    public string? Correct(string folded)
    {
        var (best, bound) = (default(string), Words.SlipsAllowed(folded.Length));
        var letters = Words.Letters(folded);
        var allowed = bound;
        for (var length = folded.Length - allowed; length <= folded.Length + allowed && bound > 0; length++)
        {
            foreach (var (word, wordLetters) in _byLength[length])
            {
                if (System.Numerics.BitOperations.PopCount(letters ^ wordLetters) > 2 * bound)
                {
                    continue;
                }

                var distance = Words.Distance(folded, word, bound);
                if (distance <= bound && (best is null || distance < bound || best[0] != folded[0] && word[0] == folded[0]) && (folded[0] == word[0] || distance < 2 && folded.Length > ShortestPart))
                {
                    (best, bound) = (word, distance);
                }
            }
        }

        return best;
    }

    /// <summary>Splits a compound into known words, with the letters that German puts between them.</summary>
    public IReadOnlyList<string> Parts(string folded)
    {
        for (var cut = folded.Length - 3; cut >= 3; cut--)
        {
            var head = folded[..cut];
            if (KnownPart(head) is not { } first)
            {
                continue;
            }

            var tail = folded[cut..];
            if (KnownPart(tail) is { } last)
            {
                return [first, last];
            }

            if (tail.Length > 2 * ShortestPart && Parts(tail) is { Count: > 0 } more)
            {
                return [first, .. more];
            }
        }

        return [];
    }

    private string? KnownPart(string part)
    {
        if (part.Length < 3)
        {
            return null;
        }

        foreach (var link in (string[])["", "s", "es", "n", "en"])
        {
            if (part.EndsWith(link, StringComparison.Ordinal) && part[..^link.Length] is { Length: >= 3 } word
                && (_words.ContainsKey(word) || word.Length > ShortestPart && _stems.ContainsKey(Words.Stem(word))))
            {
                return word;
            }
        }

        return null;
    }

    private IEnumerable<int> PartMeanings(string folded) => folded.Length < 2 * ShortestPart
        ? []
        : Parts(folded).SelectMany(part => _words.GetValueOrDefault(part) ?? _stems.GetValueOrDefault(Words.Stem(part)) ?? []).Where(concept => concept != Find("filler"));

    private IEnumerable<int> Affixed(string folded)
    {
        for (var length = 3; length <= folded.Length; length++)
        {
            if (_beginnings.TryGetValue(folded[..length], out var concepts))
            {
                foreach (var concept in concepts)
                {
                    yield return concept;
                }
            }

            if (_ends.TryGetValue(folded[^length..], out concepts))
            {
                foreach (var concept in concepts)
                {
                    yield return concept;
                }
            }
        }
    }

    // „ubernimmt“: typed without the dots, where that is no other word.
    private void AddWithoutUmlauts(List<(int Concept, string Plain)> entries)
    {
        foreach (var (concept, plain) in entries.Where(entry => !Knows(entry.Plain)).ToArray())
        {
            Add(concept, plain);
        }
    }

    private void Add(int concept, string entry)
    {
        if (entry.Contains(' ', StringComparison.Ordinal))
        {
            var expression = new Expression(concept, entry.Split(' '));
            _expressions.Add(expression);
            _known.UnionWith(expression.PlainWords);
        }
        else if (entry.EndsWith('*'))
        {
            _known.Add(entry[..^1]);
            Note(_beginnings, entry[..^1], concept);
        }
        else if (entry.StartsWith('*'))
        {
            Note(_ends, entry[1..], concept);
        }
        else
        {
            _known.Add(entry);
            Note(_words, entry, concept);
            if (entry.Length > ShortestPart)
            {
                Note(_stems, Words.Stem(entry), concept);
            }
        }
    }

    private static void Note(Dictionary<string, List<int>> index, string word, int concept)
    {
        if (!index.TryGetValue(word, out var concepts))
        {
            index.Add(word, concepts = []);
        }

        if (!concepts.Contains(concept))
        {
            concepts.Add(concept);
        }
    }
}
