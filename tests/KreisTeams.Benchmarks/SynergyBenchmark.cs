using System.Collections.Immutable;
using KreisTeams.Synergies;
using Lucene.Net.Analysis.De;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace KreisTeams.Benchmarks;

/// <summary>Checking a draft against 20,000 entries, against a raw Lucene query with German analysis for the same words in the same entries.</summary>
public static class SynergyBenchmark
{
    private const int Entries = 20_000;
    private const int Checks = 20;
    private const int Hits = 60;

    private static readonly string[] Subjects = ["Parkplatz", "Kindergarten", "Friedhof", "Beleuchtung", "Baum", "Hallen", "Akten", "Vereins", "Pegel", "Wahl", "Museums", "Schul", "Energie", "Radweg", "Archiv", "Hund", "Urkunden"];
    private static readonly string[] Purposes = ["sensorik", "portal", "buchung", "kataster", "verwaltung", "auskunft", "planung", "meldung", "steuerung", "bezahlung", "suche"];

    public static Task<ImmutableArray<BenchmarkRow>> RunAsync(CancellationToken cancellationToken)
    {
        var entries = Enumerable.Range(0, Entries).Select(EntryOf).ToArray();
        var draft = new SynergyEntry("draft", "Sensoren auf Parkplatz und Radweg", "Freie Stellflächen erkennen und anzeigen", []);
        using var index = new SynergyIndex();
        index.Update(entries, []);
        return MeasureAsync(entries, draft, index);
    }

    private static async Task<ImmutableArray<BenchmarkRow>> MeasureAsync(SynergyEntry[] entries, SynergyEntry draft, SynergyIndex index)
    {
        using var directory = new RAMDirectory();
        using var analyzer = new GermanAnalyzer(LuceneVersion.LUCENE_48);
        using var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer));
        foreach (var entry in entries)
        {
            writer.AddDocument(new Document { new TextField("text", $"{entry.Title} {entry.Description}", Field.Store.YES) });
        }

        using var reader = writer.GetReader(applyAllDeletes: true);
        var searcher = new IndexSearcher(reader);
        var checks = await Measure.InTurnsAsync(30, () => RepeatAsync(() => index.Check(draft, 5)), () => RepeatAsync(() => Search(searcher, analyzer, draft)));
        var updates = await Measure.InTurnsAsync(30, () => RepeatAsync(() => index.Update([entries[7]], [])), () => RepeatAsync(() => index.Check(draft, 5)));
        return
        [
            BenchmarkRow.OfTimes($"Synergies: a draft against {Entries:N0} entries, against a raw Lucene query", checks.First / Checks, checks.Second / Checks, 2),
            BenchmarkRow.OfTimes($"Synergies: one changed entry of {Entries:N0}, against one check", updates.First / Checks, updates.Second / Checks, 4),
        ];
    }

    private static void Search(IndexSearcher searcher, GermanAnalyzer analyzer, SynergyEntry draft)
    {
        var query = new BooleanQuery();
        using (var tokens = analyzer.GetTokenStream("text", $"{draft.Title} {draft.Description}"))
        {
            var term = tokens.AddAttribute<ICharTermAttribute>();
            tokens.Reset();
            while (tokens.IncrementToken())
            {
                query.Add(new TermQuery(new Term("text", term.ToString())), Occur.SHOULD);
            }

            tokens.End();
        }

        foreach (var hit in searcher.Search(query, Hits).ScoreDocs)
        {
            searcher.Doc(hit.Doc);
        }
    }

    private static Task<TimeSpan> RepeatAsync(Action action) => Measure.TimeAsync(() =>
    {
        for (var round = 0; round < Checks; round++)
        {
            action();
        }

        return Task.CompletedTask;
    });

    private static SynergyEntry EntryOf(int number) => new(
        $"e{number}", $"{Subjects[number % Subjects.Length]}{Purposes[number % Purposes.Length]} Bezirk {number % 997}", $"Sensoren und Karten für {Subjects[number * 7 % Subjects.Length]} im Abschnitt {number}", []);
}
