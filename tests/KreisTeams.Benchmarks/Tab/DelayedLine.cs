using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;

namespace KreisTeams.Benchmarks.Tab;

/// <summary>A line to a server that takes its time in both directions, drops nothing and counts.</summary>
internal sealed class DelayedLine : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _closing = new();
    private readonly TimeSpan _oneWay;
    private readonly int _server;
    private long _received;

    public DelayedLine(TimeSpan roundTrip, int server)
    {
        (_oneWay, _server) = (roundTrip / 2, server);
        _listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Bytes that came from the server, as they were on the line.</summary>
    public long Received => Interlocked.Read(ref _received);

    public void Dispose()
    {
        _closing.Cancel();
        _listener.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_closing.IsCancellationRequested)
        {
            var client = await _listener.AcceptTcpClientAsync(_closing.Token);
            var server = new TcpClient { NoDelay = true };
            client.NoDelay = true;
            await server.ConnectAsync(IPAddress.Loopback, _server, _closing.Token);
            _ = CarryAsync(client.GetStream(), server.GetStream(), _ => { });
            _ = CarryAsync(server.GetStream(), client.GetStream(), length => Interlocked.Add(ref _received, length));
        }
    }

    private async Task CarryAsync(NetworkStream from, NetworkStream to, Action<int> count)
    {
        var onTheWay = Channel.CreateUnbounded<(DateTimeOffset Arrives, byte[] Bytes)>();
        _ = DeliverAsync(onTheWay.Reader, to);
        var buffer = new byte[64 * 1024];
        try
        {
            while (await from.ReadAsync(buffer, _closing.Token) is > 0 and var length)
            {
                count(length);
                await onTheWay.Writer.WriteAsync((TimeProvider.System.GetUtcNow() + _oneWay, buffer[..length]), _closing.Token);
            }
        }
        catch (Exception ended) when (ended is IOException or OperationCanceledException)
        {
            // One of the two hung up.
        }

        onTheWay.Writer.Complete();
    }

    private async Task DeliverAsync(ChannelReader<(DateTimeOffset Arrives, byte[] Bytes)> onTheWay, NetworkStream to)
    {
        try
        {
            await foreach (var (arrives, bytes) in onTheWay.ReadAllAsync(_closing.Token))
            {
                var wait = arrives - TimeProvider.System.GetUtcNow();
                await Task.Delay(wait > TimeSpan.Zero ? wait : TimeSpan.Zero, _closing.Token);
                await to.WriteAsync(bytes, _closing.Token);
            }

            to.Socket.Shutdown(SocketShutdown.Send);
        }
        catch (Exception ended) when (ended is IOException or SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // One of the two hung up.
        }
    }
}
