using System.Collections.Immutable;
using Azure.Data.Tables;
using KreisTeams.Local;
using KreisTeams.Network;
using KreisTeams.Projects;
using KreisTeams.Storage;

namespace KreisTeams.Benchmarks;

/// <summary>Seeing what one change did to the network costs the same in a small network and in a large one.</summary>
public static class NetworkBenchmark
{
    private const int Small = 300;
    private const int Large = 100_000;

    public static async Task<ImmutableArray<BenchmarkRow>> RunAsync(CancellationToken cancellationToken)
    {
        await using var azurite = await Azurite.StartAsync(dataFolder: null, Console.Error.WriteLine, cancellationToken);
        using var small = await Instance.WithAsync(azurite.ConnectionString, "small", Small, cancellationToken);
        using var large = await Instance.WithAsync(azurite.ConnectionString, "large", Large, cancellationToken);

        var memory = await Measure.InTurnsAsync(60, () => large.ApplyAsync(), () => small.ApplyAsync());
        var storage = await Measure.InTurnsAsync(15, () => large.RefreshAsync(cancellationToken), () => large.RawAsync(cancellationToken));
        var idle = await Measure.InTurnsAsync(15, () => large.IdleAsync(cancellationToken), () => large.RawIdleAsync(cancellationToken));
        return
        [
            BenchmarkRow.OfTimes($"Network: 1,000 changes applied to a snapshot of {Large:N0} entries, against {Small}", memory.First, memory.Second, 2.5),
            BenchmarkRow.OfTimes($"Network: refresh after one change of {Large:N0} entries, against the two raw requests it takes", storage.First, storage.Second, 1.3),
            BenchmarkRow.OfTimes($"Network: refresh without a change of {Large:N0} entries, against the one raw request it takes", idle.First, idle.Second, 1.3),
        ];
    }

    /// <summary>Two hosts on one account: one writes, the other refreshes.</summary>
    private sealed class Instance(StorageAccount storage, NetworkCache writer, NetworkCache reader) : IDisposable
    {
        private readonly NetworkStore _store = new(storage, writer, TimeProvider.System);
        private int _turn;

        public static async Task<Instance> WithAsync(string connectionString, string prefix, int entries, CancellationToken cancellationToken)
        {
            var storage = StorageAccount.FromConnectionString(connectionString, prefix);
            await NetworkStore.CreateTableAsync(storage, cancellationToken);
            var (writer, reader) = (new NetworkCache(storage), new NetworkCache(storage));
            await new NetworkImport(writer, new NetworkStore(storage, writer, TimeProvider.System)).ImportAsync(Content(entries), Author.CommandLine, cancellationToken);
            await reader.RefreshAsync(cancellationToken);
            return new Instance(storage, writer, reader);
        }

        public Task<TimeSpan> ApplyAsync() => Measure.TimeAsync(() =>
        {
            var network = reader.Current;
            for (var change = 0; change < 1000; change++)
            {
                network = network.With(Entry(change * 7 % Small, change), change);
            }

            return Task.FromResult(network);
        });

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

        private static Project Entry(int number, int turn) => new(new($"entry-{number}"), ProjectKind.Project, $"Entry {number}, {turn}", new("a"), ProjectState.Running)
        {
            Description = "A description of the usual length, about what is done, for whom, and with which partners, in two or three lines of text.",
        };
    }
}
