using KreisTeams.Documents;
using KreisTeams.Projects;

namespace KreisTeams.Bot.Files;

/// <summary>Files that people hand over in Teams become documents of a project. Whoever may file in the tab may file here.</summary>
public sealed class Filing(DocumentStore documents, TeamsFiles teams)
{
    private const int Offered = 100;

    /// <summary>Fetches the file and takes it in; what became of it, in words.</summary>
    public async Task<string> FileAsync(Actor actor, Project project, Attachment file, NetworkSnapshot network, CancellationToken cancellationToken)
    {
        var name = file.Name ?? DocumentTexts.Unnamed;
        if (Refusal(actor, project, network) is { } refusal)
        {
            return refusal;
        }

        await using var content = await teams.OpenAsync(file, cancellationToken);
        return content is null
            ? FileTexts.NotFetched(name, actor.Language)
            : await TakeAsync(new DocumentId(Guid.CreateVersion7()), actor, project, name, content, cancellationToken);
    }

    /// <param name="id">Taken in once, however often this is called.</param>
    public async Task<string> FileAsync(DocumentId id, Actor actor, Project project, string name, Stream content, NetworkSnapshot network, CancellationToken cancellationToken) =>
        Refusal(actor, project, network) ?? await TakeAsync(id, actor, project, name, content, cancellationToken);

    /// <summary>Why the actor may not file there; null when they may.</summary>
    public static string? Refusal(Actor actor, Project project, NetworkSnapshot network)
    {
        var owner = DocumentOwner.Of(project.Id);
        var whoMay = DocumentRights.ParticipantsOf(owner, network).Select(organisation => network.FindOrganisation(organisation)?.Name ?? organisation.Value);
        return actor.Person.MayFile(owner, network) ? null : FileTexts.MayNotFile(project.Title, string.Join(", ", whoMay), actor.Language);
    }

    /// <summary>Where the person may file, the projects of their own organisation first, running ones before others.</summary>
    public static Project[] ProjectsFor(Person person, NetworkSnapshot network) =>
    [
        .. network.Projects.Where(project => person.MayFile(DocumentOwner.Of(project.Id), network))
            .OrderByDescending(project => project.Involves(person.Organisation)).ThenByDescending(project => project.State == ProjectState.Running)
            .ThenBy(project => project.Title, NameOrder.German).Take(Offered),
    ];

    private async Task<string> TakeAsync(DocumentId id, Actor actor, Project project, string name, Stream content, CancellationToken cancellationToken)
    {
        var outcome = await documents.StageAsync(id, DocumentOwner.Of(project.Id), "", name, content, DocumentAuthor.Of(actor), cancellationToken);
        return outcome is StageOutcome.Staged staged
            ? FileTexts.Filed(DocumentTexts.Outcome(outcome, actor.Language), project.Title, DocumentTexts.State(staged.Document, actor.Language), actor.Language)
            : DocumentTexts.Outcome(outcome, actor.Language);
    }
}
