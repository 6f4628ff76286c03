using System.Collections.Immutable;
using System.Text;
using CsvHelper;

namespace KreisTeams.Network;

/// <summary>A line of a table with its values by column.</summary>
internal sealed record SheetRow(int Line, ImmutableDictionary<SheetColumn, string> Values)
{
    public string? this[SheetColumn column] => Values.TryGetValue(column, out var value) && value.Length > 0 ? value : null;
}

/// <summary>A table as people save it: an Excel workbook, or text with any separator in UTF-8 or the old Windows code page; headings in German or English.</summary>
internal sealed record Sheet(ImmutableArray<SheetColumn?> Headings, ImmutableArray<SheetRow> Rows, ImmutableArray<SheetProblem> Problems)
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public bool Has(SheetColumn column) => Headings.Contains(column);

    public static Sheet Read(ReadOnlyMemory<byte> bytes)
    {
        (int Line, string[] Cells)[] lines;
        try
        {
            lines = [.. Spreadsheet.Is(bytes.Span) ? Spreadsheet.Read(bytes) : LinesOf(Text(bytes))];
        }
        catch (InvalidDataException)
        {
            return new Sheet([], [], [new(1, null, SheetTexts.NoWorkbook)]);
        }

        string[] headings = lines is [var first, ..] ? first.Cells : [];
        if (headings.All(heading => heading.Length == 0))
        {
            return new Sheet([], [], [new(1, null, SheetTexts.EmptySheet)]);
        }

        ImmutableArray<SheetColumn?> columns = [.. headings.Select(SheetTexts.ColumnOf)];
        var unknown = headings.Zip(columns).Where(item => item.Second is null && item.First.Length > 0).Select(item => new SheetProblem(1, item.First, SheetTexts.UnknownColumn(item.First)));
        return new Sheet(columns, [.. RowsOf(lines.Skip(1), columns)], [.. unknown]);
    }

    private static IEnumerable<(int Line, string[] Cells)> LinesOf(string text)
    {
        using var csv = CsvReader.FromText(text, CsvReaderOptions.Default with { TrimWhitespace = true, TrackLineNumbers = true });
        yield return (1, [.. csv.Headers]);
        while (csv.Read())
        {
            yield return ((int)csv.LineNumber, [.. Enumerable.Range(0, csv.FieldCount).Select(index => csv.GetString(index))]);
        }
    }

    private static IEnumerable<SheetRow> RowsOf(IEnumerable<(int Line, string[] Cells)> lines, ImmutableArray<SheetColumn?> columns)
    {
        foreach (var (line, cells) in lines)
        {
            var values = columns.Select((column, index) => (Column: column, Value: index < cells.Length ? SafeCell.Plain(cells[index]) : ""))
                .Where(item => item.Column is not null).DistinctBy(item => item.Column).ToImmutableDictionary(item => item.Column!.Value, item => item.Value);
            if (values.Values.Any(value => value.Length > 0))
            {
                yield return new SheetRow(line, values);
            }
        }
    }

    private static string Text(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return StrictUtf8.GetString(bytes.Span).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes.Span);
        }
    }
}
