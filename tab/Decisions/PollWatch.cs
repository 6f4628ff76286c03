using System.Collections.Concurrent;
using KreisTeams.Decisions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace KreisTeams.Tab.Decisions;

/// <summary>
/// Tells open pages that a poll has changed: at once when this instance is told so, else within two seconds.
/// A poll that several people look at is read once for all of them, and one nobody looks at not at all.
/// </summary>
public sealed partial class PollWatch(PollStore polls, TimeProvider clock, ILogger<PollWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<Watcher, string> _watchers = new();

    /// <summary>Calls back after every change until disposed. Whoever reads the poll after this misses none.</summary>
    public async Task<IDisposable> WatchAsync(PollId poll, Func<Task> changed, CancellationToken cancellationToken)
    {
        var watcher = new Watcher(this, poll, changed);
        _watchers[watcher] = await polls.PrintAsync(poll, cancellationToken);
        return watcher;
    }

    public Task NoteAsync(PollId poll) => Task.WhenAll(_watchers.Keys.Where(watcher => watcher.Poll == poll).Select(TellAsync));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await Task.WhenAll(_watchers.Keys.GroupBy(watcher => watcher.Poll).Select(group => LookAsync(group.Key, [.. group], stoppingToken)));
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                LogUnreadable(fault);
            }
        }
    }

    private async Task LookAsync(PollId id, Watcher[] watchers, CancellationToken cancellationToken)
    {
        var seen = await polls.PrintAsync(id, cancellationToken);
        foreach (var watcher in watchers)
        {
            if (_watchers.TryGetValue(watcher, out var before) && before != seen && _watchers.TryUpdate(watcher, seen, before))
            {
                await TellAsync(watcher);
            }
        }
    }

    /// <summary>A page that fails to look again, or has just been left, keeps neither the others nor the work that told it.</summary>
    private async Task TellAsync(Watcher watcher)
    {
        try
        {
            await watcher.Changed();
        }
        catch (Exception fault)
        {
            if (_watchers.ContainsKey(watcher))
            {
                LogUnreadable(fault);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "Open polls could not be read; looking again shortly")]
    private partial void LogUnreadable(Exception fault);

    private sealed class Watcher(PollWatch watch, PollId poll, Func<Task> changed) : IDisposable
    {
        public PollId Poll => poll;

        public Func<Task> Changed => changed;

        public void Dispose() => watch._watchers.TryRemove(this, out _);
    }
}
