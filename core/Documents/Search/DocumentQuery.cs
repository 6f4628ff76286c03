using Lucene.Net.Index;
using Lucene.Net.Queries;
using Lucene.Net.Search;

namespace KreisTeams.Documents.Search;

/// <summary>What somebody looks for: each word has to occur in the name, in the text, with the author, or with the project or body the document belongs to.</summary>
internal static class DocumentQuery
{
    private const int ShortestPart = 3;
    private const int ShortestForgiven = 5;
    private const int MostWords = 12;

    /// <param name="ownersWith">Owners that a word is said of, such as a town that takes part.</param>
    /// <param name="forgiving">Finds a word inside a longer one and with one slip as well.</param>
    /// <returns>Null when nothing is looked for.</returns>
    public static Query? Of(string typed, Func<string, IEnumerable<DocumentOwner>> ownersWith, bool forgiving)
    {
        var words = SearchWords.Of(typed).Take(MostWords).ToArray();
        var telling = words.Where(word => SearchWords.Stem(word) is not null).ToArray();
        var all = new BooleanQuery();
        foreach (var word in telling.Length > 0 ? telling : words)
        {
            all.Add(Anywhere(word, ownersWith(word), forgiving), Occur.MUST);
        }

        return all.Clauses.Count == 0 ? null : all;
    }

    private static BooleanQuery Anywhere(string word, IEnumerable<DocumentOwner> owners, bool forgiving)
    {
        var (normal, stem) = (SearchWords.Normal(word), SearchWords.Stem(word) ?? word);
        var anywhere = new BooleanQuery();
        Add(anywhere, 6, new TermQuery(new Term(SearchWords.NameStems, stem)));
        Add(anywhere, 4, normal.Length >= ShortestPart ? new WildcardQuery(new Term(SearchWords.Name, $"*{normal}*")) : new PrefixQuery(new Term(SearchWords.Name, normal)));
        Add(anywhere, 2, new TermQuery(new Term(SearchWords.Text, stem)));
        Add(anywhere, 2, new PrefixQuery(new Term(SearchWords.Author, normal)));
        if (normal.Length >= ShortestPart)
        {
            Add(anywhere, 1, new PrefixQuery(new Term(SearchWords.Text, normal)));
        }

        if (owners.Select(owner => new Term(SearchWords.Owner, owner.ToString())).ToArray() is { Length: > 0 } terms)
        {
            Add(anywhere, 1, new ConstantScoreQuery(new TermsFilter(terms)));
        }

        if (forgiving && normal.Length >= ShortestForgiven)
        {
            Add(anywhere, 1, new WildcardQuery(new Term(SearchWords.Text, $"*{stem}*")));
            Add(anywhere, 1, new FuzzyQuery(new Term(SearchWords.Name, normal), 1, 1));
            Add(anywhere, 1, new FuzzyQuery(new Term(SearchWords.Text, stem), 1, 1));
        }

        return anywhere;
    }

    private static void Add(BooleanQuery anywhere, float boost, Query query)
    {
        query.Boost = boost;
        anywhere.Add(query, Occur.SHOULD);
    }
}
