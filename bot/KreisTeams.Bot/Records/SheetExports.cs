using KreisTeams.Bot.Chat;
using KreisTeams.Bot.Files;
using KreisTeams.Tab.Administration;

namespace KreisTeams.Bot.Records;

/// <summary>„Exportiere alle Organisationen als CSV“: the table goes into the person's own OneDrive once they agree; what they get is the register as it is then.</summary>
public sealed class SheetExports(NetworkCache network, Links links)
{
    private const string Csv = "csv";
    private const string Workbook = "xlsx";

    /// <returns>Null for what is no table of the register.</returns>
    public Answer? Of(Utterance said)
    {
        var language = said.Language;
        if (said.Speaker.Person is null)
        {
            return new Answer(ChatTexts.UnknownPerson(language));
        }

        if (said.Find("object") is not { } named)
        {
            return Choices.Ask(said, SheetImportTexts.WhichTable(language), Enum.GetValues<SheetKind>().Select(kind => ImportTexts.Table(kind, language))
                .Select(table => new Option(table, SheetImportTexts.ExportIt(table, language))));
        }

        if (KindOf(named) is not { } asked)
        {
            return null;
        }

        var table = ImportTexts.Table(asked, language);
        if (!said.Speaker.IsPersonal)
        {
            return new Answer(FileTexts.OnlyPersonally(language), Link(FileTexts.OnlyPersonally(language), language));
        }

        var format = said.Find("format") == Workbook ? Workbook : Csv;
        var export = SheetExport.Of(said.Network, asked);
        var ready = SheetImportTexts.Ready(table, export.Rows.Length, language);
        return new Answer(ready, Link(ready, language))
        {
            Offers = new FileOffer($"{table}.{format}", SheetImportTexts.Offer($"{table}.{format}", language), Bytes(export, format).Length, $"{FileOffers.Table}{asked}.{format}"),
        };
    }

    /// <summary>The table a consent is about; null where it is none.</summary>
    public (string Name, byte[] Bytes)? Find(string? context, Language language)
    {
        if (context?.StartsWith(FileOffers.Table, StringComparison.Ordinal) != true || context[FileOffers.Table.Length..].Split('.') is not [var kind, (Csv or Workbook) and var format]
            || !Enum.TryParse<SheetKind>(kind, out var asked) || !Enum.IsDefined(asked))
        {
            return null;
        }

        return ($"{ImportTexts.Table(asked, language)}.{format}", Bytes(SheetExport.Of(network.Current, asked), format));
    }

    private AdaptiveCard Link(string text, Language language) => CardParts.LineAndLink(text, SheetImportTexts.ExportInTab(language), links.Tables, language);

    private static byte[] Bytes(SheetExport export, string format) => format == Workbook ? export.ToWorkbook() : export.ToCsv();

    private static SheetKind? KindOf(string named) => named switch
    {
        "contacts" => SheetKind.People,
        "projects" => SheetKind.Projects,
        "organisations" => SheetKind.Organisations,
        "initiatives" => SheetKind.Initiatives,
        "themes" => SheetKind.Themes,
        _ => null,
    };
}
