namespace KreisTeams.Network;

/// <summary>The way a person came in; written to the audit log with what they did.</summary>
public enum Door
{
    Chat,
    Card,
    Tab,
    CommandLine,
}

/// <summary>Who acts, as authenticated at the edge. Slices authorise an actor, never a door.</summary>
public sealed record Actor(Person Person, Door Door, Language Language = Language.German)
{
    /// <summary>Identifies the message that brings the act and may be delivered again; null where the door itself sees to that.</summary>
    public string? Delivery { get; init; }
}
