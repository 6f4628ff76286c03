using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace KreisTeams.Teams;

/// <summary>What a person looks for from the message box.</summary>
/// <param name="CommandId">Of the manifest; local tools may leave it out.</param>
/// <param name="Text">Empty when the search has just been opened.</param>
public sealed record SearchQuery(string? CommandId, string Text, int Skip, int Count)
{
    private const int UsualCount = 25;

    internal static SearchQuery? Of(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var text = value.Find("parameters")?.Items()
            .Where(parameter => !string.Equals(parameter.FindText("name"), "initialRun", StringComparison.OrdinalIgnoreCase))
            .Select(parameter => parameter.FindText("value"))
            .FirstOrDefault(text => text is not null);
        var options = value.Find("queryOptions");
        return new SearchQuery(value.FindText("commandId"), text?.Trim() ?? "", Number(options, "skip", 0), Number(options, "count", UsualCount));
    }

    private static int Number(JsonElement? options, string name, int otherwise) =>
        options?.Find(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var value) && value >= 0 ? value : otherwise;
}

/// <summary>One hit: what the list shows, and the card that is put into the message.</summary>
public sealed record SearchResult(CardMessage Message, string Title, string? Subtitle = null);

/// <summary>A command opened from the message box or from a message.</summary>
/// <param name="Message">The message it was opened from, when it was.</param>
/// <param name="Data">What was filled in, when a dialog is submitted.</param>
public sealed record ExtensionAction(string CommandId, ExtensionMessage? Message, JsonElement? Data)
{
    /// <summary>Opened from the box in which a message is being written, so that a card can go into it.</summary>
    public bool IsWriting { get; private init; }

    internal static ExtensionAction? Of(JsonElement value) => value.ValueKind == JsonValueKind.Object
        ? new ExtensionAction(
            value.FindText("commandId") ?? "",
            value.Find("messagePayload") is { ValueKind: JsonValueKind.Object } message ? ExtensionMessage.Of(message) : null,
            value.Find("data"))
        {
            IsWriting = string.Equals(value.FindText("commandContext"), "compose", StringComparison.OrdinalIgnoreCase),
        }
        : null;

    /// <summary>What was filled in, if it fits the record.</summary>
    public TData? ReadData<TData>()
        where TData : class => Data is { } data ? CardData.TryRead<TData>(data) : null;
}

/// <summary>The message a command was opened from.</summary>
/// <param name="Content">HTML or text, as <paramref name="ContentType"/> says; written by a person, to be shown as text only.</param>
public sealed partial record ExtensionMessage(string? Id, string Content, string? ContentType, string? AuthorAadObjectId, string? AuthorName, string? CreatedDateTime, string? Link, IReadOnlyList<Attachment> Attachments)
{
    /// <summary>Without markup, lines and repeated spaces.</summary>
    public string PlainText => string.Join(' ', (IsHtml ? WebUtility.HtmlDecode(Markup().Replace(Content, " ")) : Content).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private bool IsHtml => string.Equals(ContentType, "html", StringComparison.OrdinalIgnoreCase);

    internal static ExtensionMessage Of(JsonElement message)
    {
        var (body, author) = (message.Find("body"), message.Find("from")?.Find("user"));
        return new ExtensionMessage(
            message.FindText("id"),
            body?.FindText("content") ?? "",
            body?.FindText("contentType"),
            author?.FindText("id"),
            author?.FindText("displayName"),
            message.FindText("createdDateTime"),
            message.FindText("linkToMessage"),
            [.. message.Find("attachments")?.Items().Select(ActivityParts.Attachment) ?? []]);
    }

    [GeneratedRegex("<[^>]*>", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Markup();
}
