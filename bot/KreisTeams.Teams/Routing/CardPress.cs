using System.Text.Json;

namespace KreisTeams.Teams;

/// <summary>A card action taken out of its activity: an Action.Execute invoke, or the message an older client sends for its fallback.</summary>
internal sealed record CardPress(string Verb, JsonElement Data, bool IsAutomatic)
{
    private static readonly JsonElement NoData = JsonElement.Parse("{}"u8);

    /// <summary>Of an „adaptiveCard/action“ invoke; null when its value is not one.</summary>
    public static CardPress? OfInvoke(Activity activity) =>
        activity.Value is { } value && value.Find("action") is { ValueKind: JsonValueKind.Object } action
        && string.Equals(action.FindText("type") ?? "", "Action.Execute", StringComparison.OrdinalIgnoreCase)
            ? new CardPress(
                action.FindText("verb") ?? "",
                action.Find("data") is { ValueKind: JsonValueKind.Object } data ? data : NoData,
                string.Equals(value.FindText("trigger"), "automatic", StringComparison.OrdinalIgnoreCase))
            : null;

    /// <summary>Of a message that carries the data of an Action.Submit with its verb.</summary>
    public static CardPress? OfMessage(Activity activity) =>
        activity.Value is { ValueKind: JsonValueKind.Object } value && value.FindText("verb") is { } verb
            ? new CardPress(verb, value, IsAutomatic: false)
            : null;
}
