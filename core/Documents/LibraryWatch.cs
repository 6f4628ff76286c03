using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace KreisTeams.Documents;

/// <summary>Looks at the library whenever somebody says that something changed, and from time to time without being told.</summary>
public sealed partial class LibraryWatch(
    DocumentStore documents, LibraryCycle cycle, FolderKeeper folders, LibrarySubscription subscription, DocumentsOptions options, TimeProvider clock, ILogger<LibraryWatch> logger) : BackgroundService, IHostedLifecycleService
{
    private static readonly TimeSpan WhileBusy = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LookForNew = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(15);

    private readonly Channel<bool> _taps = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private readonly TaskCompletionSource _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Something may have changed. Many taps are one.</summary>
    public void Tap() => _taps.Writer.TryWrite(true);

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>SharePoint asks back when we subscribe, so nothing begins before the host listens.</summary>
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        _listening.TrySetResult();
        return Task.CompletedTask;
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await _listening.Task.WaitAsync(stoppingToken);
        var isPlanned = false;
        while (options.IsConnected && !stoppingToken.IsCancellationRequested)
        {
            var pause = AfterFailure;
            try
            {
                isPlanned = isPlanned || await PlanPendingAsync(stoppingToken);
                pause = await LookAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                LogFault(fault);
            }

            await WaitAsync(pause, stoppingToken);
        }
    }

    private async Task<bool> PlanPendingAsync(CancellationToken cancellationToken)
    {
        await documents.PlanPendingAsync(cancellationToken);
        return true;
    }

    private async Task<TimeSpan> LookAsync(CancellationToken cancellationToken)
    {
        await folders.KeepAsync(cancellationToken);
        var isFresh = await subscription.KeepAsync(cancellationToken);
        var outcome = await cycle.RunAsync(complete: false, cancellationToken);
        if (outcome is CycleOutcome.UpToDate { Changes: > 0 } changed)
        {
            LogChanges(changed.Changes);
        }

        return outcome switch
        {
            CycleOutcome.UpToDate => isFresh ? TimeSpan.FromSeconds(options.PollSeconds) : WhileBusy,
            CycleOutcome.Throttled { Until: var until } => until - clock.GetUtcNow(),
            CycleOutcome.Busy => WhileBusy,
            _ => AfterFailure,
        };
    }

    /// <summary>A new project gets its folder within seconds, however long the pause.</summary>
    private async Task WaitAsync(TimeSpan pause, CancellationToken stoppingToken)
    {
        for (var until = clock.GetUtcNow() + pause; !stoppingToken.IsCancellationRequested;)
        {
            var rest = until - clock.GetUtcNow();
            if (await IsTappedAsync(rest < LookForNew ? rest : LookForNew, stoppingToken) || rest <= LookForNew || folders.SeesNew)
            {
                return;
            }
        }
    }

    private async Task<bool> IsTappedAsync(TimeSpan pause, CancellationToken stoppingToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        var tapped = _taps.Reader.ReadAsync(either.Token).AsTask();
        await Task.WhenAny(tapped, Task.Delay(pause > TimeSpan.Zero ? pause : TimeSpan.Zero, clock, either.Token));
        await either.CancelAsync();
        await ((Task)tapped).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return tapped.IsCompletedSuccessfully;
    }

    [LoggerMessage(LogLevel.Information, "The library brought {Changes} changed items")]
    private partial void LogChanges(int changes);

    [LoggerMessage(LogLevel.Warning, "The library could not be looked at; trying again")]
    private partial void LogFault(Exception fault);
}
