using System.Collections.Immutable;
using KreisTeams.Local;
using KreisTeams.Network;
using KreisTeams.Projects;
using KreisTeams.Understanding;
using Lucene.Net.Analysis.De;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;

namespace KreisTeams.Benchmarks;

/// <summary>A phrase costs little more in a network of 100,000 projects than in the demo network; Lucene's German analysis of the same phrases tells how fast the machine is.</summary>
public static class UnderstandingBenchmark
{
    private const int Large = 100_000;

    private static readonly string[] Phrases =
    [
        "Wer ist CDO in Herten?", "ansprechperson oer erkenschwik", "Welche Projekte laufen in Dorsten?", "Ich stimme mit Ja", "Abstimmung 12 schliessen",
        "Starte eine Abstimmung: Sollen wir die Dachmarke nutzen? Bis Freitag 12 Uhr", "Wie viel IKZ Foerderung gibts bei 5 Kommunen", "Wo liegt die Praesentation vom Workshop?",
        "Wer hat noch nicht abgestimmt?", "doppelt? wir wollen einen Chatbot fuers Buergerbuero",
    ];

    public static async Task<ImmutableArray<BenchmarkRow>> RunAsync(CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(Workspace.DemoNetworkFile);
        var demo = ((NetworkFileOutcome.Complete)await NetworkFile.ReadAsync(file, cancellationToken)).Network;
        var (small, large) = (Understander.Create(demo), Understander.Create(Enlarged(demo)));
        var analysed = await Measure.InTurnsAsync(60, () => UnderstandAsync(small), AnalyseAsync);
        var grown = await Measure.InTurnsAsync(40, () => UnderstandAsync(large), () => UnderstandAsync(small));
        return
        [
            BenchmarkRow.OfTimes("Understanding: a phrase, against Lucene's German analysis of it", analysed.First / Phrases.Length, analysed.Second / Phrases.Length, double.PositiveInfinity),
            BenchmarkRow.OfTimes($"Understanding: a phrase in a network of {Large:N0} projects, against the demo network", grown.First / Phrases.Length, grown.Second / Phrases.Length, 3),
        ];
    }

    private static NetworkSnapshot Enlarged(NetworkSnapshot network) => Enumerable.Range(0, Large).Aggregate(network, (snapshot, number) => snapshot.With(
        new Project(new ProjectId($"p{number}"), ProjectKind.Project, $"Vorgang {number % 977} im Bezirk {number}", new OrganisationId("marl"), ProjectState.Running), 1));

    private static Task<TimeSpan> UnderstandAsync(Understander understander) => Measure.TimeAsync(() =>
    {
        foreach (var phrase in Phrases)
        {
            understander.Understand(phrase, UnderstandingContext.Default);
        }

        return Task.CompletedTask;
    });

    private static Task<TimeSpan> AnalyseAsync() => Measure.TimeAsync(() =>
    {
        using var analyzer = new GermanAnalyzer(LuceneVersion.LUCENE_48);
        foreach (var phrase in Phrases)
        {
            using var tokens = analyzer.GetTokenStream("text", phrase);
            tokens.AddAttribute<ICharTermAttribute>();
            tokens.Reset();
            while (tokens.IncrementToken())
            {
            }

            tokens.End();
        }

        return Task.CompletedTask;
    });
}
