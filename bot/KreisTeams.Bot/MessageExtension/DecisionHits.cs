using KreisTeams.Bot.Chat;
using KreisTeams.Bot.Decisions;
using KreisTeams.Decisions;

namespace KreisTeams.Bot.MessageExtension;

/// <summary>Public polls, open ones first: what is not public does not leave the body through a message. Numbers and names appear once a poll is closed.</summary>
public sealed class DecisionHits(Voting voting, PollCardMaker maker, Links links)
{
    public async Task<IEnumerable<PollSummary>> FindAsync(string typed, CancellationToken cancellationToken) =>
        (await voting.ListAsync(null, cancellationToken).ToArrayAsync(cancellationToken))
        .BestFor(typed, poll => $"{poll.Number} {poll.Question}", poll => poll.BodyName);

    public async Task<SearchResult?> ShowAsync(Utterance asking, PollId id, CancellationToken cancellationToken) =>
        await voting.ViewAsync(id, null, cancellationToken) is { Poll.IsPublic: true } view
            ? new SearchResult(InsertedCard.Of(asking, await CardAsync(asking, view, cancellationToken)), view.Poll.Question, Below(asking, view))
            : null;

    private async Task<CardMessage> CardAsync(Utterance asking, PollView view, CancellationToken cancellationToken) => view.Result is not null
        ? await maker.MakeAsync(view, isPersonal: false, isInGroup: false, asking.Language, cancellationToken)
        : Open(asking, view.Poll);

    private CardMessage Open(Utterance asking, Poll poll)
    {
        var language = asking.Language;
        var (under, deadline) = ($"{PollTexts.PollHeading(poll.Number, language)} · {poll.BodyName}", PollTexts.DeadlineIs(DecisionTexts.Deadline(poll.Deadline, asking.Now, language), language));
        var (label, rule) = (DecisionTexts.LegalLabel(poll, language), PollTexts.RuleIs(RuleTexts.Short(poll, language), language));
        var card = CardParts.Card(language, CardParts.Only(
            CardParts.Heading(poll.Question),
            CardParts.Small(under),
            CardParts.Strong(deadline),
            CardParts.Small(label) with { Spacing = Spacing.Default, Separator = true },
            CardParts.Small(rule),
            links.Poll(poll.Id) is { } tab ? CardParts.Buttons(new OpenUrlAction(ChatTexts.OpenTab(language), tab)) : null));
        return new CardMessage(card, $"{poll.Question} {under}. {deadline}. {label}. {rule}.");
    }

    private static string Below(Utterance asking, PollView view) => string.Join(" · ",
    [
        view.Poll.Number,
        view.Poll.BodyName,
        view.Result is { } result
            ? ResultTexts.Headline(view.Poll, result, view.Ballots, asking.Language)
            : PollTexts.DeadlineIs(DecisionTexts.Deadline(view.Poll.Deadline, asking.Now, asking.Language), asking.Language),
    ]);
}
