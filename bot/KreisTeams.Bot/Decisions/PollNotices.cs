using System.Globalization;
using KreisTeams.Bot.Chat;
using KreisTeams.Bot.Notices;
using KreisTeams.Decisions;
using KreisTeams.Work;

namespace KreisTeams.Bot.Decisions;

/// <summary>
/// What comes by itself: the reminder to who has not voted, where the minutes are, and to the author that closing early or inviting again is open to them.
/// </summary>
public sealed class PollNotices(
    Voting voting, PollPosts posts, PollCardMaker maker, PollCards cards, PersonalNotices notices, NetworkCache network, ConnectorClient connector, WorkList work, TimeProvider clock)
{
    public const string Reminder = "poll/reminder";
    public const string Settled = "poll/settled";
    public const string NotQuorate = "poll/not-quorate";
    public const string MinutesWork = "poll/minutes";

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromDays(2);

    public async Task ChangedAsync(PollId id, CancellationToken cancellationToken)
    {
        var begun = clock.GetTimestamp();
        if (await voting.ViewAsync(id, null, cancellationToken, clock.GetElapsedTime(begun)) is not { } view)
        {
            return;
        }

        if (view.Result is { } result)
        {
            await work.PlanAsync(new WorkItem(MinutesWork, id.ToString(), view.Poll.ClosedAt ?? view.Poll.Deadline), cancellationToken);
            if (result.Outcome == Outcome.NotQuorate)
            {
                await notices.TellAsync(new Notice(view.Poll.Author, NotQuorate, id.ToString()), cancellationToken);
            }
        }
        else if (network.Current.FindPerson(view.Poll.Author) is { } author && await voting.ViewAsync(id, new Actor(author, Door.Card), cancellationToken, clock.GetElapsedTime(begun)) is { IsSettled: true, MissingCount: > 0 })
        {
            await notices.TellAsync(new Notice(view.Poll.Author, Settled, id.ToString()), cancellationToken);
        }
    }

    /// <summary>The author's own view, as long as there is something to decide.</summary>
    public async Task<NoticeWording?> WordSettledAsync(NoticeReader reader, string subject, CancellationToken cancellationToken) =>
        await ViewAsync(reader, subject, cancellationToken) is { IsSettled: true, MayDirect: true } view
            ? await WordAsync(view, PollTexts.SettledNotice(view.Poll.Number, view.Poll.Question, reader.Language), reader.Language, cancellationToken) : null;

    public async Task<NoticeWording?> WordNotQuorateAsync(NoticeReader reader, string subject, CancellationToken cancellationToken) =>
        await ViewAsync(reader, subject, cancellationToken) is { MayInviteAgain: true, Result: { } result } view
            ? await WordAsync(
                view, PollTexts.NotQuorateNotice(view.Poll.Number, view.Poll.Question, ResultTexts.Headline(view.Poll, result, view.Ballots, reader.Language), reader.Language), reader.Language, cancellationToken)
            : null;

    /// <summary>Says nothing to who has voted meanwhile.</summary>
    public async Task<NoticeWording?> WordReminderAsync(NoticeReader reader, string subject, CancellationToken cancellationToken)
    {
        var parts = subject.Split(' ');
        if (await ViewAsync(reader, parts[0], cancellationToken) is not { Result: null } view
            || view.Own.FirstOrDefault(own => own.Ballot.Organisation.Value == parts[1]) is not { Ballot: { State: BallotState.Blank } ballot })
        {
            return null;
        }

        var deadline = DecisionTexts.Deadline(view.Poll.Deadline, clock.GetUtcNow(), reader.Language);
        return await WordAsync(view, PollTexts.Reminder(view.Poll.Number, view.Poll.Question, deadline, ballot.OrganisationName, reader.Language), reader.Language, cancellationToken);
    }

    /// <summary>Waits until SharePoint has the minutes, then says once in every conversation of the poll where they are.</summary>
    public async Task<DateTimeOffset?> TellMinutesAsync(string subject, CancellationToken cancellationToken)
    {
        if (!PollId.TryParse(subject, out var id) || await voting.ViewAsync(id, null, cancellationToken) is not { } view)
        {
            return null;
        }

        if (await maker.FindMinutesAsync(view.Poll, cancellationToken) is not { } minutes)
        {
            var now = clock.GetUtcNow();
            return now - (view.Poll.ClosedAt ?? now) < Patience ? now + Pause : null;
        }

        foreach (var post in (await posts.OfAsync(id, cancellationToken)).Where(post => !post.IsToldOfMinutes))
        {
            var text = PollTexts.MinutesArrived(view.Poll.Number, minutes.File, minutes.Place, post.Language);
            await connector.SendAsync(post.Reference, new OutgoingMessage(text), cancellationToken);
            await posts.SaveAsync(post with { IsToldOfMinutes = true, Shown = null }, cancellationToken);
        }

        await cards.ChangedAsync(id, cancellationToken);
        return null;
    }

    /// <summary>Waits for the morning, unless the deadline does not.</summary>
    public async Task RemindAsync(PollReminder reminder, CancellationToken cancellationToken)
    {
        var (snapshot, now) = (network.Current, clock.GetUtcNow());
        if (snapshot.FindBody(reminder.Poll.Body) is not { } body)
        {
            return;
        }

        var subject = string.Create(CultureInfo.InvariantCulture, $"{reminder.Poll.Id} {reminder.Organisation} {reminder.Step}");
        var isUrgent = QuietHours.EndAfter(now) + PollInvitations.LeastTime > reminder.Poll.Deadline;
        foreach (var voter in snapshot.VotersOf(body, reminder.Organisation, clock.Today()).Where(voter => reminder.IncludesDeputies || !voter.IsDeputy))
        {
            await notices.TellAsync(new Notice(voter.Person.Id, Reminder, subject) { IsUrgent = isUrgent }, cancellationToken);
        }
    }

    private async Task<PollView?> ViewAsync(NoticeReader reader, string poll, CancellationToken cancellationToken) =>
        PollId.TryParse(poll, out var id) ? await voting.ViewAsync(id, reader.Actor, cancellationToken) : null;

    private async Task<NoticeWording> WordAsync(PollView view, string text, Language language, CancellationToken cancellationToken)
    {
        var message = await maker.MakeAsync(view, isPersonal: true, isInGroup: false, language, cancellationToken);
        return new NoticeWording(text, message.Card! with { Body = [CardParts.Strong(text), .. message.Card!.Body] }) { Says = PollTexts.ShowPoll(view.Poll.Number, language) };
    }
}
