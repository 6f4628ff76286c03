using System.Text.Json.Serialization;

namespace KreisTeams.Teams;

public sealed record Container(IReadOnlyList<CardElement> Items) : CardElement
{
    public override string Type => "Container";

    public ContainerStyle? Style { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Bleed { get; init; }

    public string? MinHeight { get; init; }

    public VerticalAlignment? VerticalContentAlignment { get; init; }

    public CardAction? SelectAction { get; init; }
}

public sealed record ColumnSet(IReadOnlyList<Column> Columns) : CardElement
{
    public override string Type => "ColumnSet";

    public ContainerStyle? Style { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Bleed { get; init; }

    public CardAction? SelectAction { get; init; }
}

/// <param name="Width">„auto“, „stretch“, a share like „3“ or pixels like „80px“.</param>
public sealed record Column(IReadOnlyList<CardElement> Items, string? Width = null)
{
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "Column";

    public string? Id { get; init; }

    public bool? IsVisible { get; init; }

    public Spacing? Spacing { get; init; }

    public ContainerStyle? Style { get; init; }

    public string? MinHeight { get; init; }

    public VerticalAlignment? VerticalContentAlignment { get; init; }

    public CardAction? SelectAction { get; init; }
}

/// <summary>A table; its first row is read out as its headings.</summary>
public sealed record Table(IReadOnlyList<TableColumn> Columns, IReadOnlyList<TableRow> Rows) : CardElement
{
    public override string Type => "Table";

    public bool FirstRowAsHeaders { get; init; } = true;

    public bool ShowGridLines { get; init; } = true;

    public ContainerStyle? GridStyle { get; init; }

    public HorizontalAlignment? HorizontalCellContentAlignment { get; init; }

    public VerticalAlignment? VerticalCellContentAlignment { get; init; }
}

/// <param name="Width">A share of the table's width.</param>
public sealed record TableColumn(int Width = 1)
{
    public HorizontalAlignment? HorizontalCellContentAlignment { get; init; }
}

public sealed record TableRow(IReadOnlyList<TableCell> Cells)
{
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "TableRow";

    public ContainerStyle? Style { get; init; }

    public static TableRow Of(params ReadOnlySpan<MarkdownText> texts)
    {
        var cells = new TableCell[texts.Length];
        for (var index = 0; index < texts.Length; index++)
        {
            cells[index] = new TableCell([new TextBlock(texts[index])]);
        }

        return new TableRow(cells);
    }
}

public sealed record TableCell(IReadOnlyList<CardElement> Items)
{
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "TableCell";

    public ContainerStyle? Style { get; init; }

    public CardAction? SelectAction { get; init; }
}
