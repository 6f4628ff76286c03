using System.Collections.Immutable;
using KreisTeams.Bot.Chat;
using KreisTeams.Decisions;
using Option = KreisTeams.Teams.Choice;
using Choice = KreisTeams.Decisions.Choice;

namespace KreisTeams.Bot.Decisions;

/// <summary>Understood in three seconds: the question, until when, and the buttons. Everything else stands below.</summary>
internal sealed class PollCard(Links links)
{
    private const int NamesShown = 11;

    /// <summary>What every member of the conversation may see.</summary>
    /// <param name="isInGroup">Each member gets their own view when the card is shown to them.</param>
    public CardMessage Shared(PollView view, DateTimeOffset now, Language language, bool isInGroup) => new(
        CardParts.Card(language, [.. Question(view, now, language), .. Ways(view, language), .. Standing(view, language), .. OtherWays(view, language)]) with
        {
            Refresh = isInGroup ? new Refresh(ExecuteAction.Of("", PollData.View, new PollData(view.Poll.Id))) : null,
        },
        Text(view, now, language));

    /// <summary>The same with the person's own vote on top.</summary>
    public CardMessage Personal(PollView view, DateTimeOffset now, Language language, bool isInGroup)
    {
        (CardElement Note, string Text)[] notes =
        [
            .. view.IsSettled && view.MayDirect ? ((CardElement, string)[])[Note(ContainerStyle.Accent, PollTexts.SettledOffer(language))] : [],
            .. view.Own.Select(own => OwnVote(view.Poll, own, language)),
        ];
        var shared = Shared(view, now, language, isInGroup);
        var card = shared.Card! with
        {
            Body = [.. Question(view, now, language), .. notes.Select(note => note.Note), .. Ways(view, language), .. Standing(view, language), .. OtherWays(view, language)],
        };
        return new CardMessage(card, string.Join(" ", notes.Select(note => note.Text).Append(Text(view, now, language))));
    }

    private static string Text(PollView view, DateTimeOffset now, Language language) => string.Join(" ",
        $"{PollTexts.PollHeading(view.Poll.Number, language)}: {view.Poll.Question}",
        $"{view.Poll.BodyName}, {DecisionTexts.LegalLabel(view.Poll, language)}.",
        $"{PollTexts.RuleIs(RuleTexts.Short(view.Poll, language), language)}.",
        $"{PollTexts.DeadlineLabel(language)}: {DecisionTexts.Deadline(view.Poll.Deadline, now, language)}.",
        view.Poll.Extensions is [.., var last] ? PollTexts.Extended(last, language) + "." : "",
        VotedSoFar(view, language) + ".",
        view.Missing.IsEmpty ? "" : PollTexts.MissingOnes(Names(view.Missing), language) + ".",
        view.Recused.IsEmpty ? "" : PollTexts.RecusedOnes(Names(view.Recused), language) + ".",
        Interim(view, language) is { } interim ? $"{interim}." : "",
        IsRecused(view) ? "" : BallotTexts.HowToVote(view.Poll, language));

    private static IEnumerable<CardElement> Question(PollView view, DateTimeOffset now, Language language) =>
    [
        CardParts.Heading(view.Poll.Question),
        CardParts.Small(string.Join(" · ",
        [
            PollTexts.PollHeading(view.Poll.Number, language), view.Poll.BodyName,
            .. view.Poll.Version > 1 ? (string[])[PollTexts.Wording(view.Poll.Version, language)] : [],
            .. view.Repeats is { } first ? (string[])[PollTexts.SecondOf(first, language)] : [],
            .. view.Poll.IsPublic ? (string[])[] : [PollTexts.NotPublic(language)],
        ])),
        CardParts.Strong(PollTexts.DeadlineIs(DecisionTexts.ShortDeadline(view.Poll.Deadline, now, language), language)),
        .. view.Poll.Extensions is [.., var last] ? (CardElement[])[CardParts.Small(PollTexts.Extended(last, language))] : [],
        .. view.Poll.Kind is PollKind.Resolution ? (CardElement[])[] : [CardParts.Small(DecisionTexts.Legend(view.Poll, language))],
    ];

