using System.Text.Json.Nodes;

namespace KreisTeams.Teams;

/// <summary>The answer to an invoke, in the response to the request that brought it.</summary>
/// <param name="Status">Of the HTTP response: 200 when a handler answered, whatever it answered.</param>
/// <param name="Body">JSON as UTF-8, or empty.</param>
public sealed record InvokeResponse(int Status, ReadOnlyMemory<byte> Body)
{
    /// <summary>Done, nothing to show. Closes a dialog.</summary>
    public static InvokeResponse Empty { get; } = new(200, default);

    internal static InvokeResponse NotImplemented { get; } = new(501, default);

    internal static InvokeResponse BadCardAction { get; } =
        Error(400, "BadRequest", "The value of the invoke is no Action.Execute.") with { Status = 400 };

    /// <summary>For clients that sent the action as a message: what to show instead of an in-band answer.</summary>
    internal OutgoingMessage? Shown { get; private init; }

    /// <summary>The card takes the place of the one pressed, for this person only.</summary>
    public static InvokeResponse Card(CardMessage message) =>
        new(200, TeamsJson.Bytes(new CardAnswer(200, CardAnswer.Card, message.CardWithTwin!), TeamsJson.Context.CardAnswer)) { Shown = message };

    /// <summary>A line shown beside the card, which stays as it is.</summary>
    public static InvokeResponse Message(string text) =>
        new(200, TeamsJson.Bytes(new TextAnswer(200, TextAnswer.Message, text), TeamsJson.Context.TextAnswer)) { Shown = new OutgoingMessage(text) };

    /// <summary>The action was refused; the message tells the person why.</summary>
    public static InvokeResponse Error(string code, string message) => Error(400, code, message);

    /// <summary>Any other answer, as the invoke prescribes it.</summary>
    public static InvokeResponse Json(JsonNode body) => new(200, TeamsJson.Bytes(body));

    internal static InvokeResponse Error(int status, string code, string message) =>
        new(200, TeamsJson.Bytes(new ErrorAnswer(status, ErrorAnswer.Error, new ErrorValue(code, message)), TeamsJson.Context.ErrorAnswer)) { Shown = new OutgoingMessage(message) };
}

internal sealed record CardAnswer(int StatusCode, string Type, AdaptiveCard Value)
{
    public const string Card = AdaptiveCard.ContentType;
}

internal sealed record TextAnswer(int StatusCode, string Type, string Value)
{
    public const string Message = "application/vnd.microsoft.activity.message";
}

internal sealed record ErrorAnswer(int StatusCode, string Type, ErrorValue Value)
{
    public const string Error = "application/vnd.microsoft.error";
}

internal sealed record ErrorValue(string Code, string Message);
