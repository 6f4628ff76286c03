namespace KreisTeams.Understanding;

/// <summary>Several words that mean something together, as in „wie viel“ or „leg … an“.</summary>
internal sealed class Expression
{
    private const string Gap = "..";

    private readonly (string Word, string Stem, bool Beginning, bool AfterGap)[] _words;

    public Expression(int concept, string[] words)
    {
        Concept = concept;
        _words = [.. words.Select((word, index) => (word, index)).Where(word => word.word != Gap)
            .Select(word => (word.word.TrimEnd('*'), Words.Stem(word.word.TrimEnd('*')), word.word.EndsWith('*'), word.index > 0 && words[word.index - 1] == Gap))];
    }

    public int Concept { get; }

    /// <summary>Null where only a beginning is known.</summary>
    public string? FirstWord => _words[0].Beginning ? null : _words[0].Word;

    public IEnumerable<string> PlainWords => _words.Where(word => !word.Beginning).Select(word => word.Word);

    /// <summary>The tokens of the first occurrence as bits, 0 where there is none.</summary>
    public ulong Find(Token[] tokens)
    {
        for (var start = 0; start < tokens.Length; start++)
        {
            if (Matches(tokens[start], 0) && FindFrom(tokens, start) is var found && found != 0)
            {
                return found;
            }
        }

        return 0;
    }

    private ulong FindFrom(Token[] tokens, int start)
    {
        var (found, at) = (1ul << start, start);
        for (var word = 1; word < _words.Length; word++)
        {
            at++;
            while (_words[word].AfterGap && at < tokens.Length && !Matches(tokens[at], word))
            {
                at++;
            }

            if (at >= tokens.Length || !Matches(tokens[at], word))
            {
                return 0;
            }

            found |= 1ul << at;
        }

        return found;
    }

    private bool Matches(Token token, int index)
    {
        var (word, stem, beginning, _) = _words[index];
        return beginning
            ? token.Folded.StartsWith(word, StringComparison.Ordinal)
            : token.Folded == word || word.Length > 4 && token.Folded.Length > 4 && token.Stem == stem;
    }
}
