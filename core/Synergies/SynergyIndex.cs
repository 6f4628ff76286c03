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
    private const string NumberField = "number";
    private const string TermField = "term";
    private const int Candidates = 60;
    private const int MostTerms = 12;
    private const float ProductBoost = 4;
    private const float FaintestAskedFor = 0.2f;

    private readonly RAMDirectory _directory = new();
    private readonly WhitespaceAnalyzer _analyzer = new(Version);
    private readonly IndexWriter _writer;
    private readonly SearcherManager _searchers;
    private readonly ConcurrentDictionary<string, long> _numbers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<long, (SynergyEntry Entry, Purpose Purpose)> _entries = new();
    private readonly TermUses _uses = new();
    private readonly System.Threading.Lock _updating = new();
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
        lock (_updating)
        {
            foreach (var entry in changed)
            {
                var number = _numbers.GetOrAdd(entry.Id, _ => _numbers.Count);
                Forget(number);
                Learn(number, entry, Purpose.Of(_thesaurus, entry.Title, entry.Description, entry.Themes));
            }

            foreach (var id in gone)
            {
                if (_numbers.TryGetValue(id, out var number))
                {
                    Forget(number);
                    _writer.DeleteDocuments(Key(number));
                }
            }

            _searchers.MaybeRefreshBlocking();
        }
    }

    /// <summary>What exists already, most alike first; the entry itself is left out.</summary>
    public IReadOnlyList<SynergyHit> Check(SynergyEntry draft, int atMost) => Check(draft, Purpose.Of(_thesaurus, draft.Title, draft.Description, draft.Themes), atMost);

    /// <summary>What is like an entry of the index, most alike first.</summary>
    public IReadOnlyList<SynergyHit> Like(string id, int atMost) =>
        _numbers.TryGetValue(id, out var number) && _entries.TryGetValue(number, out var known) ? Check(known.Entry, known.Purpose, atMost) : [];

    public void Dispose()
    {
        _searchers.Dispose();
        _writer.Dispose();
        _analyzer.Dispose();
        _directory.Dispose();
    }

    private IReadOnlyList<SynergyHit> Check(SynergyEntry draft, Purpose purpose, int atMost)
    {
        var comparison = new Comparison(purpose, _thesaurus, _uses);
        var likely = new List<(SynergyEntry Entry, Purpose Purpose, float Score)>();
        foreach (var (entry, other) in CandidatesFor(purpose))
        {
            if (entry.Id != draft.Id && comparison.ScoreOf(other) is var score && Likeness.IsPossible(score, purpose.IsAtAnotherStageThan(other) || draft.IsAtAnotherLevelThan(entry)))
            {
                likely.Add((entry, other, score));
            }
        }

        likely.Sort((one, other) => other.Score.CompareTo(one.Score) is not 0 and var order ? order : string.CompareOrdinal(one.Entry.Id, other.Entry.Id));
        var words = Words(draft);
        return [.. likely.Where((hit, rank) => Likeness.IsWorthAsking(hit.Score, rank)).Take(atMost).Select(hit => new SynergyHit(hit.Entry.Id, hit.Score, ReasonsFor(draft, words, hit.Entry, comparison.ProductsWith(hit.Purpose))))];
    }

    private void Learn(long number, SynergyEntry entry, Purpose purpose)
    {
        _entries[number] = (entry, purpose);
        _uses.Add(purpose);
        _writer.UpdateDocument(Key(number), DocumentOf(number, purpose));
    }

    private void Forget(long number)
    {
        if (_entries.TryRemove(number, out var known))
        {
            _uses.Remove(known.Purpose);
        }
    }

    private static Term Key(long number) => new(NumberField, number.ToString(CultureInfo.InvariantCulture));

    private static Document DocumentOf(long number, Purpose purpose)
    {
        var document = new Document { new StringField(NumberField, Key(number).Text, Field.Store.NO), new NumericDocValuesField(NumberField, number) };
        foreach (var term in purpose.Products.Keys.Concat(purpose.Terms.Keys))
        {
            document.Add(new StringField(TermField, term, Field.Store.NO));
        }

        return document;
    }

    private List<(SynergyEntry Entry, Purpose Purpose)> CandidatesFor(Purpose purpose)
    {
        var searcher = _searchers.Acquire();
        try
        {
            var numbers = MultiDocValues.GetNumericValues(searcher.IndexReader, NumberField);
            var candidates = new List<(SynergyEntry, Purpose)>(Candidates);
            foreach (var hit in searcher.Search(QueryFor(purpose), Candidates).ScoreDocs)
            {
                if (_entries.TryGetValue(numbers.Get(hit.Doc), out var candidate))
                {
                    candidates.Add(candidate);
                }
            }

            return candidates;
        }
        finally
        {
            _searchers.Release(searcher);
        }
    }

    /// <summary>What the draft is, and the few of its terms that tell most: a word that everybody uses leads to everything.</summary>
    private BooleanQuery QueryFor(Purpose purpose)
    {
        var query = new BooleanQuery();
        foreach (var (product, weight) in purpose.Products.Where(product => product.Value >= FaintestAskedFor))
        {
            query.Add(new TermQuery(new Term(TermField, product)) { Boost = ProductBoost * weight }, Occur.SHOULD);
        }

        foreach (var (term, weight) in purpose.Terms.Where(term => _uses.IsTelling(term.Key)).OrderByDescending(term => term.Value * _uses.Rarity(term.Key)).Take(MostTerms))
        {
            query.Add(new TermQuery(new Term(TermField, term)) { Boost = weight }, Occur.SHOULD);
        }

        return query;
    }

    private SynergyReasons ReasonsFor(SynergyEntry draft, Token[] words, SynergyEntry found, IReadOnlyList<string> products) => new(
        [.. products.Select(_thesaurus.Label).Take(2)],
        [.. Words(found).Where(word => words.Any(other => other.Stem == word.Stem)).Select(word => word.Text).Distinct(StringComparer.OrdinalIgnoreCase).Take(4)],
        [.. found.Themes.Where(theme => draft.Themes.Contains(theme, StringComparer.OrdinalIgnoreCase))]);

    private static Token[] Words(SynergyEntry entry) => [.. Token.Read(entry.Title + " " + entry.Description).Where(token => token.IsCapitalised && token.Folded.Length > 3)];
}
