using System.Collections.Immutable;
using KreisTeams.Network;

namespace KreisTeams.Decisions;

/// <summary>Who acts for whom in a poll: organisations and rules as frozen at opening, mandates and absences as they are today.</summary>
internal sealed class Electorate(Poll poll, NetworkSnapshot network, DateOnly today)
{
    public ImmutableArray<Voter> VotersOf(OrganisationId organisation) =>
        network.VotersOf(new Body(poll.Body, poll.BodyName, poll.MemberRole, [organisation], poll.Rules), organisation, today);

    /// <summary>The organisations the person may vote for, each with their standing. Of a large poll the ballot itself says whether the organisation has one.</summary>
    public ImmutableArray<(OrganisationId Organisation, Standing Standing)> Of(PersonId person) =>
    [
        .. from organisation in OfficesOf(person).Concat(Absent(person).SelectMany(OfficesOf)).Distinct()
           where poll.IsLarge || poll.Electorate.Contains(organisation)
           from voter in VotersOf(organisation)
           where voter.Person.Id == person
           orderby organisation.Value
           select (organisation, voter.IsDeputy ? Standing.Deputy : Standing.Member),
    ];

    /// <summary>The one organisation the person acts for, or why there is none.</summary>
    public (OrganisationId Organisation, Standing Standing, VoteOutcome? Refusal) Represent(Person person, OrganisationId? asked)
    {
        var rights = Of(person.Id);
        var candidates = asked is { } wanted ? rights.Where(right => right.Organisation == wanted).ToImmutableArray() : rights;
        return candidates.Length switch
        {
            1 => (candidates[0].Organisation, candidates[0].Standing, null),
            0 => (default, default, NotEntitled(asked ?? person.Organisation)),
            _ => (default, default, new VoteOutcome.WhichOrganisation([.. candidates.Select(right => network.FindOrganisation(right.Organisation)!)])),
        };
    }

    private VoteOutcome.NotEntitled NotEntitled(OrganisationId organisation) =>
        new(network.FindOrganisation(organisation), poll.IsLarge || poll.Electorate.Contains(organisation) ? VotersOf(organisation) : []);

    private IEnumerable<OrganisationId> OfficesOf(PersonId person) => network.FindPerson(person)?.Mandates.Select(mandate => mandate.Organisation) ?? [];

    /// <summary>Members whom the person stands in for today.</summary>
    private IEnumerable<PersonId> Absent(PersonId deputy) =>
        network.Persons.Where(person => person.Absences.Any(absence => absence.Deputy == deputy && absence.From <= today && today <= absence.Until)).Select(person => person.Id);
}
