using System.Collections.Concurrent;
using KreisTeams.Work;

namespace KreisTeams.Decisions;

/// <summary>
/// Promises durably that everybody interested will look at a poll again. Many changes within a short while make one promise, so that a storm of votes costs a vote one write.
/// Promise before the write; what is written later than the promised moment is promised again.
/// </summary>
public sealed class PollChanges(WorkList work, TimeProvider clock)
{
    internal const string Work = "poll/changed";

    private static readonly TimeSpan Window = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<PollId, DateTimeOffset> _promised = new();

    /// <summary>Runs a vote; who looks again, looks after it.</summary>
    internal async Task<T> AnnounceVoteAsync<T>(PollId id, Func<Task<T>> vote, CancellationToken cancellationToken)
    {
        await PromiseAsync(id, cancellationToken);
        var outcome = await vote();
        await PromiseAsync(id, cancellationToken);
        return outcome;
    }

    /// <summary>Runs a change that everybody waits for, and lets them look at once.</summary>
    internal Task<T> AnnounceAsync<T>(PollId id, Func<Task<T>> change, CancellationToken cancellationToken) =>
        work.PlanAroundAsync(Work, id.ToString(), change, cancellationToken);

    private async Task PromiseAsync(PollId id, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (_promised.TryGetValue(id, out var promised) && promised > now)
        {
            return;
        }

        // Whole windows, so that two instances make the same promise.
        var due = new DateTimeOffset(now.Ticks - now.Ticks % Window.Ticks, TimeSpan.Zero) + Window;
        await work.PlanAsync(new WorkItem(Work, id.ToString(), due), cancellationToken);
        _promised[id] = due;
    }
}
