using System.Collections.Immutable;
using System.Globalization;
using KreisTeams.Benchmarks;
using KreisTeams.Benchmarks.Decisions;
using KreisTeams.Benchmarks.Documents;
using KreisTeams.Benchmarks.Edge;
using KreisTeams.Benchmarks.Tab;
using KreisTeams.Local;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Dictionary<string, Func<CancellationToken, Task<ImmutableArray<BenchmarkRow>>>> benchmarks = new()
{
    ["edge"] = EdgeBenchmark.RunAsync,
    ["edge-fuzz"] = FuzzBenchmark.RunAsync,
    ["decisions"] = VotesByCard.RunAsync,
    ["decisions-ballots"] = ManyBallots.RunAsync,
    ["answer"] = AnswerBenchmark.RunAsync,
    ["network"] = NetworkBenchmark.RunAsync,
    ["documents"] = DocumentsBenchmark.RunAsync,
    ["understanding"] = UnderstandingBenchmark.RunAsync,
    ["synergies"] = SynergyBenchmark.RunAsync,
    ["tab"] = TabBenchmark.RunAsync,
};

switch (args)
{
    case ["serve-edge", .. var settings]:
        await EdgeServer.RunAsync(settings);
        return 0;
    case ["serve-product", .. var settings]:
        await ProductServer.RunAsync(settings);
        return 0;
    case ["documents-of", var gibibytes] when long.TryParse(gibibytes, out var count):
        Console.Write(BenchmarkTable.Write(await LargeFiles.RunAsync(count << 30, CancellationToken.None)));
        return 0;
    case ["serve-bare", .. var settings]:
        await BareServer.RunAsync(settings);
        return 0;
    case ["serve-empty-tab", .. var settings]:
        await EmptyTab.RunAsync(settings);
        return 0;
}

var chosen = args is ["all"] ? [.. benchmarks.Keys] : args;
if (chosen.Length == 0 || chosen.FirstOrDefault(name => !benchmarks.ContainsKey(name)) is not null)
{
    Console.Error.WriteLine($"Name what to measure: all, {string.Join(", ", benchmarks.Keys)}");
    return 2;
}

var rows = new List<BenchmarkRow>();
foreach (var name in chosen)
{
    Console.Error.WriteLine($"Measuring {name} …");
    rows.AddRange(await benchmarks[name](CancellationToken.None));
}

var table = BenchmarkTable.Write(rows);
Console.Write(table);
if (args is ["all"])
{
    await File.WriteAllTextAsync(
        Path.Combine(Workspace.Root, "docs", "benchmarks.md"),
        "# Benchmarks\n\nOurs against a reference measured in the same run: `dotnet run -c Release --project tests/KreisTeams.Benchmarks -- all`.\n\n" + table);
}

return rows.All(row => row.Holds) ? 0 : 1;
