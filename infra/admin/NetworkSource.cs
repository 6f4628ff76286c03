using System.CommandLine;
using KreisTeams.Network;

namespace KreisTeams.Admin;

/// <summary>Where a verb reads the network: a file that is named, else the configured storage, else the demo network.</summary>
internal static class NetworkSource
{
    public static Option<FileInfo?> FileOption() => new("--network") { Description = "Network file to read instead of the configured storage" };

    public static async Task<NetworkSnapshot> ReadAsync(ParseResult arguments, FileInfo? file, CancellationToken cancellationToken)
    {
        if (file is null && Storage.Find(arguments) is { } storage)
        {
            using var cache = new NetworkCache(storage);
            await cache.RefreshAsync(cancellationToken);
            return cache.Current;
        }

        await using var stream = file?.OpenRead() ?? typeof(NetworkSource).Assembly.GetManifestResourceStream("demo-network.json")!;
        return await NetworkFile.ReadAsync(stream, cancellationToken) switch
        {
            NetworkFileOutcome.Complete complete => complete.Network,
            NetworkFileOutcome.Broken broken => throw new InvalidDataException(string.Join(Environment.NewLine, broken.Problems.Select(problem => problem.In(Language.English)))),
            var other => throw new System.Diagnostics.UnreachableException(other.ToString()),
        };
    }
}
