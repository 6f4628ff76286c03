using System.Collections.Immutable;

namespace KreisTeams.Benchmarks.Decisions;

internal static class DecisionsBenchmark
{
    public static async Task<ImmutableArray<BenchmarkRow>> RunAsync(CancellationToken cancellationToken) =>
        [.. await VotesByCard.RunAsync(cancellationToken), .. await ManyBallots.RunAsync(cancellationToken)];
}
