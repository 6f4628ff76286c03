using System.Text.Json.Serialization;

namespace KreisTeams.Teams;

[JsonConverter(typeof(CardElementConverter))]
public abstract record CardElement
{
    [JsonPropertyOrder(-1)]
    public abstract string Type { get; }

    public string? Id { get; init; }

    public Spacing? Spacing { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Separator { get; init; }

    public bool? IsVisible { get; init; }

    public ElementHeight? Height { get; init; }
}

public sealed record TextBlock([property: JsonIgnore] MarkdownText Text) : CardElement
{
    public override string Type => "TextBlock";

    [JsonInclude, JsonPropertyName("text")]
    internal string Markdown => Text.Markdown;

    public TextSize? Size { get; init; }

    public TextWeight? Weight { get; init; }

    public TextColor? Color { get; init; }

    public TextBlockStyle? Style { get; init; }

    public HorizontalAlignment? HorizontalAlignment { get; init; }

    public int? MaxLines { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsSubtle { get; init; }

    /// <summary>Text that is cut off helps nobody, so it wraps unless somebody decides otherwise.</summary>
    public bool Wrap { get; init; } = true;
}

/// <summary>Runs of text, never read as markup.</summary>
public sealed record RichTextBlock(IReadOnlyList<TextRun> Inlines) : CardElement
{
    public override string Type => "RichTextBlock";

    public HorizontalAlignment? HorizontalAlignment { get; init; }
}

public sealed record TextRun(string Text)
{
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "TextRun";

    public TextSize? Size { get; init; }

    public TextWeight? Weight { get; init; }

    public TextColor? Color { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsSubtle { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Italic { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Strikethrough { get; init; }

    public CardAction? SelectAction { get; init; }
}

public sealed record Image(string Url, string AltText) : CardElement
{
    public override string Type => "Image";

    public ImageSize? Size { get; init; }

    public ImageStyle? Style { get; init; }

    public string? Width { get; init; }

    public HorizontalAlignment? HorizontalAlignment { get; init; }

    public CardAction? SelectAction { get; init; }
}

public sealed record FactSet(IReadOnlyList<Fact> Facts) : CardElement
{
    public override string Type => "FactSet";
}

public sealed record Fact([property: JsonIgnore] MarkdownText Title, [property: JsonIgnore] MarkdownText Value)
{
    [JsonInclude, JsonPropertyName("title")]
    internal string TitleMarkdown => Title.Markdown;

    [JsonInclude, JsonPropertyName("value")]
    internal string ValueMarkdown => Value.Markdown;
}

public sealed record ActionSet(IReadOnlyList<CardAction> Actions) : CardElement
{
    public override string Type => "ActionSet";

    public HorizontalAlignment? HorizontalAlignment { get; init; }
}
