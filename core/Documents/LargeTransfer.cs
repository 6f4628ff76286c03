using KreisTeams.Documents.SharePoint;

namespace KreisTeams.Documents;

/// <summary>Sends a large file in parts. The session's address is stored before the first byte, so that whoever continues, continues where it stopped.</summary>
public sealed class LargeTransfer(DocumentStore documents, UploadSessions sessions, UrlProtection protection, DocumentsOptions options)
{
    private const int FruitlessTries = 4;

    /// <param name="start">Opens a session when none is open.</param>
    public async Task<Answer<LibraryItem>> SendAsync(Document document, Func<Task<Answer<Uri>>> start, CancellationToken cancellationToken)
    {
        if (document.Staged!.ProtectedUploadUrl is { } stored && protection.Unprotect(stored) is { } open)
        {
            switch (await sessions.ProgressAsync(open, cancellationToken))
            {
                case Answer<UploadProgress>.Done { Value: var progress }:
                    return await SendPartsAsync(document, open, progress.NextByte, cancellationToken);
                case Answer<UploadProgress>.NotFound:
                    // Finished without our hearing of it, or expired: starting again tells, because a finished file holds its name.
                    await documents.SetUploadUrlAsync(document, null, cancellationToken);
                    break;
                case var other:
                    return other.As<LibraryItem>();
            }
        }

        var started = await start();
        if (started is not Answer<Uri>.Done { Value: var session })
        {
            return started.As<LibraryItem>();
        }

        await documents.SetUploadUrlAsync(document, protection.Protect(session), cancellationToken);
        return await SendPartsAsync(document, session, 0, cancellationToken);
    }

    private async Task<Answer<LibraryItem>> SendPartsAsync(Document document, Uri session, long from, CancellationToken cancellationToken)
    {
        var (total, fruitless) = (document.Staged!.Size, 0);
        while (true)
        {
            var sent = await SendPartAsync(document.Staged, session, from, total, cancellationToken);
            if (sent is Answer<UploadProgress>.Done { Value.Item: { } item })
            {
                return new Answer<LibraryItem>.Done(item);
            }

            var progress = sent is Answer<UploadProgress>.WrongRange or Answer<UploadProgress>.Unclear ? await sessions.ProgressAsync(session, cancellationToken) : sent;
            if (progress is not Answer<UploadProgress>.Done { Value.NextByte: var next })
            {
                if (progress is Answer<UploadProgress>.NameTaken)
                {
                    await sessions.CancelAsync(session, cancellationToken);
                }

                return progress is Answer<UploadProgress>.NotFound ? new Answer<LibraryItem>.Unclear("The session has ended.") : progress.As<LibraryItem>();
            }

            fruitless = next > from ? 0 : fruitless + 1;
            if (fruitless == FruitlessTries)
            {
                return new Answer<LibraryItem>.Unclear("SharePoint takes no more bytes.");
            }

            from = next;
            await documents.SetSentAsync(document, from, cancellationToken);
        }
    }

    private async Task<Answer<UploadProgress>> SendPartAsync(StagedBytes staged, Uri session, long from, long total, CancellationToken cancellationToken)
    {
        var length = Math.Min(options.PartBytes, total - from);
        await using var part = await documents.OpenPartAsync(staged, from, length, cancellationToken);
        return await sessions.SendAsync(session, part, from, length, total, cancellationToken);
    }
}
