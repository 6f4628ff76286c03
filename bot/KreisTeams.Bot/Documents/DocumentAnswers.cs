using KreisTeams.Bot.Chat;

namespace KreisTeams.Bot.Documents;

/// <summary>What people say about documents. Read from what the synchronisation wrote down, never from SharePoint itself.</summary>
public sealed class DocumentAnswers(DocumentFinding finding, DocumentVersions versions, DocumentSync sync)
{
    public async Task<Answer?> AnswerAsync(Utterance said, CancellationToken cancellationToken) => said.Intent switch
    {
        _ when said.Speaker.Person is null => new Answer(ChatTexts.UnknownPerson(said.Language)),
        "document.find" => await finding.FindAsync(said, cancellationToken),
        "document.history" => await versions.HistoryAsync(said, cancellationToken),
        "document.restore" => await versions.RestoreAsync(said, cancellationToken),
        "document.sync_status" => await sync.StatusAsync(said, cancellationToken),
        "document.sync" => await sync.SyncAsync(said, cancellationToken),
        _ => null,
    };

    public Task<Answer> PerformAsync(Speaker speaker, Proposal.RestoreVersion restore, CancellationToken cancellationToken) =>
        versions.PerformAsync(speaker, restore, cancellationToken);
}
