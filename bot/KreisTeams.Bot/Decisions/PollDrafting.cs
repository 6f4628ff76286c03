using System.Collections.Immutable;
using KreisTeams.Bot.Chat;
using KreisTeams.Decisions;
using KreisTeams.Understanding;

namespace KreisTeams.Bot.Decisions;

/// <summary>„Starte eine Abstimmung: …? Bis Freitag 12 Uhr“: shows question, kind, rule, electorate and deadline, and opens nothing before a „ja“.</summary>
public sealed class PollDrafting(Voting voting, PollPosts posts, Outreach outreach, TimeProvider clock)
{
    /// <summary>Opens the dialog in which a poll is filled in.</summary>
    public const string FormVerb = "poll/form";

    private static readonly string[] YesNo = ["ja", "nein", "enthaltung", "yes", "no", "abstain", "abstention"];

    public async Task<Answer> ProposeAsync(Utterance said, CancellationToken cancellationToken)
    {
        var draft = DraftOf(said);
        if (string.IsNullOrWhiteSpace(draft.Question))
        {
            return Choices.AskForMore(said, RefusalTexts.Of(new DraftRefusal.EmptyQuestion(), said.Language), said.Text.TrimEnd(':', ' ') + ":", FormVerb);
        }

        if (draft.Deadline is null)
        {
            return Choices.AskForMore(said, RefusalTexts.Of(new DraftRefusal.NoDeadline(), said.Language), said.Text + PollTexts.Until(said.Language));
        }

        return await ProposeAsync(said, draft, cancellationToken);
    }

