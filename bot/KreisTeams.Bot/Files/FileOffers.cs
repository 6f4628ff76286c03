using KreisTeams.Bot.Chat;
using KreisTeams.Bot.Records;
using KreisTeams.Documents;

namespace KreisTeams.Bot.Files;

public sealed record OfferData(string Document)
{
    public const string Verb = "files/offer";
}

/// <summary>
/// A paper whose bytes are still with us is laid into the person's own OneDrive once they agree, in the personal chat. What lies in SharePoint is opened there instead.
/// Rights are checked when the file is offered and again when it is handed over.
/// </summary>
public sealed class FileOffers(DocumentStore documents, TeamsFiles teams, Visitors visitors, SheetExports tables)
{
    /// <summary>Sent in one piece.</summary>
    private const long Largest = 50L << 20;

    /// <summary>Begins the context of an offer that is about a table of the register.</summary>
    public const string Table = "table:";

    public void Register(TeamsRouter router) => router
        .OnCardAction<OfferData>(OfferData.Verb, OfferAsync)
        .OnFileConsent(ConsentAsync);

    private async Task<InvokeResponse> OfferAsync(Turn turn, OfferData offered, CancellationToken cancellationToken)
    {
        var asking = await visitors.OfAsync(turn, cancellationToken);
        var language = asking.Language;
        if (!asking.Speaker.IsPersonal)
        {
            return InvokeResponse.Message(FileTexts.OnlyPersonally(language));
        }

        var (document, refusal) = await FindAsync(asking, offered.Document, cancellationToken);
        if (document is null)
        {
            return InvokeResponse.Message(refusal!);
        }

        await turn.ReplyAsync(
            new OutgoingMessage(FileTexts.Offer(document.Name, language)) { File = new FileOffer(document.Name, FileTexts.Offer(document.Name, language), document.Size, document.Id.ToString()) },
            cancellationToken);
        return InvokeResponse.Message(FileTexts.PleaseAgree(language));
    }

    private async Task<InvokeResponse> ConsentAsync(Turn turn, FileConsent consent, CancellationToken cancellationToken)
    {
        var asking = await visitors.OfAsync(turn, cancellationToken);
        await turn.ReplyAsync(new OutgoingMessage(await CarryOutAsync(asking, consent, cancellationToken)), cancellationToken);
        return InvokeResponse.Empty;
    }

    private async Task<MarkdownText> CarryOutAsync(Utterance asking, FileConsent consent, CancellationToken cancellationToken)
    {
        var language = asking.Language;
        if (consent.Upload is not { } upload)
        {
            return FileTexts.Declined(language);
        }

        if (asking.Speaker.Person is not null && tables.Find(consent.Context, language) is var (name, bytes))
        {
            return await HandAsync(name, bytes, upload, language, cancellationToken);
        }

        var (document, refusal) = await FindAsync(asking, consent.Context, cancellationToken);
        if (document is null)
        {
            return refusal!;
        }

        await using var content = await documents.OpenReadAsync(document, cancellationToken);
        if (content is null)
        {
            return FileTexts.InSharePoint(document.Name, language);
        }

        using var copy = new MemoryStream((int)document.Size);
        await content.CopyToAsync(copy, cancellationToken);
        return await HandAsync(document.Name, copy.GetBuffer().AsMemory(0, (int)copy.Length), upload, language, cancellationToken);
    }

    private async Task<MarkdownText> HandAsync(string name, ReadOnlyMemory<byte> bytes, FileUpload upload, Language language, CancellationToken cancellationToken) =>
        await teams.UploadAsync(upload, bytes, cancellationToken)
            ? FileTexts.Handed(name, Uri.TryCreate(upload.ContentUrl, UriKind.Absolute, out var url) ? url : null, language)
            : FileTexts.NotHanded(name, language);

    /// <returns>The document, or why it cannot be handed over.</returns>
    private async Task<(Document? Document, string? Refusal)> FindAsync(Utterance asking, string? id, CancellationToken cancellationToken)
    {
        var document = DocumentId.TryParse(id, out var known) ? await documents.FindAsync(known, cancellationToken) : null;
        return document switch
        {
            null => (null, FileTexts.NoLonger(asking.Language)),
            _ when asking.Speaker.Person?.MayRead(document, asking.Network) is not true => (null, FileTexts.NoLonger(asking.Language)),
            { Staged: null } => (null, FileTexts.InSharePoint(document.Name, asking.Language)),
            { Size: > Largest } => (null, FileTexts.TooLargeToHand(document.Name, asking.Language)),
            _ => (document, null),
        };
    }
}
