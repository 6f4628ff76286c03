using System.Collections.Immutable;

namespace KreisTeams.Network;

/// <summary>What a person may do, the same in chat, on cards and in the tab. A network administrator may do what every editor and moderator may.</summary>
public static class Rights
{
    public static bool Administers(this Person person) => person.Holds(NetworkRole.NetworkAdministrator);

    public static bool ProtectsPrivacy(this Person person) => person.Holds(NetworkRole.PrivacyOfficer);

    public static bool MayEdit(this Person person, OrganisationId organisation) =>
        person.Administers() || person.Grants.Any(grant => grant.Role == NetworkRole.Editor && grant.Organisation == organisation);

    public static bool MayModerate(this Person person, BodyId body) =>
        person.Administers() || person.Grants.Any(grant => grant.Role == NetworkRole.Moderator && grant.Body == body);

    /// <summary>May add what belongs to everybody, such as a theme.</summary>
    public static bool MayContribute(this Person person) =>
        person.Grants.Any(grant => grant.Role is NetworkRole.Editor or NetworkRole.Moderator or NetworkRole.NetworkAdministrator);

    public static ImmutableArray<Person> Administrators(this NetworkSnapshot network) => [.. network.Persons.Where(Administers)];

    public static ImmutableArray<Person> PrivacyOfficers(this NetworkSnapshot network) => [.. network.Persons.Where(ProtectsPrivacy)];

    /// <summary>Whom to ask: the organisation's own editors, and where it has none the network's administrators.</summary>
    public static ImmutableArray<Person> EditorsOf(this NetworkSnapshot network, OrganisationId organisation) =>
        OrAdministrators(network, grant => grant.Role == NetworkRole.Editor && grant.Organisation == organisation);

    private static bool Holds(this Person person, NetworkRole role) => person.Grants.Any(grant => grant.Role == role);

    private static ImmutableArray<Person> OrAdministrators(NetworkSnapshot network, Func<Grant, bool> isAsked)
    {
        ImmutableArray<Person> asked = [.. network.Persons.Where(person => person.Grants.Any(isAsked))];
        return asked.IsEmpty ? network.Administrators() : asked;
    }
}
