using System.Collections.Immutable;
using System.Globalization;
using KreisTeams.Network;
using KreisTeams.Work;

namespace KreisTeams.Decisions;

/// <summary>What happens to a poll by itself: it closes at the deadline, and organisations without a vote are reminded. Planned before the poll is stored, so that a restart loses nothing.</summary>
public sealed class PollTimes(PollStore polls, WorkList work, PollChanges changes, IEnumerable<PollListener> listeners, IServiceProvider services, TimeProvider clock)
{
    internal const string RegisterWork = "poll/register";
    internal const string CloseWork = "poll/close";
    internal const string RemindWork = "poll/remind";

    private static readonly TimeSpan LastDay = TimeSpan.FromHours(24);
    private static readonly TimeSpan OpeningTime = TimeSpan.FromMinutes(1);

    /// <summary>Closing at the deadline; reminders at half time and 24 hours before, where there is time for them.</summary>
    internal async Task PlanAsync(Poll poll, CancellationToken cancellationToken)
    {
        var half = poll.OpenedAt + (poll.Deadline - poll.OpenedAt) / 2;
        await work.PlanAsync(new WorkItem(RegisterWork, poll.Id.ToString(), poll.OpenedAt + OpeningTime), cancellationToken);
        await work.PlanAsync(new WorkItem(CloseWork, poll.Id.ToString(), poll.Deadline), cancellationToken);
        await work.PlanAsync(Reminder(poll, half, includesDeputies: false), cancellationToken);
        if (poll.Deadline - LastDay > half)
        {
            await work.PlanAsync(Reminder(poll, poll.Deadline - LastDay, includesDeputies: true), cancellationToken);
        }
    }

    internal Task RemindNowAsync(Poll poll, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var hour = new DateTimeOffset(now.Ticks - now.Ticks % TimeSpan.TicksPerHour, TimeSpan.Zero);
        return work.PlanAsync(Reminder(poll, hour, poll.Deadline - now <= LastDay), cancellationToken);
    }

    /// <summary>A poll that is overdue ended at its deadline, however late somebody notices.</summary>
    internal static (Poll Ended, HistoryEntry Entry)? Ended(Poll poll, DateTimeOffset now, PersonId? by)
    {
        var (at, who) = poll.Deadline <= now ? (poll.Deadline, null) : (now, by);
        return (poll with { State = PollState.Closed, ClosedAt = at }, new HistoryEntry(HistoryEvent.Closed, at) { By = who, ByProof = PersonProof.New(who), Version = poll.Version });
    }

    /// <summary>Completes an opening that a crash has cut off between ballots and number.</summary>
    internal async Task<DateTimeOffset?> RegisterAsync(string subject, CancellationToken cancellationToken)
    {
        await polls.RegisterAsync(PollId.Parse(subject), cancellationToken);
        return null;
    }

    /// <summary>Closes a poll whose deadline has passed.</summary>
    internal async Task<DateTimeOffset?> CloseAsync(string subject, CancellationToken cancellationToken)
    {
        var id = PollId.Parse(subject);
        return await changes.AnnounceAsync(id, () => CloseAsync(id, cancellationToken), cancellationToken);
    }

    /// <summary>Reminds every organisation without a vote once for this step.</summary>
    internal async Task<DateTimeOffset?> RemindAsync(string subject, CancellationToken cancellationToken)
    {
        var parts = subject.Split(' ');
        var (id, step, includesDeputies) = (PollId.Parse(parts[0]), long.Parse(parts[1], CultureInfo.InvariantCulture), parts[2] == "deputies");
        if (await polls.FindAsync(id, cancellationToken) is not { } poll || !poll.IsOpenAt(clock.GetUtcNow()))
        {
            return null;
        }

        foreach (var ballot in await polls.BallotsAsync(poll, cancellationToken))
        {
            if (ballot.State == BallotState.Blank && !await polls.WasRemindedAsync(ballot, step, cancellationToken))
            {
                await TellAsync(new PollReminder(poll, ballot.Organisation, includesDeputies, step), cancellationToken);
                await polls.NoteReminderAsync(ballot, step, cancellationToken);
            }
        }

        return null;
    }

    /// <summary>Puts the lists right and tells everybody who wanted to know.</summary>
    internal async Task<DateTimeOffset?> ChangedAsync(string subject, CancellationToken cancellationToken)
    {
        var id = PollId.Parse(subject);
        await polls.ShowAsync(id, cancellationToken);
        await Task.WhenAll(listeners.Select(listener => listener.Changed?.Invoke(services)(id, cancellationToken) ?? Task.CompletedTask));
        return null;
    }

    private async Task<DateTimeOffset?> CloseAsync(PollId id, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var (poll, seal, _) = await polls.SealAsync(id, open => open.Deadline <= now ? Ended(open, now, by: null) : null, cancellationToken);
        return poll is null || seal is not null ? null : poll.Deadline > now ? poll.Deadline : now.AddSeconds(5);
    }

    private Task TellAsync(PollReminder reminder, CancellationToken cancellationToken) =>
        Task.WhenAll(listeners.Select(listener => listener.Reminder?.Invoke(services)(reminder, cancellationToken) ?? Task.CompletedTask));

    private static WorkItem Reminder(Poll poll, DateTimeOffset at, bool includesDeputies) =>
        new(RemindWork, string.Create(CultureInfo.InvariantCulture, $"{poll.Id} {at.UtcTicks} {(includesDeputies ? "deputies" : "members")}"), at);
}

/// <summary>An organisation that has not voted yet.</summary>
/// <param name="IncludesDeputies">From 24 hours before the deadline deputies are reminded too.</param>
/// <param name="Step">The same for everything that belongs to one reminding.</param>
public sealed record PollReminder(Poll Poll, OrganisationId Organisation, bool IncludesDeputies, long Step);

/// <summary>Somebody who wants to know of polls. It is called at least once and may be called again: it looks at the stored poll and does what is still to do.</summary>
public sealed record PollListener
{
    public Func<IServiceProvider, Func<PollId, CancellationToken, Task>>? Changed { get; init; }

    public Func<IServiceProvider, Func<PollReminder, CancellationToken, Task>>? Reminder { get; init; }
}
