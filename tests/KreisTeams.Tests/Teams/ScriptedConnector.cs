using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace KreisTeams.Tests.Teams;

/// <summary>A connector over real HTTP that answers as Teams is documented to in trouble, which the Playground never is.</summary>
internal sealed class ScriptedConnector(WebApplication app, Uri serviceUrl) : IAsyncDisposable
{
    private readonly ConcurrentQueue<Answer> _script = new();
    private readonly ConcurrentQueue<Call> _calls = new();
    private int _sent;

    public Uri ServiceUrl { get; } = serviceUrl;

    public IReadOnlyList<Call> Calls => [.. _calls];

    public static async Task<ScriptedConnector> StartAsync()
    {
        ScriptedConnector? connector = null;
        var (app, url) = await LoopbackServer.StartAsync(app => app.Run(http => connector!.AnswerAsync(http)));
        return connector = new ScriptedConnector(app, new Uri(url, "/emea/"));
    }

    /// <summary>The next call gets this answer; calls without a script succeed.</summary>
    public ScriptedConnector Then(int status, string body = "", string? retryAfter = null, bool hangUp = false)
    {
        _script.Enqueue(new Answer(status, body, retryAfter, hangUp));
        return this;
    }

    public async Task<Call> CallAsync(int index)
    {
        await Eventually.IsAsync(() => _calls.Count > index);
        return Calls[index];
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync(CancellationToken.None);
        await app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext http)
    {
        using var body = new StreamReader(http.Request.Body);
        _calls.Enqueue(new Call(http.Request.Method, http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget, await body.ReadToEndAsync(http.RequestAborted), http.Request.Headers.Authorization));
        var answer = _script.TryDequeue(out var scripted) ? scripted : new Answer(201, $$"""{"id":"{{Interlocked.Increment(ref _sent)}}"}""", null, false);
        if (answer.HangUp)
        {
            http.Abort();
            return;
        }

        http.Response.StatusCode = answer.Status;
        http.Response.Headers.RetryAfter = answer.RetryAfter;
        await http.Response.WriteAsync(answer.Body, http.RequestAborted);
    }

    internal sealed record Call(string Method, string Path, string Body, string? Authorization);

    private sealed record Answer(int Status, string Body, string? RetryAfter, bool HangUp);
}
