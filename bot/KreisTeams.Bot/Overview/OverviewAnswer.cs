using KreisTeams.Bot.Chat;
using KreisTeams.Bot.Decisions;
using KreisTeams.Decisions;
using KreisTeams.Overview;

namespace KreisTeams.Bot.Overview;

/// <summary>„Was steht heute an?“: the votes that are missing from the person, and what ends soon.</summary>
public sealed class OverviewAnswer(PollStore polls, Voting voting, PollPosts posts, Links links)
{
    private const int Few = 5;

    public async Task<Answer?> AnswerAsync(Utterance said, CancellationToken cancellationToken)
    {
        var language = said.Language;
        if (said.Speaker.Actor is not { } actor)
        {
            return new Answer(ChatTexts.UnknownPerson(language));
        }

        var pending = await Pending.OfAsync(actor, polls, voting, said.Network, said.Today, cancellationToken);
        var owed = await pending.Owed.ToAsyncEnumerable().Where(async (view, token) => await posts.MayShowAsync(view.Poll, said.Speaker, token)).ToArrayAsync(cancellationToken);
        var endings = pending.Endings.Where(ending => ending is not Ending.OfPoll).Take(Few).ToArray();
        var heading = owed.Length == 0 ? PendingTexts.AllVoted(language) : PendingTexts.YourVotes(owed.Length, language);
        string Day(Ending ending) => $"{BerlinTime.Date(ending.Day, language)}, {PendingTexts.In(ending.Day.DayNumber - said.Today.DayNumber, language)}";
        var card = CardParts.Card(language,
        [
            CardParts.Heading(heading),
            .. owed.Select(view => CardParts.Row(
                view.Poll.Question,
                PollTexts.DeadlineIs(DecisionTexts.ShortDeadline(view.Poll.Deadline, said.Now, language), language),
                new SayData(PollTexts.ShowPoll(view.Poll.Number, language)))),
            .. endings.Length > 0 ? (CardElement[])[CardParts.Strong(PendingTexts.Deadlines(language))] : pending.Endings.IsEmpty ? [CardParts.Line(PendingTexts.NoDeadlines(language))] : [],
            .. endings.Select(ending => (CardElement)CardParts.Row(PendingTexts.Of(ending, language), Day(ending), says: null)),
            .. links.Overview is { } tab ? (CardElement[])[CardParts.Buttons(new OpenUrlAction(ChatTexts.OpenTab(language), tab))] : [],
        ]);
        var words = owed.Select(view => $"{view.Poll.Question} ({DecisionTexts.ShortDeadline(view.Poll.Deadline, said.Now, language)})").Concat(endings.Select(ending => $"{Day(ending)}: {PendingTexts.Of(ending, language)}"));
        return new Answer(string.Join(" ", words.Prepend($"{heading}.")), card);
    }
}
