using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace KreisTeams.Documents;

/// <summary>Where SharePoint says that something changed. It is answered at once; looking is for the watch.</summary>
public static class NotificationEndpoint
{
    public const string Path = "/api/graph/notifications";

    private const int LargestBody = 1 << 20;

    public static IEndpointConventionBuilder MapDocuments(this IEndpointRouteBuilder app) => app.MapPost(Path, ReceiveAsync);

    private static async Task<IResult> ReceiveAsync(HttpRequest request, LibrarySubscription subscription, LibraryWatch watch, CancellationToken cancellationToken)
    {
        if (request.Query["validationToken"] is [{ Length: > 0 } token, ..])
        {
            return Results.Text(token, "text/plain");
        }

        foreach (var clientState in await ClientStatesAsync(request, cancellationToken))
        {
            if (await subscription.IsOursAsync(clientState, cancellationToken))
            {
                watch.Tap();
                break;
            }
        }

        return Results.Accepted();
    }

    private static async Task<string?[]> ClientStatesAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize = LargestBody;
        try
        {
            var body = await JsonNode.ParseAsync(request.Body, cancellationToken: cancellationToken);
            return [.. ((body as JsonObject)?["value"] as JsonArray ?? []).OfType<JsonObject>().Select(notification => notification["clientState"]?.ToString()).Distinct()];
        }
        catch (Exception unreadable) when (unreadable is JsonException or BadHttpRequestException)
        {
            return [];
        }
    }
}
