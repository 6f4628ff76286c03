namespace KreisTeams.Network;

/// <summary>Networks and initiatives that exist already belong to everybody, like themes: whoever may edit anything may add and edit them.</summary>
public sealed class InitiativeEditing(RecordEditing editing)
{
    /// <summary>Saves an initiative as edited in a form, against the version the person saw; a new one under an id of its own.</summary>
    public async Task<EditOutcome> SaveAsync(NetworkSnapshot seen, Initiative initiative, Actor actor, CancellationToken cancellationToken)
    {
        if (seen.Refusal(actor.Person, initiative) is { } refusal)
        {
            return refusal;
        }

        var named = initiative.Id.Length > 0 ? initiative : initiative with { Id = Names.NewId(initiative.Name, id => seen.Initiatives.Find(id) is not null) };
        return await editing.SaveAsync(named, seen.VersionOf(RecordKey.Of(named)), actor, cancellationToken);
    }
}
