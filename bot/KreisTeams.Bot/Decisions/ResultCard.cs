using KreisTeams.Bot.Chat;
using KreisTeams.Decisions;
using Choice = KreisTeams.Decisions.Choice;

namespace KreisTeams.Bot.Decisions;

/// <summary>The result in official style: the verdict, the numbers that sum to the organisations, and the rule they follow from.</summary>
internal sealed class ResultCard(Links links)
{
    public CardMessage Of(PollView view, PollResult result, MinutesLink? minutes, Language language)
    {
        var poll = view.Poll;
        var verdict = PollTexts.Sentence(ResultTexts.Headline(poll, result, view.Ballots, language));
        var numbers = ResultTexts.Numbers(poll, result.Tally, view.Ballots, language);
        CardAction[] actions =
        [
            .. minutes is { Url: { } url } ? (CardAction[])[new OpenUrlAction(PollTexts.OpenMinutes(language), url)] : [],
            .. links.Poll(poll.Id) is { } tab ? (CardAction[])[new OpenUrlAction(ChatTexts.OpenTab(language), tab)] : [],
        ];
        var card = CardParts.Card(language,
        [
            CardParts.Heading(poll.Question),
            CardParts.Small($"{PollTexts.PollHeading(poll.Number, language)} · {poll.BodyName} · {PollTexts.ClosedAt(poll.ClosedAt ?? poll.Deadline, language)}"),
            CardParts.Note(StyleOf(result), new TextBlock(verdict) { Size = TextSize.Large, Weight = TextWeight.Bolder }),
            .. result.Outcome == Outcome.Referred ? [] : Rows(poll, result, language),
            CardParts.Line(numbers),
            CardParts.Small(DecisionTexts.LegalLabel(poll.Kind, language)) with { Spacing = Spacing.Default, Separator = true },
            CardParts.Small(PollTexts.RuleIs(RuleTexts.Short(poll, language), language)),
            .. minutes is null ? (CardElement[])[] : [CardParts.Small(PollTexts.MinutesArrived(poll.Number, minutes.File, minutes.Place, language))],
            .. actions.Length == 0 ? (CardElement[])[] : [CardParts.Buttons(actions)],
        ]);
        var text = $"{PollTexts.PollHeading(poll.Number, language)}: {poll.Question} {PollTexts.Sentence(ResultTexts.Official(poll, result, view.Ballots, language))}. "
            + $"{PollTexts.RuleIs(RuleTexts.Short(poll, language), language)}. {DecisionTexts.LegalLabel(poll.Kind, language)}."
            + (minutes is null ? "" : $" {PollTexts.MinutesArrived(poll.Number, minutes.File, minutes.Place, language)}");
        return new CardMessage(card, text);
    }

    private static ContainerStyle StyleOf(PollResult result) => result.Outcome switch
    {
        Outcome.Adopted or Outcome.Chosen => ContainerStyle.Good,
        Outcome.Rejected => ContainerStyle.Attention,
        _ => ContainerStyle.Warning,
    };

    private static IEnumerable<CardElement> Rows(Poll poll, PollResult result, Language language)
    {
        var tally = result.Tally;
        var rows = poll.Kind.IsYesNo()
            ?
            [
                (DecisionTexts.Choice(poll, Choice.Yes, language), tally.Yes, ContainerStyle.Good),
                (DecisionTexts.Choice(poll, Choice.No, language), tally.No, ContainerStyle.Attention),
            ]
            : result.Ranking().Select(entry => (DecisionTexts.Option(poll, entry.Option.Option), entry.Option.Points, ContainerStyle.Accent)).ToArray();
        var whole = Math.Max(poll.Kind.IsYesNo() ? tally.Entitled : rows.Select(row => row.Item2).DefaultIfEmpty().Max(), 1);
        return
        [
            .. rows.Select(row => Bars.Labelled(row.Item1, row.Item2, whole, row.Item3, $"{row.Item2}")),
            Bars.Labelled(DecisionTexts.Choice(poll, Choice.Abstain, language), tally.Abstain, whole, ContainerStyle.Accent, $"{tally.Abstain}"),
            Bars.Labelled(PollTexts.RecusedLabel(language), tally.Recused, whole, ContainerStyle.Accent, $"{tally.Recused}"),
            Bars.Labelled(PollTexts.NotCastLabel(language), tally.NotCast, whole, ContainerStyle.Accent, $"{tally.NotCast}"),
        ];
    }
}

/// <summary>Where the minutes of a poll can be opened.</summary>
public sealed record MinutesLink(string File, string Place, Uri? Url);
