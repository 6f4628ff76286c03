using System.Text.Json;
using System.Text.Json.Serialization;

namespace KreisTeams.Teams;

[JsonConverter(typeof(CardActionConverter))]
public abstract record CardAction
{
    [JsonPropertyOrder(-1)]
    public abstract string Type { get; }

    public string? Id { get; init; }

    public string? Title { get; init; }

    /// <summary>Read out instead of a title that says too little on its own.</summary>
    public string? Tooltip { get; init; }

    /// <summary>Secondary actions stand behind „…“.</summary>
    public ActionMode? Mode { get; init; }
}

/// <summary>
/// Calls the handler of its verb. Clients that do not know Action.Execute send the same as a message.
/// <code>ExecuteAction.Of("Ja", "poll/vote", new VoteData(poll.Id, "yes"))</code>
/// </summary>
public sealed record ExecuteAction : CardAction
{
    private ExecuteAction(string title, string verb, ActionData data) =>
        (Title, Verb, Data, Fallback) = (title, verb, data, new SubmitAction(title, data));

    public override string Type => "Action.Execute";

    public string Verb { get; }

    public ActionData Data { get; }

    public AssociatedInputs? AssociatedInputs { get; init; }

    public CardAction? Fallback { get; internal init; }

    /// <summary>An action whose data the handler registered for the verb reads again.</summary>
    public static ExecuteAction Of<TData>(string title, string verb, TData data)
        where TData : class => new(title, verb, ActionData.Of(data, verb));

    public static ExecuteAction Of(string title, string verb) => Of(title, verb, new NoData());
}

public sealed record SubmitAction : CardAction
{
    internal SubmitAction(string title, ActionData data) => (Title, Data) = (title, data);

    public override string Type => "Action.Submit";

    public ActionData Data { get; }

    /// <summary>On the card of a dialog: its inputs and this data go to the handler of the verb.</summary>
    public static SubmitAction Of<TData>(string title, string verb, TData data)
        where TData : class => new(title, ActionData.Of(data, verb));

    /// <summary>Opens a dialog; the handler of the verb gives its content.</summary>
    public static SubmitAction Dialog<TData>(string title, string verb, TData data)
        where TData : class => new(title, ActionData.Of(data, verb, ""","msteams":{"type":"task/fetch"}"""));

    /// <summary>Says something in the person's name, as if they had typed it.</summary>
    public static SubmitAction Say(string title, string text) =>
        new(title, ActionData.Of($$"""
            "msteams":{"type":"imBack","value":{{JsonSerializer.Serialize(text, TeamsJson.Context.String)}}}
            """));
}

public sealed record OpenUrlAction : CardAction
{
    public OpenUrlAction(string title, Uri url) => (Title, Url) = (title, url);

    public override string Type => "Action.OpenUrl";

    public Uri Url { get; }
}

public sealed record ShowCardAction : CardAction
{
    public ShowCardAction(string title, AdaptiveCard card) => (Title, Card) = (title, card);

    public override string Type => "Action.ShowCard";

    public AdaptiveCard Card { get; }
}

public sealed record ToggleVisibilityAction : CardAction
{
    public ToggleVisibilityAction(string title, IReadOnlyList<string> targetElements) => (Title, TargetElements) = (title, targetElements);

    public override string Type => "Action.ToggleVisibility";

    public IReadOnlyList<string> TargetElements { get; }
}

internal sealed record NoData;

internal sealed class CardActionConverter : JsonConverter<CardAction>
{
    public override CardAction Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

    public override void Write(Utf8JsonWriter writer, CardAction value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case ExecuteAction action: TeamsJson.Context.ExecuteAction.SerializeHandler!(writer, action); break;
            case SubmitAction action: TeamsJson.Context.SubmitAction.SerializeHandler!(writer, action); break;
            case OpenUrlAction action: TeamsJson.Context.OpenUrlAction.SerializeHandler!(writer, action); break;
            case ShowCardAction action: TeamsJson.Context.ShowCardAction.SerializeHandler!(writer, action); break;
            case ToggleVisibilityAction action: TeamsJson.Context.ToggleVisibilityAction.SerializeHandler!(writer, action); break;
            default: throw new NotSupportedException(value.Type);
        }
    }
}
