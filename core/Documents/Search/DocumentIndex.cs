using System.Collections.Immutable;
using System.Globalization;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Highlight;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace KreisTeams.Documents.Search;

/// <summary>Names and words of all documents in the memory of this instance. Safe for all threads.</summary>
internal sealed class DocumentIndex : IDisposable
{
    private const char HitStart = '\u0001';
    private const char HitEnd = '\u0002';
    private const int PassageLength = 160;

    private readonly RAMDirectory _directory = new();
    private readonly IndexWriter _writer;
    private readonly SearcherManager _searchers;

    public DocumentIndex()
    {
        _writer = new IndexWriter(_directory, new IndexWriterConfig(SearchWords.Version, SearchWords.Analyzer));
        _searchers = new SearcherManager(_writer, applyAllDeletes: true, searcherFactory: null);
    }

    /// <summary>Seen by the next search after <see cref="Refresh"/>.</summary>
    public void Put(Document document, string text)
    {
        var name = SearchWords.Spaced(document.Path);
        _writer.UpdateDocument(new Term(SearchWords.Id, document.Id.ToString()), new Lucene.Net.Documents.Document
        {
            new StringField(SearchWords.Id, document.Id.ToString(), Field.Store.YES),
            new StringField(SearchWords.Owner, document.Owner.ToString(), Field.Store.NO),
            new TextField(SearchWords.Author, document.Author.Name, Field.Store.NO),
            new TextField(SearchWords.Name, name, Field.Store.NO),
            new TextField(SearchWords.NameStems, name, Field.Store.NO),
            new TextField(SearchWords.Text, text, Field.Store.NO),
        });
    }

    public void Clear() => _writer.DeleteAll();

    public void Refresh() => _searchers.MaybeRefreshBlocking();

    /// <summary>Best first.</summary>
    public IReadOnlyList<DocumentId> Find(Query query)
    {
        var searcher = _searchers.Acquire();
        try
        {
            return [.. searcher.Search(query, Math.Max(1, searcher.IndexReader.NumDocs)).ScoreDocs.Select(hit => IdOf(searcher.Doc(hit.Doc)))];
        }
        finally
        {
            _searchers.Release(searcher);
        }
    }

    /// <summary>The part of a text that says most about what was looked for; null when it says nothing.</summary>
    public static Passage? PassageOf(string text, string field, Query query, int length = PassageLength)
    {
        var highlighter = new Highlighter(new SimpleHTMLFormatter($"{HitStart}", $"{HitEnd}"), new QueryScorer(query, field)) { TextFragmenter = new SimpleFragmenter(length), MaxDocCharsToAnalyze = FileText.LongestText };
        using var words = SearchWords.Analyzer.GetTokenStream(field, text);
        return highlighter.GetBestFragment(words, text) is { Length: > 0 } best ? new Passage(Parts(best)) : null;
    }

    public void Dispose()
    {
        _searchers.Dispose();
        _writer.Dispose();
        _directory.Dispose();
    }

    private static DocumentId IdOf(Lucene.Net.Documents.Document found) =>
        DocumentId.TryParse(found.GetField(SearchWords.Id).GetStringValue(CultureInfo.InvariantCulture), out var id) ? id : throw new FormatException("An entry of the index names no document.");

    private static ImmutableArray<PassagePart> Parts(string marked) =>
    [
        .. marked.ReplaceLineEndings(" ").Split(HitStart).SelectMany((piece, number) => number == 0
            ? new[] { new PassagePart(piece.TrimStart(), IsHit: false) }
            : [new PassagePart(piece[..piece.IndexOf(HitEnd, StringComparison.Ordinal)], IsHit: true), new PassagePart(piece[(piece.IndexOf(HitEnd, StringComparison.Ordinal) + 1)..], IsHit: false)])
            .Where(part => part.Text.Length > 0),
    ];
}

/// <summary>A few words of a text, with those that were looked for.</summary>
public sealed record Passage(ImmutableArray<PassagePart> Parts)
{
    public override string ToString() => string.Concat(Parts.Select(part => part.Text));
}

public readonly record struct PassagePart(string Text, bool IsHit);
