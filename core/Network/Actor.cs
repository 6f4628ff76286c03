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
public sealed record Actor(Person Person, Door Door, Language Language = Language.German);
