using System.Collections.Immutable;

namespace KreisTeams.Network;

/// <summary>A function and the person who holds it.</summary>
public sealed record Holder(Person Person, Mandate Mandate);

/// <summary>Somebody who may vote for an organisation; a deputy votes for the member they stand in for.</summary>
public sealed record Voter(Person Person, Person? DeputyFor)
{
    public bool IsDeputy => DeputyFor is not null;
}

/// <summary>Who holds which function on a day, and what follows from it.</summary>
public sealed partial record NetworkSnapshot
{
    /// <summary>Holders in their own right, not their deputies, those with the wider authority first.</summary>
    public ImmutableArray<Holder> ValidMandates(OrganisationId organisation, MandateRole role, DateOnly day) =>
    [
        .. HoldersOn(day)
            .Where(holder => holder.Mandate.Organisation == organisation && holder.Mandate.Role == role && holder.Mandate.DeputyOf is null)
            .OrderByDescending(holder => holder.Mandate.Authority).ThenBy(holder => holder.Person.Id.Value, StringComparer.Ordinal),
    ];

    /// <summary>Whom to ask in an organisation: its CDOs, else its contact persons, else its chief executive.</summary>
    public ImmutableArray<Holder> ContactsOf(OrganisationId organisation, DateOnly day)
    {
        foreach (var role in (MandateRole[])[MandateRole.Cdo, MandateRole.Contact, MandateRole.ChiefExecutive])
        {
            if (ValidMandates(organisation, role, day) is { IsEmpty: false } holders)
            {
                return holders;
            }
        }

        return [];
    }

    /// <summary>Standing deputies of a person, after the deputy named for an absence on that day.</summary>
    public ImmutableArray<Person> DeputiesOf(PersonId person, DateOnly day)
    {
        var named = AbsenceOf(person, day)?.Deputy is { } deputy ? FindPerson(deputy) : null;
        var standing = HoldersOn(day).Where(holder => holder.Mandate.DeputyOf == person).Select(holder => holder.Person);
        return [.. (named is null ? standing : standing.Prepend(named)).DistinctBy(other => other.Id)];
    }

    public Absence? AbsenceOf(PersonId person, DateOnly day) =>
        FindPerson(person)?.Absences.FirstOrDefault(absence => absence.From <= day && day <= absence.Until);

    /// <summary>Members of a body that have a vote; advisory organisations only speak.</summary>
    public ImmutableArray<Organisation> EntitledOrganisations(Body body) =>
        [.. body.Members.Select(FindOrganisation).OfType<Organisation>().Where(organisation => !organisation.IsAdvisory)];

    /// <summary>
    /// Who may vote for an organisation in a body: its members with authority to vote, then their deputies.
    /// A standing deputy needs authority to vote; the deputy named for an absence has the member's for as long as it lasts.
    /// </summary>
    public ImmutableArray<Voter> VotersOf(Body body, OrganisationId organisation, DateOnly day)
    {
        if (!body.Members.Contains(organisation) || FindOrganisation(organisation) is not { IsAdvisory: false })
        {
            return [];
        }

        var members = ValidMandates(organisation, body.MemberRole, day)
            .Where(holder => holder.Mandate.Authority >= Authority.Vote).Select(holder => holder.Person).ToArray();
        var deputies = body.Rules.DeputiesMayVote ? members.SelectMany(member => VotingDeputiesOf(member, organisation, body.MemberRole, day)) : [];
        return [.. members.Select(member => new Voter(member, null)).Concat(deputies).DistinctBy(voter => voter.Person.Id)];
    }

    /// <summary>The body that was named, else the one in which the person holds the office its members hold, else the first of the person's organisation.</summary>
    public Body BodySpokenOf(string? named, Person? person, DateOnly day) =>
        Bodies.FirstOrDefault(body => named is not null && (body.Id.Value == named || body.Name == named || body.Aliases.Contains(named)))
        ?? Bodies.FirstOrDefault(body => person?.Mandates.Any(mandate => mandate.Role == body.MemberRole && body.Members.Contains(mandate.Organisation) && mandate.IsValid(day)) == true)
        ?? Bodies.FirstOrDefault(body => person is not null && body.Members.Contains(person.Organisation))
        ?? Bodies.First();

    public bool MayVoteFor(PersonId person, OrganisationId organisation, Body body, DateOnly day) =>
        VotersOf(body, organisation, day).Any(voter => voter.Person.Id == person);

    private IEnumerable<Voter> VotingDeputiesOf(Person member, OrganisationId organisation, MandateRole role, DateOnly day)
    {
        if (AbsenceOf(member.Id, day)?.Deputy is { } named && FindPerson(named) is { } substitute)
        {
            yield return new Voter(substitute, member);
        }

        foreach (var (person, mandate) in HoldersOn(day))
        {
            if (mandate.DeputyOf == member.Id && mandate.Organisation == organisation && mandate.Role == role && mandate.Authority >= Authority.Vote)
            {
                yield return new Voter(person, member);
            }
        }
    }

    private IEnumerable<Holder> HoldersOn(DateOnly day) =>
        Persons.SelectMany(person => person.Mandates.Where(mandate => mandate.IsValid(day)).Select(mandate => new Holder(person, mandate)));
}
