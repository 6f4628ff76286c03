using Azure;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace KreisTeams.Teams;

/// <summary>The one door activities come in by: authenticated, read, given to their handler, answered.</summary>
internal sealed partial class TeamsEndpoint(
    TeamsRouter router, Callers callers, ConnectorClient connector, Deliveries deliveries, ILogger<TeamsEndpoint> logger, ConversationStore? conversations = null)
{
    private const int LargestBody = 1024 * 1024;

    public async Task HandleAsync(HttpContext http)
    {
        var cancellationToken = http.RequestAborted;
        var caller = await callers.AuthenticateAsync(http);
        if (caller is null)
        {
            await RefuseAsync(http, 401, null);
            return;
        }

        if (await ReadAsync(http.Request, cancellationToken) is not { } body)
        {
            await RefuseAsync(http, 413, "The body is larger than any activity.");
            return;
        }

        if (Activity.TryParse(body, out var reason) is not { } activity)
        {
            await RefuseAsync(http, 400, reason);
            return;
        }

        if (callers.Trust(caller, activity) is not { } serviceUrl)
        {
            await RefuseAsync(http, 401, null);
            return;
        }

        if (activity.Conversation is null)
        {
            await RefuseAsync(http, 400, "The field conversation is missing.");
            return;
        }

        if (activity.From is null && (activity.IsInvoke || activity.Is("message")))
        {
            await RefuseAsync(http, 400, "The field from is missing.");
            return;
        }

        await WriteAsync(http, await DispatchAsync(http, activity, serviceUrl));
    }

    /// <summary>Not cancelled when the caller gives up: what has begun is finished, and a second delivery finds its answer.</summary>
    private async Task<InvokeResponse> DispatchAsync(HttpContext http, Activity activity, Uri serviceUrl)
    {
        var press = activity.IsInvoke ? CardPress.OfInvoke(activity) : CardPress.OfMessage(activity);
        var turn = new Turn(activity, Reference(activity, serviceUrl), connector, http) { IsAutomaticRefresh = press?.IsAutomatic ?? false, Deliveries = deliveries };
        try
        {
            return await (OnlyReads(turn) ? HandleAsync(turn, press)
                : activity.IsInvoke && router.RecognisesDeliveries(press) ? deliveries.OnceHereAsync(activity, () => HandleAsync(turn, press))
                : deliveries.OnceAsync(activity, () => HandleAsync(turn, press)));
        }
        catch (Exception unavailable) when (unavailable is RequestFailedException or AggregateException { InnerException: RequestFailedException })
        {
            // Not acknowledged, because nothing says whether it was acted upon: Teams delivers it again.
            LogUnavailable(unavailable, activity.Type);
            return await ApologiseAsync(turn) with { Status = StatusCodes.Status503ServiceUnavailable };
        }
    }

    /// <summary>Asking again does no harm, and many may ask at once.</summary>
    private static bool OnlyReads(Turn turn) =>
        turn.IsAutomaticRefresh || (turn.Activity.IsInvoke ? InvokeNames.OnlyReads(turn.Activity.Name) : turn.Activity.Is("typing"));

    private async Task<InvokeResponse> HandleAsync(Turn turn, CardPress? press)
    {
        try
        {
            await RememberAsync(turn);
            return await router.HandleAsync(turn, press, CancellationToken.None);
        }
        catch (Exception failure)
        {
            LogFailure(failure, turn.Activity.Type, turn.Activity.Name, press?.Verb);
            return await ApologiseAsync(turn);
        }
    }

    private async Task RememberAsync(Turn turn)
    {
        if (conversations is null || turn.IsAutomaticRefresh || InvokeNames.ComesFromAnywhere(turn.Activity.Name))
        {
            return;
        }

        await (turn.Activity.Is("installationUpdate") && turn.Activity.Action?.StartsWith("remove", StringComparison.OrdinalIgnoreCase) is true
            ? conversations.ForgetAsync(turn.Reference, CancellationToken.None)
            : conversations.RememberAsync(turn.Reference, CancellationToken.None));
    }

    private static async Task<InvokeResponse> ApologiseAsync(Turn turn)
    {
        var text = TeamsTexts.Failed(turn, System.Diagnostics.Activity.Current?.TraceId.ToString()[..8] ?? "-");
        if (turn.Activity.IsInvoke)
        {
            return InvokeNames.Failed(turn.Activity.Name, text);
        }

        if (turn.Activity.Is("message"))
        {
            await turn.ReplyAsync(new OutgoingMessage(text), CancellationToken.None);
        }

        return InvokeResponse.Empty;
    }

    private static ConversationReference Reference(Activity activity, Uri serviceUrl) => new(
        serviceUrl,
        activity.Conversation!,
        activity.Recipient ?? new ChannelAccount(""),
        activity.From,
        activity.ChannelId ?? "msteams",
        activity.Locale,
        activity.TeamId);

    private static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > LargestBody)
        {
            return null;
        }

        var buffer = new byte[request.ContentLength ?? 4096];
        var length = 0;
        while (true)
        {
            if (length == buffer.Length)
            {
                if (request.ContentLength is not null)
                {
                    return buffer;
                }

                if (length > LargestBody)
                {
                    return null;
                }

                Array.Resize(ref buffer, length * 2);
            }

            var read = await request.Body.ReadAsync(buffer.AsMemory(length), cancellationToken);
            if (read == 0)
            {
                return buffer.AsMemory(0, length);
            }

            length += read;
        }
    }

    private static async Task RefuseAsync(HttpContext http, int status, string? reason)
    {
        http.Response.StatusCode = status;
        if (status == 401)
        {
            http.Response.Headers.WWWAuthenticate = "Bearer";
        }

        if (reason is not null)
        {
            await http.Response.WriteAsync(reason, http.RequestAborted);
        }
    }

    private static async Task WriteAsync(HttpContext http, InvokeResponse response)
    {
        http.Response.StatusCode = response.Status;
        if (!response.Body.IsEmpty)
        {
            http.Response.ContentType = "application/json; charset=utf-8";
            http.Response.ContentLength = response.Body.Length;
            await http.Response.BodyWriter.WriteAsync(response.Body, http.RequestAborted);
        }
    }

    [LoggerMessage(LogLevel.Error, "Storage does not tell whether this {Type} was delivered before")]
    private partial void LogUnavailable(Exception unavailable, string type);

    [LoggerMessage(LogLevel.Error, "The handler of {Type} {Name} {Verb} failed")]
    private partial void LogFailure(Exception failure, string type, string? name, string? verb);
}
