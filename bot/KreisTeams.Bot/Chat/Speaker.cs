namespace KreisTeams.Bot.Chat;

/// <summary>Who speaks or presses a button, where, and in which language they are answered. Known by the authenticated account alone.</summary>
/// <param name="Person">Null for somebody the network does not know; they may ask, but change nothing.</param>
public sealed record Speaker(ChannelAccount Account, Person? Person, ConversationReference Reference, Language Language, Door Door)
{
    public Actor? Actor => Person is null ? null : new Actor(Person, Door, Language);

    public bool IsPersonal => Reference.Conversation.IsPersonal;

    /// <summary>The Playground, whose messages come from this machine, shows no dialogs from cards.</summary>
    public bool ShowsDialogs => !Reference.ServiceUrl.IsLoopback;

    public ChatKey Key => KeyOf(Account, Reference);

    public static ChatKey KeyOf(ChannelAccount account, ConversationReference reference) =>
        ChatKey.Of(account.AadObjectId ?? account.Id, reference.Conversation.Id);
}