    private static ImmutableArray<CardElement> Standing(PollView view, Language language) => CardParts.Only(
        CardParts.Strong(VotedSoFar(view, language)),
        view.Issued == 0 ? null : Bars.Progress(view.Voted, view.Issued),
        view.Missing.Length is 0 or > NamesShown ? null : CardParts.Small(PollTexts.MissingOnes(Names(view.Missing), language)) with { Spacing = Spacing.Small },
        view.Recused.Length == 0 ? null : CardParts.Small(PollTexts.RecusedOnes(Names(view.Recused), language)),
        Interim(view, language) is { } interim ? CardParts.Small(interim) : null,
        CardParts.Small(DecisionTexts.LegalLabel(view.Poll, language)) with { Spacing = Spacing.Default, Separator = true },
        CardParts.Small(PollTexts.RuleIs(RuleTexts.Short(view.Poll, language), language)));

    /// <summary>The numbers so far, or the rule that keeps them hidden; null where there are none yet.</summary>
    private static string? Interim(PollView view, Language language) => view.Tally switch
    {
        null => RuleTexts.Visibility(view.Poll.Rules.Visibility, language).TrimEnd('.'),
        { Participating: > 0 } tally => PollTexts.Interim(ResultTexts.Numbers(view.Poll, tally, view.Ballots, language), language),
        _ => null,
    };

    /// <summary>What the person has chosen already stands in the fields, and on its button.</summary>
    private static IEnumerable<CardElement> Ways(PollView view, Language language)
    {
        var poll = view.Poll;
        if (IsRecused(view))
        {
            yield break;
        }

        var own = view.Own.Select(mine => mine.Ballot.Choice).Distinct().ToArray() is [{ } only] ? only : (Choice?)null;
        if (poll.Kind == PollKind.Prioritisation)
        {
            foreach (var input in poll.IsRanked ? Places(poll, own, language) : Points(poll, own, language))
            {
                yield return input;
            }
        }
        else if (!poll.Kind.IsYesNo())
        {
            yield return new ChoiceSetInput("choice", BallotTexts.ChoiceLabel(language), [.. poll.Options.Select(option => new Option(option.Label, option.Id))])
            {
                Style = ChoiceStyle.Expanded,
                IsMultiSelect = poll.Kind.TakesSeveral(),
                Value = own is { } chosen && chosen != Choice.Abstain ? string.Join(',', chosen.Marks.Select(mark => mark.Option)) : null,
                ErrorMessage = BallotTexts.ChoiceMissing(language),
            };
        }

        yield return CardParts.Buttons(poll.Kind.IsYesNo()
            ? new[] { Choice.Yes, Choice.No, Choice.Abstain }.Select(choice => Vote(poll, choice, own, language))
            : [ExecuteAction.Of(own is null ? BallotTexts.VoteButton(language) : BallotTexts.ChangeButton(language), PollData.Vote, Data(poll)), Vote(poll, Choice.Abstain, own, language) with { AssociatedInputs = AssociatedInputs.None }]);
    }

    private static IEnumerable<CardElement> Points(Poll poll, Choice? own, Language language) => poll.Options.Select(option =>
        new NumberInput(option.Id, BallotTexts.PointsFor(option.Label, language)) { Min = 0, Max = PollKinds.Points, Value = own?.Marks.FirstOrDefault(mark => mark.Option == option.Id).Points });

    private static IEnumerable<CardElement> Places(Poll poll, Choice? own, Language language) => poll.Options.Select((_, place) =>
        new ChoiceSetInput(PollData.Place(place), BallotTexts.RankOf(place + 1, language), [.. poll.Options.Select(option => new Option(option.Label, option.Id))])
        {
            Style = ChoiceStyle.Compact,
            Placeholder = BallotTexts.NoRank(language),
            Value = own?.Marks.FirstOrDefault(mark => mark.Points == poll.Options.Length - place).Option,
        });

