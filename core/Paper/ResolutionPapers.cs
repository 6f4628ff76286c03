using System.Collections.Immutable;
using KreisTeams.Documents;
using KreisTeams.Network;
using KreisTeams.Projects;

namespace KreisTeams.Paper;

public abstract record PaperOutcome
{
    private PaperOutcome()
    {
    }

    public sealed record Filed(Document Document) : PaperOutcome;

    public sealed record Incomplete(ImmutableArray<PaperGap> Gaps) : PaperOutcome;

    public sealed record NoSuchProject : PaperOutcome;

    public sealed record NotAllowed(ImmutableArray<Organisation> WhoMay) : PaperOutcome;
}

/// <summary>Draft resolutions from projects. People of the organisations involved write them; an incomplete one is not filed.</summary>
public sealed class ResolutionPapers(DocumentStore documents, Func<NetworkSnapshot> network, TimeProvider clock)
{
    /// <summary>What is known about the project, to be completed in a form; null where there is no such project.</summary>
    public ResolutionPaper? Begin(ProjectId id)
    {
        var snapshot = network();
        return snapshot.FindProject(id) is { } project
            ? ResolutionPaper.Of(project, project.Funding.IsEmpty ? null : string.Join(", ", project.Funding.Select(programme => snapshot.FindProgramme(programme)?.Name ?? programme)))
            : null;
    }

    /// <summary>Lays a complete paper into the folder of its project.</summary>
    public async Task<PaperOutcome> FileAsync(Actor actor, ResolutionPaper paper, CancellationToken cancellationToken)
    {
        var snapshot = network();
        if (paper.Project is not { } id || snapshot.FindProject(id) is not { } project)
        {
            return new PaperOutcome.NoSuchProject();
        }

        if (!IsInvolved(actor.Person, project))
        {
            return new PaperOutcome.NotAllowed([.. project.Partners.Prepend(project.Lead).Select(snapshot.FindOrganisation).OfType<Organisation>()]);
        }

        if (paper.Gaps is { IsEmpty: false } gaps)
        {
            return new PaperOutcome.Incomplete(gaps);
        }

        using var content = new MemoryStream(paper.ToBytes(clock.GetUtcNow()));
        var outcome = await documents.StageAsync(
            DocumentOwner.Of(id), DocumentTexts.DecisionsFolder, ResolutionPaperTexts.FileName(paper), content, DocumentAuthor.Of(actor), cancellationToken);
        return outcome is StageOutcome.Staged staged
            ? new PaperOutcome.Filed(staged.Document)
            : throw new InvalidOperationException($"A paper for project {id} was refused: {outcome.GetType().Name}.");
    }

    private bool IsInvolved(Person person, Project project) =>
        person.MayEdit(project.Lead) || person.Mandates.Any(mandate => mandate.IsValid(clock.Today()) && project.Involves(mandate.Organisation));
}
