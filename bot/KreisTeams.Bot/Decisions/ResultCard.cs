using KreisTeams.Bot.Chat;
using KreisTeams.Decisions;
using Choice = KreisTeams.Decisions.Choice;

namespace KreisTeams.Bot.Decisions;

/// <summary>The result in official style: the verdict, the numbers that sum to the organisations, and the rule they follow from.</summary>
internal sealed class ResultCard(Links links)
{
    public CardMessage Of(PollView view, PollResult result, MinutesLink? minutes, int? agendaItem, DateTimeOffset now, Language language)
    {
        var poll = view.Poll;
        var verdict = PollTexts.Sentence(ResultTexts.Headline(poll, result, view.Ballots, language));
        var numbers = ResultTexts.Numbers(poll, result.Tally, view.Ballots, language);
        CardAction[] actions =
        [
            .. minutes is { Url: { } url } ? (CardAction[])[new OpenUrlAction(PollTexts.OpenMinutes(language), url)] : [],
            .. view.MayInviteAgain ? (CardAction[])[new ShowCardAction(PollTexts.InviteAgain(language), InvitationCard(poll, now, language))] : [],
            .. links.Poll(poll.Id) is { } tab ? (CardAction[])[new OpenUrlAction(ChatTexts.OpenTab(language), tab)] : [],
        ];
        string[] notes =
        [
            .. view.Repeats is { } first ? (string[])[PollTexts.SecondOf(first, language)] : [],
            .. agendaItem is { } number ? (string[])[PollTexts.OnAgenda(poll.BodyName, number, language)] : [],
            .. minutes is null ? (string[])[] : [PollTexts.MinutesArrived(poll.Number, minutes.File, minutes.Place, language)],
        ];
        var card = CardParts.Card(language,
        [
            CardParts.Heading(poll.Question),
            CardParts.Small($"{PollTexts.PollHeading(poll.Number, language)} · {poll.BodyName} · {PollTexts.ClosedAt(poll.ClosedAt ?? poll.Deadline, language)}"),
            CardParts.Note(StyleOf(result), new TextBlock(verdict) { Size = TextSize.Large, Weight = TextWeight.Bolder }),
            .. result.Outcome == Outcome.Referred ? [] : Rows(poll, result, language),
            CardParts.Line(numbers),
            CardParts.Small(DecisionTexts.LegalLabel(poll, language)) with { Spacing = Spacing.Default, Separator = true },
            CardParts.Small(PollTexts.RuleIs(RuleTexts.Short(poll, language), language)),
            .. notes.Select(note => CardParts.Small(note)),
            .. actions.Length == 0 ? (CardElement[])[] : [CardParts.Buttons(actions)],
        ]);
        var text = $"{PollTexts.PollHeading(poll.Number, language)}: {poll.Question} {PollTexts.Sentence(ResultTexts.Official(poll, result, view.Ballots, language))}. "
            + $"{PollTexts.RuleIs(RuleTexts.Short(poll, language), language)}. {DecisionTexts.LegalLabel(poll, language)}."
            + string.Concat(notes.Select(note => $" {note}"));
        return new CardMessage(card, text);
    }

    /// <summary>A second invitation needs nothing but a new deadline; a week is proposed.</summary>
    private static AdaptiveCard InvitationCard(Poll poll, DateTimeOffset now, Language language)
    {
        var proposed = BerlinTime.WallTime(now).AddDays(7);
        return CardParts.Card(language,
        [
            CardParts.Line(PollTexts.InviteAgainHint(poll.Number, language)),
            new DateInput("day", PollTexts.NewDay(language)) { Value = DateOnly.FromDateTime(proposed), ErrorMessage = PollTexts.DayMissing(language) },
            new TimeInput("hour", PollTexts.NewHour(language)) { Value = "12:00", ErrorMessage = PollTexts.DayMissing(language) },
            CardParts.Buttons(ExecuteAction.Of(PollTexts.InviteAgainNow(language), PollData.Repeat, new PollData(poll.Id))),
        ]);
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
            : PollResult.Ordered(tally).Select(entry => (poll.IsRanked ? $"{entry.Rank}. {DecisionTexts.Option(poll, entry.Option.Option)}" : DecisionTexts.Option(poll, entry.Option.Option), entry.Option.Points, ContainerStyle.Accent)).ToArray();
        var whole = Math.Max(poll.Kind.IsYesNo() ? tally.Entitled : rows.Select(row => row.Item2).DefaultIfEmpty().Max(), 1);
        return
        [
            .. rows.Select(row => Bars.Labelled(row.Item1, row.Item2, whole, row.Item3, $"{row.Item2}")),
            Bars.Labelled(DecisionTexts.Choice(poll, Choice.Abstain, language), tally.Abstain, whole, ContainerStyle.Accent, $"{tally.Abstain}"),
            Bars.Labelled(PollTexts.RecusedLabel(language), tally.Recused, whole, ContainerStyle.Accent, $"{tally.Recused}"),
            Bars.Labelled(PollTexts.NotCastLabel(language), tally.NotCast, whole, ContainerStyle.Accent, $"{tally.NotCast}"),
            .. tally.Absent == 0 ? (CardElement[])[] : [Bars.Labelled(PollTexts.AbsentLabel(language), tally.Absent, whole, ContainerStyle.Accent, $"{tally.Absent}")],
        ];
    }
}

/// <summary>Where the minutes of a poll can be opened.</summary>
public sealed record MinutesLink(string File, string Place, Uri? Url);
