namespace KreisTeams.Network;

/// <summary>Themes belong to everybody: whoever may edit anything may add one.</summary>
public sealed class ThemeEditing(RecordEditing editing)
{
    public Task<EditOutcome> CreateAsync(string name, Actor actor, CancellationToken cancellationToken) => CreateAsync(new Theme(new(""), name), actor, cancellationToken);

    /// <summary>Adds a theme under an id of its own.</summary>
    public Task<EditOutcome> CreateAsync(Theme theme, Actor actor, CancellationToken cancellationToken) => editing.CarryOutAsync(
        network =>
        {
            if (network.Refusal(actor.Person, theme) is { } refusal)
            {
                return refusal;
            }

            return network.ThemesCalled(theme.Name) is [var known, ..]
                ? new EditOutcome.AlreadyExists(RecordKey.Of(known), known)
                : Decision.Write(theme with { Id = new(Names.NewId(theme.Name, id => network.FindTheme(new(id)) is not null)), Name = theme.Name.Trim() });
        },
        actor,
        cancellationToken);

    public async Task<EditOutcome> SaveAsync(NetworkSnapshot seen, Theme theme, Actor actor, CancellationToken cancellationToken) =>
        seen.Refusal(actor.Person, theme) ?? await editing.SaveAsync(theme, seen.VersionOf(RecordKey.Of(theme)), actor, cancellationToken);
}
