namespace KreisTeams.Teams;

/// <summary>Shows the answer to a card action that came as a message. In a group it goes to the person's own chat, because there a card would be read by all.</summary>
internal static class CardFallback
{
    public static Task ShowAsync(Turn turn, InvokeResponse response, CancellationToken cancellationToken) => response.Shown switch
    {
        null => Task.CompletedTask,
        var message when turn.Reference.Conversation.IsPersonal => ShowHereAsync(turn, message, cancellationToken),
        var message => ShowPersonallyAsync(turn, message, cancellationToken),
    };

    private static async Task ShowHereAsync(Turn turn, OutgoingMessage message, CancellationToken cancellationToken)
    {
        var isInPlace = message.Card is not null && turn.Activity.ReplyToId is { } card
            && await turn.Connector.UpdateAsync(turn.Reference, card, message, cancellationToken) is SendOutcome.Sent;
        if (!isInPlace)
        {
            await turn.ReplyAsync(message, cancellationToken);
        }
    }

    private static async Task ShowPersonallyAsync(Turn turn, OutgoingMessage message, CancellationToken cancellationToken)
    {
        var isShown = turn.From is { } person
            && await turn.Connector.CreateConversationAsync(turn.Reference, person, cancellationToken) is Lookup<ConversationReference>.Found { Value: var personal }
            && await turn.Connector.SendAsync(personal, message, cancellationToken) is SendOutcome.Sent;
        await turn.ReplyAsync(new OutgoingMessage(isShown ? TeamsTexts.AnsweredPersonally(turn) : TeamsTexts.CannotAnswerPersonally(turn)), cancellationToken);
    }
}
