using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;

namespace KreisTeams.Tests.Journeys;

/// <summary>One person in one conversation.</summary>
internal sealed class Member(Chat chat, Guid aadObjectId, string name, string conversation, string conversationType)
{
    private readonly HashSet<string> _read = [.. chat.Teams.In(conversation).Select(seen => seen.Id)];

    public Guid AadObjectId => aadObjectId;

    public string Name => name;

    public string Conversation => conversation;

    public string ConversationType => conversationType;

    /// <summary>Types a sentence and reads the answer.</summary>
    public Task<Seen> SaysAsync(string text)
    {
        var activity = chat.Activity(this, "message");
        activity["text"] = text;
        return AnswerToAsync(activity);
    }

    /// <summary>The same person where others read along.</summary>
    public Member InGroup() => new(chat, aadObjectId, name, conversation, "channel");

    /// <summary>Types a sentence that the host does not acknowledge, so that Teams delivers it again.</summary>
    public Task<Seen> SaysInVainAsync(string text)
    {
        var activity = chat.Activity(this, "message");
        activity["text"] = text;
        return AnswerToAsync(activity, status: 503);
    }

    public Task<Seen> InstallsAsync()
    {
        var activity = chat.Activity(this, "installationUpdate");
        activity["action"] = "add";
        return AnswerToAsync(activity);
    }

    /// <summary>The next message in this conversation that was not read yet.</summary>
    public Task<Seen> NextAsync() => NextAsync(_ => true);

    public async Task<Seen> NextAsync(Func<Seen, bool> expected)
    {
        var message = await chat.Teams.SeesAsync(seen => seen.Conversation == conversation && !seen.IsEdit && !_read.Contains(seen.Id) && expected(seen));
        _read.Add(message.Id);
        return message;
    }

    /// <summary>A card as it looks after an edit.</summary>
    public Task<Seen> SeesEditedAsync(Seen card, Func<Seen, bool> expected) =>
        chat.Teams.SeesAsync(seen => seen.Conversation == conversation && seen.IsEdit && seen.Id == card.Id && expected(seen));

    /// <summary>Presses a button of a card that somebody sees; the answer stands in its place.</summary>
    public async Task<Pressed> PressesAsync(Seen card, string title, params (string Input, string Value)[] inputs)
    {
        var action = card.Action(title);
        return (string)action["type"]! == "Action.Submit" ? await SubmitAsync(card, action) : await PressAsync(card, action, inputs);
    }

    public async Task<Pressed> PressAsync(Seen card, JsonNode action, params (string Input, string Value)[] inputs)
    {
        var pressed = (JsonObject)action.DeepClone();
        foreach (var (input, value) in inputs)
        {
            pressed["data"]![input] = value;
        }

        var activity = chat.Activity(this, "invoke");
        activity["name"] = "adaptiveCard/action";
        activity["replyToId"] = card.Id;
        activity["value"] = new JsonObject { ["action"] = pressed, ["trigger"] = "manual" };
        var (status, body) = await chat.PostAsync(activity);
        status.ShouldBe(200);
        return new Pressed(body!);
    }

    /// <summary>Hands over a file with a sentence, as Teams sends it from a personal chat.</summary>
    public Task<Seen> AttachesAsync(Uri download, string name, string text = "")
    {
        var activity = chat.Activity(this, "message");
        activity["text"] = text;
        activity["attachments"] = new JsonArray(
            new JsonObject { ["contentType"] = "text/html", ["content"] = $"<p>{text}</p>" },
            new JsonObject
            {
                ["contentType"] = "application/vnd.microsoft.teams.file.download.info",
                ["name"] = name,
                ["contentUrl"] = "https://kreis.sharepoint.com/personal/" + name,
                ["content"] = new JsonObject { ["downloadUrl"] = download.AbsoluteUri, ["uniqueId"] = "1", ["fileType"] = "docx" },
            });
        return AnswerToAsync(activity);
    }

