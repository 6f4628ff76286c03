namespace KreisTeams.Local;

/// <summary>Something the person at the keyboard can mend; its message is the one line they see.</summary>
public sealed class LocalFailure(string message) : Exception(message);
