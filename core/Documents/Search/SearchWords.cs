using System.Text.RegularExpressions;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.De;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;

namespace KreisTeams.Documents.Search;

/// <summary>How words are compared: German inflection and either way of writing umlauts make no difference, and parts of a file's name are words.</summary>
internal static partial class SearchWords
{
    public const LuceneVersion Version = LuceneVersion.LUCENE_48;

    public const string Id = "id";
    public const string Owner = "owner";
    public const string Author = "author";
    public const string Text = "text";

    /// <summary>Words of the name as they are, and their stems.</summary>
    public const string Name = "name";
    public const string NameStems = "stems";

    private static readonly Analyzer Stems = new GermanAnalyzer(Version);
    private static readonly Analyzer Plain = Analyzer.NewAnonymous((_, reader) =>
    {
        var words = new StandardTokenizer(Version, reader);
        return new TokenStreamComponents(words, new GermanNormalizationFilter(new LowerCaseFilter(Version, words)));
    });

    public static Analyzer Analyzer { get; } = new PerFieldAnalyzerWrapper(Stems, new Dictionary<string, Analyzer> { [Name] = Plain, [Author] = Plain });

    /// <summary>„Leitlinien_2021.pdf“ is three words.</summary>
    public static string Spaced(string name) => NoWord().Replace(name, " ");

    public static string[] Of(string typed) => Spaced(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>In lower case, with umlauts written one way.</summary>
    public static string Normal(string word) => First(Plain, word) ?? word.ToLowerInvariant();

    /// <summary>Null for a word that says nothing, such as „der“.</summary>
    public static string? Stem(string word) => First(Stems, word);

    private static string? First(Analyzer analyzer, string word)
    {
        using var words = analyzer.GetTokenStream(Text, word);
        var term = words.AddAttribute<ICharTermAttribute>();
        words.Reset();
        return words.IncrementToken() ? term.ToString() : null;
    }

    [GeneratedRegex(@"[^\p{L}\p{N}]+")]
    private static partial Regex NoWord();
}
