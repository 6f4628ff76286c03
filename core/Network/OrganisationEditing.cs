namespace KreisTeams.Network;

/// <summary>What the register says about an organisation. Whether it has a vote, and how much that weighs, is for the network's administrators to say.</summary>
public sealed class OrganisationEditing(RecordEditing editing)
{
    /// <summary>Saves an organisation as edited in a form, against the version the person saw; a new one under an id of its own.</summary>
    public async Task<EditOutcome> SaveAsync(NetworkSnapshot seen, Organisation organisation, Actor actor, CancellationToken cancellationToken)
    {
        if (seen.Refusal(actor.Person, organisation) is { } refusal)
        {
            return refusal;
        }

        var named = organisation.Id.Value is { Length: > 0 } ? organisation : organisation with { Id = new(Names.NewId(organisation.Name, id => seen.FindOrganisation(new(id)) is not null)) };
        return await editing.SaveAsync(named, seen.VersionOf(RecordKey.Of(named)), actor, cancellationToken);
    }
}
