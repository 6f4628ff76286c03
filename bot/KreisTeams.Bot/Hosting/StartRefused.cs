namespace KreisTeams.Bot.Hosting;

/// <summary>The host cannot start, and the administrator can mend it; the message is the one line they see.</summary>
public sealed class StartRefused(string message) : Exception(message);
