using System.Buffers;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace KreisTeams.Benchmarks.Tab;

/// <summary>A user without a browser: holds a circuit open as a tab does, takes every picture it is sent and answers every call, but draws nothing.</summary>
internal sealed partial class CircuitClient : IAsyncDisposable
{
    private readonly HubConnection _connection;
    private readonly TaskCompletionSource _quiet = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _objects;

    private CircuitClient(HubConnection connection) => _connection = connection;

    /// <param name="pictures">Renderings after which the page stands.</param>
    public static async Task<CircuitClient> OpenAsync(HttpClient http, string address, string circuitQuery, int pictures, CancellationToken cancellationToken)
    {
        var document = await http.GetStringAsync(new Uri(address), cancellationToken);
        var builder = new HubConnectionBuilder().WithUrl(new Uri(new Uri(address), $"/_blazor{circuitQuery}"), HttpTransportType.WebSockets, options => options.SkipNegotiation = true);
        builder.Services.AddSingleton<IHubProtocol, BlazorPack>();
        var client = new CircuitClient(builder.Build());
        client.Answer(pictures);
        await client._connection.StartAsync(cancellationToken);
        var state = StateOfServer().Match(document).Groups[1].Value;
        await client._connection.InvokeAsync<string>("StartCircuit", new Uri(new Uri(address), "/").ToString(), address, "[]", state, cancellationToken);
        await client._connection.SendAsync("UpdateRootComponents", Operations(document).ToJsonString(), state, cancellationToken);
        await client._quiet.Task.WaitAsync(TimeSpan.FromSeconds(60), cancellationToken);
        return client;
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    /// <summary>As somebody does who has scrolled: the browser tells that 700 pixels of the rest are in sight, and they are drawn.</summary>
    private Task ScrollAsync(string arguments) =>
        _connection.SendAsync("BeginInvokeDotNetFromJS", "1", null, "OnSpacerBeforeVisible", long.Parse(Listener().Match(arguments).Groups[1].Value, CultureInfo.InvariantCulture), "[0,0,700]");

    private void Answer(int pictures)
    {
        _connection.On<int, byte[]>("JS.RenderBatch", async (batch, _) =>
        {
            await _connection.SendAsync("OnRenderCompleted", batch, null);
            if (batch >= pictures)
            {
                _quiet.TrySetResult();
            }
        });
        _connection.On<long, string, string, int, long, int>("JS.BeginInvokeJS", async (task, call, arguments, result, _, _) =>
        {
            // 1 asks for a reference to an object, 3 for nothing.
            var value = result == 1 ? $"{{\"__jsObjectId\":{Interlocked.Increment(ref _objects)}}}" : "null";
            await _connection.SendAsync("EndInvokeJSFromDotNet", task, true, $"[{task},true,{value}]");
            if (call == "Blazor._internal.Virtualize.init")
            {
                await ScrollAsync(arguments);
            }
        });
    }

    private static JsonObject Operations(string document) => new()
    {
        ["batchId"] = 1,
        ["operations"] = new JsonArray([.. Markers().Matches(document).Select((marker, index) => new JsonObject
        {
            ["type"] = "add",
            ["ssrComponentId"] = index + 1,
            ["marker"] = JsonNode.Parse(marker.Groups[1].Value),
        })]),
    };

    [GeneratedRegex("<!--Blazor:({\"type\":\"server\".*?})-->")]
    private static partial Regex Markers();

    [GeneratedRegex("\"__dotNetObject\":([0-9]+)")]
    private static partial Regex Listener();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(.*?)-->")]
    private static partial Regex StateOfServer();

    /// <summary>What circuits speak: MessagePack under a name of its own.</summary>
    private sealed class BlazorPack : IHubProtocol
    {
        private readonly MessagePackHubProtocol _messagePack = new();

        public string Name => "blazorpack";

        public int Version => 1;

        public TransferFormat TransferFormat => TransferFormat.Binary;

        public ReadOnlyMemory<byte> GetMessageBytes(HubMessage message) => _messagePack.GetMessageBytes(message);

        public bool IsVersionSupported(int version) => version == Version;

        public bool TryParseMessage(ref ReadOnlySequence<byte> input, IInvocationBinder binder, out HubMessage message) =>
            _messagePack.TryParseMessage(ref input, binder, out message!);

        public void WriteMessage(HubMessage message, IBufferWriter<byte> output) => _messagePack.WriteMessage(message, output);
    }
}
