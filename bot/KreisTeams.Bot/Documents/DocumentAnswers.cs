using KreisTeams.Bot.Chat;
using KreisTeams.Bot.Files;
using KreisTeams.Documents;

namespace KreisTeams.Bot.Documents;

/// <summary>„Wo liegt die Präsentation?“, „Warum ist … nicht synchronisiert?“ Reads what the synchronisation wrote down, never SharePoint itself.</summary>
public sealed class DocumentAnswers(DocumentStore documents)
{
    private const int Shown = 10;

    public async Task<Answer?> AnswerAsync(Utterance said, CancellationToken cancellationToken) => said.Intent switch
    {
        "document.find" => await FindAsync(said, said.Find("text"), cancellationToken),
        "document.sync_status" or "document.history" => await FindAsync(said, said.Find("document"), cancellationToken),
        _ => null,
    };

    private async Task<Answer> FindAsync(Utterance said, string? text, CancellationToken cancellationToken)
    {
        if (text is null)
        {
            return Choices.AskForMore(said, DocumentAnswerTexts.Which(said.Language), said.Text);
        }

        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var found = await documents.AllAsync(cancellationToken)
            .Where(document => said.Speaker.Person?.MayRead(document, said.Network) == true && words.All(word => document.Path.Contains(word, StringComparison.OrdinalIgnoreCase)))
            .OrderByDescending(document => document.ModifiedAt).Take(Shown).ToArrayAsync(cancellationToken);
        if (found.Length == 0)
        {
            return new Answer(DocumentAnswerTexts.None(text, said.Language));
        }

        var title = DocumentAnswerTexts.Found(found.Length, text, said.Language);
        return new Answer(
            $"{title} {string.Join("; ", found.Select(document => $"{document.Name}: {Below(document, said.Language)}"))}",
            CardParts.Card(said.Language, [CardParts.Heading(title), .. found.Select(document => Entry(said, document))]));
    }

    private static Container Entry(Utterance said, Document document) => new(CardParts.Only(
        new TextBlock(document.WebUrl is { } url ? MarkdownText.Link(document.Name, url) : document.Name) { Weight = TextWeight.Bolder },
        CardParts.Small($"{OwnerName(said, document)} · {Below(document, said.Language)}"),
        DocumentTexts.Explanation(document, said.Language) is { } explanation ? CardParts.Line(explanation) : null,
        said.Speaker.IsPersonal && document is { WebUrl: null, Staged: not null }
            ? CardParts.Buttons(ExecuteAction.Of(FileTexts.ToOneDrive(said.Language), OfferData.Verb, new OfferData(document.Id.ToString()))) : null))
    {
        Separator = true,
    };

    private static string Below(Document document, Language language) =>
        $"{DocumentTexts.State(document, language)} · {DocumentAnswerTexts.ChangedBy(document.Author.Name, document.ModifiedAt, language)}";

    private static string OwnerName(Utterance said, Document document) =>
        (document.Owner.Project is { } project ? said.Network.FindProject(project)?.Title : null)
        ?? (document.Owner.Body is { } body ? said.Network.FindBody(body)?.Name : null)
        ?? document.Owner.Id;
}
