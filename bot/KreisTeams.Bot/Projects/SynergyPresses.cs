using KreisTeams.Bot.Chat;

namespace KreisTeams.Bot.Projects;

/// <summary>The buttons below a hit. The card stays, what became of it is said beside it.</summary>
public sealed class SynergyPresses(SynergyActs acts, ChatStateStore states, Listening listening)
{
    public void Register(TeamsRouter router) => router
        .OnCardAction<SynergyData>(SynergyData.Invite, InviteAsync)
        .OnCardAction<SynergyData>(SynergyData.Dismiss, DismissAsync);

    private async Task<InvokeResponse> InviteAsync(Turn turn, SynergyData data, CancellationToken cancellationToken) =>
        InvokeResponse.Message(await acts.InviteAsync(await SpeakerAsync(turn, cancellationToken), data.Title, data.Project, data.Other, cancellationToken));

    private async Task<InvokeResponse> DismissAsync(Turn turn, SynergyData data, CancellationToken cancellationToken) =>
        InvokeResponse.Message(await acts.DismissAsync(await SpeakerAsync(turn, cancellationToken), data.Title, data.Project, data.Other, data.Reason, cancellationToken));

    private async Task<Speaker> SpeakerAsync(Turn turn, CancellationToken cancellationToken)
    {
        var state = await states.ReadAsync(Speaker.KeyOf(turn.From!, turn.Reference), cancellationToken);
        return listening.SpeakerOf(turn, state, Language.German, Door.Card);
    }
}
