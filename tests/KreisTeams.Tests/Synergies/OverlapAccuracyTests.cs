using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using CsvHelper;
using KreisTeams.Projects;
using KreisTeams.Synergies;

namespace KreisTeams.Tests.Synergies;

/// <summary>
/// Entries with what they are for, written before the thesaurus was tuned. All pairs of a part are judged: those of one purpose should be
/// warned about although they rarely share a word, those that share words but not the purpose should not.
/// </summary>
public sealed class OverlapAccuracyTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("tuning", 0.87)]
    [InlineData("held-out", 0.75)]
    [InlineData("everyday", 0.63)]
    public void Entries_with_one_purpose_are_found_and_others_left_alone(string part, double leastPrecision)
    {
        var entries = Read().Where(entry => entry.Part == part).ToArray();
        using var index = new SynergyIndex();
        index.Update(entries.Select(entry => entry.Entry), []);

        var warned = entries.SelectMany(entry => index.Check(entry.Entry, entries.Length).Select(hit => Pair(entry.Entry.Id, hit.Id))).ToHashSet();
        var same = Pairs(entries).Where(pair => pair.One.Purpose == pair.Other.Purpose).Select(pair => Pair(pair.One.Entry.Id, pair.Other.Entry.Id)).ToHashSet();
        var found = same.Intersect(warned).Count();
        var (recall, precision) = ((double)found / same.Count, (double)found / warned.Count);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{part}: {Pairs(entries).Count()} pairs, {same.Count} of them the same: recall {recall:P1}, precision {precision:P1}"));

        recall.ShouldBeGreaterThanOrEqualTo(0.9);
        precision.ShouldBeGreaterThanOrEqualTo(leastPrecision);
    }

    [Theory]
    [InlineData("pairs-tuning.csv")]
    [InlineData("pairs-held-out.csv")]
    public void Hard_pairs_are_told_apart(string file)
    {
        var pairs = ReadPairs(file);
        using var index = new SynergyIndex();
        index.Update(pairs.SelectMany(pair => new[] { pair.One, pair.Other }), []);

        var warned = pairs.Where(pair => index.Check(pair.One, pairs.Length * 2).Any(hit => hit.Id == pair.Other.Id) || index.Check(pair.Other, pairs.Length * 2).Any(hit => hit.Id == pair.One.Id)).ToArray();
        var (recall, precision) = ((double)warned.Count(pair => pair.Same) / pairs.Count(pair => pair.Same), (double)warned.Count(pair => pair.Same) / warned.Length);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file}: {pairs.Length} pairs, {pairs.Count(pair => pair.Same)} of them the same: recall {recall:P1}, precision {precision:P1}"));

        recall.ShouldBeGreaterThanOrEqualTo(0.75);
        precision.ShouldBeGreaterThanOrEqualTo(0.75);
    }

    /// <summary>
    /// All are of others who did not know the thesaurus. The tuning looked at the misses of „dev“, „calibration“ and „purposes“, never at those of the others;
    /// „unseen-2“ was run for the first time when all was done. The least is that of the hard pairs.
    /// </summary>
    [Theory]
    [InlineData("dev", 0.95, 0.93, 0.75)]
    [InlineData("calibration", 0.97, 0.89, 0.5)]
    [InlineData("purposes", 0.89, 0.57, 0.23)]
    [InlineData("test", 0.78, 0.71, 0.37)]
    [InlineData("unseen", 0.81, 0.53, 0.21)]
    [InlineData("unseen-2", 0.83, 0.56, 0.28)]
    public void Pairs_of_another_author_are_told_apart(string part, double leastRecall, double leastPrecision, double leastPrecisionOfFile)
    {
        var (entries, pairs) = (ReadEntries($"overlap-entries-{part}.csv"), ReadLabels($"overlap-pairs-{part}.csv"));
        using var index = new SynergyIndex();
        index.Update(entries, []);
        var warned = entries.SelectMany(entry => index.Check(entry, entries.Length).Select(hit => Pair(entry.Id, hit.Id))).ToHashSet();
        var ofFile = (double)pairs.Count(pair => pair.Same && warned.Contains(pair.Ids)) / warned.Count;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{part}: {warned.Count} of {entries.Length * (entries.Length - 1) / 2} pairs of the file are warned about, {ofFile:P1} of them the same"));
        ofFile.ShouldBeGreaterThanOrEqualTo(leastPrecisionOfFile);

        foreach (var (name, judged) in new[] { ("labelled", pairs), ("hard", pairs.Where(pair => pair.Hard).ToArray()) })
        {
            var found = judged.Count(pair => pair.Same && warned.Contains(pair.Ids));
            var (recall, precision) = ((double)found / judged.Count(pair => pair.Same), (double)found / judged.Count(pair => warned.Contains(pair.Ids)));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{part}, {name}: {judged.Length} pairs, {judged.Count(pair => pair.Same)} of them the same: recall {recall:P1}, precision {precision:P1}"));
            recall.ShouldBeGreaterThanOrEqualTo(leastRecall);
            precision.ShouldBeGreaterThanOrEqualTo(leastPrecision);
        }
    }

    private static (string, string) Pair(string one, string other) => string.CompareOrdinal(one, other) < 0 ? (one, other) : (other, one);

    private static IEnumerable<(LabelledEntry One, LabelledEntry Other)> Pairs(LabelledEntry[] entries) =>
        entries.SelectMany((one, index) => entries[(index + 1)..], (one, other) => (one, other));

    private static LabelledEntry[] Read()
    {
        using var rows = Open("entries.csv");
        var entries = new List<LabelledEntry>();
        while (rows.Read())
        {
            entries.Add(new LabelledEntry(new SynergyEntry(rows.GetString("id"), rows.GetString("title"), rows.GetString("description"), Themes(rows.GetString("themes")), Enum.Parse<ProjectKind>(rows.GetString("kind"), ignoreCase: true)), rows.GetString("purpose"), rows.GetString("part")));
        }

        return [.. entries];
    }

    private static SynergyEntry[] ReadEntries(string file)
    {
        using var rows = Open(file);
        var entries = new List<SynergyEntry>();
        while (rows.Read())
        {
            entries.Add(new SynergyEntry(rows.GetString("id"), rows.GetString("title"), rows.GetString("description"), Themes(rows.GetString("themes")), Enum.Parse<ProjectKind>(rows.GetString("kind"), ignoreCase: true)));
        }

        return [.. entries];
    }

    private static ((string, string) Ids, bool Same, bool Hard)[] ReadLabels(string file)
    {
        using var rows = Open(file);
        var pairs = new List<((string, string), bool, bool)>();
        while (rows.Read())
        {
            pairs.Add((Pair(rows.GetString("a"), rows.GetString("b")), rows.GetString("same") == "1", rows.GetString("hard") == "1"));
        }

        return [.. pairs];
    }

    private static LabelledPair[] ReadPairs(string file)
    {
        using var rows = Open(file);
        var pairs = new List<LabelledPair>();
        while (rows.Read())
        {
            pairs.Add(new LabelledPair(
                new SynergyEntry($"{pairs.Count}a", rows.GetString("title-a"), rows.GetString("description-a"), Themes(rows.GetString("themes-a"))),
                new SynergyEntry($"{pairs.Count}b", rows.GetString("title-b"), rows.GetString("description-b"), Themes(rows.GetString("themes-b"))),
                rows.GetString("same") == "1"));
        }

        return [.. pairs];
    }

    private static ImmutableArray<string> Themes(string themes) => [.. themes.Split(';', StringSplitOptions.RemoveEmptyEntries)];

    private static CsvReader Open(string name, [CallerFilePath] string source = "") => CsvReader.FromFile(Path.Combine(Path.GetDirectoryName(source)!, name));

    private sealed record LabelledEntry(SynergyEntry Entry, string Purpose, string Part);

    private sealed record LabelledPair(SynergyEntry One, SynergyEntry Other, bool Same);
}
