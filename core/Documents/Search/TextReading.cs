using KreisTeams.Documents.SharePoint;
using Microsoft.Extensions.Logging;

namespace KreisTeams.Documents.Search;

/// <summary>
/// Reads the words of files: of ours while their bytes are still here, of others' by background work after they changed in SharePoint.
/// A file that cannot be read in time is found by its name only.
/// </summary>
public sealed partial class TextReading(DocumentStore documents, TextStore texts, SharePointLibrary library, TimeProvider clock, ILogger<TextReading> logger)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan TryAgain = TimeSpan.FromMinutes(2);

    /// <summary>Of bytes that wait for SharePoint.</summary>
    internal async Task ReadStagedAsync(Document document, CancellationToken cancellationToken)
    {
        if (document.Staged is { } staged && FileText.CanRead(document.Name, staged.Size) && !await texts.IsReadAsync(document.Id, staged.QuickXorHash, cancellationToken)
            && await documents.OpenReadAsync(document, cancellationToken) is { } content)
        {
            await using (content)
            {
                await SaveAsync(document, staged.QuickXorHash, content, cancellationToken);
            }
        }
    }

    /// <summary>Handles <see cref="DocumentStore.TextWork"/>; the subject is a document.</summary>
    public async Task<DateTimeOffset?> ReadRemoteAsync(string subject, CancellationToken cancellationToken)
    {
        if (!DocumentId.TryParse(subject, out var id) || await documents.FindAsync(id, cancellationToken) is not { Remote: { } remote } document
            || !FileText.CanRead(document.Name, remote.Size) || await texts.IsReadAsync(id, SourceOf(remote), cancellationToken))
        {
            return null;
        }

        switch (await library.OpenReadAsync(remote.ItemId, cancellationToken))
        {
            case Answer<Stream>.Done { Value: var content }:
                await using (content)
                {
                    await SaveAsync(document, SourceOf(remote), await content.ReadToEndAsync(cancellationToken), cancellationToken);
                }

                return null;
            case Answer<Stream>.Throttled { Until: var until }:
                return until;
            case Answer<Stream>.NotFound or Answer<Stream>.Refused:
                return null;
            default:
                return clock.GetUtcNow() + TryAgain;
        }
    }

    private static string SourceOf(RemoteFile remote) => remote.QuickXorHash ?? remote.ETag;

    private async Task SaveAsync(Document document, string source, Stream content, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var reading = Task.Run(() => FileText.Read(document.Name, content, patience.Token), cancellationToken);
        if (await Task.WhenAny(reading, Task.Delay(Patience, cancellationToken)) != reading)
        {
            await patience.CancelAsync();
            LogTooSlow(document.Id);
        }

        await texts.SaveAsync(document.Id, source, reading.IsCompletedSuccessfully ? await reading : "", cancellationToken);
    }

    [LoggerMessage(LogLevel.Warning, "The words of document {Document} could not be read in time")]
    private partial void LogTooSlow(DocumentId document);
}
