using KreisTeams.Bot.Chat;
using KreisTeams.Decisions;
using KreisTeams.Understanding;

namespace KreisTeams.Bot.Decisions;

/// <summary>Closing, extending and reminding: for who started the poll and for the moderators of its body.</summary>
public sealed class PollLife(Voting voting, PollSpokenOf spokenOf)
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
            : view.MayDirect ? Choices.Confirm(said, PollTexts.CloseQuestion(poll.Number, view.Missing.Length, said.Language), new Proposal.ClosePoll(poll.Id))
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

    public async Task<Answer> RemindAsync(Utterance said, CancellationToken cancellationToken)
    {
        var (poll, otherwise) = await spokenOf.FindAsync(said, other => PollTexts.ShowPoll(other.Number, said.Language), cancellationToken);
        return poll is null ? otherwise! : AnswerTo(await voting.RemindAsync(said.Speaker.Actor!, poll.Id, cancellationToken), said.Language, said.Network);
    }

    private static Answer AnswerTo(LifeOutcome outcome, Language language, NetworkSnapshot network) => new(outcome switch
    {
        LifeOutcome.Closed closed => PollTexts.Closing(closed.Poll.Number, language),
        LifeOutcome.Reminded { Organisations.IsEmpty: false } reminded => PollTexts.Reminding(
            string.Join(", ", reminded.Organisations.Select(id => network.FindOrganisation(id)?.Name ?? id.Value)), language),
        _ => RefusalTexts.Of(outcome, language),
    });
}
