namespace KreisTeams.Teams;

/// <summary>Shows the answer to a card action that came as a message. In a group it goes to the person's own chat, because a card there would be read by all.</summary>
internal static class CardFallback
{
    public static async Task ShowAsync(Turn turn, InvokeResponse response, CancellationToken cancellationToken)
    {
        if (response.Shown is not { } message)
        {
            return;
        }

        if (!turn.Reference.Conversation.IsPersonal)
        {
            await turn.ReplyAsync(new OutgoingMessage(TeamsTexts.AnsweredPersonally(turn)), cancellationToken);
        }
        else if (message.Card is not null && turn.Activity.ReplyToId is { } card
            && await turn.Connector.UpdateAsync(turn.Reference, card, message, cancellationToken) is SendOutcome.Sent)
        {
            return;
        }
        else
        {
            await turn.ReplyAsync(message, cancellationToken);
        }
    }
}
