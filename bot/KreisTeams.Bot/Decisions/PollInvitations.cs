using KreisTeams.Settings;
using KreisTeams.Bot.Chat;
using KreisTeams.Bot.Notices;
using KreisTeams.Decisions;
using KreisTeams.Work;

namespace KreisTeams.Bot.Decisions;

/// <summary>
/// Brings a new poll to everybody who votes in it, wherever it was started, and the open ones to whoever deputises for somebody who is away.
/// Runs by durable work; at night it waits for the morning, unless the deadline does not.
/// </summary>
public sealed class PollInvitations(
    PollStore polls, Voting voting, PollPosts posts, PollCards cards, Outreach outreach, SettingsStore settings, NetworkCache network, WorkList work, TimeProvider clock)
{
    public const string Work = "poll/invite";
    public const string DeputyWork = "poll/deputy";

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

    /// <summary>Plans what the absences of people who changed in the register need: at once, or when the absence begins.</summary>
    public async Task AbsencesChangedAsync(IReadOnlyCollection<PersonId> people, CancellationToken cancellationToken)
    {
        if (people.Count == 0)
        {
            return;
        }

        await network.RefreshAsync(cancellationToken);
        var now = clock.GetUtcNow();
        foreach (var person in people.Select(network.Current.FindPerson).OfType<Person>())
        {
            foreach (var absence in person.Absences.Where(absence => absence.Deputy is not null && absence.Until >= clock.Today()))
            {
                var begins = BerlinTime.Instant(absence.From.ToDateTime(TimeOnly.MinValue));
                await work.PlanAsync(new WorkItem(DeputyWork, person.Id.Value, begins > now ? begins : now), cancellationToken);
            }
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

        if (MorningFor(poll, now) is { } morning)
        {
            return morning;
        }

        await Parallel.ForEachAsync(
            VotersOf(poll), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken }, async (person, token) => await PromiseAsync(poll, person, token));
        await posts.NoteInvitedAsync(poll.Id, cancellationToken);
        await cards.ChangedAsync(poll.Id, cancellationToken);
        return null;
    }

    /// <summary>Looks at the absence as it is now: who is back already, or has no deputy any more, needs none.</summary>
    /// <param name="subject">Who is away.</param>
    /// <returns>When the quiet hours end, where a poll can wait for it.</returns>
    public async Task<DateTimeOffset?> InviteDeputyAsync(string subject, CancellationToken cancellationToken)
    {
        await network.RefreshAsync(cancellationToken);
        var (snapshot, now, absent) = (network.Current, clock.GetUtcNow(), new PersonId(subject));
        if (snapshot.AbsenceOf(absent, clock.Today())?.Deputy is not { } id || snapshot.FindPerson(id) is not { } deputy)
        {
            return null;
        }

        DateTimeOffset? later = null;
        foreach (var open in await polls.OpenPollsAsync(cancellationToken))
        {
            if (await voting.ViewAsync(open.Id, new Actor(deputy, Door.Card), cancellationToken) is not { } view || !view.Poll.IsOpenAt(now) || !IsMissed(view, absent))
            {
                continue;
            }

            if (MorningFor(view.Poll, now) is { } morning)
            {
                later = morning;
            }
            else
            {
                await PromiseAsync(view.Poll, deputy, cancellationToken);
                await cards.ChangedAsync(open.Id, cancellationToken);
            }
        }

        return later;
    }

    /// <summary>The absent person would have to vote, and nobody has for them.</summary>
    private static bool IsMissed(PollView ofDeputy, PersonId absent) =>
        ofDeputy.Own.Any(own => own.Ballot.State == BallotState.Blank && own.Voters.Any(voter => voter.Person.Id == absent));

    /// <summary>When the quiet hours end, if it is night and there is time enough after it.</summary>
    private static DateTimeOffset? MorningFor(Poll poll, DateTimeOffset now) =>
        QuietHours.EndAfter(now) is var morning && morning > now && morning + LeastTime < poll.Deadline ? morning : null;

    private async Task PromiseAsync(Poll poll, Person person, CancellationToken cancellationToken)
    {
        if (person.AadObjectId is { } account && await outreach.FindAsync(account, cancellationToken) is { } reference)
        {
            var language = (await settings.ReadAsync(account, cancellationToken)).Language ?? Language.German;
            await posts.PromiseAsync(new PollPost(poll.Id, reference, person.Id) { Language = language }, cancellationToken);
        }
    }

    private IEnumerable<Person> VotersOf(Poll poll)
    {
        var snapshot = network.Current;
        return snapshot.FindBody(poll.Body) is not { } body ? []
            : (poll.IsLarge ? body.Members : poll.Electorate).SelectMany(organisation => snapshot.VotersOf(body, organisation, clock.Today())).Select(voter => voter.Person).DistinctBy(person => person.Id);
    }
}
