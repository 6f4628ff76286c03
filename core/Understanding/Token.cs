using System.Text.RegularExpressions;

namespace KreisTeams.Understanding;

internal enum TokenShape
{
    Word,
    Number,
    Date,
    Code,
    FileName,
}

/// <summary>A word of a phrase with its place in the text; parts of a hyphenated word are tokens of their own.</summary>
internal sealed partial record Token(string Text, int Start, TokenShape Shape)
{
    public int End => Start + Text.Length;

    /// <summary>As compared; a misspelt word of the vocabulary is put right here.</summary>
    public string Folded { get; init; } = Words.Fold(Text);

    public string Stem => field ??= Words.Stem(Folded);

    public bool IsUpper => Text.All(char.IsUpper);

    public bool IsCapitalised => char.IsUpper(Text[0]);

    public bool IsNumber => Shape == TokenShape.Number;

    public static Token[] Read(string text)
    {
        var matches = Shapes().Matches(text);
        var tokens = new Token[matches.Count];
        for (var index = 0; index < tokens.Length; index++)
        {
            var match = matches[index];
            tokens[index] = new Token(match.Value, match.Index, ShapeOf(match));
        }

        return tokens;
    }

    private static TokenShape ShapeOf(Match match) =>
        match.Groups["file"].Success ? TokenShape.FileName
        : match.Groups["date"].Success ? TokenShape.Date
        : match.Groups["code"].Success ? TokenShape.Code
        : match.Groups["number"].Success ? TokenShape.Number
        : TokenShape.Word;

    [GeneratedRegex(
        """
        (?<file>[\p{L}\p{N}_][\p{L}\p{N}_\-.]*\.(?:docx?|pdf|xlsx?|pptx?|csv|txt|odt|zip|png|jpe?g)\b)
        |(?<date>\d{4}-\d{2}-\d{2}\b|\d{1,2}\.\s?\d{1,2}\.(?:\s?\d{4}|\d{2}(?!\d))?|\d{1,2}:\d{2}\b)
        |(?<code>\b\d{4}[-/]\d{1,4}\b|\b(?=[A-Z0-9-]*\d)[A-Z0-9]{4}(?:-[A-Z0-9]{4})+\b|\d/\d)
        |(?<number>\d{1,3}(?:[.\s]\d{3})+(?:,\d+)?\b|\d+(?:,\d+)?)
        |[\p{L}_][\p{L}\p{N}_]*(?:['’][\p{L}]+)?
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Shapes();
}
