namespace KreisTeams.Bot.Chat;

/// <summary>Whoever comes in beside the chat: an utterance without words, in the language they chose and with the network as it is now.</summary>
public sealed class Visitors(Listening listening, ChatStateStore states)
{
    public async Task<Utterance> OfAsync(Turn turn, CancellationToken cancellationToken)
    {
        var state = await states.ReadAsync(Speaker.KeyOf(turn.From!, turn.Reference), cancellationToken);
        return listening.Hear(turn, state with { Language = state.Language ?? Language.German }, "");
    }
}
