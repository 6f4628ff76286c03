using System.Globalization;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using KreisTeams.Local;
using KreisTeams.Teams;

namespace KreisTeams.Benchmarks.Edge;

/// <summary>The whole edge with authentication against a bare endpoint that parses the same activities and sends the same replies, each in a process of its own on the same core, which the load leaves to them.</summary>
internal static class EdgeBenchmark
{
    /// <summary>Many short ones: a machine that wakes slowly or does something else then does so to both.</summary>
    private const int Rounds = 31;
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(0.22);
    private static readonly int Cores = Environment.ProcessorCount;
    private static readonly bool CanShareCores = OperatingSystem.IsLinux() && Cores > 1;

    public static async Task<ImmutableArray<BenchmarkRow>> RunAsync(CancellationToken cancellationToken)
    {
        await StayOnAsync("1-", cancellationToken);
        try
        {
            return await MeasureAllAsync(cancellationToken);
        }
        finally
        {
            await StayOnAsync("0-", CancellationToken.None);
        }
    }

    private static async Task<ImmutableArray<BenchmarkRow>> MeasureAllAsync(CancellationToken cancellationToken)
    {
        var table = new List<BenchmarkRow>();
        await using var channel = await Channel.StartAsync(cancellationToken);
        await using var edge = await StartAsync("serve-edge", channel, cancellationToken);
        await using var bare = await StartAsync("serve-bare", channel, cancellationToken);
        using var http = new HttpClient();
        var token = channel.Token(TimeProvider.System.GetUtcNow());
        foreach (var (what, body, bound) in new[] { ("echo turn", Bodies.Message(channel.ServiceUrl), 0.75), ("card action", Bodies.Press(channel.ServiceUrl, "manual"), 0.70) })
        {
            var (ours, theirs) = (new Load(edge.Address, token, body), new Load(bare.Address, token, body));
            await WarmUpAsync(ours, theirs);
            foreach (var connections in new[] { 1, 16, 64 })
            {
                var rounds = new List<(Numbers Ours, Numbers Theirs)>();
                for (var round = 0; round < Rounds; round++)
                {
                    rounds.Add((await MeasureAsync(ours, connections, http), await MeasureAsync(theirs, connections, http)));
                }

                Add(table, $"{what}, {connections} connections: throughput", bound, rounds, numbers => numbers.PerSecond, "0 /s", moreIsBetter: true);
                Add(table, $"{what}, {connections} connections: processor time", double.PositiveInfinity, rounds, numbers => numbers.Processor, "0 µs");
                Add(table, $"{what}, {connections} connections: allocated", 2, rounds, numbers => numbers.Allocated, "0 B");
            }
        }

        await StormsAsync(table, new Load(edge.Address, token, Bodies.Press(channel.ServiceUrl, "automatic")), new Load(bare.Address, token, Bodies.Press(channel.ServiceUrl, "automatic")));
        Cards(table);
        Parsing(table, Encoding.UTF8.GetBytes(Bodies.Message(channel.ServiceUrl)));
        return [.. table];
    }

