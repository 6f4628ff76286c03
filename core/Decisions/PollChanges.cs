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

    private readonly ConcurrentDictionary<PollId, Promise> _promised = new();

    /// <summary>Runs a vote; who looks again, looks after it.</summary>
    internal async Task<T> AnnounceVoteAsync<T>(PollId id, Func<Task<T>> vote)
    {
        await PromiseAsync(id);
        var outcome = await vote();
        await PromiseAsync(id);
        return outcome;
    }

    /// <summary>Runs a change that everybody waits for, and lets them look at once.</summary>
    internal Task<T> AnnounceAsync<T>(PollId id, Func<Task<T>> change, CancellationToken cancellationToken) =>
        work.PlanAroundAsync(Work, id.ToString(), change, cancellationToken);

    /// <summary>Many who vote at once share one promise, and each waits until it is made.</summary>
    private async Task PromiseAsync(PollId id)
    {
        // Whole windows, so that two instances make the same promise.
        var now = clock.GetUtcNow();
        var due = new DateTimeOffset(now.Ticks - now.Ticks % Window.Ticks, TimeSpan.Zero) + Window;
        var fresh = new Promise(due, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        var promise = _promised.AddOrUpdate(id, fresh, (_, made) => made.Due >= due ? made : fresh);
        if (promise != fresh)
        {
            await promise.Made.Task;
            return;
        }

        try
        {
            await work.PlanAsync(new WorkItem(Work, id.ToString(), due), CancellationToken.None);
            fresh.Made.SetResult();
        }
        catch (Exception fault)
        {
            _promised.TryRemove(new KeyValuePair<PollId, Promise>(id, fresh));
            fresh.Made.SetException(fault);
            _ = fresh.Made.Task.Exception;
            throw;
        }
    }

    private sealed record Promise(DateTimeOffset Due, TaskCompletionSource Made);
}
