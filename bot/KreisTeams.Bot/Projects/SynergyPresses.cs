using KreisTeams.Bot.Chat;
using KreisTeams.Synergies;

namespace KreisTeams.Bot.Projects;

/// <summary>The buttons below a hit. The card stays, what became of it is said beside it.</summary>
public sealed class SynergyPresses(SynergyActs acts, ChatStateStore states, Listening listening)
{
    public void Register(TeamsRouter router) => router
        .OnCardAction<SynergyData>(SynergyData.Invite, InviteAsync)
        .OnCardAction<SynergyData>(SynergyData.Dismiss, DismissAsync)
        .OnCardAction<SavingData>(SavingData.Verb, EstimateAsync);

    private async Task<InvokeResponse> InviteAsync(Turn turn, SynergyData data, CancellationToken cancellationToken)
    {
        var answer = await acts.InviteAsync(await SpeakerAsync(turn, cancellationToken), data.Title, data.Project, data.Other, cancellationToken);
        if (answer.Card is not null)
        {
            await turn.ReplyAsync(answer.ToMessage(), cancellationToken);
        }

        return InvokeResponse.Message(answer.Text);
    }

    private async Task<InvokeResponse> EstimateAsync(Turn turn, SavingData data, CancellationToken cancellationToken)
    {
        var (given, language) = (data.Assumptions, data.Language ?? (await SpeakerAsync(turn, cancellationToken)).Language);
        if (SavingEstimate.Of(given) is not SavingOutcome.Estimated estimated)
        {
            return InvokeResponse.Message(SavingTexts.Answer(SavingEstimate.Of(given), language));
        }

        await turn.ReplyAsync(SavingCard.Answer(given, estimated, listening.Network, language), cancellationToken);
        return InvokeResponse.Empty;
    }

    private async Task<InvokeResponse> DismissAsync(Turn turn, SynergyData data, CancellationToken cancellationToken) =>
        InvokeResponse.Message(await acts.DismissAsync(await SpeakerAsync(turn, cancellationToken), data.Title, data.Project, data.Other, data.Reason, cancellationToken));

    private async Task<Speaker> SpeakerAsync(Turn turn, CancellationToken cancellationToken)
    {
        var state = await states.ReadAsync(Speaker.KeyOf(turn.From!, turn.Reference), cancellationToken);
        return listening.SpeakerOf(turn, state.Language, Language.German, Door.Card);
    }
}
