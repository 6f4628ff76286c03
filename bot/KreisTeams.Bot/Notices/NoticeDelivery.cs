using KreisTeams.Settings;
using KreisTeams.Bot.Chat;

namespace KreisTeams.Bot.Notices;

/// <summary>Tells a person what is due. What waited for the same moment comes in one message; a claim on each row keeps two instances from telling it twice.</summary>
internal sealed partial class NoticeDelivery(
    NetworkCache network, SettingsStore settings, NoticeStore notices, IEnumerable<NoticeRoute> routes, IServiceProvider services, Outreach outreach, TimeProvider clock, ILogger<NoticeDelivery> logger)
{
    public const string Work = "notice/tell";

    /// <summary>More than this at once come in one message.</summary>
    private const int Few = 3;

    private static readonly TimeSpan Claim = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Patience = TimeSpan.FromDays(2);

    private readonly Dictionary<string, NoticeComposer> _composers = routes.ToDictionary(route => route.Kind, route => route.Composer(services));

    /// <returns>When to look again: after the night, or after Teams asked to wait.</returns>
    public async Task<DateTimeOffset?> TellDueAsync(string subject, CancellationToken cancellationToken)
    {
        var (id, now) = (new PersonId(subject), clock.GetUtcNow());
        var due = (await notices.PendingAsync(id, cancellationToken)).Where(notice => notice.Due <= now).ToArray();
        if (due.Length == 0)
        {
            return null;
        }

        if (network.Current.FindPerson(id) is not { AadObjectId: { } account } person)
        {
            await Task.WhenAll(due.Select(notice => notices.SaveAsync(id, notice with { State = NoticeState.Unreachable }, cancellationToken)));
            return null;
        }

        var reader = new NoticeReader(person, (await settings.ReadAsync(account, cancellationToken)).Language ?? Language.German);
        var isQuiet = QuietHours.Hold(now);
        var again = isQuiet && due.Any(notice => !notice.IsUrgent) ? QuietHours.EndAfter(now) : (DateTimeOffset?)null;
        var telling = due.Where(notice => notice.IsUrgent || !isQuiet);
        var isCrowd = due.Count(notice => !notice.IsUrgent) > Few;
        foreach (var together in telling.GroupBy(notice => notice.IsHeldBack || isCrowd && !notice.IsUrgent ? "" : notice.Key))
        {
            again = Earlier(again, await TellAsync(reader, account, [.. together], cancellationToken));
        }

        return again;
    }

    /// <returns>When to try again; null when told, or when there is nothing more to try.</returns>
    private async Task<DateTimeOffset?> TellAsync(NoticeReader reader, Guid account, KeptNotice[] together, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var claimed = await Task.WhenAll(together.Select(notice => ClaimAsync(reader.Person.Id, notice, now, cancellationToken)));
        if (claimed.Any(notice => notice is null))
        {
            await ReleaseAsync(reader.Person.Id, claimed, now, cancellationToken);
            return now + Claim;
        }

        var wordings = await Task.WhenAll(claimed.Select(notice => _composers[notice!.Kind](reader, notice.Subject, cancellationToken)));
        var outcome = wordings.OfType<NoticeWording>().ToArray() is { Length: > 0 } told
            ? await outreach.SendAsync(account, NoticeMessage.Of(told, reader.Language), cancellationToken)
            : null;
        if (outcome is SendOutcome.Throttled or SendOutcome.Unavailable && now - together[0].Due < Patience)
        {
            await ReleaseAsync(reader.Person.Id, claimed, now, cancellationToken);
            return now + (outcome is SendOutcome.Throttled throttled && throttled.RetryAfter > Pause ? throttled.RetryAfter : Pause);
        }

        if (outcome is not (null or SendOutcome.Sent))
        {
            LogNotTold(reader.Person.Id, outcome.GetType().Name);
        }

        await Task.WhenAll(claimed.Zip(wordings, (notice, wording) => notices.SaveAsync(
            reader.Person.Id, notice! with { State = wording is null ? NoticeState.Pointless : outcome is SendOutcome.Sent ? NoticeState.Told : NoticeState.Unreachable }, cancellationToken)));
        return null;
    }

    private async Task<KeptNotice?> ClaimAsync(PersonId person, KeptNotice notice, DateTimeOffset now, CancellationToken cancellationToken) =>
        notice.ClaimedUntil > now ? null : await notices.SaveAsync(person, notice with { ClaimedUntil = now + Claim }, cancellationToken);

    private Task<KeptNotice?[]> ReleaseAsync(PersonId person, KeptNotice?[] claimed, DateTimeOffset now, CancellationToken cancellationToken) =>
        Task.WhenAll(claimed.OfType<KeptNotice>().Select(notice => notices.SaveAsync(person, notice with { ClaimedUntil = now }, cancellationToken)));

    private static DateTimeOffset? Earlier(DateTimeOffset? one, DateTimeOffset? other) => one is null || other < one ? other ?? one : one;

    [LoggerMessage(LogLevel.Warning, "A notice did not reach {Person}: {Outcome}")]
    private partial void LogNotTold(PersonId person, string outcome);
}
