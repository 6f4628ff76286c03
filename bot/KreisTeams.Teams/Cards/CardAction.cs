using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace KreisTeams.Teams;

[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ExecuteAction), "Action.Execute")]
[JsonDerivedType(typeof(SubmitAction), "Action.Submit")]
[JsonDerivedType(typeof(OpenUrlAction), "Action.OpenUrl")]
[JsonDerivedType(typeof(ShowCardAction), "Action.ShowCard")]
[JsonDerivedType(typeof(ToggleVisibilityAction), "Action.ToggleVisibility")]
public abstract record CardAction
{
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
    private ExecuteAction(string title, string verb, JsonObject data)
    {
        (Title, Verb, Data) = (title, verb, data);
        Data["verb"] = verb;
        Fallback = new SubmitAction(title, Data);
    }

    public string Verb { get; }

    /// <summary>Known to everybody who sees the card, and sent back by a client nobody controls.</summary>
    public JsonObject Data { get; }

    public AssociatedInputs? AssociatedInputs { get; init; }

    public CardAction? Fallback { get; internal init; }

    /// <summary>An action whose data the handler registered for the verb reads again.</summary>
    public static ExecuteAction Of<TData>(string title, string verb, TData data)
        where TData : class => new(title, verb, CardData.Write(data));

    public static ExecuteAction Of(string title, string verb) => new(title, verb, []);
}

public sealed record SubmitAction : CardAction
{
    internal SubmitAction(string title, JsonObject data) => (Title, Data) = (title, data);

    public JsonObject Data { get; }

    /// <summary>On the card of a dialog: its inputs and this data go to the handler of the verb.</summary>
    public static SubmitAction Of<TData>(string title, string verb, TData data)
        where TData : class
    {
        var written = CardData.Write(data);
        written["verb"] = verb;
        return new SubmitAction(title, written);
    }

    /// <summary>Opens a dialog; the handler of the verb gives its content.</summary>
    public static SubmitAction Dialog<TData>(string title, string verb, TData data)
        where TData : class
    {
        var written = CardData.Write(data);
        written["verb"] = verb;
        written["msteams"] = new JsonObject { ["type"] = "task/fetch" };
        return new SubmitAction(title, written);
    }

    /// <summary>Says something in the person's name, as if they had typed it.</summary>
    public static SubmitAction Say(string title, string text) => new(title, new JsonObject
    {
        ["msteams"] = new JsonObject { ["type"] = "imBack", ["value"] = text },
    });
}

public sealed record OpenUrlAction : CardAction
{
    public OpenUrlAction(string title, Uri url) => (Title, Url) = (title, url);

    public Uri Url { get; }
}

public sealed record ShowCardAction : CardAction
{
    public ShowCardAction(string title, AdaptiveCard card) => (Title, Card) = (title, card);

    public AdaptiveCard Card { get; }
}

public sealed record ToggleVisibilityAction : CardAction
{
    public ToggleVisibilityAction(string title, IReadOnlyList<string> targetElements) => (Title, TargetElements) = (title, targetElements);

    public IReadOnlyList<string> TargetElements { get; }
}
