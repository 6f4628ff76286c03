using System.Collections.Immutable;
using Azure;
using Azure.Data.Tables;
using KreisTeams.Storage;

namespace KreisTeams.Network;

/// <summary>What a refresh brought.</summary>
public sealed record NetworkRefreshed(NetworkSnapshot Before, NetworkSnapshot After, ImmutableArray<RecordKey> Changed);

/// <summary>The network in memory. It follows the log: a refresh reads the entries it has not seen and the records they name, nothing else.</summary>
public sealed class NetworkCache(StorageAccount storage) : IDisposable
{
    private readonly TableClient _table = storage.Table(NetworkRows.TableName);
    private readonly SemaphoreSlim _refreshing = new(1);
    private volatile NetworkSnapshot _current = NetworkSnapshot.Empty;

    /// <summary>Never waits; as old as the last refresh, and never older than this instance's own writes.</summary>
    public NetworkSnapshot Current => _current;

    /// <summary>Raised in order, once for each step of <see cref="Current"/>. Handlers are quick.</summary>
    public event Action<NetworkRefreshed>? Refreshed;

    /// <summary>Brings <see cref="Current"/> to the end of the log; the first time by reading everything.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        await _refreshing.WaitAsync(cancellationToken);
        try
        {
            if (_current.Version == 0)
            {
                await LoadAsync(cancellationToken);
            }
            else
            {
                await FollowAsync(cancellationToken);
            }
        }
        finally
        {
            _refreshing.Release();
        }
    }

    /// <summary>Shows an own write without reading it back.</summary>
    internal async Task ShowAsync(NetworkChange change, ImmutableArray<RecordEdit> edits, CancellationToken cancellationToken)
    {
        await _refreshing.WaitAsync(cancellationToken);
        try
        {
            if (_current.Version == change.Number - 1)
            {
                Publish(edits.Aggregate(_current, (network, edit) => Apply(network, edit.Key, edit.Record, change.Number)) with { Version = change.Number }, change.Records);
                return;
            }

            if (_current.Version < change.Number)
            {
                await FollowAsync(cancellationToken);
            }
        }
        finally
        {
            _refreshing.Release();
        }
    }

    public void Dispose() => _refreshing.Dispose();

    /// <summary>The end of the log is read first: records that change while they are loaded are read again by the next refresh.</summary>
    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        var newest = await _table.QueryAsync<TableEntity>(NetworkRows.ChangesAfter(0), maxPerPage: 1, cancellationToken: cancellationToken).FirstOrDefaultAsync(cancellationToken);
        if (newest is null)
        {
            return;
        }

        var network = NetworkSnapshot.Empty with { Version = NetworkRows.ToChange(newest).Number };
        var changed = ImmutableArray.CreateBuilder<RecordKey>();
        await foreach (var row in _table.QueryAsync<TableEntity>(NetworkRows.Records(), cancellationToken: cancellationToken))
        {
            var (record, version) = NetworkRows.ToRecord(row);
            network = network.With(record, version);
            changed.Add(RecordKey.Of(record));
        }

        Publish(network, changed.DrainToImmutable());
    }

    private async Task FollowAsync(CancellationToken cancellationToken)
    {
        var changes = await _table.QueryAsync<TableEntity>(NetworkRows.ChangesAfter(_current.Version), cancellationToken: cancellationToken)
            .Select(NetworkRows.ToChange).ToArrayAsync(cancellationToken);
        if (changes.Length == 0)
        {
            return;
        }

        var keys = changes.SelectMany(change => change.Records).Distinct().ToImmutableArray();
        var rows = await Task.WhenAll(keys.Select(key => FindAsync(key, cancellationToken)));
        var network = keys.Zip(rows).Aggregate(_current, (snapshot, item) => Apply(snapshot, item.First, item.Second.Record, item.Second.Version));
        Publish(network with { Version = changes.Max(change => change.Number) }, keys);
    }

    private async Task<(object? Record, long Version)> FindAsync(RecordKey key, CancellationToken cancellationToken)
    {
        NullableResponse<TableEntity> row = await _table.GetEntityIfExistsAsync<TableEntity>(
            NetworkRows.Partition, NetworkRows.RecordRow(key), cancellationToken: cancellationToken);
        return row.HasValue ? NetworkRows.ToRecord(row.Value!) : (null, 0);
    }

    private void Publish(NetworkSnapshot network, ImmutableArray<RecordKey> changed)
    {
        var before = _current;
        _current = network;
        Refreshed?.Invoke(new NetworkRefreshed(before, network, changed));
    }

    private static NetworkSnapshot Apply(NetworkSnapshot network, RecordKey key, object? record, long version) =>
        record is null ? network.Without(key) : network.With(record, version);
}
