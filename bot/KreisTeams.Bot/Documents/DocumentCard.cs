using KreisTeams.Bot.Chat;
using KreisTeams.Bot.Files;
using KreisTeams.Documents;

namespace KreisTeams.Bot.Documents;

/// <summary>One document in full: how it stands, who changed it when, and what can be done.</summary>
public sealed class DocumentCard(DocumentHistory history, FolderRepair repair, Links links)
{
    private const int VersionsShown = 5;
    private const int FoldersOffered = 3;

    /// <param name="first">What answers the question, or why the document was found.</param>
    public async Task<Answer> OfAsync(Utterance said, Document document, CancellationToken cancellationToken, MarkdownText? first = null)
    {
        var language = said.Language;
        var versions = (await history.OfAsync(document, cancellationToken)).Take(VersionsShown).ToArray();
        var changed = DocumentAnswerTexts.ChangedBy(document.Author.Name, document.ModifiedAt, language);
        var (state, explanation) = (DocumentTexts.State(document, language), DocumentTexts.Explanation(document, language));
        var mayFile = said.Speaker.Person!.MayFile(document.Owner, said.Network);
        var card = CardParts.Card(language, CardParts.Only(
            CardParts.Heading(document.Name),
            CardParts.Small($"{DocumentSpokenOf.OwnerName(said, document)}{(document.Folder.Length > 0 ? $" › {document.Folder}" : "")} · {DocumentTexts.Size(document.Size, language)}"),
            first is { } line ? CardParts.Line(line) : null,
            explanation is null ? CardParts.Strong(state) : CardParts.Note(ContainerStyle.Warning, CardParts.Strong(state), CardParts.Line(explanation)),
            versions.Length > 1
                ? CardParts.Facts([.. versions.Select(version => (DocumentAnswerTexts.Version(version.Id, language), (MarkdownText?)MarkdownText.FromPlain(DocumentAnswerTexts.ChangedBy(version.Author, version.ModifiedAt, language))))])
                : CardParts.Line(changed),
            Actions(said, document, versions, mayFile) is { Length: > 0 } actions ? CardParts.Buttons(actions) : null,
            mayFile && document.State == SyncState.FolderMissing ? await RepairAsync(document.Owner, language, cancellationToken) : null));
        return new Answer($"{first?.ToPlain()} {document.Name}: {state}. {explanation} {changed}.".TrimStart().Replace("  ", " ", StringComparison.Ordinal), card)
        {
            Remember = state => state with { Document = document.Id.ToString() },
        };
    }

    private CardAction[] Actions(Utterance said, Document document, DocumentVersion[] versions, bool mayFile) =>
    [
        .. document.OpenUrl is { } url ? (CardAction[])[new OpenUrlAction(DocumentAnswerTexts.OpenInSharePoint(said.Language), url)] : [],
        .. links.Document(document.Id) is { } tab ? (CardAction[])[new OpenUrlAction(ChatTexts.OpenTab(said.Language), tab)] : [],
        .. said.Speaker.IsPersonal && document is { WebUrl: null, Staged: not null }
            ? (CardAction[])[ExecuteAction.Of(FileTexts.ToOneDrive(said.Language), OfferData.Verb, new OfferData(document.Id.ToString()))]
            : [],
        .. mayFile && versions.Length > 1
            ? (CardAction[])[CardParts.Say(DocumentAnswerTexts.RestorePrevious(said.Language), DocumentAnswerTexts.SayRestore(versions[1].Id, document.Name, said.Language))]
            : [],
        .. mayFile && document is { State: SyncState.Removed, Staged: not null }
            ? (CardAction[])[ExecuteAction.Of(DocumentTexts.FileAgain(said.Language), DocumentData.FileAgain, new DocumentData(document.Id.ToString()))]
            : [],
    ];

    private async Task<ActionSet> RepairAsync(DocumentOwner owner, Language language, CancellationToken cancellationToken) => CardParts.Buttons(
    [
        ExecuteAction.Of(DocumentTexts.Recreate(language), DocumentData.Recreate, new DocumentData(owner.ToString())),
        .. (await repair.CandidatesAsync(cancellationToken)).Take(FoldersOffered).Select(folder =>
            ExecuteAction.Of(DocumentTexts.RelinkTo(folder.Path, language), DocumentData.Relink, new DocumentData(owner.ToString()) { Folder = folder.ItemId })),
    ]);
}

/// <param name="Subject">A document, or the owner of documents.</param>
public sealed record DocumentData(string Subject)
{
    public const string FileAgain = "documents/file-again";
    public const string Recreate = "documents/recreate";
    public const string Relink = "documents/relink";

    /// <summary>The folder to link.</summary>
    public string? Folder { get; init; }
}
