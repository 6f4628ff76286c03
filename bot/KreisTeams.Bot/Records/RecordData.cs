using System.Text.Json;
using System.Text.Json.Serialization;

namespace KreisTeams.Bot.Records;

public enum RecordStep
{
    Open,
    Save,

    /// <summary>Somebody was faster: what holds was chosen field by field.</summary>
    Merge,
    Undo,
}

/// <summary>What a dialog about a record carries beside its fields. Nothing of it is trusted: versions are read from the history again, rights checked again.</summary>
/// <param name="Id">Empty for a new record.</param>
public sealed record RecordData([property: JsonPropertyName("recordKind")] RecordKind Kind, [property: JsonPropertyName("recordId")] string Id = "")
{
    public const string Verb = "record/form";

    private const string ChosenPrefix = "holds-";
    private const string Mine = "mine";

    public RecordStep Step { get; init; }

    /// <summary>Version with which the person began.</summary>
    public long Seen { get; init; }

    /// <summary>Version with which theirs was compared.</summary>
    public long Theirs { get; init; }

    /// <summary>What was filled in, by field.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Fields { get; init; }

    [JsonIgnore]
    public RecordKey Key => new(Kind, Id);

    /// <summary>The same with fields that are filled in already.</summary>
    public RecordData With(IEnumerable<KeyValuePair<string, string>> fields) =>
        this with { Fields = fields.ToDictionary(field => field.Key, field => JsonSerializer.SerializeToElement(field.Value)) };

    public string? Field(string id) => Fields?.GetValueOrDefault(id) is { ValueKind: JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False } value ? value.ToString() : null;

    /// <summary>Two choices for a field in which both versions differ.</summary>
    public static ChoiceSetInput Choose(string field, string label, string mine, string theirs, bool isMine) =>
        new(ChosenPrefix + field, label, [new Choice(mine, Mine), new Choice(theirs, nameof(theirs))]) { Value = isMine ? Mine : nameof(theirs), Style = ChoiceStyle.Expanded };

    public bool IsMine(string field) => Field(ChosenPrefix + field) == Mine;
}
