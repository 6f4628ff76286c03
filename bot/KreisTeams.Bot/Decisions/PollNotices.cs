using KreisTeams.Bot.Chat;
using KreisTeams.Decisions;
using KreisTeams.Work;

namespace KreisTeams.Bot.Decisions;

/// <summary>Messages that come by themselves: the reminder to who has not voted, and where the minutes are.</summary>
public sealed class PollNotices(
    Voting voting, PollPosts posts, PollCardMaker maker, PollCards cards, Outreach outreach, NetworkCache network, ConnectorClient connector, WorkList work, TimeProvider clock)
{
    public const string MinutesWork = "poll/minutes";

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromDays(2);

    public async Task ChangedAsync(PollId id, CancellationToken cancellationToken)
    {
        if (await voting.ViewAsync(id, null, cancellationToken) is { Result: not null } closed)
        {
            await work.PlanAsync(new WorkItem(MinutesWork, id.ToString(), closed.Poll.ClosedAt ?? closed.Poll.Deadline), cancellationToken);
        }
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

    public async Task RemindAsync(PollReminder reminder, CancellationToken cancellationToken)
    {
        var snapshot = network.Current;
        if (snapshot.FindBody(reminder.Poll.Body) is not { } body || snapshot.FindOrganisation(reminder.Organisation) is not { } organisation)
        {
            return;
        }

        var voters = snapshot.VotersOf(body, reminder.Organisation, clock.Today()).Where(voter => reminder.IncludesDeputies || !voter.IsDeputy);
        foreach (var voter in voters)
        {
            await RemindAsync(reminder.Poll, organisation, voter.Person, cancellationToken);
        }
    }

    private async Task RemindAsync(Poll poll, Organisation organisation, Person person, CancellationToken cancellationToken)
    {
        if (person.AadObjectId is not { } id)
        {
            return;
        }

        var language = Language.German;
        var view = (await voting.ViewAsync(poll.Id, new Actor(person, Door.Card, language), cancellationToken))!;
        var message = await maker.MakeAsync(view, isPersonal: true, isInGroup: false, language, cancellationToken);
        var text = PollTexts.Reminder(poll.Number, poll.Question, DecisionTexts.Deadline(poll.Deadline, clock.GetUtcNow(), language), organisation.Name, language);
        await outreach.SendAsync(id, new CardMessage(message.Card! with { Body = [CardParts.Strong(text), .. message.Card!.Body] }, text) { Notify = true }, cancellationToken);
    }
}
