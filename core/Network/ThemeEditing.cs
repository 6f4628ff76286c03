namespace KreisTeams.Network;

/// <summary>Themes belong to everybody: whoever may edit anything may add one.</summary>
public sealed class ThemeEditing(RecordEditing editing)
{
    public Task<EditOutcome> CreateAsync(string name, Actor actor, CancellationToken cancellationToken) => editing.CarryOutAsync(
        network =>
        {
            if (!actor.Person.MayContribute())
            {
                return new EditOutcome.NotAllowed(NetworkTexts.AddTheme, network.EditorsOf(actor.Person.Organisation));
            }

            return network.ThemesCalled(name) is [var known, ..]
                ? new EditOutcome.AlreadyExists(RecordKey.Of(known), known)
                : Decision.Write(new Theme(new(Names.NewId(name, id => network.FindTheme(new(id)) is not null)), name.Trim()));
        },
        actor,
        cancellationToken);

    public async Task<EditOutcome> SaveAsync(NetworkSnapshot seen, Theme theme, Actor actor, CancellationToken cancellationToken) =>
        actor.Person.MayContribute()
            ? await editing.SaveAsync(theme, seen.VersionOf(RecordKey.Of(theme)), actor, cancellationToken)
            : new EditOutcome.NotAllowed(NetworkTexts.AddTheme, seen.EditorsOf(actor.Person.Organisation));
}
