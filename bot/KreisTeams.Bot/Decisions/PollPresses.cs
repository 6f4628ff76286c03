using KreisTeams.Settings;
using System.Globalization;
using KreisTeams.Bot.Chat;
using KreisTeams.Decisions;
using Choice = KreisTeams.Decisions.Choice;

namespace KreisTeams.Bot.Decisions;

/// <summary>The buttons of a poll. The presser gets their own view in place of the card; everybody else's card follows by durable work.</summary>
public sealed class PollPresses(Voting voting, PollStore polls, PollCardMaker maker, PollDrafting drafting, SettingsStore settings, Listening listening)
{
    /// <summary>Others may have voted since: their votes bring the card again.</summary>
    private static readonly TimeSpan JustNow = TimeSpan.FromSeconds(1);

    public void Register(TeamsRouter router) => router
        .OnCardAction<PollData>(PollData.Vote, (turn, data, cancellationToken) => MarkAsync(turn, data, VoteAsync, cancellationToken), recognisesDeliveries: true)
        .OnCardAction<PollData>(PollData.Withdraw, (turn, data, cancellationToken) => MarkAsync(turn, data, WithdrawAsync, cancellationToken), recognisesDeliveries: true)
        .OnCardAction<PollData>(PollData.Recuse, (turn, data, cancellationToken) => MarkAsync(turn, data, RecuseAsync, cancellationToken), recognisesDeliveries: true)
        .OnCardAction<PollData>(PollData.Object, (turn, data, cancellationToken) => ActAsync(turn, data, ObjectAsync, cancellationToken))
        .OnCardAction<PollData>(PollData.Close, CloseAsync)
        .OnCardAction<PollData>(PollData.Repeat, RepeatAsync)
        .OnCardAction<PollData>(PollData.View, ViewAsync);

    private async Task<VoteOutcome> VoteAsync(Actor actor, PollData data, CancellationToken cancellationToken)
    {
        if (Choice.TryParse(data.Choice?.Replace(',', '+'), out var choice))
        {
            return await voting.CastAsync(actor, data.Poll, choice, null, cancellationToken, OrganisationOf(data), data.Version);
        }

        var poll = data.Fields is null ? null : await polls.FindAsync(data.Poll, cancellationToken);
        return poll is { Kind: PollKind.Prioritisation } && data.Given(poll) is { } given
            ? await voting.CastAsync(actor, data.Poll, given, null, cancellationToken, OrganisationOf(data), data.Version)
            : new VoteOutcome.NoSuchChoice(poll);
    }

    private Task<VoteOutcome> WithdrawAsync(Actor actor, PollData data, CancellationToken cancellationToken) =>
        voting.WithdrawAsync(actor, data.Poll, cancellationToken, OrganisationOf(data));

    private Task<VoteOutcome> RecuseAsync(Actor actor, PollData data, CancellationToken cancellationToken) =>
        voting.RecuseAsync(actor, data.Poll, data.Reason ?? RecusalReason.Undisclosed, cancellationToken, OrganisationOf(data));

    private Task<VoteOutcome> ObjectAsync(Actor actor, PollData data, CancellationToken cancellationToken) =>
        voting.ObjectAsync(actor, data.Poll, cancellationToken, OrganisationOf(data));

    /// <summary>The ballot itself notes the delivery, but not in a secret poll, where it would say more than that the organisation has voted.</summary>
    private async Task<InvokeResponse> MarkAsync(
        Turn turn, PollData data, Func<Actor, PollData, CancellationToken, Task<VoteOutcome>> act, CancellationToken cancellationToken) =>
        await polls.RecallAsync(data.Poll, listening.Now, cancellationToken) is { Rules.IsSecret: true }
            ? await turn.OnceAsync(() => ActAsync(turn, data, act, cancellationToken))
            : await ActAsync(turn, data, act, cancellationToken);

    private async Task<InvokeResponse> ActAsync(
        Turn turn, PollData data, Func<Actor, PollData, CancellationToken, Task<VoteOutcome>> act, CancellationToken cancellationToken)
    {
        var speaker = await SpeakerAsync(turn, cancellationToken);
        if (speaker.Actor is not { } actor)
        {
            return InvokeResponse.Message(ChatTexts.UnknownPerson(speaker.Language));
        }

        var outcome = await act(actor with { Delivery = turn.Delivery }, data, cancellationToken);
        return outcome switch
        {
            VoteOutcome.Recorded { Poll.Rules.IsSecret: true } secret => await ReceiptAsync(speaker, secret, cancellationToken),
            VoteOutcome.Recorded or VoteOutcome.Withdrawn or VoteOutcome.Recused or VoteOutcome.Referred => await OwnViewAsync(speaker, data.Poll, cancellationToken, JustNow),
            VoteOutcome.WhichOrganisation several => ForWhich(speaker, data, several, turn),
            _ => InvokeResponse.Message(VoteAnswer.Of(outcome, listening.Now, speaker.Language)),
        };
    }

