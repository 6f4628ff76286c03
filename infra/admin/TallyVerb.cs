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

        var (lines, problems) = Read(file);
        foreach (var problem in problems)
        {
            Console.Error.WriteLine(problem);
        }

        if (problems.Count > 0)
        {
            return 1;
        }

        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
        output.WriteLine(string.Join(',', [.. Columns, "quorate", "result"]));
        foreach (var line in lines)
        {
            output.WriteLine(string.Join(',', line));
        }

        return 0;
    }

    private static (List<string[]> Lines, List<string> Problems) Read(FileInfo file)
    {
        var (lines, problems) = (new List<string[]>(), new List<string>());
        using var rows = CsvReader.FromFile(file.FullName, CsvReaderOptions.Default with { TrimWhitespace = true, TrackLineNumbers = true });
        while (rows.Read())
        {
            if (Columns.Where(column => !rows.TryGetFieldIndex(column, out _)).ToArray() is { Length: > 0 } missing)
            {
                return (lines, [$"The first line must name the columns {string.Join(",", Columns)}; missing: {string.Join(", ", missing)}."]);
            }

            string[] cells = [.. Columns.Select(column => rows.GetFieldIndex(column)).Select(index => index < rows.FieldCount ? rows.GetString(index) : "")];
            if (Problem(cells) is { } problem)
            {
                problems.Add($"Line {rows.LineNumber}: {problem}");
            }
            else
            {
                lines.Add([.. cells, .. Decided(cells)]);
            }
        }

        return (lines, problems);
    }

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
        var verdict = CountOf(cells).Decide(Rules[cells[5]], Quorums[cells[6]], Bases[cells[7]]);
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
