namespace KreisTeams.Teams;

/// <summary>A person or a bot as the channel knows it.</summary>
/// <param name="Id">„29:…“ for a person, „28:…“ for a bot. It belongs to this bot only.</param>
/// <param name="AadObjectId">As sent; local tools send ids that are no GUIDs.</param>
public sealed record ChannelAccount(string Id, string? Name = null, string? AadObjectId = null)
{
    public string? UserPrincipalName { get; init; }

    public string? Email { get; init; }

    public string? TenantId { get; init; }

    /// <summary>„user“, „guest“ or „anonymous“.</summary>
    public string? UserRole { get; init; }

    /// <summary>The Entra object id, where the channel sent a proper one.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public Guid? AadObjectGuid => Guid.TryParse(AadObjectId, out var id) ? id : null;
}
