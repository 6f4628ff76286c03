using System.Collections.Frozen;
using System.Text.Json.Nodes;

namespace KreisTeams.Teams;

/// <summary>What is common to the kinds of invokes that Teams sends.</summary>
internal static class InvokeNames
{
    public const string CardAction = "adaptiveCard/action";

    private static readonly FrozenSet<string> Reading = new[]
    {
        "composeExtension/query", "composeExtension/queryLink", "composeExtension/anonymousQueryLink", "composeExtension/querySettingUrl", "composeExtension/selectItem",
        "composeExtension/fetchTask", "message/fetchTask", "task/fetch", "tab/fetch", "config/fetch", "application/search",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>An invoke that several handlers share, each for its own command or verb.</summary>
    public static string With(string name, string key) => $"{name} {key}";

    /// <summary>The command or verb of an invoke that several handlers may share.</summary>
    public static string? Key(Activity activity) =>
        activity.Value is { } value ? value.FindText("commandId") ?? value.Find("data")?.FindText("verb") : null;

    public static bool OnlyReads(string? name) => name is not null && Reading.Contains(name);

    /// <summary>The message box is open in chats, too, which the bot is no part of: nothing can be sent there.</summary>
    public static bool ComesFromAnywhere(string? name) => name?.StartsWith("composeExtension/", StringComparison.OrdinalIgnoreCase) is true;

    /// <summary>The apology in the shape that the client shows for this kind of invoke.</summary>
    public static InvokeResponse Failed(string? name, string text) => name?.Split('/')[0].ToLowerInvariant() switch
    {
        "adaptivecard" => InvokeResponse.Error(500, "Failed", text),
        "composeextension" => InvokeResponse.Json(new JsonObject { ["composeExtension"] = new JsonObject { ["type"] = "message", ["text"] = text } }),
        "task" => InvokeResponse.Json(new JsonObject { ["task"] = new JsonObject { ["type"] = "message", ["value"] = text } }),
        _ => new InvokeResponse(500, default),
    };
}
