using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace KreisTeams.Teams;

/// <summary>The one door activities come in by: authenticated, read, given to their handler, answered.</summary>
internal sealed partial class TeamsEndpoint(TeamsRouter router, Callers callers, ConnectorClient connector, ILogger<TeamsEndpoint> logger)
{
    private const int LargestBody = 1024 * 1024;

    public async Task HandleAsync(HttpContext http)
    {
        var cancellationToken = http.RequestAborted;
        var caller = await callers.AuthenticateAsync(http, cancellationToken);
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

        await WriteAsync(http, await DispatchAsync(http, activity, serviceUrl, cancellationToken));
    }

    private async Task<InvokeResponse> DispatchAsync(HttpContext http, Activity activity, Uri serviceUrl, CancellationToken cancellationToken)
    {
        var press = activity.IsInvoke ? CardPress.OfInvoke(activity) : CardPress.OfMessage(activity);
        var turn = new Turn(activity, Reference(activity, serviceUrl), connector, http.RequestServices) { IsAutomaticRefresh = press?.IsAutomatic ?? false };
        try
        {
            return await router.HandleAsync(turn, press, cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            LogFailure(failure, activity.Type, activity.Name, press?.Verb);
            return await ApologiseAsync(turn, cancellationToken);
        }
    }

    private static async Task<InvokeResponse> ApologiseAsync(Turn turn, CancellationToken cancellationToken)
    {
        var text = TeamsTexts.Failed(turn, Activity_TraceId());
        if (turn.Activity.IsInvoke)
        {
            return InvokeResponse.Error(500, "Failed", text);
        }

        await turn.ReplyAsync(new OutgoingMessage(text), cancellationToken);
        return InvokeResponse.Empty;
    }

    private static string Activity_TraceId() => System.Diagnostics.Activity.Current?.TraceId.ToString()[..8] ?? "-";

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

    [LoggerMessage(LogLevel.Error, "The handler of {Type} {Name} {Verb} failed")]
    private partial void LogFailure(Exception failure, string type, string? name, string? verb);
}