    public async Task<Answer> ProposeAsync(Utterance said, PollDraft draft, CancellationToken cancellationToken) =>
        await voting.PreviewAsync(said.Speaker.Actor!, draft, cancellationToken) switch
        {
            PreviewOutcome.Ready ready => await ConfirmAsync(said, draft, ready.Preview, cancellationToken),
            PreviewOutcome.Refused { Reasons: [DraftRefusal.AmbiguousDeadline twice] } => Choices.Ask(
                said, RefusalTexts.Of(twice, said.Language),
                PollTexts.AutumnHours(said.Language).Select(hour => new Option(hour, $"{said.Text} ({hour})"))),
            PreviewOutcome.Refused refused => Refused(refused.Reasons, said.Language),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>The card here is promised before the poll opens, so that an open poll is never without it; those who vote are invited by durable work.</summary>
    public async Task<Answer> OpenAsync(Speaker speaker, PollDraft draft, CancellationToken cancellationToken)
    {
        await posts.PromiseAsync(new PollPost(draft.Id, speaker.Reference, speaker.IsPersonal ? speaker.Person!.Id : null) { Language = speaker.Language }, cancellationToken);
        switch (await voting.OpenAsync(speaker.Actor!, draft, cancellationToken))
        {
            case OpenOutcome.Opened opened:
                var text = PollTexts.Opened(opened.Poll.Number, DecisionTexts.Deadline(opened.Poll.Deadline, clock.GetUtcNow(), speaker.Language), speaker.Language);
                return new Answer(text) { Remember = state => state with { Poll = opened.Poll.Id.ToString() } };
            case OpenOutcome.Refused refused:
                foreach (var post in await posts.OfAsync(draft.Id, cancellationToken))
                {
                    await posts.RemoveAsync(post, cancellationToken);
                }

                return Refused(refused.Reasons, speaker.Language);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private async Task<Answer> ConfirmAsync(Utterance said, PollDraft draft, PollPreview preview, CancellationToken cancellationToken)
    {
        var (poll, language) = (preview.Poll, said.Language);
        var (shown, warnings) = await PresentAsync(said, preview, cancellationToken);
        var text = PollTexts.ConfirmText(
            DecisionTexts.Kind(poll.Kind, language), poll.Question, poll.BodyName, RuleTexts.Short(poll, language), DecisionTexts.Deadline(poll.Deadline, said.Now, language), language);
        return Choices.Confirm(
            said, string.Join(" ", warnings.Prepend(text)), new Proposal.OpenPoll(draft), shown,
            PollTexts.Start(language), PollTexts.Discard(language), PollTexts.ConfirmTitle(language));
    }

    /// <summary>What the poll would be, with who cannot be reached: shown before it opens, in the chat as in a dialog.</summary>
    public async Task<IReadOnlyList<CardElement>> ShowAsync(Utterance said, PollPreview preview, CancellationToken cancellationToken) =>
        (await PresentAsync(said, preview, cancellationToken)).Shown;

    private async Task<(CardElement[] Shown, List<string> Warnings)> PresentAsync(Utterance said, PollPreview preview, CancellationToken cancellationToken)
    {
        var (poll, language) = (preview.Poll, said.Language);
        var kind = DecisionTexts.Kind(poll.Kind, language);
        var rule = RuleTexts.Short(poll, language);
        var deadline = DecisionTexts.Deadline(poll.Deadline, said.Now, language);
        var warnings = preview.Warnings.Select(warning => DecisionTexts.Warning(warning, said.Network, said.Language)).ToList();
        if (await UnreachableAsync(said, preview, cancellationToken) is { } unreachable)
        {
            warnings.Add(unreachable);
        }

        var label = DecisionTexts.LegalLabel(poll, language);
        var electorate = poll.Rules.IsWeighted ? PollTexts.WeightedElectorate(preview.Electorate.Length, language) : PollTexts.ElectorateCount(preview.Electorate.Length, language);
        return (
        [
            CardParts.Line(poll.Question) with { Size = TextSize.Medium, Weight = TextWeight.Bolder },
            CardParts.Facts(
                (PollTexts.DeadlineLabel(language), deadline),
                (PollTexts.Body(language), poll.BodyName),
                (PollTexts.Kind(language), label.StartsWith(kind, StringComparison.Ordinal) ? label : $"{kind}: {label}"),
                (PollTexts.Rule(language), rule),
                (PollTexts.Options(language), string.Join(", ", poll.Options.Select(option => option.Label))),
                (PollTexts.Electorate(language), preview.Electorate.Length > NameList.Longest
                    ? electorate : $"{electorate}: {string.Join(", ", preview.Electorate.Select(organisation => organisation.Name))}"),
                (PollTexts.Publicity(language), poll.IsPublic ? "" : PollTexts.NotPublic(language))),
            .. warnings.Count == 0 ? (CardElement[])[] : [CardParts.Note(ContainerStyle.Warning, [.. warnings.Select(warning => CardParts.Line(warning))])],
            CardParts.Buttons(new ShowCardAction(PollTexts.AllRules(language), CardParts.Card(language, [.. RuleTexts.Explained(poll, language).Select(sentence => CardParts.Line($"• {sentence}"))]))),
        ], warnings);
    }

    private async Task<string?> UnreachableAsync(Utterance said, PollPreview preview, CancellationToken cancellationToken)
    {
        var voters = said.Network.FindBody(preview.Poll.Body) is { } body
            ? (preview.Poll.IsListed ? preview.Electorate : []).Select(organisation => (organisation.Name, People: said.Network.VotersOf(body, organisation.Id, said.Today).Select(voter => voter.Person).ToArray())).ToArray()
            : [];
        var away = await outreach.UnreachableAsync(voters.SelectMany(entitled => entitled.People).Select(person => person.AadObjectId).OfType<Guid>(), cancellationToken);
        bool IsAway(Person person) => person.Id != said.Speaker.Person?.Id && (person.AadObjectId is not { } id || away.Contains(id));
        var byReach = voters.Where(entitled => entitled.People.Length > 0).ToLookup(entitled => !entitled.People.All(IsAway), entitled => entitled.Name);
        string[] unreachable = [.. byReach[false]], reachable = [.. byReach[true]];

        // The electorate is named above: of the two parts the shorter one is enough.
        var names = unreachable.Length <= preview.Electorate.Length / 2 ? NameList.Some(unreachable, unreachable.Length, said.Language) : PollTexts.AllBut(NameList.Some(reachable, reachable.Length, said.Language), said.Language);
        return unreachable.Length == 0 ? null : PollTexts.Unreachable(unreachable.Length, preview.Electorate.Length, names, said.Language);
    }

    private PollDraft DraftOf(Utterance said)
    {
        var choices = said.Understood.FindAll("choices").Where(choice => !YesNo.Contains(choice, StringComparer.OrdinalIgnoreCase)).ToImmutableArray();
        var deadline = said.Find("deadline_raw") is { } raw ? Moments.Read(raw, said.Now) : null;
        var (isSecondHour, isHourStated) = PollTexts.AutumnHourSaid(said.Text);
        return new PollDraft(PollId.New(clock), KindOf(said, choices.Length > 0), said.Find("question") ?? said.Find("subject") ?? "", said.Network.BodySpokenOf(said.Find("body"), said.Speaker.Person, said.Today).Id, isSecondHour ? deadline?.AddHours(1) : deadline)
        {
            IsAutumnHourStated = isHourStated,
            Options = choices,
            IsPublic = said.Understood.FindFlag("public") ?? true,
            IsRanked = PollTexts.IsRankingSaid(said.Text),
            IsSecret = said.Understood.FindFlag("secret") ?? false,
            Majority = said.Find("majority") switch
            {
                "2/3" => MajorityRule.TwoThirdsCast,
                "3/4" => MajorityRule.ThreeQuartersCast,
                "absolute" => MajorityRule.AbsoluteEntitled,
                "unanimous" => MajorityRule.UnanimousCast,
                _ => null,
            },
        };
    }

    private static PollKind KindOf(Utterance said, bool hasOptions) => said.Find("kind") switch
    {
        "umlauf" => PollKind.Circular,
        "meinungsbild" => hasOptions ? PollKind.Selection : PollKind.StrawPoll,
        "recommendation" => PollKind.Recommendation,
        "date" => PollKind.Scheduling,
        "priority" => PollKind.Prioritisation,
        "choice" => PollKind.Selection,
        _ => hasOptions ? PollKind.Selection : PollKind.Resolution,
    };

    private static Answer Refused(ImmutableArray<DraftRefusal> reasons, Language language) =>
        new($"{string.Join(" ", reasons.Select(reason => RefusalTexts.Of(reason, language)))} {PollTexts.NothingStarted(language)}");
}
