using System.Collections.Immutable;
using System.Globalization;
using KreisTeams.Bot.Chat;
using KreisTeams.Bot.Files;
using KreisTeams.Tab.Records;
using CoreTexts = KreisTeams.Network.NetworkTexts;
using ImportTexts = KreisTeams.Tab.Administration.ImportTexts;

namespace KreisTeams.Bot.Records;

/// <summary>„Importiere diese Datei“: a table attached in the personal chat is shown as what it would change, and read in after a „ja“.</summary>
public sealed class SheetImports(AttachedFiles files, ParkedFiles parked, SheetImport import, Links links)
{
    private const int LargestBytes = 4 << 20;
    private const int Shown = 10;

    public static bool IsTable(string name) => Path.GetExtension(name).ToLowerInvariant() is ".csv" or ".xlsx" or ".txt";

    public async Task<Answer> ProposeAsync(Utterance said, CancellationToken cancellationToken)
    {
        var language = said.Language;
        if (!said.Speaker.IsPersonal)
        {
            return WithTab(SheetImportTexts.NotInGroups(language), language);
        }

        if (said.Speaker.Actor is not { } actor)
        {
            return new Answer(ChatTexts.UnknownPerson(language));
        }

        if (!actor.Person.MayContribute())
        {
            return EditAnswer.Of(new EditOutcome.NotAllowed(SheetImportTexts.Importing, said.Network.EditorsOf(actor.Person.Organisation)), _ => "", said.Network, language);
        }

        var lost = await files.KeepAsync(actor.Person, said.Files, cancellationToken);
        if (lost.Length > 0)
        {
            return new Answer(FileTexts.NotFetched(lost[0], language));
        }

        var file = await parked.OfAsync(actor.Person.Id, cancellationToken).LastOrDefaultAsync(waiting => IsTable(waiting.Name), cancellationToken);
        return file is null ? WithTab(SheetImportTexts.AttachTable(language), language) : await PreviewAsync(said, actor, file, cancellationToken);
    }

    public async Task<Answer> PerformAsync(Speaker speaker, Proposal.ImportSheet proposal, CancellationToken cancellationToken)
    {
        var (actor, language) = (speaker.Actor!, speaker.Language);
        if (await parked.OfAsync(actor.Person.Id, cancellationToken).FirstOrDefaultAsync(waiting => waiting.Id == proposal.File, cancellationToken) is not { } file
            || await ReadAsync(file, cancellationToken) is not { } bytes)
        {
            return new Answer(SheetImportTexts.Gone(language));
        }

        var outcome = await import.ImportAsync(bytes, Author.Of(actor), actor, cancellationToken);
        await parked.RemoveAsync(file, cancellationToken);
        var problems = outcome.Problems.IsEmpty ? "" : $" {ImportTexts.Problems(outcome.Problems.Length, language)}.";
        return new Answer($"{ImportTexts.Done(outcome.Saved.Length, language)}{problems}");
    }

    private async Task<Answer> PreviewAsync(Utterance said, Actor actor, ParkedFile file, CancellationToken cancellationToken)
    {
        var language = said.Language;
        if (await ReadAsync(file, cancellationToken) is not { } bytes)
        {
            await parked.RemoveAsync(file, cancellationToken);
            return new Answer(ImportTexts.TooLarge(LargestBytes >> 20, language));
        }

        var preview = SheetImport.Preview(bytes, said.Network, actor);
        var changing = preview.Lines.Where(line => line.Difference is not null).ToArray();
        var counts = ImportTexts.Counts(Count(preview, DifferenceKind.Added), Count(preview, DifferenceKind.Changed), preview.Lines.Length - changing.Length, language);
        CardElement[] shown =
        [
            CardParts.Strong(counts),
            .. preview.Problems.IsEmpty ? (CardElement[])[] :
            [
                CardParts.Note(
                    ContainerStyle.Warning,
                    [CardParts.Strong(ImportTexts.Problems(preview.Problems.Length, language)), .. Few(preview.Problems, language).Select(line => CardParts.Line(line))]),
            ],
            .. Few(changing, language).Select(line => CardParts.Line(line) with { Spacing = Spacing.Small }),
        ];
        var title = ImportTexts.Preview(file.Name, language);
        var text = $"{title}. {counts}. {string.Join(" ", preview.Problems.Take(Shown).Select(problem => problem.In(language)))}".TrimEnd();
        if (changing.Length > 0)
        {
            return Choices.Confirm(said, text, new Proposal.ImportSheet(file.Id), shown, ImportTexts.Run(changing.Length, language), ChatTexts.No(language), title);
        }

        await parked.RemoveAsync(file, cancellationToken);
        return new Answer($"{text} {ImportTexts.NothingToDo(language)}", CardParts.Card(language, [CardParts.Heading(title), .. shown, CardParts.Line(ImportTexts.NothingToDo(language))]));
    }

    private async Task<byte[]?> ReadAsync(ParkedFile file, CancellationToken cancellationToken)
    {
        await using var stream = await parked.OpenAsync(file, cancellationToken);
        if (stream.Length > LargestBytes)
        {
            return null;
        }

        using var memory = new MemoryStream((int)stream.Length);
        await stream.CopyToAsync(memory, cancellationToken);
        return memory.ToArray();
    }

    private static IEnumerable<string> Few(ImmutableArray<SheetProblem> problems, Language language) =>
        Few(problems.Select(problem => problem.In(language)), problems.Length, language);

    private static IEnumerable<string> Few(SheetLine[] lines, Language language) => Few(
        lines.Select(line => $"{ImportTexts.Line(language)} {line.Line.ToString(CultureInfo.InvariantCulture)}: {CoreTexts.NameOf(line.Record)} – {Words(line.Difference!, language)}"), lines.Length, language);

    private static IEnumerable<string> Few(IEnumerable<string> lines, int count, Language language) =>
        count > Shown ? lines.Take(Shown).Append(ChatTexts.More(count - Shown, language)) : lines;

    private static string Words(Difference difference, Language language) => difference.Kind == DifferenceKind.Added
        ? ImportTexts.New(language) : ImportTexts.Changed(string.Join(", ", difference.Fields.Select(field => RecordTexts.Field(field, language))), language);

    private static int Count(SheetPreview preview, DifferenceKind kind) => preview.Lines.Count(line => line.Difference?.Kind == kind);

    private Answer WithTab(string text, Language language) => new(text, CardParts.LineAndLink(text, SheetImportTexts.InTab(language), links.Tables, language));
}
