using KreisTeams.Bot.Chat;
using KreisTeams.Decisions;
using Choice = KreisTeams.Decisions.Choice;

namespace KreisTeams.Bot.Decisions;

/// <summary>Voting by typing: „dafür“, „wir sind dagegen“, „Marl: ja zu Abstimmung 7“.</summary>
public sealed class SpokenVotes(Voting voting, PollSpokenOf spokenOf, TimeProvider clock)
{
    public async Task<Answer> VoteAsync(Utterance said, CancellationToken cancellationToken)
    {
        var (poll, otherwise) = await spokenOf.FindAsync(said, other => Again(said, other), cancellationToken);
        if (poll is null)
        {
            return otherwise!;
        }

        if (SpokenChoice.Of(said.Text, said.Find("choice"), poll) is not { } choice)
        {
            return AskForChoice(said, poll);
        }

        var organisation = OrganisationSaid(said);
        if (poll.Rules.IsSecret && said.Find("comment") is { Length: > 0 })
        {
            // Nothing to confirm: a question that waits for „ja“ would keep the choice in storage.
            return Answer(new VoteOutcome.NoCommentInSecretPoll(poll), poll.Id, said.Language);
        }

        return said.Find("comment") is { Length: > 0 } comment
            ? Choices.Confirm(
                said,
                PollTexts.ConditionQuestion(DecisionTexts.Choice(poll, choice, said.Language), comment, said.Language),
                new Proposal.CastVote(poll.Id, organisation, choice.Text, comment))
            : await CastAsync(said.Speaker, poll.Id, choice, null, organisation, said.Find("receipt"), cancellationToken);
    }

    public async Task<Answer> CastAsync(
        Speaker speaker, PollId poll, Choice choice, string? comment, OrganisationId? organisation, string? receipt, CancellationToken cancellationToken) =>
        Answer(await voting.CastAsync(speaker.Actor!, poll, choice, comment, cancellationToken, organisation, receipt: receipt), poll, speaker.Language);

    public async Task<Answer> WithdrawAsync(Utterance said, CancellationToken cancellationToken)
    {
        var (poll, otherwise) = await spokenOf.FindAsync(said, other => PollTexts.WithdrawIn(other.Number, said.Language), cancellationToken);
        return poll is null ? otherwise!
            : Answer(await voting.WithdrawAsync(said.Speaker.Actor!, poll.Id, cancellationToken, OrganisationSaid(said), said.Find("receipt")), poll.Id, said.Language);
    }

    /// <summary>Without a reason it asks for one of the classes the law knows; with one it asks for a „ja“.</summary>
    public async Task<Answer> RecuseAsync(Utterance said, CancellationToken cancellationToken)
    {
        var (poll, otherwise) = await spokenOf.FindAsync(said, other => PollTexts.RecuseIn(other.Number, said.Language), cancellationToken);
        if (poll is null)
        {
            return otherwise!;
        }

        var reason = RecusalClass.Of(said.Find("reason"));
        var organisation = OrganisationSaid(said) ?? said.Speaker.Person?.Organisation;
        var name = organisation is { } id ? said.Network.FindOrganisation(id)?.Name ?? id.Value : "";
        return Choices.Confirm(
            said,
            PollTexts.RecuseQuestion(poll.Number, name, DecisionTexts.Recusal(reason, said.Language), said.Language),
            new Proposal.Recuse(poll.Id, OrganisationSaid(said), reason));
    }

    public async Task<Answer> RecuseAsync(Speaker speaker, Proposal.Recuse recuse, CancellationToken cancellationToken) =>
        Answer(await voting.RecuseAsync(speaker.Actor!, recuse.Poll, recuse.Reason, cancellationToken, recuse.Organisation), recuse.Poll, speaker.Language);

    public async Task<Answer> ObjectAsync(Utterance said, CancellationToken cancellationToken)
    {
        var (poll, otherwise) = await spokenOf.FindAsync(said, other => PollTexts.ObjectIn(other.Number, said.Language), cancellationToken);
        return poll switch
        {
            null => otherwise!,
            { Kind: not PollKind.Circular } => new Answer(RefusalTexts.Of(new VoteOutcome.NotACircular(poll), said.Language)),
            _ => Choices.Confirm(said, PollTexts.ObjectQuestion(poll.Number, said.Language), new Proposal.ObjectToProcedure(poll.Id)),
        };
    }

    public async Task<Answer> ObjectAsync(Speaker speaker, PollId poll, CancellationToken cancellationToken) =>
        Answer(await voting.ObjectAsync(speaker.Actor!, poll, cancellationToken), poll, speaker.Language);

    public async Task<Answer> MyVoteAsync(Utterance said, CancellationToken cancellationToken)
    {
        var (poll, otherwise) = await spokenOf.FindAsync(said, other => PollTexts.ShowPoll(other.Number, said.Language), cancellationToken);
        if (poll is null)
        {
            return otherwise!;
        }

        var view = await voting.ViewAsync(poll.Id, said.Speaker.Actor, cancellationToken);
        return new Answer(view!.Own.IsEmpty
            ? RefusalTexts.Of(new VoteOutcome.NotEntitled(null, []), said.Language)
            : string.Join(" ", view.Own.Select(own => OwnVoteText(poll, own.Ballot, said.Language))));
    }

    public async Task<Answer> CheckReceiptAsync(Utterance said, CancellationToken cancellationToken)
    {
        var code = said.Find("receipt") ?? "";
        await foreach (var poll in voting.ListAsync(said.Speaker.Person, cancellationToken))
        {
            if (await voting.CheckReceiptAsync(poll.Id, code, cancellationToken) is var state and not ReceiptState.Unknown)
            {
                return new Answer(PollTexts.ReceiptIs(code, state, poll.Number, said.Language));
            }
        }

        return new Answer(PollTexts.ReceiptUnknown(code, said.Language));
    }

    public static string OwnVoteText(Poll poll, Ballot ballot, Language language) => ballot switch
    {
        { State: BallotState.Recused } => PollTexts.YouAreRecused(ballot.OrganisationName, language),
        { State: BallotState.Blank } => PollTexts.NoVoteYet(ballot.OrganisationName, language),
        { Choice: { } choice } => PollTexts.YourVote(ballot.OrganisationName, DecisionTexts.Choice(poll, choice, language), language) + ".",
        _ => PollTexts.YourSecretVote(ballot.OrganisationName, language),
    };

    private Answer Answer(VoteOutcome outcome, PollId poll, Language language) =>
        new(VoteAnswer.Of(outcome, clock.GetUtcNow(), language)) { Remember = state => state with { Poll = poll.ToString() } };

    private static OrganisationId? OrganisationSaid(Utterance said) => said.Find("org") is null or "me" ? null : said.Organisation()?.Id;

    private static Answer AskForChoice(Utterance said, Poll poll)
    {
        var choices = poll.Kind.IsYesNo()
            ? new[] { Choice.Yes, Choice.No, Choice.Abstain }.Select(choice => DecisionTexts.Choice(poll, choice, said.Language))
            : poll.Options.Select(option => option.Label);
        return Choices.Ask(said, PollTexts.WhichVote(said.Language), choices.Select(choice => new Option(choice, PollTexts.VoteIn(choice, poll.Number, said.Language))));
    }

    // The question is remembered, so it does not repeat what was said of a secret poll.
    private static string Again(Utterance said, PollSummary other) =>
        PollTexts.VoteIn(!other.IsSecret && said.Find("choice") is { } choice ? PollTexts.Said(choice, said.Language) : BallotTexts.VoteButton(said.Language), other.Number, said.Language);
}
