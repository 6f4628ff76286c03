using System.Collections.Immutable;
using System.Text;
using Azure.Data.Tables;
using KreisTeams.Local;
using KreisTeams.Network;
using KreisTeams.Projects;
using KreisTeams.Storage;

namespace KreisTeams.Benchmarks;

/// <summary>
/// Seeing what one change did to the network costs the same in a small network and in a large one: the snapshot copies a path, and a refresh reads the rows of the change.
/// Storage is measured against its own raw requests, because the emulator, unlike Azure, searches a partition row by row.
/// </summary>
public static class NetworkBenchmark
{
    private const int Small = 300;
    private const int Stored = 3_000;
    private const int Large = 100_000;

    public static async Task<ImmutableArray<BenchmarkRow>> RunAsync(CancellationToken cancellationToken)
    {
        var (small, large) = (Snapshot(Small), Snapshot(Large));
        var applied = await Measure.InTurnsAsync(100, () => ApplyAsync(large), () => ApplyAsync(small));

        await using var azurite = await Azurite.StartAsync(dataFolder: null, Console.Error.WriteLine, cancellationToken);
        using var stored = await Instance.WithAsync(azurite.ConnectionString, Stored, cancellationToken);
        var refresh = await Measure.InTurnsAsync(60, () => stored.RefreshAsync(cancellationToken), () => stored.RawAsync(cancellationToken));
        var idle = await Measure.InTurnsAsync(60, () => stored.IdleAsync(cancellationToken), () => stored.RawIdleAsync(cancellationToken));
        return
        [
            BenchmarkRow.OfTimes($"Network: 1,000 changes applied to a snapshot of {Large:N0} entries, against {Small}", applied.First, applied.Second, 2.5),
            BenchmarkRow.OfTimes("Network: refresh after one change, against the two raw requests it takes", refresh.First, refresh.Second, 1.3),
            BenchmarkRow.OfTimes("Network: refresh without a change, against the one raw request it takes", idle.First, idle.Second, 1.3),
            Memory(),
        ];
    }

    private static BenchmarkRow Memory()
    {
        const int entries = 10_000;
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var network = Snapshot(entries);
        var bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
        var text = network.Projects.Sum(project => (long)Encoding.UTF8.GetByteCount(NetworkJson.Write(project)));
        return new($"Network: memory of {entries:N0} entries, against their text as JSON", $"{bytes / 1_048_576.0:0.0} MiB", $"{text / 1_048_576.0:0.0} MiB", (double)bytes / text, 5);
    }

    private static Task<TimeSpan> ApplyAsync(NetworkSnapshot network) => Measure.TimeAsync(() =>
    {
        for (var change = 0; change < 1000; change++)
        {
            network = network.With(Entry(change * 7 % Small, change), change);
        }

        return Task.CompletedTask;
    });

    private static NetworkSnapshot Snapshot(int entries) =>
        Enumerable.Range(0, entries).Aggregate(NetworkSnapshot.Empty, (network, number) => network.With(Entry(number, 0), 1));

    private static Project Entry(int number, int turn) => new(new($"entry-{number}"), ProjectKind.Project, $"Entry {number}, {turn}", new("a"), ProjectState.Running)
    {
        Description = $"A description of the usual length, number {number}, about what is done, for whom, and with which partners, in two or three lines of text.",
        Partners = [new("b"), new("c")],
        Themes = [new("d")],
    };

    /// <summary>Two hosts on one account: one writes, the other refreshes.</summary>
    private sealed class Instance(StorageAccount storage, NetworkCache writer, NetworkCache reader) : IDisposable
    {
        private readonly NetworkStore _store = new(storage, writer, TimeProvider.System);
        private int _turn;

        public static async Task<Instance> WithAsync(string connectionString, int entries, CancellationToken cancellationToken)
        {
            var storage = StorageAccount.FromConnectionString(connectionString, "benchmark");
            await NetworkStore.CreateTableAsync(storage, cancellationToken);
            var (writer, reader) = (new NetworkCache(storage), new NetworkCache(storage));
            await new NetworkImport(writer, new NetworkStore(storage, writer, TimeProvider.System)).ImportAsync(Content(entries), Author.CommandLine, cancellationToken);
            await reader.RefreshAsync(cancellationToken);
            return new Instance(storage, writer, reader);
        }

        public async Task<TimeSpan> RefreshAsync(CancellationToken cancellationToken)
        {
            await ChangeAsync(cancellationToken);
            return await Measure.TimeAsync(() => reader.RefreshAsync(cancellationToken));
        }

        public Task<TimeSpan> IdleAsync(CancellationToken cancellationToken) => Measure.TimeAsync(() => reader.RefreshAsync(cancellationToken));

        /// <summary>The rows a refresh reads, read without it.</summary>
        public async Task<TimeSpan> RawAsync(CancellationToken cancellationToken)
        {
            var before = reader.Current.Version;
            await ChangeAsync(cancellationToken);
            var time = await Measure.TimeAsync(async () =>
            {
                await ChangesAfterAsync(before, cancellationToken);
                await storage.Table("Network").GetEntityAsync<TableEntity>("network", $"record:project:{Entry(0, 0).Id}", cancellationToken: cancellationToken);
            });
            await reader.RefreshAsync(cancellationToken);
            return time;
        }

        public Task<TimeSpan> RawIdleAsync(CancellationToken cancellationToken) => Measure.TimeAsync(() => ChangesAfterAsync(reader.Current.Version, cancellationToken));

        public void Dispose()
        {
            writer.Dispose();
            reader.Dispose();
        }

        private async Task ChangesAfterAsync(long version, CancellationToken cancellationToken)
        {
            var filter = TableClient.CreateQueryFilter($"PartitionKey eq {"network"} and RowKey ge {"change:"} and RowKey lt {$"change:{long.MaxValue - version:D19}"}");
            await foreach (var _ in storage.Table("Network").QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            {
            }
        }

        private async Task ChangeAsync(CancellationToken cancellationToken)
        {
            var entry = Entry(0, ++_turn);
            await _store.WriteAsync(RecordEdit.Of(entry, writer.Current.VersionOf(RecordKey.Of(entry))), Author.CommandLine, cancellationToken);
        }

        private static NetworkContent Content(int entries) => new("Benchmark")
        {
            Organisations = [new Organisation(new("a"), "A", OrganisationKind.Town)],
            Projects = [.. Enumerable.Range(0, entries).Select(number => Entry(number, 0))],
        };
    }
}
