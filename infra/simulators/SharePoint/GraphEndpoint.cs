using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;

namespace KreisTeams.Simulators.SharePoint;

/// <summary>Everything below „/v1.0“: who calls, what it costs, which operation it is, and how a refusal is worded. Unknown calls are refused.</summary>
public sealed class GraphEndpoint(DriveOperations drive, BatchOperation batch, Subscriptions subscriptions, RequestMeter meter, Switches switches, TimeProvider clock)
{
    public async Task HandleAsync(HttpContext context)
    {
        var requestId = Guid.CreateVersion7(clock.GetUtcNow()).ToString();
        var clientRequestId = context.Request.Headers["client-request-id"] is [{ } given, ..] ? given : requestId;
        context.Response.Headers["request-id"] = requestId;
        context.Response.Headers["client-request-id"] = clientRequestId;
        var units = 1;
        try
        {
            var call = new GraphCall(context, Authenticate(context));
            var address = DriveOperations.AddressOf(call.Segments);
            units = RequestMeter.Price(call.Method, address?.Operation ?? call.Segments, call.Query("token") is not null || address?.Operation is [.., var last] && last.Contains("token=", StringComparison.Ordinal));
            meter.Spend(context.Response);
            await AnswerAsync(call, address);
        }
        catch (GraphError error)
        {
            await RefuseAsync(context, error, requestId, clientRequestId);
        }
        catch (JsonException)
        {
            await RefuseAsync(context, GraphError.Invalid("Unable to read JSON request payload."), requestId, clientRequestId);
        }

        meter.Count(new MeteredRequest(
            clock.GetUtcNow(), context.Request.Method, Uri.UnescapeDataString(context.Features.Get<IHttpRequestFeature>()!.RawTarget), context.Response.StatusCode, units, HadAuthorization: true));
    }

    private Task AnswerAsync(GraphCall call, ItemAddress? address) => (call.Method, call.Segments) switch
    {
        ("POST", [_, "$batch"]) => batch.RunAsync(call, HandleAsync),
        (_, [_, "subscriptions", ..]) => SubscriptionsAsync(call),
        _ when address is not null => drive.RunAsync(call, address),
        _ => drive.DescribeAsync(call),
    };

    private async Task SubscriptionsAsync(GraphCall call)
    {
        switch (call.Method, call.Segments)
        {
            case ("GET", [_, _]):
                await call.AnswerAsync(200, new JsonObject { ["value"] = new JsonArray([.. subscriptions.All.Select(Subscriptions.ToJson)]) });
                break;
            case ("POST", [_, _]):
                await call.AnswerAsync(201, Subscriptions.ToJson(await subscriptions.CreateAsync(await call.BodyAsync(), call.Cancelled)));
                break;
            case ("GET", [_, _, var id]):
                await call.AnswerAsync(200, Subscriptions.ToJson(subscriptions.Get(id)));
                break;
            case ("PATCH", [_, _, var id]):
                await call.AnswerAsync(200, Subscriptions.ToJson(subscriptions.Renew(id, await call.BodyAsync())));
                break;
            case ("DELETE", [_, _, var id]):
                subscriptions.Delete(id);
                await call.AnswerAsync(204, null);
                break;
            default:
                throw GraphError.NotSimulated($"{call.Method} {string.Join('/', call.Segments)}");
        }
    }

    /// <summary>Any bearer is an application of that name; a token with an app id is that application.</summary>
    private Identity Authenticate(HttpContext context)
    {
        var bearer = context.Request.Headers.Authorization is [{ } header, ..] && header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? header[7..].Trim() : "";
        if (bearer.Length == 0)
        {
            throw new GraphError(401, "InvalidAuthenticationToken", message: "Access token is empty.");
        }

        if (bearer == switches.ExpiredToken)
        {
            throw new GraphError(401, "InvalidAuthenticationToken", "ExpiredAuthenticationToken", "Lifetime validation failed, the token is expired.");
        }

        var application = ApplicationOf(bearer) ?? bearer;
        return new Identity(application, application, IsApplication: true);
    }

    private static string? ApplicationOf(string bearer)
    {
        if (bearer.Split('.') is not [_, var payload, _])
        {
            return null;
        }

        try
        {
            var claims = JsonNode.Parse(Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(payload)));
            return (string?)claims?["appid"] ?? (string?)claims?["azp"];
        }
        catch (Exception noToken) when (noToken is FormatException or JsonException)
        {
            return null;
        }
    }

    private async Task RefuseAsync(HttpContext context, GraphError error, string requestId, string clientRequestId)
    {
        context.Response.StatusCode = error.Status;
        if (error.RetryAfterSeconds is { } seconds)
        {
            context.Response.Headers.RetryAfter = $"{seconds}";
        }

        if (error.Location is { } location)
        {
            context.Response.Headers.Location = location;
        }

        await context.Response.WriteAsJsonAsync(error.ToJson(requestId, clientRequestId, clock.GetUtcNow()), CancellationToken.None);
    }
}
