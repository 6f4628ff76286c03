using KreisTeams.Bot.Chat;
using KreisTeams.Documents;
using KreisTeams.Documents.Search;

namespace KreisTeams.Bot.Documents;

/// <summary>Which document a sentence means.</summary>
public sealed class DocumentSpokenOf(DocumentCatalogue catalogue, DocumentFiling filing)
{
    private const int Offered = 5;

    /// <param name="says">What the person would have said of this name.</param>
    /// <returns>The document, or the question which one is meant.</returns>
    public async Task<(Document? Document, Answer? Otherwise)> FindAsync(Utterance said, Func<string, string> says, CancellationToken cancellationToken)
    {
        if (said.Find("document") is not { } name)
        {
            var spokenOf = DocumentId.TryParse(said.State.Document, out var id) ? await filing.FindAsync(id, said.Speaker.Actor!, cancellationToken) : null;
            return spokenOf is not null && said.MayShow(spokenOf) ? (spokenOf, null) : (null, Choices.AskForMore(said, DocumentAnswerTexts.Which(said.Language), said.Text));
        }

        var found = (await catalogue.FindAsync(name, said.Speaker.Person!, cancellationToken)).Documents.Where(said.MayShow).ToArray();
        var named = found.Where(document => string.Equals(document.Name, name, StringComparison.OrdinalIgnoreCase)).OrderByDescending(document => document.ModifiedAt).ToArray();
        return (named, found) switch
        {
            ([var newest, ..], _) => (newest, null),
            (_, [var only]) => (only, null),
            (_, []) => (null, new Answer(None(said, name))),
            _ => (null, Choices.Ask(said, DocumentAnswerTexts.WhichOf(said.Language), found.DistinctBy(document => document.Name).Take(Offered).Select(document => new Option(document.Name, says(document.Name))))),
        };
    }

    public static string None(Utterance said, string text) =>
        said.Speaker.IsPersonal ? DocumentAnswerTexts.None(text, said.Language) : $"{DocumentAnswerTexts.None(text, said.Language)} {DocumentAnswerTexts.InternalOnlyInPerson(said.Language)}";

    public static string OwnerName(Utterance said, Document document) =>
        (document.Owner.Project is { } project ? said.Network.FindProject(project)?.Title : null)
        ?? (document.Owner.Body is { } body ? said.Network.FindBody(body)?.Name : null)
        ?? document.Owner.Id;
}

internal static class DocumentSight
{
    /// <summary>What is internal is shown to the person alone: others read along in a group.</summary>
    public static bool MayShow(this Utterance said, Document document) => said.Speaker.IsPersonal || !document.IsInternal;
}
