using System.Collections.Immutable;

namespace KreisTeams.Network;

public sealed record Person(PersonId Id, string Name, OrganisationId Organisation)
{
    /// <summary>Object id in the home tenant's Entra directory; null until the person was seen there.</summary>
    public Guid? AadObjectId { get; init; }

    /// <summary>„Frau“ or „Herr“ as the person wishes to be addressed.</summary>
    public string? Salutation { get; init; }

    public string? Unit { get; init; }

    public string? Email { get; init; }

    public string? Phone { get; init; }

    public ImmutableArray<Mandate> Mandates { get; init; } = [];

    public ImmutableArray<Absence> Absences { get; init; } = [];

    public ImmutableArray<Grant> Grants { get; init; } = [];
}

public enum MandateRole
{
    Cdo,
    Contact,

    /// <summary>Hauptverwaltungsbeamte: Landrat, Bürgermeister.</summary>
    ChiefExecutive,
    ProjectLead,
}

/// <summary>What a contact may do for the organisation („Befugnis“). Each level includes the ones before.</summary>
public enum Authority
{
    Inform,
    Vote,
    PromiseBudget,
}

/// <summary>A function a person holds for an organisation. It counts from the first to the last day, both included.</summary>
public sealed record Mandate(OrganisationId Organisation, MandateRole Role, Authority Authority)
{
    public DateOnly? ValidFrom { get; init; }

    public DateOnly? ValidUntil { get; init; }

    /// <summary>The member this person stands in for; null for a member in their own right.</summary>
    public PersonId? DeputyOf { get; init; }

    /// <summary>Themes the person answers for, where that is narrower than the whole function.</summary>
    public ImmutableArray<ThemeId> Themes { get; init; } = [];

    public bool IsValid(DateOnly day) => (ValidFrom is null || ValidFrom <= day) && (ValidUntil is null || day <= ValidUntil);

    /// <summary>The same office, whatever its authority and dates.</summary>
    public bool IsSameFunction(Mandate other) => Organisation == other.Organisation && Role == other.Role && DeputyOf == other.DeputyOf;
}

public sealed record Absence(DateOnly From, DateOnly Until, PersonId? Deputy);

public enum NetworkRole
{
    Reader,
    Editor,
    Moderator,
    NetworkAdministrator,
    PrivacyOfficer,
}

/// <summary>A right in the product. An editor's right is bound to an organisation, a moderator's to a body.</summary>
public sealed record Grant(NetworkRole Role, OrganisationId? Organisation = null, BodyId? Body = null);
