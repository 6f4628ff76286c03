using Microsoft.Extensions.Time.Testing;

namespace KreisTeams.Tests;

/// <summary>A clock that the test moves, and that knows whether anybody waits for it: then all is done that can be done without time passing, however long it took.</summary>
internal sealed class AwaitedClock(DateTimeOffset start) : FakeTimeProvider(start)
{
    /// <summary>Whoever sleeps for longer is not in the middle of anything.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    private int _waits;

    public bool IsAwaited => Volatile.Read(ref _waits) > 0;

    /// <summary>Lets time pass only as far as somebody waits for it.</summary>
    public Task AdvanceUntilAsync(Task done, TimeSpan step) => Eventually.IsAsync(() =>
    {
        if (!done.IsCompleted && IsAwaited)
        {
            Advance(step);
        }

        return done.IsCompleted;
    });

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime <= TimeSpan.Zero || dueTime > LongestWait)
        {
            return base.CreateTimer(callback, state, dueTime, period);
        }

        Interlocked.Increment(ref _waits);
        var isOver = 0;
        return new Wait(
            base.CreateTimer(
                given =>
                {
                    End();
                    callback(given);
                },
                state,
                dueTime,
                period),
            End);

        void End()
        {
            if (Interlocked.Exchange(ref isOver, 1) == 0)
            {
                Interlocked.Decrement(ref _waits);
            }
        }
    }

    private sealed class Wait(ITimer timer, Action ended) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(dueTime, period);

        public void Dispose()
        {
            ended();
            timer.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            ended();
            return timer.DisposeAsync();
        }
    }
}
