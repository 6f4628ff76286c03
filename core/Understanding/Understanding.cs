using System.Text.Json;
using System.Text.Json.Nodes;

namespace KreisTeams.Understanding;

/// <summary>What the answer must do before or instead of the obvious.</summary>
public enum Expectation
{
    None,

    /// <summary>Ask one question with the candidates as buttons.</summary>
    Clarify,

    /// <summary>Do nothing before the person has confirmed.</summary>
    Confirm,

    /// <summary>Refuse with the reason.</summary>
    Deny,

    /// <summary>Check whether the person may act for somebody else.</summary>
    Permission,

    /// <summary>Show the text only escaped.</summary>
    Escape,

    /// <summary>Only what was asked before gives it a meaning.</summary>
    Context,
}

/// <summary>What is known before a phrase is read.</summary>
/// <param name="Language">Assumed where the phrase itself does not tell.</param>
public sealed record UnderstandingContext(Language Language = Language.German)
{
    public static readonly UnderstandingContext Default = new();
}

/// <summary>Something else the phrase may have meant, with a sentence that would have said so.</summary>
public sealed record Suggestion(string Intent, string Phrase);

/// <summary>What a phrase asks for. Intents and entities carry the names of the phrase list that the tests read.</summary>
/// <param name="Entities">Identifiers of the network where it knows the name, else the words as typed; „_raw“ is an expression of time as typed.</param>
/// <param name="Alternatives">The three nearest other meanings, nearest first.</param>
public sealed record Understanding(string Text, string Intent, JsonObject Entities, Language Language, IReadOnlyList<Suggestion> Alternatives)
{
    public const string Unknown = "unknown";

    /// <summary>True where a second meaning is nearly as likely, so that asking is better than guessing.</summary>
    public bool IsClose { get; init; }

    public Expectation Expectation => Find("_expect") is { } expect ? Enum.Parse<Expectation>(expect, ignoreCase: true) : Expectation.None;

    /// <summary>A single value as text, null where the phrase did not say it.</summary>
    public string? Find(string entity) => Entities[entity] is JsonValue value
        ? value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString()
        : null;

    public int? FindNumber(string entity) => Entities[entity] is JsonValue value && value.TryGetValue<int>(out var number) ? number : null;

    public bool? FindFlag(string entity) => Entities[entity] is JsonValue value && value.TryGetValue<bool>(out var flag) ? flag : null;

    public IReadOnlyList<string> FindAll(string entity) => Entities[entity] switch
    {
        JsonArray values => [.. values.Select(value => value!.GetValue<string>())],
        not null => [Find(entity)!],
        null => [],
    };
}
