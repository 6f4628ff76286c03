using System.Text.RegularExpressions;

namespace KreisTeams.Understanding;

/// <summary>A phrase taken apart: its words, what they stand for, the names and times in it.</summary>
internal sealed partial class Phrase
{
    /// <summary>Words beyond this are read as text only.</summary>
    public const int WordsScored = 63;

    private const int ShortestTail = 3;
    private const float UnknownWord = 0.5f;
    private const float QuotedWord = 0.2f;

    private readonly ulong[] _concepts;
    private readonly Lexicon _lexicon;
    private readonly float[] _weights;

    public Phrase(string text, Lexicon lexicon, IReadOnlyList<float> weights, Names names)
    {
        _lexicon = lexicon;
        _concepts = new ulong[lexicon.ConceptCount];
        Text = text;
        Tokens = Token.Read(text);
        Scored = Math.Min(Tokens.Length, WordsScored);
        var scored = Tokens[..Scored];
        Names = names.Find(scored, lexicon);
        Correct(scored);
        Times = TimeSpotter.Find(text, Tokens);
        MarkQuoted();
        MarkMeanings(scored);
        MarkShapes();
        _weights = Weigh(weights);
        Fillers = WithCourtesies();
        var meaning = All & ~Fillers;
        Opening = meaning == 0 ? All : ((meaning & (~meaning + 1)) << 1) - 1;
    }

    public string Text { get; }

    public Token[] Tokens { get; }

    public int Scored { get; }

    public IReadOnlyList<NameMatch> Names { get; }

    public IReadOnlyList<TimeMatch> Times { get; }

    /// <summary>Tokens whose spelling was put right.</summary>
    public ulong Corrected { get; private set; }

    /// <summary>Tokens that are quoted or stand behind a colon: they are somebody's text rather than the request.</summary>
    public ulong Quoted { get; private set; }

    /// <summary>The first token of the text behind a colon, -1 where there is none.</summary>
    public int Tail { get; private set; } = -1;

    /// <summary>The first word that carries a meaning, with what stands before it.</summary>
    public ulong Opening { get; private set; }

    /// <summary>Tokens that carry no meaning of their own: small words, and greeting or thanks around a request.</summary>
    public ulong Fillers { get; private set; }

    public ulong All => Scored == 64 ? ulong.MaxValue : (1ul << Scored) - 1;

    public ulong this[string concept] => this[_lexicon.Find(concept)];

    public ulong this[int concept] => concept < 0 ? 0 : _concepts[concept];

    public bool Has(string concept) => this[concept] != 0;

    /// <summary>Whether a token stands for the concept.</summary>
    public bool Is(int token, string concept) => token >= 0 && token < Scored && (this[concept] >> token & 1) != 0;

    public bool IsAny(int token, params ReadOnlySpan<string> concepts)
    {
        foreach (var concept in concepts)
        {
            if (Is(token, concept))
            {
                return true;
            }
        }

        return false;
    }

    public bool HasWord(params ReadOnlySpan<string> words) => WordOf(words) is not null;

    /// <summary>The first of the folded words that occurs, as typed.</summary>
    public string? WordOf(params ReadOnlySpan<string> words)
    {
        foreach (var token in Tokens)
        {
            if (words.Contains(token.Folded))
            {
                return token.Text;
            }
        }

        return null;
    }

    /// <summary>The first token of a concept, -1 where there is none.</summary>
    public int IndexOf(string concept) => this[concept] is var tokens && tokens == 0 ? -1 : System.Numerics.BitOperations.TrailingZeroCount(tokens);

    public float WeightOf(int token) => _weights[token];

    /// <summary>The language most of the words belong to.</summary>
    public Language LanguageOr(Language otherwise)
    {
        var (german, english) = (System.Numerics.BitOperations.PopCount(this["lang.de"]), System.Numerics.BitOperations.PopCount(this["lang.en"]));
        return german == english ? otherwise : german > english ? Language.German : Language.English;
    }

    public NameMatch? Find(NameKind kind) => Names.FirstOrDefault(match => match.Kind == kind);

    /// <summary>The text from a token to a token (both included) as typed, without marks at its ends.</summary>
    public string Between(int from, int to) => from > to || from >= Tokens.Length ? "" : Text[Tokens[from].Start..Tokens[Math.Min(to, Tokens.Length - 1)].End];

    /// <summary>The first token at or behind a place in the text.</summary>
    public int TokenAt(int place) => Array.FindIndex(Tokens, token => token.Start >= place) is var index && index < 0 ? Tokens.Length : index;

    private void Correct(Token[] scored)
    {
        for (var index = 0; index < scored.Length; index++)
        {
            var token = scored[index];
            if (token.Shape == TokenShape.Word && token.Folded.Length > 3 && !IsNamed(index) && !_lexicon.Knows(token.Folded)
                && _lexicon.Meanings(token).Count == 0 && _lexicon.Correct(token.Folded) is { } meant)
            {
                scored[index] = Tokens[index] = token with { Folded = meant };
                Corrected |= 1ul << index;
            }
        }
    }

