using System.Collections.Concurrent;
using System.Threading.Channels;
using Azure.Storage.Queues.Models;
using KreisTeams.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace KreisTeams.Work;

/// <summary>Does the work on a subject; it may be called again for work that is done.</summary>
/// <returns>Null when done, else the moment to try again.</returns>
public delegate Task<DateTimeOffset?> WorkHandler(string subject, CancellationToken cancellationToken);

/// <summary>A kind of work and who does it.</summary>
public sealed record WorkRoute(string Kind, Func<IServiceProvider, WorkHandler> Handler);

/// <summary>
/// Takes work from the queue, what was planned in this process without that detour, and every few seconds from the list itself, so that neither a lost message nor a moved clock loses anything.
/// Work that keeps failing is tried again at growing distances and stays on the list; the fifth failure is logged as an error.
/// </summary>
public sealed partial class WorkLoop : BackgroundService
{
    private static readonly TimeSpan SweepInterval = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan IdlePause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan HandlerTime = TimeSpan.FromMinutes(5);

    private const int MostAtOnce = 24;
    private const int MostMessages = 16;
    private const int MostHere = 1000;

    private readonly SemaphoreSlim _places = new(MostAtOnce);
    private readonly Channel<WorkItem> _here = Channel.CreateBounded<WorkItem>(MostHere);
    private readonly WorkList _work;
    private readonly StorageAccount _storage;
    private readonly TimeProvider _clock;
    private readonly ILogger<WorkLoop> _logger;
    private readonly Dictionary<string, WorkHandler> _handlers;
    private readonly ConcurrentDictionary<string, bool> _running = new();
    private readonly ConcurrentDictionary<string, (int Failures, DateTimeOffset NotBefore)> _failing = new();

    public WorkLoop(WorkList work, StorageAccount storage, IEnumerable<WorkRoute> routes, IServiceProvider services, TimeProvider clock, ILogger<WorkLoop> logger)
    {
        (_work, _storage, _clock, _logger) = (work, storage, clock, logger);
        _handlers = routes.ToDictionary(route => route.Kind, route => route.Handler(services));
    }

