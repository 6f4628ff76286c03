namespace KreisTeams.Simulators.SharePoint;

/// <summary>What a client may say with an upload.</summary>
public sealed record PutOptions(Identity Author)
{
    public string ConflictBehavior { get; init; } = "replace";

    public string? IfMatch { get; init; }

    public bool MustNotExist { get; init; }

    /// <summary>Set when the bytes come from the session that holds the name.</summary>
    public string? SessionId { get; init; }

    public DateTimeOffset? FileCreatedAt { get; init; }

    public DateTimeOffset? FileModifiedAt { get; init; }

    public string? Description { get; init; }
}
