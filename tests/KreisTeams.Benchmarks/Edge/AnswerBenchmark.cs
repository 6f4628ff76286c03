using System.Collections.Immutable;
using KreisTeams.Local;

namespace KreisTeams.Benchmarks.Edge;

/// <summary>
/// „Wer ist CDO in Herten?“ through the whole host, from the signed activity to the card that is posted and the answer to Teams, against an echo through the same edge:
/// the same authentication, the same tables that keep activities and conversations in Azurite, the text posted back, and no chat behind it. Each in a process of its own on the same core, one question at a time.
/// </summary>
internal static class AnswerBenchmark
{
    private const int Rounds = 15;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(12);
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(1);

    public static async Task<ImmutableArray<BenchmarkRow>> RunAsync(CancellationToken cancellationToken)
    {
        await using var azurite = await Azurite.StartAsync(dataFolder: null, Console.Error.WriteLine, cancellationToken);
        await using var channel = await Channel.StartAsync(cancellationToken);
        await using var product = await EdgeBenchmark.StartAsync("serve-product", channel, cancellationToken, "/health/ready", [.. Storage("product"), $"--Network:File={Workspace.DemoNetworkFile}"]);
        await using var echo = await EdgeBenchmark.StartAsync("serve-edge", channel, cancellationToken, settings: Storage("echo"));
        var (token, body) = (channel.Token(TimeProvider.System.GetUtcNow()), Bodies.Message(channel.ServiceUrl, "Wer ist CDO in Herten?"));
        var (ours, theirs) = (new Load(product.Address, token, body), new Load(echo.Address, token, body));
        await ours.RunAsync(8, WarmUp);
        await theirs.RunAsync(8, WarmUp);
        var (first, second) = await Measure.InTurnsAsync(Rounds, () => AnswerAsync(ours), () => AnswerAsync(theirs));
        return [BenchmarkRow.OfTimes("Chat: „Wer ist CDO in Herten?“ through the whole host, against an echo through the same edge and tables", first, second, 2)];

        string[] Storage(string prefix) => [$"--Storage:ConnectionString={azurite.ConnectionString}", $"--Storage:Prefix={prefix}"];
    }

    private static async Task<TimeSpan> AnswerAsync(Load load)
    {
        var (answered, time) = await load.RunAsync(connections: 1, Round);
        return time / answered;
    }
}