    /// <summary>What few people need stands last.</summary>
    private IEnumerable<CardElement> OtherWays(PollView view, Language language)
    {
        var poll = view.Poll;
        yield return CardParts.Buttons(
        [
            .. IsRecused(view) || view.Own.Any(own => own.Ballot.State == BallotState.Cast) && !poll.Rules.IsSecret
                ? (CardAction[])[ExecuteAction.Of(IsRecused(view) ? BallotTexts.TakePart(language) : BallotTexts.Withdraw(language), PollData.Withdraw, Data(poll)) with { AssociatedInputs = AssociatedInputs.None }] : [],
            .. IsRecused(view) ? (CardAction[])[] : [new ShowCardAction(PollTexts.Recuse(language), RecusalCard(poll, language))],
            .. poll.Kind == PollKind.Circular
                ? (CardAction[])[new ShowCardAction(PollTexts.Object(language), SureCard(poll, PollTexts.ObjectQuestion(poll.Number, language), PollTexts.Object(language), PollData.Object, language))] : [],
            .. view.MayDirect
                ? (CardAction[])[new ShowCardAction(view.IsSettled ? PollTexts.CloseEarly(language) : PollTexts.CloseNow(language), SureCard(poll, PollTexts.CloseQuestion(poll.Number, view.MissingCount, language), PollTexts.CloseFinally(language), PollData.Close, language))] : [],
            .. links.Poll(poll.Id) is { } tab ? (CardAction[])[new OpenUrlAction(ChatTexts.OpenTab(language), tab)] : [],
        ]);
        if (!IsRecused(view))
        {
            yield return CardParts.Small(BallotTexts.HowToVote(poll, language)) with { Spacing = Spacing.Small };
        }
    }

    /// <summary>Whoever declared a conflict of interest finds no way to vote, only the way back.</summary>
    private static bool IsRecused(PollView view) => !view.Own.IsEmpty && view.Own.All(own => own.Ballot.State == BallotState.Recused);

    /// <summary>Asks before what cannot be taken back, inside the card and for this person alone.</summary>
    private static AdaptiveCard SureCard(Poll poll, string question, string yes, string verb, Language language) => CardParts.Card(language,
    [
        CardParts.Line(question),
        CardParts.Buttons(ExecuteAction.Of(yes, verb, Data(poll)) with { AssociatedInputs = AssociatedInputs.None }),
    ]);

    private static PollData Data(Poll poll) => new(poll.Id) { Version = poll.Version };

    private static ExecuteAction Vote(Poll poll, Choice choice, Choice? own, Language language)
    {
        var title = DecisionTexts.Choice(poll, choice, language);
        return ExecuteAction.Of(choice == own ? BallotTexts.Chosen(title, language) : title, PollData.Vote, Data(poll) with { Choice = choice.Text });
    }

    /// <summary>Recusal is asked before it counts, with the classes the law knows.</summary>
    private static AdaptiveCard RecusalCard(Poll poll, Language language) => CardParts.Card(language,
    [
        new ChoiceSetInput("reason", PollTexts.ReasonLabel(language),
            [.. Enum.GetValues<RecusalReason>().Select(reason => new Option(DecisionTexts.Recusal(reason, language), CamelCase(reason)))])
        {
            ErrorMessage = PollTexts.ReasonMissing(language),
        },
        CardParts.Buttons(ExecuteAction.Of(PollTexts.RecuseConfirm(language), PollData.Recuse, Data(poll))),
    ]);

    private static (CardElement Note, string Text) OwnVote(Poll poll, OwnBallot own, Language language)
    {
        var ballot = own.Ballot;
        return ballot.State switch
        {
            BallotState.Recused => Note(ContainerStyle.Warning, PollTexts.YouAreRecused(ballot.OrganisationName, language)),
            BallotState.Blank when own.IsAsDeputy =>
                Note(ContainerStyle.Emphasis, $"{PollTexts.NoVoteYet(ballot.OrganisationName, language)} {DecisionTexts.AsDeputy(own, language)}"),
            BallotState.Blank => Note(ContainerStyle.Emphasis, PollTexts.NoVoteYet(ballot.OrganisationName, language)),
            _ when ballot.Choice is { } choice => Note(ContainerStyle.Good, "✓ " + PollTexts.YourVote(ballot.OrganisationName, DecisionTexts.Choice(poll, choice, language), language)),
            _ => Note(ContainerStyle.Good, "✓ " + PollTexts.YourSecretVote(ballot.OrganisationName, language)),
        };
    }

    private static (CardElement Note, string Text) Note(ContainerStyle style, string text) => (CardParts.Note(style, CardParts.Strong(text)), text);

    private static string VotedSoFar(PollView view, Language language) => view.MissingCount == 0 ? PollTexts.AllVoted(language)
        : view.Voted == 0 ? PollTexts.NobodyVoted(view.Issued, language)
        : PollTexts.Voted(view.Voted, view.Issued, language);

    private static string Names(IEnumerable<Ballot> ballots) => string.Join(", ", ballots.Select(ballot => ballot.OrganisationName));

    private static string CamelCase(RecusalReason reason) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(reason.ToString());
}
