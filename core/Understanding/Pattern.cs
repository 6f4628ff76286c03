using System.Numerics;

namespace KreisTeams.Understanding;

internal sealed record PatternTerm(int[] Concepts, bool IsHelpful, bool IsExcluding, bool IsFirst);

/// <summary>One way to say an intent.</summary>
internal sealed class Pattern(Intent intent, PatternTerm[] terms, bool isWhole, int[] names)
{
    private const float Missing = 1.1f;
    private const float Helpful = 0.6f;
    private const float Excluded = 6f;
    private const float Unexplained = 0.4f;
    private const float Respelt = 0.85f;
    private const float Quoted = 0.4f;

    private float[] _weights = [];

    public Intent Intent { get; } = intent;

    public IEnumerable<int> Concepts => terms.Where(term => !term.IsExcluding).SelectMany(term => term.Concepts);

    public static Pattern Parse(string line, Intent intent, Lexicon lexicon, int[] names)
    {
        var isWhole = line.StartsWith("= ", StringComparison.Ordinal);
        var terms = (isWhole ? line[2..] : line).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(term => new PatternTerm(
            [.. term.TrimStart('?', '!', '^').Split('/').Select(name => Known(name, lexicon))],
            term[0] == '?',
            term[0] == '!',
            term[0] == '^'));
        return new Pattern(intent, [.. terms], isWhole, names);
    }

    public void Weigh(float[] weights) => _weights = weights;

    /// <summary>What the pattern explains of the phrase, less what it misses and what it leaves unexplained.</summary>
    public float Score(Phrase phrase)
    {
        var (score, explained) = (0f, phrase.Fillers);
        foreach (var term in terms)
        {
            var (tokens, weight) = Best(phrase, term);
            if (term.IsExcluding)
            {
                score -= tokens != 0 ? Excluded : 0;
                continue;
            }

            explained |= tokens;
            score += tokens == 0
                ? term.IsHelpful ? 0 : -Missing * weight
                : (term.IsHelpful ? Helpful : 1) * weight * ((tokens & ~phrase.Corrected) == 0 ? Respelt : 1);
        }

        foreach (var name in names)
        {
            explained |= phrase[name];
        }

        var left = phrase.All & ~explained;
        return isWhole && left != 0 ? float.MinValue : score - Cost(phrase, left);
    }

    /// <summary>Tokens that say the intent; names are not among them, they are entities.</summary>
    public ulong Explain(Phrase phrase) => terms.Where(term => !term.IsExcluding).Aggregate(0ul, (tokens, term) => tokens | Best(phrase, term).Tokens);

    private static int Known(string concept, Lexicon lexicon) => concept[0] == '@' || lexicon.Find(concept) >= 0
        ? lexicon.Concept(concept)
        : throw new FormatException($"No words are known for {concept}.");

    private (ulong Tokens, float Weight) Best(Phrase phrase, PatternTerm term)
    {
        var (tokens, weight, least) = (0ul, 0f, float.MaxValue);
        foreach (var concept in term.Concepts)
        {
            var here = phrase[concept] & (term.IsFirst ? phrase.Opening : ulong.MaxValue);
            least = Math.Min(least, _weights[concept]);
            if (here != 0)
            {
                tokens |= here;
                weight = Math.Max(weight, _weights[concept] * ((here & ~phrase.Quoted) == 0 ? Quoted : 1));
            }
        }

        return (tokens, tokens == 0 ? least : weight);
    }

    private static float Cost(Phrase phrase, ulong left)
    {
        var cost = 0f;
        while (left != 0)
        {
            cost += Unexplained * phrase.WeightOf(BitOperations.TrailingZeroCount(left));
            left &= left - 1;
        }

        return cost;
    }
}
