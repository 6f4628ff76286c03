using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace KreisTeams.Teams;

/// <summary>Writes into conversations. Sends into one conversation keep their order; nothing is thrown for what Teams is known to answer.</summary>
public sealed class ConnectorClient
{
    /// <summary>Of the JSON as UTF-16, as Teams counts; it accepts a little more.</summary>
    public const int LargestMessage = 80 * 1024;

    private readonly HttpClient _http;
    private readonly BotToken _token;
    private readonly ServiceUrls _serviceUrls;

    internal ConnectorClient(HttpClient http, BotToken token, ServiceUrls serviceUrls) =>
        (_http, _token, _serviceUrls) = (http, token, serviceUrls);

    public Task<SendOutcome> SendAsync(ConversationReference to, OutgoingMessage message, CancellationToken cancellationToken) =>
        WriteAsync(HttpMethod.Post, to, Activities(to), OutgoingActivity.Of(message), cancellationToken);

    public Task<SendOutcome> SendTypingAsync(ConversationReference to, CancellationToken cancellationToken) =>
        WriteAsync(HttpMethod.Post, to, Activities(to), OutgoingActivity.Typing, cancellationToken);

    /// <summary>Puts another message in the place of one that was sent, for everybody who sees it.</summary>
    public Task<SendOutcome> UpdateAsync(ConversationReference to, string activityId, OutgoingMessage message, CancellationToken cancellationToken) =>
        WriteAsync(HttpMethod.Put, to, Activity(to, activityId), OutgoingActivity.Of(message), cancellationToken);

    public Task<SendOutcome> DeleteAsync(ConversationReference to, string activityId, CancellationToken cancellationToken) =>
        WriteAsync(HttpMethod.Delete, to, Activity(to, activityId), null, cancellationToken);

    private static string Activities(ConversationReference to) => $"v3/conversations/{Uri.EscapeDataString(to.Conversation.Id)}/activities";

    private static string Activity(ConversationReference to, string activityId) => $"{Activities(to)}/{Uri.EscapeDataString(activityId)}";

    private async Task<SendOutcome> WriteAsync(HttpMethod method, ConversationReference to, string path, OutgoingActivity? body, CancellationToken cancellationToken)
    {
        var bytes = body is null ? null : TeamsJson.Bytes(body, TeamsJson.Context.OutgoingActivity);
        if (bytes?.Length * 2 > LargestMessage * 2)
        {
            return new SendOutcome.TooLarge();
        }

        if (!_serviceUrls.IsAllowed(to.ServiceUrl))
        {
            return new SendOutcome.Refused(0, "ServiceUrlNotAllowed", $"{to.ServiceUrl.Host} is no host of the bot service.");
        }

        try
        {
            using var request = new HttpRequestMessage(method, Address(to.ServiceUrl, path)) { Content = JsonContent(bytes) };
            if (await _token.HeaderAsync(cancellationToken) is { } header)
            {
                request.Headers.TryAddWithoutValidation("Authorization", header);
            }

            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseContentRead, cancellationToken);
            var answer = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            return ConnectorAnswers.Outcome(response.StatusCode, answer);
        }
        catch (HttpRequestException)
        {
            return new SendOutcome.Unavailable(null);
        }
    }

    private static Uri Address(Uri serviceUrl, string path) => new($"{serviceUrl.AbsoluteUri.TrimEnd('/')}/{path}");

    private static ByteArrayContent? JsonContent(byte[]? bytes) =>
        bytes is null ? null : new ByteArrayContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" } } };
}

internal static class ConnectorAnswers
{
    public static SendOutcome Outcome(HttpStatusCode status, ReadOnlySpan<byte> body)
    {
        if ((int)status is >= 200 and < 300)
        {
            return new SendOutcome.Sent(Text(body, "id"));
        }

        var (code, message) = Error(body);
        return (int)status switch
        {
            404 => new SendOutcome.Gone(code),
            413 => new SendOutcome.TooLarge(),
            429 => new SendOutcome.Throttled(TimeSpan.Zero),
            403 when code is "ConversationBlockedByUser" or "BotDisabledByAdmin" or "MessageWritesBlocked" => new SendOutcome.Blocked(code),
            403 when code is "BotNotInConversationRoster" or "ForbiddenOperationException" => new SendOutcome.NotInConversation(code),
            >= 500 => new SendOutcome.Unavailable((int)status),
            _ => new SendOutcome.Refused((int)status, code, message),
        };
    }

    private static (string Code, string Message) Error(ReadOnlySpan<byte> body)
    {
        if (TryParse(body) is not { } root)
        {
            return ("", "");
        }

        var error = root.Find("error") ?? root;
        return (error.FindText("code") ?? error.FindText("errorCode") ?? "", error.FindText("message") ?? "");
    }

    private static string? Text(ReadOnlySpan<byte> body, string name) => TryParse(body)?.FindText(name);

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
