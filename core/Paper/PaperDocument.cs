using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace KreisTeams.Paper;

/// <summary>
/// A document for Word that screen readers can read: real headings, a language, a title, tables with a marked header row and a description, nothing spaced by empty paragraphs.
/// The same content makes the same document; what carries a time is given, not taken from a clock.
/// </summary>
public sealed class PaperDocument
{
    private const int TextWidth = 9070;

    private readonly Body _body = new();
    private readonly Language _language;
    private readonly string _title;
    private readonly DateTimeOffset _date;
    private uint _bookmarks;

    public PaperDocument(string title, DateTimeOffset date, Language language)
    {
        (_title, _date, _language) = (Clean(title), date, language);
        Add(PaperStyles.Title, title);
    }

    public PaperDocument Subtitle(string text) => Add(PaperStyles.Subtitle, text);

    public PaperDocument Heading(string text) => Add(PaperStyles.Heading1, text);

    public PaperDocument Subheading(string text) => Add(PaperStyles.Heading2, text);

    /// <summary>Line breaks in the text stay line breaks.</summary>
    public PaperDocument Text(string text) => Add(PaperStyles.Text, text);

    public PaperDocument Emphasis(string text) => Add(PaperStyles.Emphasis, text);

    public PaperDocument Small(string text) => Add(PaperStyles.Small, text);

    public PaperDocument List(IEnumerable<string> items)
    {
        foreach (var item in items)
        {
            _body.Append(new Paragraph(
                new ParagraphProperties(new ParagraphStyleId { Val = PaperStyles.Item }, new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = 1 })),
                Words(item)));
        }

        return this;
    }

    /// <summary>Pairs of a term and what it is, read row by row; the term is the row's header.</summary>
    public PaperDocument Facts(string description, IEnumerable<(string Term, string Value)> facts) =>
        Table(description, [2600, TextWidth - 2600], header: null, facts.Select(fact => (string[])[fact.Term, fact.Value]), firstColumnIsHeader: true);

    public PaperDocument Table(string description, string[] header, IEnumerable<string[]> rows, int[]? widths = null) => Table(
        description, widths ?? [.. Enumerable.Repeat(TextWidth / header.Length, header.Length)], header, rows, firstColumnIsHeader: false);

    /// <summary>Lines to sign on, each with the function below.</summary>
    /// <summary>Lines to sign on, all on one page.</summary>
    public PaperDocument Signatures(params IEnumerable<string> functions)
    {
        foreach (var function in functions)
        {
            _body.Append(new Paragraph(
                new ParagraphProperties(new ParagraphStyleId { Val = PaperStyles.Signature }, new KeepNext()), new Run(new TabChar(), new Break()), Words(function)));
        }

        return this;
    }

    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = package.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>("styles").Styles = PaperStyles.Of(_language);
            main.AddNewPart<NumberingDefinitionsPart>("numbering").Numbering = PaperStyles.Bullets();
            main.AddNewPart<DocumentSettingsPart>("settings").Settings = PaperStyles.Settings(_language);
            main.AddNewPart<FooterPart>("footer").Footer = PaperStyles.Footer(_title, _language);
            main.Document = new Document(new Body(_body.ChildElements.Select(child => child.CloneNode(true)).Append(PaperStyles.Page("footer"))));
            package.PackageProperties.Title = _title;
            package.PackageProperties.Language = PaperStyles.Tag(_language);
            package.PackageProperties.Creator = "KreisTeams";
            package.PackageProperties.Created = _date.UtcDateTime;
            package.PackageProperties.Modified = _date.UtcDateTime;
        }

        return stream.ToArray();
    }

    private PaperDocument Table(string description, int[] widths, string[]? header, IEnumerable<string[]> rows, bool firstColumnIsHeader)
    {
        var table = new Table(
            new TableProperties(
                new TableStyle { Val = PaperStyles.Table },
                new TableWidth { Width = widths.Sum().ToString(CultureInfo.InvariantCulture), Type = TableWidthUnitValues.Dxa },
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableLook { FirstRow = header is not null, FirstColumn = firstColumnIsHeader, NoHorizontalBand = true, NoVerticalBand = true },
                new TableCaption { Val = description },
                new TableDescription { Val = description }),
            new TableGrid(widths.Select(width => new GridColumn { Width = width.ToString(CultureInfo.InvariantCulture) })));
        if (header is not null)
        {
            table.Append(Row(header, widths, PaperStyles.CellHeader, isHeader: true));
        }

        foreach (var row in rows)
        {
            table.Append(Row(row, widths, PaperStyles.Cell, isHeader: false, firstColumnIsHeader ? PaperStyles.CellHeader : null));
        }

        _body.Append(table);
        return this;
    }

    private static TableRow Row(string[] cells, int[] widths, string style, bool isHeader, string? firstStyle = null)
    {
        var row = new TableRow(new TableRowProperties(new CantSplit()));
        if (isHeader)
        {
            row.TableRowProperties!.Append(new TableHeader());
        }

        row.Append(cells.Select((cell, index) => new TableCell(
            new TableCellProperties(new TableCellWidth { Width = widths[index].ToString(CultureInfo.InvariantCulture), Type = TableWidthUnitValues.Dxa }),
            new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = index == 0 && firstStyle is not null ? firstStyle : style }), Words(cell)))));
        return row;
    }

    private PaperDocument Add(string style, string text)
    {
        var paragraph = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        var isHeading = style is PaperStyles.Heading1 or PaperStyles.Heading2;
        if (isHeading)
        {
            var mark = (++_bookmarks).ToString(CultureInfo.InvariantCulture);
            paragraph.Append(new BookmarkStart { Id = mark, Name = $"_h{mark}" }, Words(text), new BookmarkEnd { Id = mark });
        }
        else
        {
            paragraph.Append(Words(text));
        }

        _body.Append(paragraph);
        return this;
    }

    private static Run Words(string text)
    {
        var run = new Run();
        foreach (var (index, line) in text.ReplaceLineEndings("\n").Split('\n').Index())
        {
            if (index > 0)
            {
                run.Append(new Break());
            }

            run.Append(new DocumentFormat.OpenXml.Wordprocessing.Text(Clean(line)) { Space = SpaceProcessingModeValues.Preserve });
        }

        return run;
    }

    // XML has no place for control characters and broken pairs, and people paste them.
    private static string Clean(string line) => string.Concat(line.EnumerateRunes().Where(IsWritable).Select(rune => rune.ToString()));

    private static bool IsWritable(Rune rune) => rune.Value == '\t' || !Rune.IsControl(rune) && rune.Value is not 0xFFFE and not 0xFFFF;
}
