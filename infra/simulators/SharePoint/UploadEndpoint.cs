using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace KreisTeams.Simulators.SharePoint;

/// <summary>The two kinds of addresses outside Graph that hold their own right: upload sessions and downloads.</summary>
public sealed class UploadEndpoint(
    Library library, UploadSessions sessions, ContentFiles files, ItemJson json, SecretUrls urls, PropertyPromotion promotion, RequestMeter meter, Switches switches, TimeProvider clock)
{
    public static JsonObject Status(UploadSession session, long received, Uri host, bool omitRanges, Switches switches)
    {
        var status = new JsonObject { ["expirationDateTime"] = ItemJson.Time(session.Expires) };
        if (received == 0)
        {
            status["uploadUrl"] = SecretUrls.Upload(host, session.Id);
        }

        if (!omitRanges)
        {
            var end = switches.CloseExpectedRanges && session.Total is { } total ? $"{total - 1}" : "";
            status["nextExpectedRanges"] = new JsonArray($"{received}-{end}");
        }

        return status;
    }

    public async Task UploadAsync(HttpContext context)
    {
        try
        {
            CheckSecret(context);
            var id = context.Request.Query["guid"].ToString();
            await (context.Request.Method switch
            {
                "GET" => context.Response.WriteAsJsonAsync(Status(sessions.Get(id), sessions.ReceivedBytes(id), HostOf(context), omitRanges: false, switches), context.RequestAborted),
                "PUT" => AppendAsync(context, id),
                "DELETE" => Cancel(context, id),
                _ => throw GraphError.NotSimulated(context.Request.Method),
            });
        }
        catch (GraphError error)
        {
            context.Response.StatusCode = error.Status;
            await context.Response.WriteAsJsonAsync(error.ToJson(context.TraceIdentifier, null, clock.GetUtcNow()), CancellationToken.None);
        }

        Count(context);
    }

    public async Task DownloadAsync(HttpContext context)
    {
        try
        {
            CheckSecret(context);
            var query = context.Request.Query;
            var (id, version) = (query["UniqueId"].ToString(), int.TryParse(query["v"], out var number) ? number : 0);
            if (!long.TryParse(query["e"], out var until) || !urls.AllowsDownload(id, version, until, query["tempauth"].ToString()))
            {
                throw new GraphError(401, "unauthenticated");
            }

            var item = library.Get(id);
            var content = item.Versions.FirstOrDefault(one => one.Number == version)?.Content ?? throw GraphError.NotFound();
            await Results.File(files.PathOf(content), ContentTypes.Of(item.Name), item.Name, enableRangeProcessing: true, entityTag: new EntityTagHeaderValue(item.ETag)).ExecuteAsync(context);
        }
        catch (GraphError error)
        {
            context.Response.StatusCode = error.Status;
            await context.Response.WriteAsJsonAsync(error.ToJson(context.TraceIdentifier, null, clock.GetUtcNow()), CancellationToken.None);
        }

        Count(context);
    }

    private async Task AppendAsync(HttpContext context, string id)
    {
        if (!ContentRangeHeaderValue.TryParse(context.Request.Headers.ContentRange.ToString(), out var range) || range is not { From: { } from, To: { } to, Length: { } total })
        {
            throw GraphError.Invalid("Content-Range is missing or not understood.");
        }

        var result = await sessions.AppendAsync(id, from, to, total, context.Request.Body, context.RequestAborted);
        if (result.Item is { } item)
        {
            context.Response.StatusCode = result.Created ? 201 : 200;
            await context.Response.WriteAsJsonAsync(json.Full(await promotion.ApplyAsync(item, CancellationToken.None), HostOf(context)), context.RequestAborted);
            return;
        }

        context.Response.StatusCode = 202;
        await context.Response.WriteAsJsonAsync(Status(sessions.Get(id), result.Received, HostOf(context), omitRanges: false, switches), context.RequestAborted);
    }

    private Task Cancel(HttpContext context, string id)
    {
        sessions.Get(id);
        sessions.Cancel(id);
        context.Response.StatusCode = 204;
        return Task.CompletedTask;
    }

    private void CheckSecret(HttpContext context)
    {
        if (switches.RefuseAuthorizationOnSecretUrls && context.Request.Headers.Authorization.Count > 0)
        {
            throw new GraphError(401, "unauthenticated", message: "This address takes no Authorization header.");
        }
    }

    private static Uri HostOf(HttpContext context) => new($"{context.Request.Scheme}://{context.Request.Host}");

    private void Count(HttpContext context) => meter.Count(new MeteredRequest(
        clock.GetUtcNow(), context.Request.Method, context.Features.Get<IHttpRequestFeature>()!.RawTarget, context.Response.StatusCode,
        context.Request.Method == "GET" ? 1 : 2, context.Request.Headers.Authorization.Count > 0));
}
