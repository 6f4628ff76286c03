using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace KreisTeams.Teams;

/// <summary>The answer to an invoke, in the response to the request that brought it.</summary>
/// <param name="Status">Of the HTTP response: 200 when a handler answered, whatever it answered.</param>
/// <param name="Body">JSON as UTF-8, or empty.</param>
public sealed record InvokeResponse(int Status, ReadOnlyMemory<byte> Body)
{
    /// <summary>Done, nothing to show. Closes a dialog.</summary>
    public static InvokeResponse Empty { get; } = new(200, default);

    internal static InvokeResponse NotImplemented { get; } = new(501, default);

    internal static InvokeResponse BadValue { get; } =
        Error(400, "BadRequest", "The value of the invoke is not what its name promises.") with { Status = 400 };

    /// <summary>What is stored in place of this answer and told to a later delivery on another instance; set where the answer holds a secret.</summary>
    public InvokeResponse? Retold { get; init; }

    /// <summary>For clients that sent the action as a message: what to show instead of an in-band answer.</summary>
    internal OutgoingMessage? Shown { get; private init; }

    /// <summary>The card takes the place of the one pressed, for this person only.</summary>
    public static InvokeResponse Card(CardMessage message) =>
        Of(new CardAnswer(200, AdaptiveCard.ContentType, message.CardWithTwin!), TeamsJson.Context.CardAnswer) with { Shown = message };

    /// <summary>A line shown beside the card, which stays as it is.</summary>
    public static InvokeResponse Message(string text) =>
        Of(new TextAnswer(200, TextAnswer.Message, text), TeamsJson.Context.TextAnswer) with { Shown = new OutgoingMessage(text) };

    /// <summary>The action was refused; the message tells the person why.</summary>
    public static InvokeResponse Error(string code, string message) => Error(400, code, message);

    /// <summary>What a search found, best first.</summary>
    public static InvokeResponse SearchResults(IEnumerable<SearchResult> results) => Extension(new Extension("result")
    {
        AttachmentLayout = "list",
        Attachments =
        [
            .. results.Select(result => ExtensionAttachment.Of(result.Message, new PreviewAttachment(PreviewAttachment.Thumbnail, new Preview(result.Title, result.Subtitle)))),
        ],
    });

    /// <summary>A card for the message the person is writing, or for the link they pasted.</summary>
    public static InvokeResponse InsertCard(SearchResult result) => SearchResults([result]);

    /// <summary>A line instead of search results.</summary>
    public static InvokeResponse SearchMessage(string text) => Extension(new Extension("message") { Text = text });

    /// <summary>Opens a dialog, or shows its next step.</summary>
    public static InvokeResponse Dialog(string title, AdaptiveCard card)
    {
        var value = new JsonObject
        {
            ["title"] = title,
            ["height"] = "medium",
            ["width"] = "medium",
            ["card"] = new JsonObject { ["contentType"] = AdaptiveCard.ContentType, ["content"] = JsonSerializer.SerializeToNode(card, TeamsJson.Context.AdaptiveCard) },
        };
        return Of(new TaskAnswer(new TaskContent("continue", value)), TeamsJson.Context.TaskAnswer);
    }

    /// <summary>Ends a dialog with a line.</summary>
    public static InvokeResponse DialogMessage(string text) => Of(new TaskAnswer(new TaskContent("message", JsonValue.Create(text))), TeamsJson.Context.TaskAnswer);

    /// <summary>Choices for what a person types into a <see cref="ChoiceSetInput"/>; the first 15 are shown.</summary>
    public static InvokeResponse Choices(IEnumerable<Choice> choices) =>
        Of(new ChoiceAnswer(200, ChoiceAnswer.SearchResponse, new ChoiceResults([.. choices.Take(15)])), TeamsJson.Context.ChoiceAnswer);

    /// <summary>Any other answer, as the invoke prescribes it.</summary>
    public static InvokeResponse Json(JsonNode body) => new(200, TeamsJson.Bytes(body));

    internal static InvokeResponse Error(int status, string code, string message) =>
        Of(new ErrorAnswer(status, ErrorAnswer.Error, new ErrorValue(code, message)), TeamsJson.Context.ErrorAnswer) with { Shown = new OutgoingMessage(message) };

    private static InvokeResponse Extension(Extension extension) => Of(new ExtensionAnswer(extension), TeamsJson.Context.ExtensionAnswer);

    private static InvokeResponse Of<T>(T body, JsonTypeInfo<T> type) => new(200, TeamsJson.Bytes(body, type));
}
