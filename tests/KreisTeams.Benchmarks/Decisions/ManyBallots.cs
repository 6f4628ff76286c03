using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Azure.Data.Tables;
using KreisTeams.Decisions;
using KreisTeams.Local;

namespace KreisTeams.Benchmarks.Decisions;

/// <summary>
/// Polls with 10, 1,000 and 100,000 ballots in one table, and another that people vote on while the largest is closed.
/// The emulator takes minutes to issue 100,000 ballots, so one poll's ballots are multiplied in its file, each a row like the poll's own.
/// </summary>
internal static class ManyBallots
{
    private const int Few = 10;
    private const int Several = 1_000;
    private const int Many = 100_000;
    private const int AtOnce = 8;
    private const int Closes = 9;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);

    public static async Task<ImmutableArray<BenchmarkRow>> RunAsync(CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("kreisteams-benchmark").FullName;
        var (few, several, many, other) = await OpenAsync(folder, cancellationToken);
        await using var azurite = await Azurite.StartAsync(folder, Console.Error.WriteLine, cancellationToken);
        await using var small = new Assembly(azurite.ConnectionString, Few);
        await using var large = new Assembly(azurite.ConnectionString, Several);
        var stored = await large.Storage.Table("Polls").QueryAsync<TableEntity>($"PartitionKey eq '{many.Id}' and RowKey ge 'ballot-' and RowKey lt 'ballot.'", select: ["RowKey"], cancellationToken: cancellationToken).CountAsync(cancellationToken);
        if (stored != Many)
        {
            throw new LocalFailure($"The emulator holds {stored} ballots.");
        }

        return
        [
            await TallyAsync(Several, () => large.Polls.TallyAsync(several, cancellationToken), () => small.Polls.TallyAsync(few, cancellationToken)),
            await TallyAsync(Many, () => large.Polls.TallyAsync(many, cancellationToken), () => small.Polls.TallyAsync(few, cancellationToken)),
            await ClosingAsync(
                small, other, new PollRows(large.Storage.Table("Polls"), $"{many.Id}"), () => large.CloseAsync(many, cancellationToken), cancellationToken),
        ];
    }

    private static async Task<BenchmarkRow> TallyAsync(int ballots, Func<Task<Tally?>> many, Func<Task<Tally?>> few)
    {
        var times = await Measure.InTurnsAsync(15, () => Measure.TimeAsync(many), () => Measure.TimeAsync(few));
        return BenchmarkRow.OfTimes(string.Create(CultureInfo.InvariantCulture, $"Decisions: the numbers of a poll with {ballots:N0} ballots, against one with {Few} in the same table"), times.First, times.Second, 1.3);
    }

    /// <summary>
    /// How long people wait for a vote on another poll while the close goes on: against its requests sent by hand, because the emulator searches a partition row by row and does one thing at a time.
    /// Several closes, each of the poll as it was before, because the emulator holds everybody up whenever it writes its file.
    /// </summary>
    private static async Task<BenchmarkRow> ClosingAsync(Assembly voters, Poll poll, PollRows many, Func<Task> close, CancellationToken cancellationToken)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var waits = new ConcurrentQueue<Wait>();
        var storm = Task.WhenAll(Enumerable.Range(0, AtOnce).Select(async voter =>
        {
            for (var turn = 0; !end.IsCancellationRequested; turn++)
            {
                var begun = Stopwatch.GetTimestamp();
                await voters.VoteAsync(poll, voter, turn, cancellationToken);
                waits.Enqueue(new Wait(voter, begun, Stopwatch.GetTimestamp()));
            }
        }));
        await Task.Delay(WarmUp, cancellationToken);
        var (ours, theirs) = await Measure.InTurnsAsync(Closes, OneAsync, () => LongestAsync(() => many.CloseRawAsync(cancellationToken)));
        await end.CancelAsync();
        await storm;
        return BenchmarkRow.OfTimes(
            string.Create(CultureInfo.InvariantCulture, $"Decisions: longest wait for a vote on another poll while {Many:N0} ballots are closed, the median of {Closes} closes, against the requests of a close sent by hand"), ours, theirs, 2);

        async Task<TimeSpan> OneAsync()
        {
            var open = await many.ReadAsync(cancellationToken);
            var longest = await LongestAsync(close);
            await many.RestoreAsync(open, cancellationToken);
            return longest;
        }

        async Task<TimeSpan> LongestAsync(Func<Task> act)
        {
            waits.Clear();
            var from = Stopwatch.GetTimestamp();
            await act();
            var until = Stopwatch.GetTimestamp();
            while (waits.Where(wait => wait.Begun > until).Select(wait => wait.Voter).Distinct().Count() < AtOnce)
            {
                await Task.Delay(Look, cancellationToken);
            }

            return waits.Where(wait => wait.Begun < until && wait.Ended > from).Max(wait => Stopwatch.GetElapsedTime(wait.Begun, wait.Ended));
        }
    }

    private static async Task<(Poll Few, Poll Several, Poll Many, Poll Other)> OpenAsync(string folder, CancellationToken cancellationToken)
    {
        (Poll, Poll, Poll Many, Poll) polls;
        await using (var azurite = await Azurite.StartAsync(folder, Console.Error.WriteLine, cancellationToken))
        {
            await using var small = new Assembly(azurite.ConnectionString, Few);
            await using var large = new Assembly(azurite.ConnectionString, Several);
            await small.CreateTablesAsync(cancellationToken);
            polls = (await small.OpenAsync(cancellationToken), await large.OpenAsync(cancellationToken), await large.OpenAsync(cancellationToken), await small.OpenAsync(cancellationToken));
            foreach (var (poll, body) in new[] { (polls.Item1, small), (polls.Item2, large), (polls.Many, large) })
            {
                for (var voter = 0; voter < Few; voter++)
                {
                    await body.VoteAsync(poll, voter, voter, cancellationToken);
                }
            }

            await WrittenAsync(folder, cancellationToken);
        }

        await MultiplyAsync(folder, $"{polls.Many.Id}", cancellationToken);
        return polls;
    }

    /// <summary>The emulator writes its file every few seconds.</summary>
    private static async Task WrittenAsync(string folder, CancellationToken cancellationToken)
    {
        var asked = TimeProvider.System.GetUtcNow();
        while (File.GetLastWriteTimeUtc(FileOf(folder)) < asked.UtcDateTime)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(200), cancellationToken);
        }
    }

    private static async Task MultiplyAsync(string folder, string poll, CancellationToken cancellationToken)
    {
        var file = JsonNode.Parse(await File.ReadAllTextAsync(FileOf(folder), cancellationToken))!;
        var table = file["collections"]!.AsArray().Single(collection => ((string)collection!["name"]!).EndsWith("Polls", StringComparison.Ordinal) && !((string)collection["name"]!).EndsWith("PollPosts", StringComparison.Ordinal))!;
        var rows = table["data"]!.AsArray();
        var ballot = rows.First(row => (string)row!["PartitionKey"]! == poll && (string)row["RowKey"]! == $"ballot-o{Several - 1}")!;
        var next = (int)table["maxId"]!;
        for (var number = Several; number < Many; number++)
        {
            var copy = ballot.DeepClone();
            copy["$loki"] = ++next;
            copy["RowKey"] = $"ballot-o{number}";
            copy["properties"]!["RowKey"] = $"ballot-o{number}";
            copy["properties"]!["Organisation"] = $"o{number}";
            rows.Add(copy);
        }

        table["maxId"] = next;
        foreach (var (column, index) in table["binaryIndices"]!.AsObject())
        {
            var keys = rows.Select(row => (string)row![column]!).ToArray();
            index!["values"] = new JsonArray([.. Enumerable.Range(0, keys.Length).OrderBy(row => keys[row], StringComparer.Ordinal).Select(row => (JsonNode)row)]);
        }

        await File.WriteAllTextAsync(FileOf(folder), file.ToJsonString(), cancellationToken);
    }

    private static string FileOf(string folder) => Path.Combine(folder, "__azurite_db_table__.json");

    private readonly record struct Wait(int Voter, long Begun, long Ended);
}
