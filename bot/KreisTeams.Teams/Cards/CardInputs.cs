using System.Text.Json.Serialization;

namespace KreisTeams.Teams;

/// <summary>A field a person fills in. Its value reaches the handler in the action's data, under the field's id; its label is read out with it.</summary>
public abstract record CardInput : CardElement
{
    private protected CardInput(string id, string label) => (Id, Label) = (id, label);

    public string Label { get; }

    /// <summary>Shown when the field is needed and empty; setting it makes the field required.</summary>
    public string? ErrorMessage { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsRequired => ErrorMessage is not null;
}

public sealed record TextInput : CardInput
{
    public override string Type => "Input.Text";

    public TextInput(string id, string label)
        : base(id, label)
    {
    }

    public string? Value { get; init; }

    public string? Placeholder { get; init; }

    public int? MaxLength { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsMultiline { get; init; }

    public TextInputStyle? Style { get; init; }

    public string? Regex { get; init; }
}

public sealed record NumberInput : CardInput
{
    public override string Type => "Input.Number";

    public NumberInput(string id, string label)
        : base(id, label)
    {
    }

    public decimal? Value { get; init; }

    public decimal? Min { get; init; }

    public decimal? Max { get; init; }

    public string? Placeholder { get; init; }
}

public sealed record DateInput : CardInput
{
    public override string Type => "Input.Date";

    public DateInput(string id, string label)
        : base(id, label)
    {
    }

    public DateOnly? Value { get; init; }

    public DateOnly? Min { get; init; }

    public DateOnly? Max { get; init; }
}

public sealed record TimeInput : CardInput
{
    public override string Type => "Input.Time";

    public TimeInput(string id, string label)
        : base(id, label)
    {
    }

    /// <summary>„14:30“.</summary>
    public string? Value { get; init; }
}

public sealed record ToggleInput : CardInput
{
    public override string Type => "Input.Toggle";

    public ToggleInput(string id, string label, string title)
        : base(id, label) => Title = title;

    public string Title { get; }

    /// <summary>„true“ or „false“.</summary>
    public string? Value { get; init; }

    public bool Wrap { get; init; } = true;
}

public sealed record ChoiceSetInput : CardInput
{
    public override string Type => "Input.ChoiceSet";

    public ChoiceSetInput(string id, string label, IReadOnlyList<Choice> choices)
        : base(id, label) => Choices = choices;

    public IReadOnlyList<Choice> Choices { get; }

    public string? Value { get; init; }

    public string? Placeholder { get; init; }

    public ChoiceStyle? Style { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsMultiSelect { get; init; }

    public bool Wrap { get; init; } = true;

    /// <summary>Choices found while typing: people („graph.microsoft.com/users“) or answers to „application/search“.</summary>
    [JsonPropertyName("choices.data")]
    public ChoiceQuery? Query { get; init; }
}

public sealed record Choice(string Title, string Value);

public sealed record ChoiceQuery(string Dataset)
{
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "Data.Query";

    public AssociatedInputs? AssociatedInputs { get; init; }
}
