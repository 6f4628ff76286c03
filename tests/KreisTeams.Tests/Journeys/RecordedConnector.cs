using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using KreisTeams.Local;
using KreisTeams.Tests.Understanding;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace KreisTeams.Tests.Journeys;

/// <summary>
/// The Playground's own connector, which accepts or refuses what the bot sends, behind a door that writes down what passes. Started once for the tests of a class.
/// </summary>
public sealed class RecordedConnector : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kreisteams");
    private readonly ConcurrentQueue<Seen> _passed = new();
    private readonly ConcurrentQueue<string> _refused = new();
    private readonly HttpClient _http = new();
    private Playground _playground = null!;
    private WebApplication _door = null!;

    /// <summary>The six the Playground has chats for.</summary>
    internal static IReadOnlyList<DemoPerson> Seated { get; } = [.. new[] { "Matthias Erlenkamp", "Nadine Kessler", "Daniel Overbeck", "Carolin Westhoff", "Lukas Szymanski", "Julia Brandt" }
        .Select(name => PhraseList.DemoNetwork().Persons.Single(person => person.Name == name))
        .Select(person => new DemoPerson(person.AadObjectId!.Value, person.Name, "CDO", person.Email!))];

    public Uri ServiceUrl { get; private set; } = null!;

    /// <summary>Answers an edit as Teams does when the message is gone.</summary>
    public bool RefusesEdits { get; set; }

    public async ValueTask InitializeAsync()
    {
        _playground = await Playground.StartAsync(
            "http://127.0.0.1:9/api/messages", Workspace.FreePort(), Seated, _folder.FullName, null, TestContext.Current.CancellationToken);
        (_door, ServiceUrl) = await LoopbackServer.StartAsync(app => app.Run(PassAsync));
    }

    public async ValueTask DisposeAsync()
    {
        await _door.DisposeAsync();
        await _playground.DisposeAsync();
        _http.Dispose();
        _folder.Delete(recursive: true);
    }

    /// <summary>Waits for something people get to see.</summary>
    internal Task<Seen> SeesAsync(Func<Seen, bool> expected) => Eventually.FindAsync(
        () => _passed.FirstOrDefault(expected),
        () => string.Join("\n---\n", [.. _passed.Select(seen => $"{seen.Conversation} {seen.Text}"), .. _refused.Select(refused => $"Refused: {refused}")]));

    internal IEnumerable<Seen> In(string conversation) => _passed.Where(seen => seen.Conversation == conversation);

    private async Task PassAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        if (RefusesEdits && HttpMethods.IsPut(context.Request.Method))
        {
            context.Response.StatusCode = 404;
            await context.Response.WriteAsync("""{"error":{"code":"ActivityNotFoundInConversation","message":"gone"}}""", context.RequestAborted);
            return;
        }

        using var request = new HttpRequestMessage(new HttpMethod(context.Request.Method), $"{_playground.Url}/_connector{context.Request.Path}{context.Request.QueryString}")
        {
            Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json"),
        };
        using var response = await _http.SendAsync(request, context.RequestAborted);
        var answer = await response.Content.ReadAsStringAsync(context.RequestAborted);
        if (!response.IsSuccessStatusCode)
        {
            _refused.Enqueue($"{context.Request.Method} {context.Request.Path}: {(int)response.StatusCode} {answer}");
        }

        Keep(context.Request, body, answer);
        context.Response.StatusCode = (int)response.StatusCode;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(answer, context.RequestAborted);
    }

    private void Keep(HttpRequest request, string body, string answer)
    {
        var parts = request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts is ["v3", "conversations", var conversation, "activities", ..] && JsonNode.Parse(body) is { } message && (string?)message["type"] == "message")
        {
            var isEdit = HttpMethods.IsPut(request.Method);
            var id = isEdit ? Uri.UnescapeDataString(parts[4]) : answer.StartsWith('{') ? (string?)JsonNode.Parse(answer)!["id"] : null;
            _passed.Enqueue(new Seen(id ?? "", Uri.UnescapeDataString(conversation), isEdit, message) { Trace = request.Headers.TraceParent is [{ } parent] ? parent.Split('-')[1] : null });
        }
    }
}
