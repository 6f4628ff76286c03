using System.Collections.Concurrent;
using System.Globalization;
using KreisTeams.Understanding;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace KreisTeams.Synergies;

/// <summary>
/// All entries by what they are for. Lucene finds the few that share a product or a rare term with a draft; only those are compared.
/// A changed entry is replaced in place. Safe for all threads.
/// </summary>
public sealed class SynergyIndex : IDisposable
{
    private const LuceneVersion Version = LuceneVersion.LUCENE_48;
    private const string IdField = "id";
    private const string TermField = "term";
    private const int Candidates = 60;
    private const int SmallestCollection = 200;
    private const float ProductBoost = 4;

    private readonly RAMDirectory _directory = new();
    private readonly WhitespaceAnalyzer _analyzer = new(Version);
    private readonly IndexWriter _writer;
    private readonly SearcherManager _searchers;
    private readonly ConcurrentDictionary<string, (SynergyEntry Entry, Purpose Purpose)> _entries = new(StringComparer.Ordinal);
    private volatile Thesaurus _thesaurus = Thesaurus.Instance;

    public SynergyIndex()
    {
        _writer = new IndexWriter(_directory, new IndexWriterConfig(Version, _analyzer));
        _searchers = new SearcherManager(_writer, applyAllDeletes: true, searcherFactory: null);
    }

    public int Count => _entries.Count;

    /// <summary>Reads with other words from now on; what is in the index stays as it was read until it is updated.</summary>
    internal void Use(Thesaurus thesaurus) => _thesaurus = thesaurus;

    /// <summary>Adds or replaces entries and takes out what is gone; what did not change is not touched.</summary>
    public void Update(IEnumerable<SynergyEntry> changed, IEnumerable<string> gone)
    {
        foreach (var entry in changed)
        {
            var purpose = Purpose.Of(_thesaurus, entry.Title, entry.Description, entry.Themes);
            _entries[entry.Id] = (entry, purpose);
            _writer.UpdateDocument(new Term(IdField, entry.Id), DocumentOf(entry, purpose));
        }

        foreach (var id in gone)
        {
            _entries.TryRemove(id, out _);
            _writer.DeleteDocuments(new Term(IdField, id));
        }

        _searchers.MaybeRefreshBlocking();
    }

    /// <summary>What exists already, most alike first; the entry itself is left out.</summary>
    public IReadOnlyList<SynergyHit> Check(SynergyEntry draft, int atMost)
    {
        var purpose = Purpose.Of(_thesaurus, draft.Title, draft.Description, draft.Themes);
        var searcher = _searchers.Acquire();
        try
        {
            var rarities = new Dictionary<string, float>(StringComparer.Ordinal);
            return [.. CandidatesFor(purpose, searcher).Where(candidate => candidate.Entry.Id != draft.Id)
                .Select(candidate => (candidate.Entry, Overlap: Overlap.Of(purpose, candidate.Purpose, _thesaurus, term => Rarity(term, searcher, rarities))))
                .Where(candidate => candidate.Overlap.Score >= Overlap.Threshold)
                .OrderByDescending(candidate => candidate.Overlap.Score).ThenBy(candidate => candidate.Entry.Id, StringComparer.Ordinal)
                .Take(atMost).Select(candidate => new SynergyHit(candidate.Entry.Id, candidate.Overlap.Score, ReasonsFor(draft, candidate.Entry, candidate.Overlap)))];
        }
        finally
        {
            _searchers.Release(searcher);
        }
    }

    public void Dispose()
    {
        _searchers.Dispose();
        _writer.Dispose();
        _analyzer.Dispose();
        _directory.Dispose();
    }

    private static Document DocumentOf(SynergyEntry entry, Purpose purpose)
    {
        var document = new Document { new StringField(IdField, entry.Id, Field.Store.YES) };
        foreach (var term in purpose.Products.Keys.Concat(purpose.Terms.Keys))
        {
            document.Add(new StringField(TermField, term, Field.Store.NO));
        }

        return document;
    }

    private IEnumerable<(SynergyEntry Entry, Purpose Purpose)> CandidatesFor(Purpose purpose, IndexSearcher searcher)
    {
        var query = new BooleanQuery();
        foreach (var (product, weight) in purpose.Products)
        {
            query.Add(new TermQuery(new Term(TermField, product)) { Boost = ProductBoost * weight }, Occur.SHOULD);
        }

        foreach (var (term, weight) in purpose.Terms.OrderByDescending(term => term.Value).Take(BooleanQuery.MaxClauseCount - purpose.Products.Count))
        {
            query.Add(new TermQuery(new Term(TermField, term)) { Boost = weight }, Occur.SHOULD);
        }

        foreach (var hit in searcher.Search(query, Candidates).ScoreDocs)
        {
            if (_entries.TryGetValue(searcher.Doc(hit.Doc).GetField(IdField).GetStringValue(CultureInfo.InvariantCulture), out var candidate))
            {
                yield return candidate;
            }
        }
    }

    private static float Rarity(string term, IndexSearcher searcher, Dictionary<string, float> known)
    {
        if (!known.TryGetValue(term, out var rarity))
        {
            var reader = searcher.IndexReader;
            known.Add(term, rarity = MathF.Log(1 + ((float)Math.Max(SmallestCollection, reader.NumDocs) / (1 + reader.DocFreq(new Term(TermField, term))))));
        }

        return rarity;
    }

    private SynergyReasons ReasonsFor(SynergyEntry draft, SynergyEntry found, Overlap overlap)
    {
        var own = Words(draft);
        return new SynergyReasons(
            [.. overlap.Products.Select(_thesaurus.Label).Take(2)],
            [.. Words(found).Where(word => own.Any(other => other.Stem == word.Stem)).Select(word => word.Text).Distinct(StringComparer.OrdinalIgnoreCase).Take(4)],
            [.. found.Themes.Where(theme => draft.Themes.Contains(theme, StringComparer.OrdinalIgnoreCase))]);
    }

    private static Token[] Words(SynergyEntry entry) => [.. Token.Read(entry.Title + " " + entry.Description).Where(token => token.IsCapitalised && token.Folded.Length > 3)];
}
