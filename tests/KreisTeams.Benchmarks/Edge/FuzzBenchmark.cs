using System.Collections.Immutable;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using KreisTeams.Tests.Teams;

namespace KreisTeams.Benchmarks.Edge;

/// <summary>Activities of every kind, broken in every way, posted to the whole edge: none is a fault, and none leaves anything behind.</summary>
internal static class FuzzBenchmark
{
    private const int Few = 20_000;
    private const int Many = 200_000;
    private const int AtOnce = 16;
    private const int Conversations = 4096;

    public static async Task<ImmutableArray<BenchmarkRow>> RunAsync(CancellationToken cancellationToken)
    {
        await using var channel = await Channel.StartAsync(cancellationToken);
        await using var edge = await EdgeBenchmark.StartAsync("serve-edge", channel, cancellationToken);
        using var http = new HttpClient { BaseAddress = edge.Address };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", channel.Token(TimeProvider.System.GetUtcNow()));
        var vectors = ActivityVectors.All().Select(vector => vector
            .Replace("https://smba.trafficmanager.net/emea/11111111-1111-4111-8111-111111111111/", channel.ServiceUrl.AbsoluteUri, StringComparison.Ordinal)
            .Replace("https://smba.trafficmanager.net/teams/", channel.ServiceUrl.AbsoluteUri, StringComparison.Ordinal)).ToArray();

        await PostAsync(http, vectors, 0, Few, cancellationToken);
        var before = await MemoryAsync(http, cancellationToken);
        var (faults, bytes) = await PostAsync(http, vectors, Few, Many, cancellationToken);
        var (kept, size) = ((await MemoryAsync(http, cancellationToken) - before) / Many, (double)bytes / Many);
        return
        [
            new BenchmarkRow($"{Many:N0} broken activities: answered with a fault of the server", $"{faults}", "0", faults, 0),
            new BenchmarkRow($"{Many:N0} broken activities: memory that each leaves behind, against its size", Words(kept), Words(size), Math.Max(0, kept / size), 0.05),
        ];
    }

    /// <returns>How many were answered with 5xx other than „not implemented“, and the size of all.</returns>
    private static async Task<(int Faults, long Bytes)> PostAsync(HttpClient http, string[] vectors, int from, int count, CancellationToken cancellationToken)
    {
        var (faults, bytes) = (0, 0L);
        await Parallel.ForEachAsync(Enumerable.Range(from, count), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken }, async (number, token) =>
        {
            var activity = Broken(vectors, new Random(number), number);
            Interlocked.Add(ref bytes, activity.Length);
            using var content = new ByteArrayContent(activity) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
            using var response = await http.PostAsync(new Uri("/api/messages", UriKind.Relative), content, token);
            if ((int)response.StatusCode is >= 500 and not 501)
            {
                Interlocked.Increment(ref faults);
            }
        });
        return (faults, bytes);
    }

    private static byte[] Broken(string[] vectors, Random random, int number)
    {
        var activity = JsonNode.Parse(vectors[random.Next(vectors.Length)])!;
        activity["id"] = $"f:{number}";
        if (activity["conversation"] is JsonObject conversation)
        {
            // Into one conversation, and to one person, the edge sends no faster than Teams allows.
            (conversation["id"], conversation["tenantId"]) = ($"a:{number % Conversations}", $"tenant {number % Conversations}");
        }

        if (activity["from"] is JsonObject from)
        {
            from["id"] = $"29:{number % Conversations}";
        }

        return ActivityVectors.Break(Encoding.UTF8.GetBytes(activity.ToJsonString()), random.Next(8), random.Next(), (byte)random.Next(256));
    }

    private static async Task<double> MemoryAsync(HttpClient http, CancellationToken cancellationToken) =>
        double.Parse(await http.GetStringAsync(new Uri("/memory", UriKind.Relative), cancellationToken), CultureInfo.InvariantCulture);

    private static string Words(double bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes:0} B");
}