    private float[] Weigh(IReadOnlyList<float> weights)
    {
        var weighed = new float[Scored];
        var (tail, question) = (_lexicon.Find("@tail"), _lexicon.Find("@question"));
        for (var concept = 0; concept < _concepts.Length; concept++)
        {
            if (concept == tail || concept == question)
            {
                continue;
            }

            for (var left = _concepts[concept]; left != 0; left &= left - 1)
            {
                var token = System.Numerics.BitOperations.TrailingZeroCount(left);
                weighed[token] = Math.Max(weighed[token], weights[concept]);
            }
        }

        for (var token = 0; token < Scored; token++)
        {
            weighed[token] = (Quoted >> token & 1) != 0 ? QuotedWord : Math.Max(weighed[token], UnknownWord);
        }

        return weighed;
    }

    private void MarkQuoted()
    {
        var colon = Text.IndexOf(": ", StringComparison.Ordinal);
        if (colon > 0 && TokenAt(colon) is var tail && tail < Scored)
        {
            Tail = tail;
            Mark("@tail", All & ~((1ul << tail) - 1));
            Quoted |= Scored - tail >= ShortestTail ? All & ~((1ul << tail) - 1) : 0;
        }

        foreach (var quote in Quotes().EnumerateMatches(Text))
        {
            var (from, to) = (TokenAt(quote.Index), TokenAt(quote.Index + quote.Length));
            Quoted |= ((1ul << Math.Min(to, Scored)) - 1) & ~((1ul << Math.Min(from, Scored)) - 1);
        }
    }

    private ulong WithCourtesies()
    {
        var fillers = this["filler"];
        var courtesies = fillers | this["greet"] | this["thanks"] | this["ok"];
        if (!Enumerable.Range(0, Scored).Any(token => (courtesies >> token & 1) == 0 && _weights[token] > UnknownWord))
        {
            return fillers;
        }

        var all = fillers | this["greet"] | this["thanks"];
        _concepts[_lexicon.Find("greet")] = 0;
        return all;
    }

    private bool IsNamed(int index) => Names.Any(match => match.From <= index && index <= match.To);

    private void MarkMeanings(Token[] scored)
    {
        var opaque = 0ul;
        var relative = _lexicon.Find("relative");
        foreach (var match in Names)
        {
            Mark("@" + KindName(match.Kind), match.Tokens);
            opaque |= match.Exact && match.Kind is NameKind.Organisation or NameKind.Programme or NameKind.Body or NameKind.Person or NameKind.Project ? match.Tokens : 0;
        }

        for (var index = 0; index < scored.Length; index++)
        {
            if ((opaque >> index & 1) == 0)
            {
                foreach (var concept in _lexicon.Meanings(scored[index]).Where(concept => !(concept == relative && IsSalutation(index))))
                {
                    _concepts[concept] |= 1ul << index;
                }
            }
        }

        foreach (var (concept, tokens) in _lexicon.Find(scored))
        {
            _concepts[concept] |= tokens;
        }
    }

    // „Frau Demir“ is addressed, „meine Frau“ is a relative.
    private bool IsSalutation(int index) => index + 1 < Tokens.Length && Tokens[index].Folded == "frau" && Tokens[index + 1].IsCapitalised
        && !(index > 0 && Tokens[index - 1].Folded.StartsWith("mein", StringComparison.Ordinal));

    private void MarkShapes()
    {
        foreach (var time in Times)
        {
            Mark(time.IsDuration ? "@duration" : "@date", time.Tokens & All);
        }

        for (var index = 0; index < Scored; index++)
        {
            if (ShapeOf(index) is { } shape)
            {
                Mark(shape, 1ul << index);
            }
        }

        if (Text.Contains('?', StringComparison.Ordinal) && Scored > 0)
        {
            Mark("@question", 1ul << (Scored - 1));
        }
    }

    [GeneratedRegex("""[\u201e\u201c\u201d"\u00bb\u00ab][^\u201e\u201c\u201d"\u00bb\u00ab]+[\u201e\u201c\u201d"\u00bb\u00ab]""")]
    internal static partial Regex Quotes();

    private bool IsJoined(int index) => Tokens[index].Start > 0 && Text[Tokens[index].Start - 1] == '-' || Tokens[index].End < Text.Length && Text[Tokens[index].End] == '-';

    private string? ShapeOf(int index) => Tokens[index] switch
    {
        { Shape: TokenShape.FileName } => "@filename",
        { Shape: TokenShape.Code } code => DecisionCode().IsMatch(code.Text) ? "@decisioncode" : code.Text.Contains('/', StringComparison.Ordinal) ? "@fraction" : "@receipt",
        { Shape: TokenShape.Number } => Times.Any(time => time.From <= index && index <= time.To) ? null : "@number",
        { Text: "R" or "A" or "C" or "I" } when !IsJoined(index) => "@letter",
        _ => null,
    };

    [GeneratedRegex(@"^\d{4}[-/]\d{1,4}$")]
    internal static partial Regex DecisionCode();

    private static string KindName(NameKind kind) => kind switch
    {
        NameKind.Organisation => "org",
        NameKind.Surname => "person",
        _ => kind.ToString().ToLowerInvariant(),
    };

    private void Mark(string concept, ulong tokens)
    {
        if (_lexicon.Find(concept) is >= 0 and var number)
        {
            _concepts[number] |= tokens;
        }
    }
}
