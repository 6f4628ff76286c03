using System.CommandLine;
using System.Globalization;
using System.Text;
using CsvHelper;
using KreisTeams.Decisions;

namespace KreisTeams.Admin;

/// <summary>„tally“: counts votes from a CSV file and writes the same lines with „quorate“ and „result“ behind.</summary>
internal static class TallyVerb
{
    private static readonly string[] Columns = ["entitled", "yes", "no", "abstain", "recused", "rule", "quorum_rule", "quorum_base"];

    private static readonly Dictionary<string, MajorityRule> Rules = new(StringComparer.OrdinalIgnoreCase)
    {
        ["simple"] = MajorityRule.Simple,
        ["2/3 cast"] = MajorityRule.TwoThirdsCast,
        ["3/4 cast"] = MajorityRule.ThreeQuartersCast,
        ["2/3 entitled"] = MajorityRule.TwoThirdsEntitled,
        ["absolute entitled"] = MajorityRule.AbsoluteEntitled,
        ["unanimous cast"] = MajorityRule.UnanimousCast,
        ["unanimous entitled"] = MajorityRule.UnanimousEntitled,
    };

    private static readonly Dictionary<string, QuorumRule> Quorums = new(StringComparer.OrdinalIgnoreCase)
    {
        ["more than half"] = QuorumRule.MoreThanHalf,
        ["half"] = QuorumRule.Half,
        ["2/3"] = QuorumRule.TwoThirds,
        ["none"] = QuorumRule.None,
    };

    private static readonly Dictionary<string, QuorumBase> Bases = new(StringComparer.OrdinalIgnoreCase)
    {
        ["statutory"] = QuorumBase.Statutory,
        ["reduced"] = QuorumBase.Reduced,
    };

    public static Command Create()
    {
        var file = new Argument<FileInfo>("FILE") { Description = $"CSV with the columns {string.Join(",", Columns)}" };
        var command = new Command("tally", "Counts votes from a CSV file by the rules of the product; writes the lines with quorate and result to standard output") { file };
        command.SetAction(arguments => Run(arguments.GetValue(file)!));
        return command;
    }

    private static int Run(FileInfo file)
    {
        if (!file.Exists)
        {
            Console.Error.WriteLine($"There is no file {file.FullName}.");
            return 1;
        }

        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
        return Count(file, output) ? 0 : 1;
    }

    /// <summary>Writes every line that can be counted, as it was given; each other one is named with its number and what is wrong.</summary>
    private static bool Count(FileInfo file, StreamWriter output)
    {
        var isComplete = true;
        using var rows = CsvReader.FromFile(file.FullName, CsvReaderOptions.Default with { TrimWhitespace = true, TrackLineNumbers = true, HasHeader = false });
        var (fields, places) = (0, Array.Empty<int>());
        while (rows.Read())
        {
            string[] given = [.. Enumerable.Range(0, rows.FieldCount).Select(rows.GetString)];
            if (given is [""] or [])
            {
                continue;
            }

            if (places.Length == 0)
            {
                places = [.. Columns.Select(column => Array.FindIndex(given, name => name.Trim('\uFEFF').Equals(column, StringComparison.OrdinalIgnoreCase)))];
                if (places.Contains(-1))
                {
                    Console.Error.WriteLine($"The first line must name the columns {string.Join(",", Columns)}; missing: {string.Join(", ", Columns.Where((_, index) => places[index] < 0))}.");
                    return false;
                }

                fields = given.Length;
                output.WriteLine(Line([.. given, "quorate", "result"]));
                continue;
            }

            string[] cells = [.. places.Select(place => place < given.Length ? given[place] : "")];
            if ((given.Length == fields ? Problem(cells) : $"it has {given.Length} fields, the first line names {fields}; a field with a comma must stand in quotation marks.") is { } problem)
            {
                isComplete = false;
                Console.Error.WriteLine($"Line {rows.LineNumber}: {problem}");
            }
            else
            {
                output.WriteLine(Line([.. given, .. Decided(cells)]));
            }
        }

        if (places.Length == 0)
        {
            Console.Error.WriteLine($"The file is empty; its first line must name the columns {string.Join(",", Columns)}.");
        }

        return isComplete && places.Length > 0;
    }

    private static string Line(string[] cells) =>
        string.Join(',', cells.Select(cell => cell.AsSpan().ContainsAny(",\"\n") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell));

    private static string? Problem(string[] cells)
    {
        foreach (var (column, cell) in Columns.Zip(cells).Take(5))
        {
            if (!int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            {
                return $"{column} is \"{cell}\" and must be a whole number.";
            }
        }

        var count = CountOf(cells);
        return (long)count.Yes + count.No + count.Abstain + count.Recused > count.Entitled ? "yes, no, abstain and recused are more than entitled."
            : Unknown("rule", cells[5], Rules.Keys) ?? Unknown("quorum_rule", cells[6], Quorums.Keys) ?? Unknown("quorum_base", cells[7], Bases.Keys);
    }

    private static string? Unknown(string column, string cell, IEnumerable<string> known) =>
        known.Contains(cell, StringComparer.OrdinalIgnoreCase) ? null : $"{column} is \"{cell}\" and must be one of: {string.Join(", ", known)}.";

    private static string[] Decided(string[] cells)
    {
        var verdict = CountOf(cells).Decide(new RuleSet { Majority = Rules[cells[5]], Quorum = Quorums[cells[6]], QuorumBase = Bases[cells[7]] });
        var outcome = verdict switch
        {
            Verdict.Adopted => Outcome.Adopted,
            Verdict.Rejected => Outcome.Rejected,
            _ => Outcome.NotQuorate,
        };
        return [verdict == Verdict.NotQuorate ? "no" : "yes", DecisionTexts.Outcome(outcome, Language.German)];
    }

    private static Count CountOf(string[] cells)
    {
        var numbers = cells.Take(5).Select(cell => int.Parse(cell, NumberStyles.None, CultureInfo.InvariantCulture)).ToArray();
        return new Count(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]);
    }
}