    /// <summary>Author and moderators; pressed inside a card that asks first.</summary>
    private async Task<InvokeResponse> CloseAsync(Turn turn, PollData data, CancellationToken cancellationToken)
    {
        var speaker = await SpeakerAsync(turn, cancellationToken);
        if (speaker.Actor is not { } actor)
        {
            return InvokeResponse.Message(ChatTexts.UnknownPerson(speaker.Language));
        }

        return await voting.CloseAsync(actor, data.Poll, cancellationToken) is LifeOutcome.NotAllowed not
            ? InvokeResponse.Message(RefusalTexts.Of(not, speaker.Language))
            : await OwnViewAsync(speaker, data.Poll, cancellationToken);
    }

    /// <summary>The second invitation takes its place in the same conversation.</summary>
    private async Task<InvokeResponse> RepeatAsync(Turn turn, PollData data, CancellationToken cancellationToken)
    {
        var speaker = await SpeakerAsync(turn, cancellationToken);
        if (speaker.Actor is not { } actor || await voting.ViewAsync(data.Poll, actor, cancellationToken) is not { MayInviteAgain: true } first)
        {
            return InvokeResponse.Message(RefusalTexts.Of(new DraftRefusal.NothingToRepeat(), speaker.Language));
        }

        if (!DateOnly.TryParse(data.Day, CultureInfo.InvariantCulture, out var day) || !TimeOnly.TryParse(data.Hour, CultureInfo.InvariantCulture, out var hour))
        {
            return InvokeResponse.Message(PollTexts.DayMissing(speaker.Language));
        }

        var draft = Voting.SecondInvitation(first.Poll, BerlinTime.Instant(day.ToDateTime(hour)));
        return InvokeResponse.Message((await drafting.OpenAsync(speaker, draft, cancellationToken)).Text);
    }

    private async Task<InvokeResponse> ViewAsync(Turn turn, PollData data, CancellationToken cancellationToken) =>
        await OwnViewAsync(await SpeakerAsync(turn, cancellationToken), data.Poll, cancellationToken);

    private async Task<InvokeResponse> OwnViewAsync(Speaker speaker, PollId poll, CancellationToken cancellationToken, TimeSpan age = default) =>
        await voting.ViewAsync(poll, speaker.Actor, cancellationToken, age) is { } view
            ? InvokeResponse.Card(await maker.MakeAsync(view, speaker.Actor is not null, !speaker.IsPersonal, speaker.Language, cancellationToken))
            : InvokeResponse.Message(PollTexts.NoPoll(speaker.Language));

    /// <summary>In a secret poll the receipt is shown once, on the card of the person alone, and kept nowhere.</summary>
    private async Task<InvokeResponse> ReceiptAsync(Speaker speaker, VoteOutcome.Recorded recorded, CancellationToken cancellationToken)
    {
        var view = (await voting.ViewAsync(recorded.Poll.Id, speaker.Actor, cancellationToken))!;
        var message = await maker.MakeAsync(view, isPersonal: true, !speaker.IsPersonal, speaker.Language, cancellationToken);
        var receipt = PollTexts.KeepReceipt(recorded.Receipt ?? "", speaker.Language);
        var card = message.Card! with { Body = [CardParts.Note(ContainerStyle.Warning, CardParts.Strong(receipt)), .. message.Card!.Body] };
        return InvokeResponse.Card(new CardMessage(card, $"{receipt} {message.Text.ToPlain()}")) with { Retold = InvokeResponse.Card(message) };
    }

    /// <summary>The same button again, once for each organisation the person may vote for. It holds the choice, so it is kept nowhere.</summary>
    private static InvokeResponse ForWhich(Speaker speaker, PollData data, VoteOutcome.WhichOrganisation several, Turn turn)
    {
        var verb = turn.Activity.Value is { } value && value.TryGetProperty("action", out var action) && action.TryGetProperty("verb", out var name) ? name.GetString()! : PollData.Vote;
        var title = RefusalTexts.Of(several, speaker.Language);
        return InvokeResponse.Card(new CardMessage(
            CardParts.Card(speaker.Language,
            [
                CardParts.Strong(title),
                CardParts.Buttons(several.Organisations.Select(organisation => ExecuteAction.Of(organisation.Name, verb, data with { Organisation = organisation.Id.Value }))),
            ]),
            $"{title} {string.Join(", ", several.Organisations.Select(organisation => organisation.Name))}")) with { Retold = InvokeResponse.Message(title) };
    }

    private async Task<Speaker> SpeakerAsync(Turn turn, CancellationToken cancellationToken)
    {
        var chosen = await settings.RecallAsync(Speaker.KeyOf(turn.From!, turn.Reference).Person, cancellationToken);
        return listening.SpeakerOf(turn, chosen.Language, Language.German, Door.Card);
    }

    private static OrganisationId? OrganisationOf(PollData data) => data.Organisation is { Length: > 0 } id ? new OrganisationId(id) : null;
}
