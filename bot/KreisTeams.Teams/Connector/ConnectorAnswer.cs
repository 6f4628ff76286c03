using System.Net.Http.Headers;
using System.Text.Json;

namespace KreisTeams.Teams;

/// <summary>What the connector answered, read as far as anybody needs.</summary>
internal sealed record ConnectorAnswer(int Status, byte[] Body, TimeSpan? RetryAfter)
{
    private static readonly byte[][] Ids = ["id"u8.ToArray(), "activityId"u8.ToArray()];

    /// <summary>Nothing was sent: the bot's token does not travel to that host.</summary>
    public static ConnectorAnswer NotAllowed { get; } = new(0, """{"error":{"code":"ServiceUrlNotAllowed","message":"This is no host of the bot service."}}"""u8.ToArray(), null);

    /// <summary>Nothing was sent: Entra gives the bot no token.</summary>
    public static ConnectorAnswer NoToken { get; } = new(503, """{"error":{"code":"NoToken","message":"Entra gives the bot no token."}}"""u8.ToArray(), null);

    /// <summary>Nothing was sent: Teams would refuse it before that time is over.</summary>
    public static ConnectorAnswer Later(TimeSpan wait) => new(429, [], wait);

    public bool IsSuccess => Status is >= 200 and < 300;

    /// <summary>Two operations met in one conversation, the service is busy, or it fails at the moment.</summary>
    public bool IsTransient => Status is 412 or 429 or 502 or 503 or 504;

    /// <summary>A government tenant was called by the public address.</summary>
    public bool WantsGovernmentHost => Status == 403 && Error.Code == "InvalidBotApiHost";

    public JsonElement? Json => TryParse(Body);

    private (string Code, string Message) Error => Json is not { } root
        ? ("", "")
        : (Code(root.Find("error") ?? root), (root.Find("error") ?? root).FindText("message") ?? "");

    public static async Task<ConnectorAnswer> ReadAsync(HttpResponseMessage response, TimeProvider clock, CancellationToken cancellationToken) => new(
        (int)response.StatusCode,
        await response.Content.ReadAsByteArrayAsync(cancellationToken),
        Wait(response.Headers.RetryAfter, clock));

    public SendOutcome Outcome() => Status switch
    {
        >= 200 and < 300 => new SendOutcome.Sent(ActivityId()),
        404 => new SendOutcome.Gone(Error.Code),
        413 => new SendOutcome.TooLarge(),
        429 => new SendOutcome.Throttled(RetryAfter ?? TimeSpan.FromSeconds(30)),
        401 or 403 => Refusal(Error.Code, Error.Message),
        >= 500 => new SendOutcome.Unavailable(Status),
        _ => new SendOutcome.Refused(Status, Error.Code, Error.Message),
    };

    private SendOutcome Refusal(string code, string message) => code switch
    {
        "ConversationBlockedByUser" or "BotDisabledByAdmin" or "MessageWritesBlocked" => new SendOutcome.Blocked(code),
        "BotNotInConversationRoster" or "ForbiddenOperationException" => new SendOutcome.NotInConversation(code),
        _ => new SendOutcome.Refused(Status, code, message),
    };

    /// <summary>A new thread names itself and its first message, every other send its message.</summary>
    private string? ActivityId()
    {
        var (id, activityId, seen) = ((string?)null, (string?)null, 0u);
        try
        {
            var reader = new Utf8JsonReader(Body);
            for (var isObject = reader.Read() && reader.TokenType == JsonTokenType.StartObject; isObject && reader.Read() && reader.TokenType == JsonTokenType.PropertyName;)
            {
                var field = Ids.IndexOf(ref reader, ref seen);
                reader.Read();
                switch (field)
                {
                    case 0: id = JsonNames.TextOrLeave(ref reader); break;
                    case 1: activityId = JsonNames.TextOrLeave(ref reader); break;
                    default: JsonNames.Leave(ref reader); break;
                }
            }
        }
        catch (JsonException)
        {
            // Sent all the same.
        }

        return activityId ?? id;
    }

    /// <summary>Some answers carry the code that counts inside a message that is JSON itself.</summary>
    private static string Code(JsonElement error) =>
        (error.FindText("message") is { } message && message.StartsWith('{') && TryParse(System.Text.Encoding.UTF8.GetBytes(message))?.FindText("subCode") is { } subCode ? subCode : null)
        ?? error.FindText("code") ?? error.FindText("errorCode") ?? "";

    private static TimeSpan? Wait(RetryConditionHeaderValue? header, TimeProvider clock) =>
        header?.Delta ?? (header?.Date is { } date && date > clock.GetUtcNow() ? date - clock.GetUtcNow() : null);

    private static JsonElement? TryParse(ReadOnlySpan<byte> body)
    {
        try
        {
            return body.IsEmpty ? null : JsonElement.Parse(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
