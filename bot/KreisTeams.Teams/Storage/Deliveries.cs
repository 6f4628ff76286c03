using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Data.Tables;

namespace KreisTeams.Teams;

/// <summary>
/// Acts once on an activity that is delivered again: Teams repeats what is not answered within about 15 s, to any instance, and after a restart too.
/// The first delivery claims a row, acts, and leaves its answer there for the others. A claim whose holder has died lapses after a minute.
/// Without a table, once within this process.
/// </summary>
internal sealed class Deliveries(TimeProvider clock, TableOf? tables = null)
{
    private const string DoneColumn = "Done";
    private const string ClaimedUntilColumn = "ClaimedUntil";
    private const string HolderColumn = "Holder";
    private const string StatusColumn = "Status";
    private const string BodyColumn = "Body";
    private const int LargestBody = 60_000;
    private const int MostRemembered = 512;

    private static readonly TimeSpan Claim = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(12);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(250);
    private static readonly InvokeResponse ElsewhereInWork = new(503, default);

    private readonly TableClient? _table = tables?.Invoke(TeamsTables.Deliveries);
    private readonly ConcurrentDictionary<Delivery, Task<InvokeResponse>> _here = new();
    private readonly ConcurrentQueue<Delivery> _order = new();

    /// <summary>The answer of <paramref name="act"/>, which runs for the first delivery only. It must not throw.</summary>
    public Task<InvokeResponse> OnceAsync(Activity activity, Func<Task<InvokeResponse>> act) => OnceHereAsync(activity, () => OnceAnywhereAsync(activity, act));

    /// <summary>The same among all instances, without regard to what runs in this one.</summary>
    public Task<InvokeResponse> OnceAnywhereAsync(Activity activity, Func<Task<InvokeResponse>> act) =>
        _table is not null && KeyOf(activity) is { } delivery ? FirstAnywhereAsync(_table, delivery, act) : act();

    /// <summary>The same within this process.</summary>
    public Task<InvokeResponse> OnceHereAsync(Activity activity, Func<Task<InvokeResponse>> act)
    {
        if (KeyOf(activity) is not { } delivery)
        {
            return act();
        }

        var first = new TaskCompletionSource<InvokeResponse>(TaskCreationOptions.RunContinuationsAsynchronously);
        var running = _here.GetOrAdd(delivery, first.Task);
        return running == first.Task ? FirstHereAsync(delivery, first, act) : running;
    }

    /// <summary>What every delivery of an activity has in common.</summary>
    public static string? NameOf(Activity activity) => KeyOf(activity)?.Name();

    /// <summary>Drops what was delivered before the given day.</summary>
    public async Task ForgetBeforeAsync(DateOnly day, CancellationToken cancellationToken)
    {
        if (_table is null)
        {
            return;
        }

        var old = _table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey lt {Partition(day)}"), select: ["PartitionKey", "RowKey"], cancellationToken: cancellationToken);
        await foreach (var row in old)
        {
            await _table.DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All, cancellationToken);
        }
    }

    private async Task<InvokeResponse> FirstHereAsync(Delivery delivery, TaskCompletionSource<InvokeResponse> first, Func<Task<InvokeResponse>> act)
    {
        try
        {
            var response = await act();
            first.SetResult(response);
            Remember(delivery, response);
            return response;
        }
        catch (Exception failure)
        {
            _here.TryRemove(delivery, out _);
            first.SetException(failure);
            _ = first.Task.Exception;
            throw;
        }
    }

    private void Remember(Delivery delivery, InvokeResponse response)
    {
        if (response == ElsewhereInWork)
        {
            _here.TryRemove(delivery, out _);
            return;
        }

        _order.Enqueue(delivery);
        if (_order.Count > MostRemembered && _order.TryDequeue(out var oldest))
        {
            _here.TryRemove(oldest, out _);
        }
    }

    private async Task<InvokeResponse> FirstAnywhereAsync(TableClient table, Delivery delivery, Func<Task<InvokeResponse>> act)
    {
        var now = clock.GetUtcNow();
        var key = delivery.RowKey();
        if (now.TimeOfDay < Claim * 2 && await FindAsync(table, Partition(Day(now).AddDays(-1)), key) is { } yesterdays)
        {
            return await OfOtherAsync(table, yesterdays, act);
        }

        var claim = new TableEntity(Partition(Day(now)), key) { [ClaimedUntilColumn] = now + Claim, [HolderColumn] = Guid.CreateVersion7(now) };
        try
        {
            await table.AddEntityAsync(claim, CancellationToken.None);
        }
        catch (RequestFailedException taken) when (taken.Status == 409)
        {
            var found = await FindAsync(table, claim.PartitionKey, key);
            if (found is null || !claim[HolderColumn].Equals(found.GetGuid(HolderColumn)))
            {
                return found is null ? ElsewhereInWork : await OfOtherAsync(table, found, act);
            }

            // Our own: the first attempt had arrived, only its answer was lost.
        }

        return await ActAsync(table, claim, act);
    }

    /// <summary>Waits for the answer of whoever holds the claim, or takes over a claim that has lapsed.</summary>
    private async Task<InvokeResponse> OfOtherAsync(TableClient table, TableEntity row, Func<Task<InvokeResponse>> act)
    {
        for (var waited = TimeSpan.Zero; ; waited += Look)
        {
            if (row.GetBoolean(DoneColumn) is true)
            {
                return new InvokeResponse(row.GetInt32(StatusColumn) ?? 200, row.GetBinary(BodyColumn));
            }

            if (row.GetDateTimeOffset(ClaimedUntilColumn) <= clock.GetUtcNow())
            {
                return await TakeOverAsync(table, row) ? await ActAsync(table, row, act) : ElsewhereInWork;
            }

            if (waited >= Patience)
            {
                return ElsewhereInWork;
            }

            await Task.Delay(Look, clock);
            row = await FindAsync(table, row.PartitionKey, row.RowKey) ?? row;
        }
    }

    private async Task<bool> TakeOverAsync(TableClient table, TableEntity row)
    {
        try
        {
            row[ClaimedUntilColumn] = clock.GetUtcNow() + Claim;
            await table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, CancellationToken.None);
            return true;
        }
        catch (RequestFailedException taken) when (taken.Status == 412)
        {
            return false;
        }
    }

    private static async Task<InvokeResponse> ActAsync(TableClient table, TableEntity claim, Func<Task<InvokeResponse>> act)
    {
        var response = await act();
        var told = response.Retold ?? response;
        var body = told.Body.Length <= LargestBody ? told.Body : default;
        var done = new TableEntity(claim.PartitionKey, claim.RowKey) { [DoneColumn] = true, [StatusColumn] = told.Status, [BodyColumn] = body.ToArray() };
        try
        {
            await table.UpsertEntityAsync(done, TableUpdateMode.Replace, CancellationToken.None);
        }
        catch (RequestFailedException)
        {
            // What was done stays done, and its answer is on its way.
        }

        return response;
    }

    private static async Task<TableEntity?> FindAsync(TableClient table, string partition, string row)
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(partition, row, cancellationToken: CancellationToken.None);
        return found.HasValue ? found.Value : null;
    }

    private static DateOnly Day(DateTimeOffset now) => DateOnly.FromDateTime(now.UtcDateTime);

    private static string Partition(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static Delivery? KeyOf(Activity activity) =>
        activity is { Id: { Length: > 0 } id, Conversation: { } conversation } ? new Delivery(conversation.Id, id) : null;

    private readonly record struct Delivery(string Conversation, string Activity)
    {
        public string Name() => RowKey()[..32];

        public string RowKey() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Conversation}\n{Activity}")));
    }
}
