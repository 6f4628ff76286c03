namespace KreisTeams.Network;

/// <summary>What a body decided outside KreisTeams, kept so that people can ask for it and for what became of it.</summary>
public sealed record Resolution(string Id, BodyId Body, DateOnly Date, string Title, string Text)
{
    public string? FollowUp { get; init; }

    public DateOnly? FollowUpAsOf { get; init; }

    public string? Source { get; init; }
}
