using System.CommandLine;
using System.Globalization;
using System.Text;
using CsvHelper;
using KreisTeams.Projects;
using KreisTeams.Synergies;

namespace KreisTeams.Admin;

/// <summary>„overlaps FILE“: entries in, the pairs out that the product would warn about.</summary>
internal static class OverlapsVerb
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "CSV with id, org, kind, title, description, themes" };
        var command = new Command("overlaps", "Lists the pairs of a file that may be the same: CSV with a, b, score on standard output") { file };
        command.SetAction(async (arguments, cancellationToken) =>
        {
            var entries = await ReadAsync(arguments.GetValue(file)!, cancellationToken);
            await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            await using var pairs = CsvWriter.Create(output);
            pairs.WriteHeader("a", "b", "score");
            foreach (var (one, other, score) in Pairs(entries))
            {
                pairs.WriteField(one);
                pairs.WriteField(other);
                pairs.WriteField(score.ToString("0.00", CultureInfo.InvariantCulture));
                pairs.EndRecord();
            }
        });
        return command;
    }

    private static IEnumerable<(string One, string Other, float Score)> Pairs(List<SynergyEntry> entries)
    {
        using var index = new SynergyIndex();
        index.Update(entries, []);
        var order = entries.Select((entry, number) => (entry.Id, number)).ToDictionary(entry => entry.Id, entry => entry.number, StringComparer.Ordinal);
        return [.. entries.SelectMany(entry => index.Check(entry, entries.Count), (entry, hit) => (One: entry.Id, Other: hit.Id, hit.Score))
            .Select(pair => order[pair.One] < order[pair.Other] ? pair : (One: pair.Other, Other: pair.One, pair.Score))
            .DistinctBy(pair => (pair.One, pair.Other)).OrderByDescending(pair => pair.Score)];
    }

    private static async Task<List<SynergyEntry>> ReadAsync(FileInfo file, CancellationToken cancellationToken)
    {
        await using var rows = CsvReader.FromFile(file.FullName);
        var entries = new List<SynergyEntry>();
        while (await rows.ReadAsync(cancellationToken))
        {
            entries.Add(new SynergyEntry(rows.GetString("id"), rows.GetString("title"), rows.GetString("description"), [.. rows.GetString("themes").Split([';', ',', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
                Enum.TryParse<ProjectKind>(rows.GetString("kind"), ignoreCase: true, out var kind) ? kind : null));
        }

        return entries;
    }
}
