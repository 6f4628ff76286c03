using System.Collections.Immutable;
using System.Security.Cryptography;
using Azure;
using Azure.Data.Tables;
using KreisTeams.Decisions;
using KreisTeams.Documents;
using KreisTeams.Network;
using KreisTeams.Projects;
using KreisTeams.Storage;

namespace KreisTeams.Paper;

public abstract record PaperOutcome
{
    private PaperOutcome()
    {
    }

    public sealed record Filed(Document Document) : PaperOutcome;

    /// <summary>Kept, and complete or not as its gaps say.</summary>
    public sealed record Drafted(ResolutionPaper Paper) : PaperOutcome;

    /// <summary>Somebody else has changed the draft since it was read.</summary>
    public sealed record Conflict(ResolutionPaper Now) : PaperOutcome;

    public sealed record Incomplete(ImmutableArray<PaperGap> Gaps) : PaperOutcome;

    public sealed record NoSuchProject : PaperOutcome;

    public sealed record NotAllowed(ImmutableArray<Organisation> WhoMay) : PaperOutcome;
}

/// <summary>Draft resolutions from projects, one a project, kept while people of the organisations involved write them. An incomplete one is not filed.</summary>
public sealed class ResolutionPapers(DocumentStore documents, StorageAccount storage, Func<NetworkSnapshot> network, TimeProvider clock)
{
    internal const string TableName = "Papers";

    private const string DraftRow = "draft";

    private readonly TableClient _table = storage.Table(TableName);

    /// <summary>The draft as kept, else what the register knows about the project; null where there is no such project.</summary>
    public async Task<ResolutionPaper?> FindAsync(ProjectId id, CancellationToken cancellationToken) =>
        network().FindProject(id) is not { } project ? null
        : await FindRowAsync(id, cancellationToken) is { } row ? ToPaper(row)
        : ResolutionPaper.Of(project, project.Funding.IsEmpty ? null : string.Join(", ", project.Funding.Select(programme => network().FindProgramme(programme)?.Name ?? programme)));

    /// <summary>Keeps a change of one section, whoever else writes the others.</summary>
    public async Task<PaperOutcome> ChangeAsync(Actor actor, ProjectId id, Func<ResolutionPaper, ResolutionPaper> change, CancellationToken cancellationToken)
    {
        while (await FindAsync(id, cancellationToken) is { } before)
        {
            if (await SaveAsync(actor, before, change(before), cancellationToken) is not PaperOutcome.Conflict and var outcome)
            {
                return outcome;
            }
        }

        return new PaperOutcome.NoSuchProject();
    }

    /// <summary>A paper belongs to a project, and everybody who reads it learns the result.</summary>
    public static bool CanDrawOn(PollView decided) => decided is { Result.Outcome: not Outcome.Referred, Poll: { IsPublic: true, Project: not null } };

    /// <summary>Keeps what a poll decided among the facts of the draft for its project (D28).</summary>
    /// <param name="decided">One that <see cref="CanDrawOn"/>.</param>
    public Task<PaperOutcome> DrawOnAsync(Actor actor, PollView decided, CancellationToken cancellationToken) =>
        ChangeAsync(actor, decided.Poll.Project!.Value, paper => paper.With(decided), cancellationToken);

    /// <summary>Keeps the whole draft on condition that nobody has changed it since it was read.</summary>
    public async Task<PaperOutcome> SaveAsync(Actor actor, ResolutionPaper before, ResolutionPaper after, CancellationToken cancellationToken)
    {
        if (Refuse(actor, after) is { } refusal)
        {
            return refusal;
        }

        var id = after.Project!.Value;
        var stored = await FindRowAsync(id, cancellationToken);
        if (stored is not null && PollRows.ToJson(ToPaper(stored)) != PollRows.ToJson(before))
        {
            return new PaperOutcome.Conflict(ToPaper(stored));
        }

        var row = new TableEntity(PollRows.Escape(id.Value), DraftRow) { [nameof(ResolutionPaper)] = PollRows.ToJson(after) };
        try
        {
            await (stored is null ? _table.AddEntityAsync(row, cancellationToken) : _table.UpdateEntityAsync(row, stored.ETag, TableUpdateMode.Replace, cancellationToken));
            return new PaperOutcome.Drafted(after);
        }
        catch (RequestFailedException race) when (race.Status is 409 or 412)
        {
            return new PaperOutcome.Conflict(ToPaper((await FindRowAsync(id, cancellationToken))!));
        }
    }

    /// <summary>Lays a complete paper into the folder of its project. The same paper on the same day is filed once.</summary>
    public async Task<PaperOutcome> FileAsync(Actor actor, ResolutionPaper paper, CancellationToken cancellationToken)
    {
        if (Refuse(actor, paper) is { } refusal)
        {
            return refusal;
        }

        if (paper.Gaps is { IsEmpty: false } gaps)
        {
            return new PaperOutcome.Incomplete(gaps);
        }

        var owner = DocumentOwner.Of(paper.Project!.Value);
        var bytes = paper.ToBytes(BerlinTime.Instant(clock.Today().ToDateTime(TimeOnly.MinValue)));
        var document = new DocumentId(new Guid(SHA256.HashData([.. System.Text.Encoding.UTF8.GetBytes($"{owner}|{clock.Today():O}|"), .. System.Text.Encoding.UTF8.GetBytes(PollRows.ToJson(paper))]).AsSpan(..16)));
        if (await documents.FindAsync(document, cancellationToken) is { } filed)
        {
            return new PaperOutcome.Filed(filed);
        }

        var earlier = await documents.OfAsync(owner, cancellationToken).CountAsync(known => known.Name.StartsWith(ResolutionPaperTexts.NameOf(paper), StringComparison.Ordinal), cancellationToken);
        using var content = new MemoryStream(bytes);
        var outcome = await documents.StageAsync(
            document, owner, DocumentTexts.DecisionsFolder, ResolutionPaperTexts.FileName(paper, earlier + 1), content, DocumentAuthor.Of(actor), cancellationToken);
        return outcome is StageOutcome.Staged staged
            ? new PaperOutcome.Filed(staged.Document)
            : throw new InvalidOperationException($"A paper for project {paper.Project} was refused: {outcome.GetType().Name}.");
    }

    public bool MayWrite(Person person, Project project) =>
        person.MayEdit(project.Lead) || person.Mandates.Any(mandate => mandate.IsValid(clock.Today()) && project.Involves(mandate.Organisation));

    private PaperOutcome? Refuse(Actor actor, ResolutionPaper paper)
    {
        var snapshot = network();
        return paper.Project is not { } id || snapshot.FindProject(id) is not { } project ? new PaperOutcome.NoSuchProject()
            : MayWrite(actor.Person, project) ? null
            : new PaperOutcome.NotAllowed([.. project.Partners.Prepend(project.Lead).Select(snapshot.FindOrganisation).OfType<Organisation>()]);
    }

    private async Task<TableEntity?> FindRowAsync(ProjectId id, CancellationToken cancellationToken)
    {
        var found = await _table.GetEntityIfExistsAsync<TableEntity>(PollRows.Escape(id.Value), DraftRow, cancellationToken: cancellationToken);
        return found.HasValue ? found.Value : null;
    }

    private static ResolutionPaper ToPaper(TableEntity row) => PollRows.FromJson<ResolutionPaper>(row.GetString(nameof(ResolutionPaper)));
}
