using KreisTeams.Network;

namespace KreisTeams.Documents;

/// <summary>What people do with documents, and whether they may. Chat, card and tab all come through here.</summary>
public sealed class DocumentFiling(DocumentStore documents, CurrentNetwork network)
{
    /// <param name="folder">Subfolder below the owner's folder; empty for the folder itself.</param>
    public async Task<StageOutcome> FileAsync(DocumentOwner owner, string folder, string name, Stream content, Actor actor, CancellationToken cancellationToken) =>
        MayNot(actor, owner) ?? await documents.StageAsync(owner, folder, name, content, DocumentAuthor.Of(actor), cancellationToken);

    /// <summary>Takes in a new version of a document.</summary>
    public async Task<StageOutcome> FileVersionAsync(DocumentId id, Stream content, Actor actor, CancellationToken cancellationToken) =>
        await FindAsync(id, actor, cancellationToken) is not { } document ? new StageOutcome.NoSuchDocument()
        : MayNot(actor, document.Owner) ?? await documents.StageVersionAsync(id, content, DocumentAuthor.Of(actor), cancellationToken);

    /// <summary>Files bytes again that only we have, because their file was deleted in SharePoint.</summary>
    public async Task<StageOutcome> FileAgainAsync(DocumentId id, Actor actor, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, actor, cancellationToken) is not { } document)
        {
            return new StageOutcome.NoSuchDocument();
        }

        return MayNot(actor, document.Owner) is { } refused ? refused
            : await documents.FileAgainAsync(id, cancellationToken) is { } again ? new StageOutcome.Staged(again)
            : new StageOutcome.NoSuchDocument();
    }

    /// <summary>Null also for a document the person may not read: that it exists is not said either.</summary>
    public async Task<Document?> FindAsync(DocumentId id, Actor actor, CancellationToken cancellationToken) =>
        await documents.FindAsync(id, cancellationToken) is { } document && actor.Person.MayRead(document, network()) ? document : null;

    private StageOutcome.NotAllowed? MayNot(Actor actor, DocumentOwner owner) =>
        actor.Person.MayFile(owner, network()) ? null : new StageOutcome.NotAllowed(DocumentRights.ParticipantsOf(owner, network()));
}
