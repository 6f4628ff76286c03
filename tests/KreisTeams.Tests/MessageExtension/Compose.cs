using System.Text.Json.Nodes;
using KreisTeams.Tests.Journeys;

namespace KreisTeams.Tests.MessageExtension;

/// <summary>The message box in somebody's hands.</summary>
internal static class Compose
{
    public static async Task<Hits> SearchesAsync(this Member member, string? command, string typed, int skip = 0, int count = 25)
    {
        var answer = await member.InvokesAsync("composeExtension/query", new JsonObject
        {
            ["commandId"] = command,
            ["parameters"] = new JsonArray(typed.Length == 0 ? new JsonObject { ["name"] = "initialRun", ["value"] = "true" } : new JsonObject { ["name"] = "text", ["value"] = typed }),
            ["queryOptions"] = new JsonObject { ["skip"] = skip, ["count"] = count },
        });
        return new Hits(answer!["composeExtension"]!);
    }

    public static async Task<Hits?> PastesAsync(this Member member, string link) =>
        await member.InvokesAsync("composeExtension/queryLink", new JsonObject { ["url"] = link }) is { } answer ? new Hits(answer["composeExtension"]!) : null;

    /// <param name="message">The message the command was opened from.</param>
    public static async Task<DialogSeen> OpensAsync(this Member member, string command, JsonObject? message = null) =>
        new((await member.InvokesAsync("composeExtension/fetchTask", Value(command, message)))!);

    /// <summary>Presses a button of the dialog, its fields filled in.</summary>
    public static async Task<JsonNode> SubmitsAsync(this Member member, string command, DialogSeen dialog, string button, JsonObject? message = null, params (string Field, string Value)[] fields)
    {
        var data = (JsonObject)CardText.Actions(dialog.Card!).Single(action => (string?)action["title"] == button)["data"]!.DeepClone();
        foreach (var (field, value) in fields)
        {
            data[field] = value;
        }

        var sent = Value(command, message);
        sent["data"] = data;
        return (await member.InvokesAsync("composeExtension/submitAction", sent))!;
    }

    private static JsonObject Value(string command, JsonObject? message) => new()
    {
        ["commandId"] = command,
        ["commandContext"] = message is null ? "compose" : "message",
        ["context"] = new JsonObject { ["theme"] = "default" },
        ["messagePayload"] = message?.DeepClone(),
    };
}

/// <summary>The list below the message box.</summary>
internal sealed record Hits(JsonNode Extension)
{
    public string? Message => (string?)Extension["text"];

    public IReadOnlyList<JsonNode> Attachments => [.. Extension["attachments"]?.AsArray().Select(attachment => attachment!) ?? []];

    public IReadOnlyList<string> Titles => [.. Attachments.Select(attachment => (string)attachment["preview"]!["content"]!["title"]!)];

    public IReadOnlyList<string> Below => [.. Attachments.Select(attachment => (string)attachment["preview"]!["content"]!["text"]!)];

    public IReadOnlyList<JsonNode> Cards => [.. Attachments.Select(attachment => attachment["content"]!)];
}

internal sealed record DialogSeen(JsonNode Answer)
{
    public JsonNode? Card => Answer["task"]?["value"] is JsonObject dialog ? dialog["card"]!["content"] : null;

    public string Text => Card is { } card ? CardText.Of(card) : (string?)Answer["task"]?["value"] ?? "";
}
