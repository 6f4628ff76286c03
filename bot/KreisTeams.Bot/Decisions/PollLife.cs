using KreisTeams.Bot.Chat;
using KreisTeams.Decisions;
using KreisTeams.Understanding;

namespace KreisTeams.Bot.Decisions;

/// <summary>Closing, extending, amending, asking again and reminding: for who started the poll and for the moderators of its body.</summary>
public sealed class PollLife(Voting voting, PollStore polls, PollSpokenOf spokenOf, PollDrafting drafting)
{
    public async Task<Answer> CloseAsync(Utterance said, CancellationToken cancellationToken)
    {
        var (poll, otherwise) = await spokenOf.FindAsync(said, other => PollTexts.CloseIn(other.Number, said.Language), cancellationToken);
        if (poll is null)
        {
            return otherwise!;
        }

        var view = (await voting.ViewAsync(poll.Id, said.Speaker.Actor, cancellationToken))!;
        return poll.State != PollState.Open ? new Answer(RefusalTexts.Of(new LifeOutcome.AlreadyClosed(poll), said.Language))
            : view.MayDirect ? Choices.Confirm(said, PollTexts.CloseQuestion(poll.Number, view.MissingCount, said.Language), new Proposal.ClosePoll(poll.Id))
            : await CloseAsync(said.Speaker, poll.Id, said.Network, cancellationToken);
    }

    public async Task<Answer> CloseAsync(Speaker speaker, PollId poll, NetworkSnapshot network, CancellationToken cancellationToken) =>
        AnswerTo(await voting.CloseAsync(speaker.Actor!, poll, cancellationToken), speaker.Language, network);

    public async Task<Answer> ExtendAsync(Utterance said, CancellationToken cancellationToken)
    {
        var (poll, otherwise) = await spokenOf.FindAsync(said, other => PollTexts.ShowPoll(other.Number, said.Language), cancellationToken);
        if (poll is null)
        {
            return otherwise!;
        }

        var deadline = said.Find("until_raw") is { } until ? Moments.Read(until, said.Now)
            : said.Find("by_raw") is { } by ? GermanTime.Add(by, poll.Deadline)
            : null;
        return deadline is null
            ? Choices.AskForMore(said, RefusalTexts.Of(new DraftRefusal.NoDeadline(), said.Language), said.Text + PollTexts.Until(said.Language))
            : said.Find("reason") is not { Length: > 0 } reason
                ? Choices.AskForMore(said, PollRefusalTexts.ExtensionReason(said.Language), said.Text + PollTexts.Because(said.Language))
                : AnswerTo(await voting.ExtendAsync(said.Speaker.Actor!, poll.Id, deadline.Value, reason, cancellationToken), said.Language, said.Network);
    }

    /// <summary>„Neue Fassung der Frage: …“</summary>
    public async Task<Answer> AmendAsync(Utterance said, CancellationToken cancellationToken)
    {
        var (poll, otherwise) = await spokenOf.FindAsync(said, other => PollTexts.ShowPoll(other.Number, said.Language), cancellationToken);
        if (poll is null)
        {
            return otherwise!;
        }

        if (said.Text.IndexOf(':', StringComparison.Ordinal) is var colon && (colon < 0 || string.IsNullOrWhiteSpace(said.Text[(colon + 1)..])))
        {
            return Choices.AskForMore(said, PollTexts.NewWording(said.Language), said.Text.TrimEnd(':', ' ') + ":");
        }

        var question = said.Text[(colon + 1)..].Trim();
        var view = await voting.ViewAsync(poll.Id, said.Speaker.Actor, cancellationToken);
        return view is { MayDirect: true } && poll.State == PollState.Open
            ? Choices.Confirm(said, PollTexts.AmendQuestion(poll.Number, question, view.Voted, said.Language), new Proposal.AmendPoll(poll.Id, question))
            : await AmendAsync(said.Speaker, poll.Id, question, said.Network, cancellationToken);
    }

    public async Task<Answer> AmendAsync(Speaker speaker, PollId poll, string question, NetworkSnapshot network, CancellationToken cancellationToken) =>
        AnswerTo(await voting.AmendAsync(speaker.Actor!, poll, question, cancellationToken), speaker.Language, network);

    /// <summary>„Zweite Einladung bis Freitag 12 Uhr“, for the poll that was not quorate.</summary>
    public async Task<Answer> RepeatAsync(Utterance said, CancellationToken cancellationToken)
    {
        var first = said.Find("poll") is { } number and not "current" ? await polls.FindByNumberAsync(number, cancellationToken) : await LastWithoutQuorumAsync(said, cancellationToken);
        if (first is null)
        {
            return new Answer(RefusalTexts.Of(new DraftRefusal.NothingToRepeat(), said.Language));
        }

        return said.Find("until_raw") is { } until && Moments.Read(until, said.Now) is { } deadline
            ? await drafting.ProposeAsync(said, Voting.SecondInvitation(first, deadline), cancellationToken)
            : Choices.AskForMore(said, RefusalTexts.Of(new DraftRefusal.NoDeadline(), said.Language), PollTexts.InviteAgainLater(first.Number, said.Language));
    }

    private async Task<Poll?> LastWithoutQuorumAsync(Utterance said, CancellationToken cancellationToken)
    {
        var last = await voting.ListAsync(said.Speaker.Person, cancellationToken).FirstOrDefaultAsync(poll => poll.Outcome == Outcome.NotQuorate, cancellationToken);
        return last is null ? null : await polls.FindAsync(last.Id, cancellationToken);
    }

    public async Task<Answer> RemindAsync(Utterance said, CancellationToken cancellationToken)
    {
        var (poll, otherwise) = await spokenOf.FindAsync(said, other => PollTexts.ShowPoll(other.Number, said.Language), cancellationToken);
        return poll is null ? otherwise! : AnswerTo(await voting.RemindAsync(said.Speaker.Actor!, poll.Id, cancellationToken), said.Language, said.Network);
    }

    private static Answer AnswerTo(LifeOutcome outcome, Language language, NetworkSnapshot network) => new(outcome switch
    {
        LifeOutcome.Closed closed => PollTexts.Closing(closed.Poll.Number, language),
        LifeOutcome.Reminded { Organisations.IsEmpty: false } reminded => PollTexts.Reminding(
            NameList.Some(reminded.Organisations.Select(id => network.FindOrganisation(id)?.Name ?? id.Value), reminded.Organisations.Length, language), language),
        _ => RefusalTexts.Of(outcome, language),
    });
}
