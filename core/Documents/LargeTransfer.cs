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
        var parts = new PartReader(documents, document.Staged, options.PartBytes, cancellationToken);
        while (true)
        {
            var part = await parts.ReadAsync(from);
            var sent = await sessions.SendAsync(session, new MemoryStream(part, writable: false), from, part.Length, total, cancellationToken);
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

    /// <summary>Reads a part ahead while the one before is sent; never holds more than two.</summary>
    private sealed class PartReader(DocumentStore documents, StagedBytes staged, int partBytes, CancellationToken cancellationToken)
    {
        private (long From, Task<byte[]> Bytes)? _ahead;

        public async Task<byte[]> ReadAsync(long from)
        {
            var bytes = await (_ahead is { } ahead && ahead.From == from ? ahead.Bytes : LoadAsync(from));
            var next = from + bytes.Length;
            _ahead = next < staged.Size ? (next, LoadAsync(next)) : null;
            return bytes;
        }

        private async Task<byte[]> LoadAsync(long from)
        {
            var bytes = new byte[Math.Min(partBytes, staged.Size - from)];
            await using var part = await documents.OpenPartAsync(staged, from, bytes.Length, cancellationToken);
            await part.ReadExactlyAsync(bytes, cancellationToken);
            return bytes;
        }
    }
}
