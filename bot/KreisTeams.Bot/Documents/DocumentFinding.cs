using KreisTeams.Bot.Chat;
using KreisTeams.Documents;
using KreisTeams.Documents.Search;

namespace KreisTeams.Bot.Documents;

/// <summary>„Such Dokument Leitlinien“: by name, text, author, project, theme and town.</summary>
public sealed class DocumentFinding(DocumentCatalogue catalogue, DocumentCard card, Links links)
{
    private const int Shown = 6;

    public async Task<Answer> FindAsync(Utterance said, CancellationToken cancellationToken)
    {
        if (said.Find("text") is not { } text)
        {
            return Choices.AskForMore(said, DocumentAnswerTexts.Which(said.Language), said.Text);
        }

        var found = await catalogue.FindAsync(text, said.Speaker.Person!, cancellationToken);
        found = found with { Documents = [.. found.Documents.Where(said.MayShow)] };
        var hits = await catalogue.ExplainAsync(text, found, Shown, cancellationToken);
        return hits switch
        {
            [] => new Answer(DocumentSpokenOf.None(said, text)),
            [var only] => await card.OfAsync(said, only.Document, cancellationToken, only.InText is { } passage ? InBold(passage) : (MarkdownText?)null),
            _ => List(said, text, found, hits),
        };
    }

    private Answer List(Utterance said, string text, DocumentFindings found, DocumentHit[] hits)
    {
        var language = said.Language;
        var title = found.IsGuess ? DocumentAnswerTexts.Similar(text, language) : DocumentAnswerTexts.Found(found.Documents.Count, text, language);
        var more = found.Documents.Count > hits.Length ? ChatTexts.More(found.Documents.Count - hits.Length, language) : null;
        return new Answer(
            $"{title}: {string.Join("; ", hits.Select(hit => $"{hit.Document.Name} ({DocumentTexts.State(hit.Document, language)})"))} {more}".TrimEnd(),
            CardParts.Card(language, CardParts.Only(
            [
                CardParts.Heading(title),
                .. hits.Select(hit => Entry(said, hit)),
                more is null ? null : CardParts.Small(more),
                links.DocumentsAbout(text) is { } tab ? CardParts.Buttons(new OpenUrlAction(DocumentAnswerTexts.AllInTab(language), tab)) : null,
            ])));
    }

    private static Container Entry(Utterance said, DocumentHit hit) => new(CardParts.Only(
        new TextBlock(hit.Document.OpenUrl is { } url ? MarkdownText.Link(hit.Document.Name, url) : hit.Document.Name) { Weight = TextWeight.Bolder },
        CardParts.Small($"{DocumentSpokenOf.OwnerName(said, hit.Document)} · {DocumentTexts.State(hit.Document, said.Language)} · {BerlinTime.Moment(hit.Document.ModifiedAt, said.Language)}, {hit.Document.Author.Name}"),
        hit.InText is { } passage ? CardParts.Line(InBold(passage)) : null))
    {
        Separator = true,
    };

    private static MarkdownText InBold(Passage passage) => MarkdownText.Join(
        "", passage.Parts.Select(part => part.IsHit ? MarkdownText.Format($"**{part.Text}**") : MarkdownText.FromPlain(part.Text)));
}
