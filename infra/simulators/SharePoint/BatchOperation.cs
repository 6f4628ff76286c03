using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Features;

namespace KreisTeams.Simulators.SharePoint;

/// <summary>Up to twenty calls in one, each answered for itself; a call whose dependency failed is answered with 424.</summary>
public sealed class BatchOperation
{
    private const int Most = 20;

    public async Task RunAsync(GraphCall call, Func<HttpContext, Task> handle)
    {
        var requests = ((await call.BodyAsync())["requests"] as JsonArray ?? []).OfType<JsonObject>().ToArray();
        if (requests.Length is 0 or > Most || requests.Select(request => (string?)request["id"]).Distinct().Count() != requests.Length)
        {
            throw GraphError.Invalid($"A batch takes 1 to {Most} requests with ids of their own.");
        }

        var responses = new Dictionary<string, JsonObject>();
        foreach (var request in requests)
        {
            var id = (string)request["id"]!;
            var dependencies = (request["dependsOn"] as JsonArray ?? []).Select(dependency => (string)dependency!);
            responses[id] = dependencies.All(dependency => responses.TryGetValue(dependency, out var earlier) && (int)earlier["status"]! < 400)
                ? await RunOneAsync(call, id, request, handle)
                : new JsonObject { ["id"] = id, ["status"] = 424, ["body"] = new JsonObject { ["error"] = new JsonObject { ["code"] = "failedDependency" } } };
        }

        await call.AnswerAsync(200, new JsonObject { ["responses"] = new JsonArray([.. responses.Values.Reverse()]) });
    }

    private static async Task<JsonObject> RunOneAsync(GraphCall call, string id, JsonObject request, Func<HttpContext, Task> handle)
    {
        using var answer = new MemoryStream();
        using var body = new MemoryStream(BodyOf(request));
        var inner = new DefaultHttpContext { RequestAborted = call.Cancelled };
        inner.Response.Body = answer;
        inner.Request.Method = (string?)request["method"] ?? "GET";
        inner.Request.Scheme = call.Host.Scheme;
        inner.Request.Host = call.Context.Request.Host;
        inner.Request.Body = body;
        inner.Request.ContentLength = body.Length;
        inner.Features.Get<IHttpRequestFeature>()!.RawTarget = "/" + call.Segments[0] + "/" + ((string)request["url"]!).TrimStart('/');
        foreach (var (name, value) in request["headers"] as JsonObject ?? [])
        {
            inner.Request.Headers[name] = (string?)value;
        }

        inner.Request.Headers.Authorization = call.Context.Request.Headers.Authorization;
        await handle(inner);
        var response = new JsonObject
        {
            ["id"] = id,
            ["status"] = inner.Response.StatusCode,
            ["headers"] = new JsonObject(inner.Response.Headers.Where(header => header.Key != "Content-Length").Select(header => KeyValuePair.Create(header.Key, (JsonNode?)header.Value.ToString()))),
        };
        if (answer.Length > 0)
        {
            response["body"] = JsonNode.Parse(answer.ToArray());
        }

        return response;
    }

    private static byte[] BodyOf(JsonObject request) => request["body"] switch
    {
        null => [],
        JsonValue value when value.TryGetValue<string>(out var base64) => Convert.FromBase64String(base64),
        var json => System.Text.Encoding.UTF8.GetBytes(json.ToJsonString()),
    };
}
