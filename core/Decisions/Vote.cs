using KreisTeams.Network;

namespace KreisTeams.Decisions;

/// <summary>Somebody acting for an organisation in a poll.</summary>
/// <param name="ReceivedAt">When the server received it; a vote received before the deadline counts even when it is answered later.</param>
public sealed record Vote(OrganisationId Organisation, PersonId Person, Standing Standing, DateTimeOffset ReceivedAt)
{
    public const int LongestComment = 1000;

    /// <summary>Seals who voted without naming them.</summary>
    internal string Proof { get; } = PersonProof.New(Person);

    public Choice Choice { get; init; }

    public string? Comment { get; init; }

    public RecusalReason Recusal { get; init; }

    /// <summary>Wording of the question on the card; null takes the present one.</summary>
    public int? Version { get; init; }

    /// <summary>See <see cref="Actor.Delivery"/>.</summary>
    public string? Delivery { get; init; }

    /// <summary>In a secret poll: the code of the vote that is to be replaced.</summary>
    public string? Receipt { get; init; }
}