    /// <summary>A host that fails to start disposes without stopping; what still runs then gives its places back later.</summary>
    public override void Dispose()
    {
        base.Dispose();
        if (ExecuteTask is null or { IsCompleted: true })
        {
            _places.Dispose();
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        _work.TakenHere = TakeHere;
        try
        {
            await Task.WhenAll(RepeatAsync(DrainQueueAsync, stoppingToken), RepeatAsync(DrainHereAsync, stoppingToken), RepeatAsync(SweepAsync, stoppingToken));
        }
        finally
        {
            _work.TakenHere = null;
            for (var place = 0; place < MostAtOnce; place++)
            {
                await _places.WaitAsync(CancellationToken.None);
            }
        }
    }

    private async Task RepeatAsync(Func<CancellationToken, Task<TimeSpan>> step, CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var pause = SweepInterval;
            try
            {
                pause = await step(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                LogStorageUnavailable(fault);
            }

            await Task.Delay(pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<TimeSpan> DrainQueueAsync(CancellationToken cancellationToken)
    {
        await _places.WaitAsync(cancellationToken);
        _places.Release();
        QueueMessage[] messages = await _storage.Queue(WorkList.QueueName).ReceiveMessagesAsync(Math.Clamp(_places.CurrentCount, 1, MostMessages), HandlerTime, cancellationToken);
        foreach (var message in messages)
        {
            await BeginAsync(
                () => RunAsync(message.MessageText, cancellationToken),
                () => _storage.Queue(WorkList.QueueName).DeleteMessageAsync(message.MessageId, message.PopReceipt, cancellationToken),
                cancellationToken);
        }

        return messages.Length > 0 ? TimeSpan.Zero : IdlePause;
    }

    private async Task<TimeSpan> SweepAsync(CancellationToken cancellationToken)
    {
        await foreach (var row in _work.DueAsync(cancellationToken).Where(row => !_running.ContainsKey(row.RowKey)))
        {
            await BeginAsync(() => RunAsync(row.RowKey, cancellationToken), () => Task.CompletedTask, cancellationToken);
        }

        return SweepInterval;
    }

    /// <summary>Marks it as running at once, so that no sweep begins it a second time.</summary>
    private bool TakeHere(WorkItem item)
    {
        var rowKey = WorkList.RowKey(item);
        if (!_running.TryAdd(rowKey, true))
        {
            return false;
        }

        var isTaken = _here.Writer.TryWrite(item);
        if (!isTaken)
        {
            _running.TryRemove(rowKey, out _);
        }

        return isTaken;
    }

    private async Task<TimeSpan> DrainHereAsync(CancellationToken cancellationToken)
    {
        await foreach (var item in _here.Reader.ReadAllAsync(cancellationToken))
        {
            await BeginAsync(() => DoAsync(WorkList.RowKey(item), () => Task.FromResult<WorkItem?>(item), cancellationToken), () => Task.CompletedTask, cancellationToken);
        }

        return TimeSpan.Zero;
    }

    /// <summary>Waits for a place, not for the work: what takes long holds up nothing else.</summary>
    private async Task BeginAsync(Func<Task> run, Func<Task> done, CancellationToken cancellationToken)
    {
        await _places.WaitAsync(cancellationToken);
        _ = Task.Run(
            async () =>
            {
                try
                {
                    await run();
                    await done();
                }
                catch (Exception fault) when (fault is not OperationCanceledException)
                {
                    LogStorageUnavailable(fault);
                }
                finally
                {
                    _places.Release();
                }
            },
            CancellationToken.None);
    }

    private Task RunAsync(string rowKey, CancellationToken cancellationToken) =>
        _failing.TryGetValue(rowKey, out var failing) && failing.NotBefore > _clock.GetUtcNow() || !_running.TryAdd(rowKey, true)
            ? Task.CompletedTask
            : DoAsync(rowKey, async () => await _work.FindAsync(rowKey, cancellationToken) is { } row ? WorkList.ToItem(row) : null, cancellationToken);

    /// <param name="find">Null when it was done already.</param>
    private async Task DoAsync(string rowKey, Func<Task<WorkItem?>> find, CancellationToken cancellationToken)
    {
        try
        {
            if (await find() is not { } item)
            {
                return;
            }

            if (item.Due > _clock.GetUtcNow())
            {
                await _work.TapAsync(rowKey, item.Due, cancellationToken);
                return;
            }

            if (await _handlers[item.Kind](item.Subject, cancellationToken) is { } again)
            {
                await _work.PlanAsync(item with { Due = again }, cancellationToken);
            }

            await _work.DoneAsync(rowKey, cancellationToken);
            _failing.TryRemove(rowKey, out _);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            var failures = _failing.GetValueOrDefault(rowKey).Failures + 1;
            _failing[rowKey] = (failures, _clock.GetUtcNow() + TimeSpan.FromSeconds(Math.Min(300, 5 * Math.Pow(2, failures - 1))));
            LogFailed(failures >= 5 ? LogLevel.Error : LogLevel.Warning, rowKey, failures, fault);
        }
        finally
        {
            _running.TryRemove(rowKey, out _);
        }
    }

    [LoggerMessage(Message = "Work {Work} failed {Failures} times and will be tried again")]
    private partial void LogFailed(LogLevel level, string work, int failures, Exception fault);

    [LoggerMessage(LogLevel.Warning, "The list of work cannot be read; trying again")]
    private partial void LogStorageUnavailable(Exception fault);
}

public static class WorkRegistration
{
    public static IServiceCollection AddWork(this IServiceCollection services) =>
        services.NeedsStorage(tables: [WorkList.TableName], queues: [WorkList.QueueName]).AddSingleton<WorkList>().AddHostedService<WorkLoop>();

    public static IServiceCollection OnWork(this IServiceCollection services, string kind, Func<IServiceProvider, WorkHandler> handler) =>
        services.AddSingleton(new WorkRoute(kind, handler));
}
