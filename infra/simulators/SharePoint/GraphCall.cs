using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace KreisTeams.Simulators.SharePoint;

/// <summary>One call to Graph: its decoded path, who makes it, and how it wants to be answered.</summary>
public sealed class GraphCall
{
    private readonly Dictionary<string, StringValues> _query;

    public GraphCall(HttpContext context, Identity caller)
    {
        (Context, Caller) = (context, caller);
        var target = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        var question = target.IndexOf('?', StringComparison.Ordinal);
        Segments = ItemAddress.Segments(question < 0 ? target : target[..question]);
        _query = QueryHelpers.ParseQuery(question < 0 ? "" : target[question..]);
    }

    public HttpContext Context { get; }

    public Identity Caller { get; }

    /// <summary>Decoded segments, the version first.</summary>
    public string[] Segments { get; }

    public string Method => Context.Request.Method;

    public Uri Host => new($"{Context.Request.Scheme}://{Context.Request.Host}");

    public CancellationToken Cancelled => Context.RequestAborted;

    /// <summary>With or without the leading dollar sign.</summary>
    public string? Query(string name) =>
        _query.TryGetValue(name, out var value) || _query.TryGetValue("$" + name, out value) ? value.ToString() : null;

    public string? ConflictBehavior => Query("@microsoft.graph.conflictBehavior") ?? Query("@name.conflictBehavior");

    public string? IfMatch => Context.Request.Headers.IfMatch is [{ } value, ..] ? value : null;

    public bool MustNotExist => Context.Request.Headers.IfNoneMatch is ["*", ..];

    public async Task<JsonObject> BodyAsync()
    {
        if (Context.Request.ContentLength is null or 0 && !Context.Request.Headers.ContainsKey("Transfer-Encoding"))
        {
            return [];
        }

        return await JsonNode.ParseAsync(Context.Request.Body, cancellationToken: Cancelled) as JsonObject ?? [];
    }

    public async Task AnswerAsync(int status, JsonNode? body)
    {
        Context.Response.StatusCode = status;
        if (body is not null)
        {
            await Context.Response.WriteAsJsonAsync(body, Cancelled);
        }
    }
}
