using KreisTeams.Settings;
using KreisTeams.Bot.Chat;
using KreisTeams.Bot.Notices;
using KreisTeams.Decisions;
using KreisTeams.Work;

namespace KreisTeams.Bot.Decisions;

/// <summary>Brings a new poll to everybody who votes in it, wherever it was started. Runs by durable work; at night it waits for the morning, unless the deadline does not.</summary>
public sealed class PollInvitations(
    PollStore polls, PollPosts posts, PollCards cards, Outreach outreach, SettingsStore settings, NetworkCache network, WorkList work, TimeProvider clock)
{
    public const string Work = "poll/invite";

    private const int AtOnce = 8;

    /// <summary>What somebody needs after the quiet hours to read the question and vote.</summary>
    internal static readonly TimeSpan LeastTime = TimeSpan.FromHours(3);

    public async Task ChangedAsync(PollId id, CancellationToken cancellationToken)
    {
        if (await InviteAsync(id.ToString(), cancellationToken) is { } later)
        {
            await work.PlanAsync(new WorkItem(Work, id.ToString(), later), cancellationToken);
        }
    }

    /// <returns>When the quiet hours end, where the invitation can wait for it.</returns>
    public async Task<DateTimeOffset?> InviteAsync(string subject, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (await polls.FindAsync(PollId.Parse(subject), cancellationToken) is not { } poll || !poll.IsOpenAt(now) || await posts.IsInvitedAsync(poll.Id, cancellationToken))
        {
            return null;
        }

        if (QuietHours.EndAfter(now) is var morning && morning > now && morning + LeastTime < poll.Deadline)
        {
            return morning;
        }

        await Parallel.ForEachAsync(VotersOf(poll), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken }, async (person, token) =>
        {
            if (person.AadObjectId is { } account && await outreach.FindAsync(account, token) is { } reference)
            {
                var language = (await settings.ReadAsync(account, token)).Language ?? Language.German;
                await posts.PromiseAsync(new PollPost(poll.Id, reference, person.Id) { Language = language }, token);
            }
        });
        await posts.NoteInvitedAsync(poll.Id, cancellationToken);
        await cards.ChangedAsync(poll.Id, cancellationToken);
        return null;
    }

    private IEnumerable<Person> VotersOf(Poll poll)
    {
        var snapshot = network.Current;
        return snapshot.FindBody(poll.Body) is not { } body ? []
            : (poll.IsLarge ? body.Members : poll.Electorate).SelectMany(organisation => snapshot.VotersOf(body, organisation, clock.Today())).Select(voter => voter.Person).DistinctBy(person => person.Id);
    }
}
