using System.Globalization;
using KreisTeams.Bot.Chat;
using KreisTeams.Documents;
using KreisTeams.Understanding;

namespace KreisTeams.Bot.Documents;

/// <summary>„Wer hat zuletzt den Antrag geändert?“, „Stell die Version von gestern wieder her“.</summary>
public sealed class DocumentVersions(DocumentSpokenOf spokenOf, DocumentHistory history, DocumentCard card)
{
    private const int Offered = 5;

    public async Task<Answer> HistoryAsync(Utterance said, CancellationToken cancellationToken)
    {
        var (document, otherwise) = await spokenOf.FindAsync(said, name => DocumentAnswerTexts.SayHistory(name, said.Language), cancellationToken);
        return document is null ? otherwise!
            : await card.OfAsync(said, document, cancellationToken, DocumentAnswerTexts.LastChanged(document.Name, document.Author.Name, document.ModifiedAt, said.Language));
    }

    /// <summary>Shows which version would become the newest, and does nothing before a „ja“.</summary>
    public async Task<Answer> RestoreAsync(Utterance said, CancellationToken cancellationToken)
    {
        var wish = said.Find("version_raw");
        var (document, otherwise) = await spokenOf.FindAsync(said, name => DocumentAnswerTexts.SayRestore(wish ?? "", name, said.Language), cancellationToken);
        if (document is null)
        {
            return otherwise!;
        }

        if (!said.Speaker.Person!.MayFile(document.Owner, said.Network))
        {
            return new Answer(DocumentTexts.Restore(new RestoreOutcome.NotAllowed(), said.Language));
        }

        var versions = await history.OfAsync(document, cancellationToken);
        return (versions, wish is null ? null : Meant(wish, versions, said.Today)) switch
        {
            ([_], _) => new Answer(DocumentAnswerTexts.OnlyOneVersion(document.Name, said.Language)),
            (_, null) => Choices.Ask(said, DocumentAnswerTexts.WhichVersion(document.Name, said.Language), versions.Skip(1).Take(Offered).Select(version =>
                new Option(DocumentAnswerTexts.VersionOf(version, said.Language), DocumentAnswerTexts.SayRestore(version.Id, document.Name, said.Language)))),
            (_, { } meant) when meant == versions[0] => new Answer(DocumentAnswerTexts.IsNewest(DocumentAnswerTexts.VersionOf(meant, said.Language), document.Name, said.Language)),
            (_, { } meant) => Choices.Confirm(
                said, DocumentAnswerTexts.ConfirmRestore(DocumentAnswerTexts.VersionOf(meant, said.Language), document.Name, said.Language), new Proposal.RestoreVersion(document.Id, meant.Id),
                yes: DocumentTexts.RestoreVersion(said.Language), title: document.Name) with { Remember = state => state with { Document = document.Id.ToString() } },
        };
    }

    public async Task<Answer> PerformAsync(Speaker speaker, Proposal.RestoreVersion restore, CancellationToken cancellationToken) =>
        new(DocumentTexts.Restore(await history.RestoreAsync(restore.Document, restore.Version, speaker.Actor!, cancellationToken), speaker.Language));

    /// <summary>By number, by day, or the one before.</summary>
    private static DocumentVersion? Meant(string wish, IReadOnlyList<DocumentVersion> versions, DateOnly today)
    {
        if (versions.FirstOrDefault(version => version.Id == wish || version.Id == wish + ".0") is { } numbered)
        {
            return numbered;
        }

        if (GermanTime.ParseDays(wish, today) is { } days)
        {
            return versions.FirstOrDefault(version => DateOnly.FromDateTime(BerlinTime.WallTime(version.ModifiedAt)) <= days.Until);
        }

        return double.TryParse(wish, CultureInfo.InvariantCulture, out _) ? null : versions.ElementAtOrDefault(1);
    }
}
