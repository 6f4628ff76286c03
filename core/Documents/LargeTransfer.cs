using KreisTeams.Documents.SharePoint;

namespace KreisTeams.Documents;

/// <summary>Sends a large file in parts. The session's address is stored before the first byte, so that whoever continues, continues where it stopped.</summary>
public sealed class LargeTransfer(DocumentStore documents, UploadSessions sessions, UrlProtection protection, DocumentsOptions options, TimeProvider clock)
{
    private const int FruitlessTries = 4;

    private static readonly TimeSpan TellEvery = TimeSpan.FromSeconds(1);

    /// <param name="start">Opens a session when none is open.</param>
    public async Task<Answer<LibraryItem>> SendAsync(Document document, Func<Task<Answer<Uri>>> start, CancellationToken cancellationToken)
    {
        using var parts = new PartReader(documents, document.Staged!, options.PartBytes, cancellationToken);
        if (document.Staged!.ProtectedUploadUrl is { } stored && protection.Unprotect(stored) is { } open)
        {
            switch (await sessions.ProgressAsync(open, cancellationToken))
            {
                case Answer<UploadProgress>.Done { Value: var progress }:
                    return await SendPartsAsync(document, open, parts, progress.NextByte, cancellationToken);
                case Answer<UploadProgress>.NotFound:
                    // Finished without our hearing of it, or expired: starting again tells, because a finished file holds its name.
                    await documents.SetUploadUrlAsync(document, null, cancellationToken);
                    break;
                case var other:
                    return other.As<LibraryItem>();
            }
        }

        parts.ReadAhead(0);
        var started = await start();
        if (started is not Answer<Uri>.Done { Value: var session })
        {
            return started.As<LibraryItem>();
        }

        await documents.SetUploadUrlAsync(document, protection.Protect(session), cancellationToken);
        return await SendPartsAsync(document, session, parts, 0, cancellationToken);
    }

    /// <summary>Lets go of an open session, so that it holds no name.</summary>
    public Task AbandonAsync(StagedBytes staged, CancellationToken cancellationToken) =>
        staged.ProtectedUploadUrl is { } stored && protection.Unprotect(stored) is { } open ? sessions.CancelAsync(open, cancellationToken) : Task.CompletedTask;

    private async Task<Answer<LibraryItem>> SendPartsAsync(Document document, Uri session, PartReader parts, long from, CancellationToken cancellationToken)
    {
        var (total, fruitless) = (document.Staged!.Size, 0);
        var (telling, toldAt) = (Task.FromResult(true), clock.GetTimestamp());
        while (true)
        {
            var part = await parts.ReadAsync(from);
            var sent = await sessions.SendAsync(session, part, from, total, cancellationToken);
            if (sent is Answer<UploadProgress>.Done { Value.Item: { } item })
            {
                await telling;
                return new Answer<LibraryItem>.Done(item);
            }

            var progress = sent is Answer<UploadProgress>.WrongRange or Answer<UploadProgress>.Unclear ? await sessions.ProgressAsync(session, cancellationToken) : sent;
            if (progress is not Answer<UploadProgress>.Done { Value.NextByte: var next })
            {
                await telling;
                return await GiveUpAsync(progress, session, cancellationToken);
            }

            fruitless = next > from ? 0 : fruitless + 1;
            if (fruitless == FruitlessTries || telling.IsCompleted && !await telling)
            {
                return new Answer<LibraryItem>.Unclear("SharePoint takes no more bytes, or another instance goes on.");
            }

            from = next;
            if (telling.IsCompleted && clock.GetElapsedTime(toldAt) >= TellEvery)
            {
                (telling, toldAt) = (documents.SetSentAsync(document, from, cancellationToken), clock.GetTimestamp());
            }
        }
    }

    private async Task<Answer<LibraryItem>> GiveUpAsync(Answer<UploadProgress> progress, Uri session, CancellationToken cancellationToken)
    {
        if (progress is Answer<UploadProgress>.NameTaken)
        {
            await sessions.CancelAsync(session, cancellationToken);
        }

        return progress is Answer<UploadProgress>.NotFound ? new Answer<LibraryItem>.Unclear("The session has ended.") : progress.As<LibraryItem>();
    }
}
