namespace KreisTeams.Teams;

/// <param name="ConversationType">„personal“, „groupChat“ or „channel“.</param>
public sealed record ConversationAccount(string Id, string? ConversationType = null, string? TenantId = null, string? Name = null, bool IsGroup = false)
{
    /// <summary>A chat of one person with the bot: what is said here is read by nobody else.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsPersonal => ConversationType is null ? !IsGroup : string.Equals(ConversationType, "personal", StringComparison.OrdinalIgnoreCase);
}
