using Azure.Data.Tables;

namespace KreisTeams.Teams;

/// <summary>The tables the edge keeps; the host makes sure that they exist.</summary>
public static class TeamsTables
{
    public const string Deliveries = "TeamsDeliveries";

    public const string Conversations = "TeamsConversations";

    public static string[] Names { get; } = [Deliveries, Conversations];
}

/// <summary>Gives the table of a name.</summary>
public delegate TableClient TableOf(string name);
