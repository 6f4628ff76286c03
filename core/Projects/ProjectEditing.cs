using KreisTeams.Network;

namespace KreisTeams.Projects;

/// <summary>An entry somebody wants to add. What exists already is to be shown to them before.</summary>
public sealed record ProjectDraft(ProjectKind Kind, string Title, OrganisationId Lead)
{
    public ProjectState State { get; init; } = ProjectState.Idea;

    public string Description { get; init; } = "";

    public IReadOnlyList<OrganisationId> Partners { get; init; } = [];

    public IReadOnlyList<ThemeId> Themes { get; init; } = [];

    public DateOnly? Start { get; init; }
}

/// <summary>The shared register of projects, ideas, strategies and services. An entry is edited by the editors of the organisation in charge.</summary>
public sealed class ProjectEditing(RecordEditing editing)
{
    public Task<EditOutcome> CreateAsync(ProjectDraft draft, Actor actor, CancellationToken cancellationToken) => editing.CarryOutAsync(
        network => EditRights.Edit(network, actor.Person, draft.Lead) is { } refusal ? refusal : Create(network, draft, actor), actor, cancellationToken);

    /// <summary>Saves an entry as edited in a form, against the version the person saw.</summary>
    public async Task<EditOutcome> SaveAsync(NetworkSnapshot seen, Project project, Actor actor, CancellationToken cancellationToken) =>
        seen.Refusal(actor.Person, project) ?? await editing.SaveAsync(project, seen.VersionOf(RecordKey.Of(project)), actor, cancellationToken);

    public Task<EditOutcome> SetStateAsync(ProjectId id, ProjectState state, Actor actor, CancellationToken cancellationToken) => editing.CarryOutAsync(
        network => network.FindProject(id) is not { } project
            ? Unknown(id)
            : EditRights.Edit(network, actor.Person, project.Lead) is { } refusal ? refusal : Decision.Write(project with { State = state }),
        actor,
        cancellationToken);

    /// <summary>An organisation takes part. Its own editors decide that, or those of the organisation in charge.</summary>
    public Task<EditOutcome> JoinAsync(ProjectId id, OrganisationId organisation, Actor actor, CancellationToken cancellationToken) => editing.CarryOutAsync(
        network => network.FindProject(id) is not { } project ? Unknown(id) : Join(network, project, organisation, actor), actor, cancellationToken);

    /// <summary>Offers what a project made to others („Nachnutzung“), or takes the offer back.</summary>
    public Task<EditOutcome> OfferAsync(ProjectId id, ReuseOffer? offer, Actor actor, CancellationToken cancellationToken) => editing.CarryOutAsync(
        network => network.FindProject(id) is not { } project ? Unknown(id)
            : EditRights.Edit(network, actor.Person, project.Lead) is { } refusal ? refusal
            : offer is not null && (string.IsNullOrWhiteSpace(offer.Solution) || string.IsNullOrWhiteSpace(offer.Licence)) ? new EditOutcome.Invalid([NetworkTexts.EmptyText])
            : Decision.Write(project with { Reuse = offer }),
        actor,
        cancellationToken);

    private static Decision Join(NetworkSnapshot network, Project project, OrganisationId organisation, Actor actor) =>
        !actor.Person.MayEdit(project.Lead) && EditRights.Edit(network, actor.Person, organisation) is { } refusal
            ? refusal
            : Decision.Write(project.Involves(organisation) ? project : project with { Partners = project.Partners.Add(organisation) });

    private static Decision Create(NetworkSnapshot network, ProjectDraft draft, Actor actor) =>
        network.Projects.FirstOrDefault(project => project.Lead == draft.Lead && project.Kind == draft.Kind && Names.Fold(project.Title) == Names.Fold(draft.Title)) is { } known
            ? new EditOutcome.AlreadyExists(RecordKey.Of(known), known)
            : Decision.Write(new Project(
                new(Names.NewId(draft.Title, id => network.FindProject(new(id)) is not null)), draft.Kind, draft.Title.Trim(), draft.Lead, draft.State)
            {
                Description = draft.Description,
                Partners = [.. draft.Partners.Where(partner => partner != draft.Lead).Distinct()],
                Themes = [.. draft.Themes.Distinct()],
                Start = draft.Start,
                Contact = actor.Person.Organisation == draft.Lead ? actor.Person.Id : null,
            });

    private static EditOutcome.Invalid Unknown(ProjectId id) => new([NetworkTexts.Unknown(RecordKind.Project, id.Value)]);
}
