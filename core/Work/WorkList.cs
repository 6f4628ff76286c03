using Azure;
using Azure.Data.Tables;
using KreisTeams.Storage;

namespace KreisTeams.Work;

/// <summary>Something to do once, at or after a moment.</summary>
/// <param name="Kind">Names the handler, as in „poll/close“.</param>
/// <param name="Subject">What the handler is to look at; it decides from the stored truth what is still to do.</param>
public sealed record WorkItem(string Kind, string Subject, DateTimeOffset Due);

/// <summary>
/// Outstanding work, durable before it is promised: a row per item, ordered by the moment it is due, and a queue message that only taps the worker on the shoulder.
/// A lost message is found again by <see cref="WorkLoop"/>, which reads the rows that are due. A handler that finds nothing to do is done: plan with <see cref="PlanAroundAsync{T}"/> what a change needs.
/// </summary>
public sealed class WorkList(StorageAccount storage, TimeProvider clock)
{
    internal const string TableName = "Work";
    internal const string QueueName = "work";
    internal const string Partition = "work";

    private static readonly TimeSpan LongestDelay = TimeSpan.FromDays(6);
    private static readonly TimeSpan LongestChange = TimeSpan.FromSeconds(10);

    private readonly TableClient _table = storage.Table(TableName);
    private readonly GroupCommit _commit = new(storage.Table(TableName));

    /// <summary>Set by the loop of this process while it runs; false when it takes no more.</summary>
    internal Func<WorkItem, bool>? TakenHere { get; set; }

    public async Task PlanAsync(WorkItem item, CancellationToken cancellationToken)
    {
        await WriteAsync(item, cancellationToken);
        await TapAsync(RowKey(item), item.Due, cancellationToken);
    }

    /// <summary>
    /// Plans work that is due, on a change that is stored already: done in this process without a message as soon as there is room, and by whoever sweeps next when this process ends before.
    /// </summary>
    public async Task HandOverAsync(WorkItem item, CancellationToken cancellationToken)
    {
        await WriteAsync(item, cancellationToken);
        if (TakenHere?.Invoke(item) != true)
        {
            await TapAsync(RowKey(item), item.Due, cancellationToken);
        }
    }

    private async Task WriteAsync(WorkItem item, CancellationToken cancellationToken)
    {
        var row = new TableEntity(Partition, RowKey(item))
        {
            [nameof(WorkItem.Kind)] = item.Kind,
            [nameof(WorkItem.Subject)] = item.Subject,
            [nameof(WorkItem.Due)] = item.Due,
        };
        await _commit.SubmitAsync([new(TableTransactionActionType.UpsertReplace, row)], cancellationToken);
    }

    /// <summary>Makes a change and plans the work it needs: at once after it, and before it for a little later, in case this process does not live to do the first.</summary>
    public async Task<T> PlanAroundAsync<T>(string kind, string subject, Func<Task<T>> change, CancellationToken cancellationToken)
    {
        await PlanAsync(new WorkItem(kind, subject, clock.GetUtcNow() + LongestChange), cancellationToken);
        var outcome = await change();
        await PlanAsync(new WorkItem(kind, subject, clock.GetUtcNow()), cancellationToken);
        return outcome;
    }

    /// <inheritdoc cref="PlanAroundAsync{T}"/>
    public Task PlanAroundAsync(string kind, string subject, Func<Task> change, CancellationToken cancellationToken) => PlanAroundAsync(
        kind,
        subject,
        async () =>
        {
            await change();
            return true;
        },
        cancellationToken);

    /// <summary>Items due by now, oldest first.</summary>
    internal IAsyncEnumerable<TableEntity> DueAsync(CancellationToken cancellationToken) => _table.QueryAsync<TableEntity>(
        TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and RowKey le {Ticks(clock.GetUtcNow()) + "~"}"),
        cancellationToken: cancellationToken);

    internal async Task<TableEntity?> FindAsync(string rowKey, CancellationToken cancellationToken)
    {
        var found = await _table.GetEntityIfExistsAsync<TableEntity>(Partition, rowKey, cancellationToken: cancellationToken);
        return found.HasValue ? found.Value : null;
    }

    internal async Task DoneAsync(string rowKey, CancellationToken cancellationToken)
    {
        try
        {
            await _commit.SubmitAsync([new(TableTransactionActionType.Delete, new TableEntity(Partition, rowKey), ETag.All)], cancellationToken);
        }
        catch (RequestFailedException done) when (done.Status == 404)
        {
            // Another instance said so first.
        }
    }

    internal async Task TapAsync(string rowKey, DateTimeOffset due, CancellationToken cancellationToken)
    {
        var delay = due - clock.GetUtcNow();
        delay = delay < TimeSpan.Zero ? TimeSpan.Zero : delay > LongestDelay ? LongestDelay : delay;
        await storage.Queue(QueueName).SendMessageAsync(rowKey, delay, TimeSpan.FromSeconds(-1), cancellationToken);
    }

    internal static WorkItem ToItem(TableEntity row) => new(
        row.GetString(nameof(WorkItem.Kind)), row.GetString(nameof(WorkItem.Subject)), row.GetDateTimeOffset(nameof(WorkItem.Due))!.Value);

    internal static string RowKey(WorkItem item) =>
        $"{Ticks(item.Due)}-{item.Kind.Replace('/', ':')}-{Uri.EscapeDataString(item.Subject).Replace('%', '=')}";

    private static string Ticks(DateTimeOffset moment) => moment.UtcTicks.ToString("D19", System.Globalization.CultureInfo.InvariantCulture);
}
