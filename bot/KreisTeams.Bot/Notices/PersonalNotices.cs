using KreisTeams.Settings;
using KreisTeams.Bot.Chat;
using KreisTeams.Work;

namespace KreisTeams.Bot.Notices;

/// <summary>
/// The one way to write to people who did not ask. Who announces says what happened; when it is told, in which language and together with what follows from the hour and the person's settings.
/// Announced is durable: it survives a restart, and is told once whatever number of instances runs.
/// </summary>
public sealed class PersonalNotices
{
    /// <summary>When an announcement is looked at again that broke off half-way.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>What waited for the same morning is told over these minutes, so that a thousand people are not written to in one second.</summary>
    private static readonly TimeSpan Spread = TimeSpan.FromMinutes(5);

    private readonly NetworkCache _network;
    private readonly SettingsStore _settings;
    private readonly NoticeStore _notices;
    private readonly Outreach _outreach;
    private readonly WorkList _work;
    private readonly TimeProvider _clock;

    internal PersonalNotices(NetworkCache network, SettingsStore settings, NoticeStore notices, Outreach outreach, WorkList work, TimeProvider clock) =>
        (_network, _settings, _notices, _outreach, _work, _clock) = (network, settings, notices, outreach, work, clock);

    public async Task<NoticeOutcome> TellAsync(Notice notice, CancellationToken cancellationToken)
    {
        if (_network.Current.FindPerson(notice.Person)?.AadObjectId is not { } account)
        {
            return new NoticeOutcome.Unreachable();
        }

        var key = NoticeStore.KeyOf(notice.Kind, notice.Subject);
        if (await _notices.FindAsync(notice.Person, key, cancellationToken) is not null)
        {
            return new NoticeOutcome.KnownAlready();
        }

        var now = _clock.GetUtcNow();
        var wanted = notice.At > now ? notice.At.Value : now;
        var due = notice.IsUrgent ? wanted : await DueAsync(notice.Person, account, wanted, cancellationToken);
        var kept = new KeptNotice(key, notice.Kind, notice.Subject, due, notice.IsUrgent, IsHeldBack: due > wanted);
        await _work.PlanAsync(Work(notice.Person, due > now ? due : now + Patience), cancellationToken);
        if (!await _notices.AddAsync(notice.Person, kept, cancellationToken))
        {
            return new NoticeOutcome.KnownAlready();
        }

        if (due <= now)
        {
            await _work.PlanAsync(Work(notice.Person, due), cancellationToken);
        }

        return new NoticeOutcome.Planned(due);
    }

    /// <summary>Those of the people whom no message would reach at the moment, as far as is known without writing.</summary>
    public async Task<IReadOnlyList<Person>> UnreachableAsync(IEnumerable<Person> people, CancellationToken cancellationToken)
    {
        var asked = people.ToArray();
        var unreachable = await _outreach.UnreachableAsync(asked.Select(person => person.AadObjectId).OfType<Guid>(), cancellationToken);
        return [.. asked.Where(person => person.AadObjectId is not { } account || unreachable.Contains(account))];
    }

    internal static WorkItem Work(PersonId person, DateTimeOffset due) => new(NoticeDelivery.Work, person.Value, due);

    private async Task<DateTimeOffset> DueAsync(PersonId person, Guid account, DateTimeOffset wanted, CancellationToken cancellationToken)
    {
        var chosen = await _settings.ReadAsync(account, cancellationToken);
        var due = chosen.Notices == NoticeFrequency.Daily ? QuietHours.SummaryAfter(wanted) : QuietHours.EndAfter(wanted);
        return due > wanted ? due + Share(person) : due;
    }

    /// <summary>The person's place in the spread, always the same, so that what waits for one morning comes in one message.</summary>
    private static TimeSpan Share(PersonId person) => Spread * (Convert.ToInt32(NoticeStore.KeyOf("", person.Value)[..4], 16) / 65536.0);
}
