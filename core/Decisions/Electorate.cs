using System.Collections.Immutable;
using KreisTeams.Network;

namespace KreisTeams.Decisions;

/// <summary>Who acts for whom in a poll: organisations and rules as frozen at opening, mandates and absences as they are today.</summary>
internal sealed class Electorate(Poll poll, NetworkSnapshot network, DateOnly today)
{
    private readonly Body _body = new(poll.Body, poll.BodyName, poll.MemberRole, poll.Electorate, poll.Rules);

    public ImmutableArray<Voter> VotersOf(OrganisationId organisation) => network.VotersOf(_body, organisation, today);

    /// <summary>The organisations the person may vote for, each with their standing.</summary>
    public ImmutableArray<(OrganisationId Organisation, Standing Standing)> Of(PersonId person) =>
    [
        .. from organisation in poll.Electorate
           from voter in VotersOf(organisation)
           where voter.Person.Id == person
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
        new(network.FindOrganisation(organisation), poll.Electorate.Contains(organisation) ? VotersOf(organisation) : []);
}