    /// <summary>Comes in by a door beside the chat; what Teams is to show, null for nothing.</summary>
    public async Task<JsonNode?> InvokesAsync(string name, JsonObject value)
    {
        var activity = chat.Activity(this, "invoke");
        activity["name"] = name;
        activity["value"] = value;
        var (status, body) = await chat.PostAsync(activity);
        status.ShouldBe(200);
        return body;
    }

    private async Task<Pressed> SubmitAsync(Seen card, JsonNode action)
    {
        var activity = chat.Activity(this, "message");
        activity["value"] = action["data"]!.DeepClone();
        activity["replyToId"] = card.Id;
        return new Pressed(new JsonObject { ["value"] = (await AnswerToAsync(activity)).Text });
    }

    /// <summary>The last that was sent here while the host dealt with the activity, and for it: what the host tells people of its own accord may come at the same moment.</summary>
    private async Task<Seen> AnswerToAsync(JsonObject activity, int status = 200)
    {
        using var asking = new Activity("asking").Start();
        (await chat.PostAsync(activity)).Status.ShouldBe(status);
        var answer = chat.Teams.In(conversation).LastOrDefault(seen => !seen.IsEdit && seen.Trace == asking.TraceId.ToHexString()) ?? throw new InvalidOperationException($"No answer to {activity["text"]}");
        _read.Add(answer.Id);
        return answer;
    }
}

/// <summary>A message as people see it: its text, or all texts of its card.</summary>
internal sealed record Seen(string Id, string Conversation, bool IsEdit, JsonNode Message)
{
    /// <summary>Of the request that the host was dealing with when it sent this; null where it did so of its own accord.</summary>
    public string? Trace { get; init; }

    public JsonNode? Card => Message["attachments"]?[0]?["content"];

    public string Text => Card is { } card ? CardText.Of(card) : (string?)Message["text"] ?? "";

    /// <summary>What a client without cards shows and a notification reads out.</summary>
    public string? Twin => (string?)Card?["fallbackText"];

    public IReadOnlyList<string> Buttons => Card is null ? [] : [.. CardText.Actions(Card).Select(action => (string?)action["title"] ?? "")];

    public JsonNode Action(string title) => CardText.Actions(Card ?? throw new InvalidOperationException($"No card: {Text}"))
        .FirstOrDefault(action => (string?)action["title"] == title) ?? throw new InvalidOperationException($"No button {title} among {string.Join(", ", Buttons)}");

}

/// <summary>What the bot answered to a button.</summary>
internal sealed record Pressed(JsonNode Body)
{
    public string Text => Body["value"] is JsonObject card ? CardText.Of(card) : (string?)Body["value"] ?? "";

    public JsonNode? Card => Body["value"] as JsonObject;
}

internal static class CardText
{
    public static string Of(JsonNode card)
    {
        var text = new StringBuilder();
        foreach (var node in Nodes(card).OfType<JsonObject>())
        {
            foreach (var property in (string[])["text", "title", "value", "label"])
            {
                if (node[property] is JsonValue value && value.TryGetValue<string>(out var part))
                {
                    text.Append(part).Append('\n');
                }
            }
        }

        return text.ToString();
    }

    public static IEnumerable<JsonNode> Actions(JsonNode card) => Nodes(card).Where(node => node is JsonObject found && ((string?)(found["type"] as JsonValue))?.StartsWith("Action.", StringComparison.Ordinal) == true);

    public static IEnumerable<JsonNode> Inputs(JsonNode card) => Nodes(card).Where(node => node is JsonObject found && ((string?)(found["type"] as JsonValue))?.StartsWith("Input.", StringComparison.Ordinal) == true);

    public static IEnumerable<JsonNode> Nodes(JsonNode node)
    {
        yield return node;
        var children = node switch
        {
            JsonObject found => found.Where(property => property.Key is not ("fallback" or "fallbackText")).Select(property => property.Value),
            JsonArray items => items,
            _ => [],
        };
        foreach (var below in children.OfType<JsonNode>().SelectMany(Nodes))
        {
            yield return below;
        }
    }
}
