using System.Collections.Immutable;
using KreisTeams.Decisions;

namespace KreisTeams.Network;

/// <summary>A circle that decides or advises under rules of its own, as in „HVB-Konferenz“ or „CDO-Runde“.</summary>
/// <param name="MemberRole">The function whose holders speak for the organisation in this body.</param>
public sealed record Body(BodyId Id, string Name, MandateRole MemberRole, ImmutableArray<OrganisationId> Members, RuleSet Rules)
{
    public ImmutableArray<string> Aliases { get; init; } = [];

    public string? Purpose { get; init; }

    /// <summary>Organisation that chairs and keeps the minutes.</summary>
    public OrganisationId? Chair { get; init; }

    /// <summary>Whether the person moderates the body or holds an office in one of its organisations.</summary>
    public bool Includes(Person person, DateOnly day) =>
        person.MayModerate(Id) || person.Mandates.Any(mandate => mandate.IsValid(day) && Members.Contains(mandate.Organisation));
}
