using System.Collections.Immutable;
using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace KreisTeams.Network;

/// <summary>The first table of an Excel workbook as lines of text, and lines of text as a workbook. Text stays text: nothing that starts with „=“ is ever calculated.</summary>
internal static class Spreadsheet
{
    private const int MostRows = 20_000;
    private const uint HeadingStyle = 1;

    private static readonly byte[] ZipSignature = "PK"u8.ToArray();

    /// <summary>Number formats of Excel that show a date.</summary>
    private static readonly HashSet<uint> DateFormats = [14, 15, 16, 17, 22];

    public static bool Is(ReadOnlySpan<byte> bytes) => bytes.StartsWith(ZipSignature);

    /// <summary>Lines with their number in the sheet.</summary>
    /// <exception cref="InvalidDataException">No workbook, or one without a table.</exception>
    public static IReadOnlyList<(int Line, string[] Cells)> Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var stream = new MemoryStream(bytes.ToArray(), writable: false);
            using var document = SpreadsheetDocument.Open(stream, isEditable: false);
            var workbook = document.WorkbookPart!;
            var sheet = workbook.Workbook!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().First(sheet => sheet.State is null || sheet.State == SheetStateValues.Visible);
            var shared = workbook.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>().Select(item => item.InnerText).ToArray() ?? [];
            var rows = ((WorksheetPart)workbook.GetPartById(sheet.Id!.Value!)).Worksheet!.Descendants<Row>().Take(MostRows);
            return [.. rows.Select((row, index) => ((int)(row.RowIndex?.Value ?? (uint)index + 1), CellsOf(row, shared, workbook)))];
        }
        catch (Exception broken) when (broken is OpenXmlPackageException or FileFormatException or InvalidOperationException or NullReferenceException or System.Xml.XmlException or KeyNotFoundException)
        {
            throw new InvalidDataException("No workbook that can be read.", broken);
        }
    }

    public static byte[] Write(string name, ImmutableArray<string> headings, ImmutableArray<ImmutableArray<string>> rows)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            var styles = workbook.AddNewPart<WorkbookStylesPart>();
            styles.Stylesheet = Styles();
            var sheet = workbook.AddNewPart<WorksheetPart>();
            var frozen = new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 });
            var columns = new Columns(new Column { Min = 1, Max = (uint)headings.Length, Width = 24, CustomWidth = true });
            sheet.Worksheet = new Worksheet(frozen, columns, new SheetData([RowOf(headings, HeadingStyle), .. rows.Select(row => RowOf(row, 0))]));
            workbook.Workbook = new Workbook(new Sheets(new DocumentFormat.OpenXml.Spreadsheet.Sheet { Id = workbook.GetIdOfPart(sheet), SheetId = 1, Name = name }));
        }

        return stream.ToArray();
    }

    private static Row RowOf(IEnumerable<string> cells, uint style) => new(cells.Select(text =>
        new Cell(new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve })) { DataType = CellValues.InlineString, StyleIndex = style }));

    private static Stylesheet Styles() => new(
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(new CellFormat(), new CellFormat { FontId = 1, ApplyFont = true }));

    private static string[] CellsOf(Row row, string[] shared, WorkbookPart workbook)
    {
        var cells = new List<string>();
        foreach (var cell in row.Elements<Cell>())
        {
            var column = cell.CellReference?.Value is { } reference ? ColumnOf(reference) : cells.Count;
            while (cells.Count < column)
            {
                cells.Add("");
            }

            cells.Add(TextOf(cell, shared, workbook).Trim());
        }

        return [.. cells];
    }

    private static string TextOf(Cell cell, string[] shared, WorkbookPart workbook)
    {
        var raw = cell.CellValue?.Text ?? "";
        if (cell.DataType?.Value is { } type)
        {
            return type == CellValues.SharedString && int.TryParse(raw, CultureInfo.InvariantCulture, out var index) && index < shared.Length ? shared[index]
                : type == CellValues.InlineString ? cell.InlineString?.InnerText ?? ""
                : raw;
        }

        return double.TryParse(raw, CultureInfo.InvariantCulture, out var number) && IsDate(cell, workbook)
            ? DateTime.FromOADate(number).ToString("dd.MM.yyyy", CultureInfo.InvariantCulture)
            : raw;
    }

    private static bool IsDate(Cell cell, WorkbookPart workbook)
    {
        var styles = workbook.WorkbookStylesPart?.Stylesheet;
        if (cell.StyleIndex is null || styles?.CellFormats?.ElementAtOrDefault((int)cell.StyleIndex.Value) is not CellFormat { NumberFormatId.Value: var format })
        {
            return false;
        }

        return DateFormats.Contains(format) || styles.NumberingFormats?.Elements<NumberingFormat>().FirstOrDefault(own => own.NumberFormatId?.Value == format)?.FormatCode?.Value is { } code
            && code.Contains('y', StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>„C7“ is the third column.</summary>
    private static int ColumnOf(string reference) => reference.TakeWhile(char.IsAsciiLetterUpper).Aggregate(0, (column, letter) => (column * 26) + letter - 'A' + 1) - 1;
}
