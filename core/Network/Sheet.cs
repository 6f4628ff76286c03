using System.Collections.Immutable;
using System.Text;
using CsvHelper;

namespace KreisTeams.Network;

/// <summary>A line of a table with its values by column.</summary>
internal sealed record SheetRow(int Line, ImmutableDictionary<SheetColumn, string> Values)
{
    public string? this[SheetColumn column] => Values.TryGetValue(column, out var value) && value.Length > 0 ? value : null;
}

/// <summary>A table as people save it from a spreadsheet: any separator, UTF-8 or the old Windows code page, headings in German or English.</summary>
internal sealed record Sheet(ImmutableArray<SheetColumn?> Headings, ImmutableArray<SheetRow> Rows, ImmutableArray<SheetProblem> Problems)
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public bool Has(SheetColumn column) => Headings.Contains(column);

    public static Sheet Read(ReadOnlyMemory<byte> bytes)
    {
        using var csv = CsvReader.FromText(Text(bytes), CsvReaderOptions.Default with { TrimWhitespace = true, TrackLineNumbers = true });
        ImmutableArray<string> headings = [.. csv.Headers];
        if (headings.All(heading => heading.Length == 0))
        {
            return new Sheet([], [], [new(1, null, SheetTexts.EmptySheet)]);
        }

        ImmutableArray<SheetColumn?> columns = [.. headings.Select(SheetTexts.ColumnOf)];
        var unknown = headings.Zip(columns).Where(item => item.Second is null && item.First.Length > 0).Select(item => new SheetProblem(1, item.First, SheetTexts.UnknownColumn(item.First)));
        return new Sheet(columns, [.. RowsOf(csv, columns)], [.. unknown]);
    }

    private static IEnumerable<SheetRow> RowsOf(CsvReader csv, ImmutableArray<SheetColumn?> columns)
    {
        while (csv.Read())
        {
            var values = columns.Select((column, index) => (Column: column, Value: index < csv.FieldCount ? csv.GetString(index) : ""))
                .Where(item => item.Column is not null).DistinctBy(item => item.Column).ToImmutableDictionary(item => item.Column!.Value, item => item.Value);
            if (values.Values.Any(value => value.Length > 0))
            {
                yield return new SheetRow((int)csv.LineNumber, values);
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
