namespace KreisTeams.Bot.Records;

/// <summary>The kinds of records that people edit from the chat.</summary>
internal sealed class RecordKinds(PersonFields persons, OrganisationFields organisations, ThemeFields themes, InitiativeFields initiatives, ProjectFields projects)
{
    public RecordFields? Of(RecordKind kind) => kind switch
    {
        RecordKind.Person => persons,
        RecordKind.Organisation => organisations,
        RecordKind.Theme => themes,
        RecordKind.Initiative => initiatives,
        RecordKind.Project => projects,
        _ => null,
    };
}