    /// <summary>Until the runtime has compiled what is called often: the more code, the longer that takes.</summary>
    private static async Task WarmUpAsync(params Load[] loads)
    {
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var load in loads)
            {
                await load.RunAsync(16, Round);
            }
        }
    }

    private static void Add(
        List<BenchmarkRow> table, string what, double limit, List<(Numbers Ours, Numbers Theirs)> rounds, Func<Numbers, double> number, string format, bool moreIsBetter = false) => table.Add(new BenchmarkRow(
            what,
            Median(rounds.Select(round => number(round.Ours))).ToString(format, CultureInfo.InvariantCulture),
            Median(rounds.Select(round => number(round.Theirs))).ToString(format, CultureInfo.InvariantCulture),
            Median(rounds.Select(round => number(round.Ours) / number(round.Theirs))),
            limit) { MoreIsBetter = moreIsBetter });

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }

    private static async Task<Numbers> MeasureAsync(Load load, int connections, HttpClient http)
    {
        var before = await OfServerAsync(load, http);
        var (answered, time) = await load.RunAsync(connections, Round);
        var after = await OfServerAsync(load, http);
        return new Numbers(answered / time.TotalSeconds, (after.Processor - before.Processor) / answered, (after.Allocated - before.Allocated) / answered);
    }

    private static async Task<(double Allocated, double Processor)> OfServerAsync(Load load, HttpClient http)
    {
        var numbers = (await http.GetStringAsync(new Uri(load.Target, "/numbers"))).Split(' ');
        return (double.Parse(numbers[0], CultureInfo.InvariantCulture), double.Parse(numbers[1], CultureInfo.InvariantCulture));
    }

    private static async Task StormsAsync(List<BenchmarkRow> table, Load ours, Load theirs)
    {
        const int people = 60;
        await ours.StormAsync(people);
        await theirs.StormAsync(people);
        var rounds = new List<(double Ours, double Theirs)>();
        for (var round = 0; round < 15; round++)
        {
            rounds.Add(((await ours.StormAsync(people)).TotalMilliseconds, (await theirs.StormAsync(people)).TotalMilliseconds));
        }

        table.Add(BenchmarkRow.OfTimes(
            "60 people refresh a card at once: last answer",
            TimeSpan.FromMilliseconds(Median(rounds.Select(round => round.Ours))),
            TimeSpan.FromMilliseconds(Median(rounds.Select(round => round.Theirs))),
            limit: 2));
    }

    private static void Cards(List<BenchmarkRow> table)
    {
        var vote = new EdgeServer.VoteData("2026-017", "yes");
        AddMicroseconds(
            table, "build and serialise a card, against plain records and generated code", double.PositiveInfinity,
            () => TeamsJson.Bytes(EdgeServer.Card("Frau Muster", vote), TeamsJson.Context.AdaptiveCard).Length,
            () => JsonSerializer.SerializeToUtf8Bytes(BareServer.Card("Frau Muster", "2026-017", "yes"), BareServer.BareJson.Default.BareCard).Length);
    }

    private static void Parsing(List<BenchmarkRow> table, byte[] message) => AddMicroseconds(
        table, "read an activity, against generated code", 1,
        () => KreisTeams.Teams.Activity.TryParse(message, out _)!.Type.Length,
        () => JsonSerializer.Deserialize(message, BareServer.BareJson.Default.BareActivity)!.Type!.Length);

    private static void AddMicroseconds(List<BenchmarkRow> table, string what, double limit, Func<int> ours, Func<int> theirs)
    {
        var rounds = Enumerable.Range(0, 25).Select(_ => (Ours: Microseconds(ours), Theirs: Microseconds(theirs))).Skip(5).ToArray();
        table.Add(BenchmarkRow.OfTimes(
            what,
            TimeSpan.FromMicroseconds(Median(rounds.Select(round => round.Ours))),
            TimeSpan.FromMicroseconds(Median(rounds.Select(round => round.Theirs))),
            limit));
    }

    private static double Microseconds(Func<int> act)
    {
        const int times = 5000;
        var (watch, sum) = (Stopwatch.StartNew(), 0);
        for (var time = 0; time < times; time++)
        {
            sum += act();
        }

        return sum == 0 ? double.NaN : watch.Elapsed.TotalMicroseconds / times;
    }

    /// <param name="ready">Answers once the server does.</param>
    internal static async Task<Server> StartAsync(string verb, Channel channel, CancellationToken cancellationToken, string ready = "/numbers", params string[] settings)
    {
        var address = new Uri($"http://127.0.0.1:{Workspace.FreePort()}");
        string[] arguments =
        [
            Environment.GetCommandLineArgs()[0], verb, $"--urls={address}", $"--Teams:AppId={Channel.AppId}", "--Teams:TenantId=none", "--Teams:ClientSecret=none", "--Teams:AllowedTenants:0=*",
            $"--Teams:OpenIdMetadata={new Uri(channel.Address, "/metadata")}", .. settings,
        ];
        var process = CanShareCores
            ? ChildProcess.Start(verb, "taskset", ["-c", "0", "dotnet", .. arguments])
            : ChildProcess.Start(verb, "dotnet", arguments);
        using var http = new HttpClient();
        await process.ReadyAsync(
            async token =>
            {
                try
                {
                    return (await http.GetAsync(new Uri(address, ready), token)).IsSuccessStatusCode;
                }
                catch (HttpRequestException)
                {
                    return false;
                }
            },
            TimeSpan.FromSeconds(90),
            cancellationToken);
        return new Server(process, address);
    }

    /// <summary>Keeps this process, which is the load and the channel, on the cores from the given one on.</summary>
    private static async Task StayOnAsync(string from, CancellationToken cancellationToken)
    {
        if (CanShareCores)
        {
            await ChildProcess.RunAsync("taskset", "taskset", ["-a", "-c", "-p", $"{from}{Cores - 1}", $"{Environment.ProcessId}"], null, cancellationToken);
        }
    }

    private sealed record Numbers(double PerSecond, double Processor, double Allocated);

    internal sealed record Server(ChildProcess Process, Uri Address) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => Process.DisposeAsync();
    }
}
