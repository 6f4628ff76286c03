using KreisTeams.Projects;

namespace KreisTeams.Network;

/// <summary>Who may save a record as it is to become: the same for a form, a dialog, a sentence and a line of a table.</summary>
public static class EditRights
{
    /// <param name="record">As it is to become; what the network says about it now counts as well.</param>
    /// <returns>Null where the person may.</returns>
    public static EditOutcome.NotAllowed? Refusal(this NetworkSnapshot network, Person person, object record) => record switch
    {
        Person changed => Touched(network.FindPerson(changed.Id), changed).Select(organisation => Edit(network, person, organisation)).FirstOrDefault(refusal => refusal is not null),
        Organisation organisation => OfOrganisation(network, person, organisation),
        Theme => person.MayContribute() ? null : new(NetworkTexts.AddTheme, network.EditorsOf(person.Organisation)),
        Initiative => person.MayContribute() ? null : new(NetworkTexts.AddInitiative, network.EditorsOf(person.Organisation)),
        Project project => Edit(network, person, network.FindProject(project.Id)?.Lead ?? project.Lead) ?? Edit(network, person, project.Lead),
        _ => person.Administers() ? null : new(NetworkTexts.GiveRights, network.Administrators()),
    };

    /// <summary>Entries of an organisation belong to its editors.</summary>
    public static EditOutcome.NotAllowed? Edit(NetworkSnapshot network, Person person, OrganisationId organisation) =>
        person.MayEdit(organisation) ? null : new(NetworkTexts.EditOrganisation(network, organisation), network.EditorsOf(organisation));

    /// <summary>Whether an organisation exists, has a vote, and how much that weighs, is for the network's administrators to say.</summary>
    private static EditOutcome.NotAllowed? OfOrganisation(NetworkSnapshot network, Person person, Organisation organisation)
    {
        var known = network.FindOrganisation(organisation.Id);
        var concernsAll = known is null || known.IsAdvisory != organisation.IsAdvisory || known.Weight != organisation.Weight || known.Kind != organisation.Kind;
        return !concernsAll ? Edit(network, person, organisation.Id)
            : person.Administers() ? null : new(NetworkTexts.EditOrganisation(network, organisation.Id, organisation.Name), network.Administrators());
    }

    /// <summary>Organisations whose entries a change of a person concerns: its own, the one before, and those of the mandates that differ.</summary>
    private static IEnumerable<OrganisationId> Touched(Person? known, Person person)
    {
        var before = (known?.Mandates ?? []).DistinctBy(NetworkJson.Write).ToDictionary(NetworkJson.Write, mandate => mandate.Organisation);
        var after = person.Mandates.DistinctBy(NetworkJson.Write).ToDictionary(NetworkJson.Write, mandate => mandate.Organisation);
        var mandates = before.Keys.Except(after.Keys).Select(mandate => before[mandate]).Concat(after.Keys.Except(before.Keys).Select(mandate => after[mandate]));
        return mandates.Append(person.Organisation).Append(known?.Organisation ?? person.Organisation).Distinct();
    }
}
