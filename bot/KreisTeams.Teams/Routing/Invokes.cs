using System.Text.Json.Nodes;

namespace KreisTeams.Teams;

/// <summary>What is common to the kinds of invokes that Teams sends.</summary>
internal static class Invokes
{
    public const string CardAction = "adaptiveCard/action";

    private static readonly string[] Reading =
    [
        "/query", "/queryLink", "/anonymousQueryLink", "/querySettingUrl", "/selectItem", "/fetchTask", "/fetch", "application/search",
    ];

    public static bool OnlyRead(string name) => Reading.Any(reading => name.EndsWith(reading, StringComparison.OrdinalIgnoreCase));

    /// <summary>The apology in the shape that the client shows for this kind of invoke.</summary>
    public static InvokeResponse Failed(string? name, string text) => name?.Split('/')[0].ToLowerInvariant() switch
    {
        "adaptivecard" => InvokeResponse.Error(500, "Failed", text),
        "composeextension" => InvokeResponse.Json(new JsonObject { ["composeExtension"] = new JsonObject { ["type"] = "message", ["text"] = text } }),
        "task" => InvokeResponse.Json(new JsonObject { ["task"] = new JsonObject { ["type"] = "message", ["value"] = text } }),
        _ => new InvokeResponse(500, default),
    };
}
