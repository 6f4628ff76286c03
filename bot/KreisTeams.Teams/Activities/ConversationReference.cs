namespace KreisTeams.Teams;

/// <summary>All that is needed to write into a conversation later. Taken only from authenticated activities.</summary>
/// <param name="Bot">The bot as this conversation knows it.</param>
/// <param name="User">The person of a personal conversation, or who sent the activity.</param>
/// <param name="TeamId">The team of a channel conversation.</param>
public sealed record ConversationReference(
    Uri ServiceUrl, ConversationAccount Conversation, ChannelAccount Bot, ChannelAccount? User = null, string ChannelId = "msteams", string? Locale = null, string? TeamId = null)
{
    /// <summary>The channel itself instead of the thread in it: what is sent starts a new thread.</summary>
    public ConversationReference WithoutThread() =>
        this with { Conversation = Conversation with { Id = Conversation.Id.Split(';')[0] } };
}
