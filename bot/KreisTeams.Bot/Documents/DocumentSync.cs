using KreisTeams.Bot.Chat;
using KreisTeams.Documents;
using KreisTeams.Documents.Search;
using KreisTeams.Documents.SharePoint;

namespace KreisTeams.Bot.Documents;

/// <summary>„Warum ist … nicht synchronisiert?“, „Jetzt synchronisieren“.</summary>
public sealed class DocumentSync(
    DocumentSpokenOf spokenOf, DocumentCatalogue catalogue, DocumentCard card, LibraryWatch watch, LibraryCursor cursor, ThrottleGate gate, DocumentsOptions options)
{
    private const int Shown = 8;

    public async Task<Answer> StatusAsync(Utterance said, CancellationToken cancellationToken)
    {
        if (said.Find("document") is null && said.State.Document is null)
        {
            return await AllAsync(said, [], cancellationToken);
        }

        var (document, otherwise) = await spokenOf.FindAsync(said, name => DocumentAnswerTexts.SayStatus(name, said.Language), cancellationToken);
        return document is null ? otherwise! : await card.OfAsync(said, document, cancellationToken);
    }

    /// <summary>Has the library looked at now. What waits goes by itself.</summary>
    public Task<Answer> SyncAsync(Utterance said, CancellationToken cancellationToken)
    {
        watch.Tap();
        return AllAsync(said, options.IsConnected ? [DocumentAnswerTexts.LookingNow(said.Language)] : [], cancellationToken);
    }

    private async Task<Answer> AllAsync(Utterance said, string[] first, CancellationToken cancellationToken)
    {
        var language = said.Language;
        var waiting = (await catalogue.ReadableAsync(said.Speaker.Person!, cancellationToken))
            .Where(document => said.MayShow(document) && (document.Staged is not null || document.State == SyncState.FolderMissing)).ToArray();
        string[] lines =
        [
            .. first,
            !options.IsConnected ? DocumentAnswerTexts.NotConnected(language) : await StandAsync(language, cancellationToken),
            waiting.Length == 0 ? DocumentAnswerTexts.NothingWaits(language) : DocumentAnswerTexts.Waiting(waiting.Length, language),
        ];
        return new Answer(
            string.Join(" ", [.. lines, .. waiting.Take(Shown).Select(document => $"{document.Name}: {DocumentTexts.State(document, language)}.")]),
            CardParts.Card(language,
            [
                CardParts.Heading(DocumentAnswerTexts.SyncTitle(language)),
                .. lines.Select(line => CardParts.Line(line)),
                .. waiting.Take(Shown).Select(document => CardParts.Row(
                    document.Name, $"{DocumentTexts.State(document, language)} · {DocumentSpokenOf.OwnerName(said, document)}", new SayData(DocumentAnswerTexts.SayStatus(document.Name, language)))),
            ]));
    }

    private async Task<string> StandAsync(Language language, CancellationToken cancellationToken) =>
        DocumentTexts.Stand(await cursor.ShownUpToAsync(cancellationToken), await gate.ClosedUntilAsync(cancellationToken), language);
}
