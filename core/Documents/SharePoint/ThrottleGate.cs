using System.Net.Http.Headers;
using System.Security.Cryptography;
using Azure;
using Azure.Data.Tables;
using KreisTeams.Storage;

namespace KreisTeams.Documents.SharePoint;

/// <summary>
/// SharePoint throttles an app, not a request: once it asks for a pause, nobody calls until it is over, on no instance.
/// The moment is a row that every instance reads at most once a second.
/// </summary>
public sealed class ThrottleGate(StorageAccount storage, TimeProvider clock) : IDisposable
{
    private const string RowKey = "throttle";
    private const string Until = "Until";

    private static readonly TimeSpan ReadAgain = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestOwnPause = TimeSpan.FromMinutes(5);

    private readonly TableClient _table = storage.Table(DocumentStore.TableName);
    private readonly SemaphoreSlim _reading = new(1);
    private DateTimeOffset _until;
    private DateTimeOffset _readAt;
    private int _unannounced;

    /// <summary>The moment calls are allowed again; null when they are now.</summary>
    public async Task<DateTimeOffset?> ClosedUntilAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (now - _readAt >= ReadAgain)
        {
            await _reading.WaitAsync(cancellationToken);
            try
            {
                await ReadAsync(now, cancellationToken);
            }
            finally
            {
                _reading.Release();
            }
        }

        return _until > now ? _until : null;
    }

    /// <summary>Closes for as long as SharePoint asked, or for a growing pause of our own when it did not say.</summary>
    public async Task<DateTimeOffset> CloseAsync(TimeSpan? asked, CancellationToken cancellationToken)
    {
        var until = clock.GetUtcNow() + (asked is { } given && given > TimeSpan.Zero ? given : OwnPause());
        while (true)
        {
            var row = await _table.GetEntityIfExistsAsync<TableEntity>(DocumentRows.Partition, RowKey, cancellationToken: cancellationToken);
            if (row.HasValue && row.Value!.GetDateTimeOffset(Until) >= until)
            {
                return _until = row.Value.GetDateTimeOffset(Until)!.Value;
            }

            try
            {
                var entity = new TableEntity(DocumentRows.Partition, RowKey) { [Until] = until };
                await (row.HasValue ? _table.UpdateEntityAsync(entity, row.Value!.ETag, TableUpdateMode.Replace, cancellationToken) : _table.AddEntityAsync(entity, cancellationToken));
                return _until = until;
            }
            catch (RequestFailedException raced) when (raced.Status is 409 or 412)
            {
                // Another instance was told to wait as well: the later moment counts.
            }
        }
    }

    public void Passed() => _unannounced = 0;

    /// <summary>The pause a throttled answer, or one that announces the end of the budget, asks for; null when it asks for none.</summary>
    public static TimeSpan? Asked(HttpResponseHeaders headers, DateTimeOffset now)
    {
        var retry = headers.RetryAfter?.Delta ?? (headers.RetryAfter?.Date is { } date ? date - now : null);
        var reset = headers.TryGetValues("RateLimit-Reset", out var values) && int.TryParse(values.First(), out var seconds) ? TimeSpan.FromSeconds(seconds) : (TimeSpan?)null;
        return retry is null ? reset : reset is null || retry > reset ? retry : reset;
    }

    public void Dispose() => _reading.Dispose();

    private async Task ReadAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (now - _readAt < ReadAgain)
        {
            return;
        }

        var row = await _table.GetEntityIfExistsAsync<TableEntity>(DocumentRows.Partition, RowKey, cancellationToken: cancellationToken);
        var until = row.HasValue ? row.Value!.GetDateTimeOffset(Until) ?? default : default;
        (_until, _readAt) = (until > _until ? until : _until, now);
    }

    private TimeSpan OwnPause()
    {
        var seconds = Math.Min(LongestOwnPause.TotalSeconds, 5 * Math.Pow(2, Math.Min(10, _unannounced++)));
        return TimeSpan.FromSeconds(seconds * (1 + RandomNumberGenerator.GetInt32(0, 250) / 1000.0));
    }
}
