namespace KreisTeams.Teams;

/// <summary>What became of a question to the connector.</summary>
public abstract record Lookup<T>
{
    private Lookup()
    {
    }

    public sealed record Found(T Value) : Lookup<T>;

    /// <param name="Outcome">Why, in the same words as for a message that was not sent.</param>
    public sealed record Failed(SendOutcome Outcome) : Lookup<T>;
}

public sealed record TeamDetails(string Id, string? Name, string? AadGroupId, string? TenantId);

/// <param name="Name">Null for the team's general channel, which every client names in its own language.</param>
public sealed record TeamChannel(string Id, string? Name);
