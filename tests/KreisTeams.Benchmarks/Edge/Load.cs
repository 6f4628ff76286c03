using System.Buffers.Text;
using System.Diagnostics;
using System.Net.Sockets;
using System.Text;

namespace KreisTeams.Benchmarks.Edge;

/// <summary>Posts one body over and over, with another activity, conversation and tenant each time, and costs next to nothing itself.</summary>
internal sealed class Load
{
    public const string Number = "00000000";
    private const int Conversations = 8192;

    private static int _next;

    private readonly byte[] _request;
    private readonly int[] _ids;
    private readonly int[] _conversations;

    public Load(Uri target, string token, string body)
    {
        _request = Encoding.UTF8.GetBytes(
            $"POST /api/messages HTTP/1.1\r\nHost: {target.Authority}\r\nContent-Type: application/json; charset=utf-8\r\nAuthorization: Bearer {token}\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}");
        (_ids, _conversations) = (Places("id-"), Places("conversation-"));
        Target = target;
    }

    public Uri Target { get; }

    /// <summary>As many as they can for the given time.</summary>
    /// <returns>How many were answered with 200, and in what time.</returns>
    public async Task<(int Answered, TimeSpan Time)> RunAsync(int connections, TimeSpan time)
    {
        var watch = Stopwatch.StartNew();
        var answered = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(() => ConnectionAsync(() => watch.Elapsed < time))));
        return (answered.Sum(), watch.Elapsed);
    }

    /// <summary>One each over many open connections; the time until the last was answered.</summary>
    public async Task<TimeSpan> StormAsync(int connections)
    {
        var sockets = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => ConnectAsync()));
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(sockets.Select(socket => Task.Run(() => PostAsync(socket, (byte[])_request.Clone(), new byte[16 * 1024]))));
        var time = watch.Elapsed;
        Array.ForEach(sockets, socket => socket.Dispose());
        return time;
    }

    private async Task<int> ConnectionAsync(Func<bool> goesOn)
    {
        using var socket = await ConnectAsync();
        var (request, answer, answered) = ((byte[])_request.Clone(), new byte[16 * 1024], 0);
        while (goesOn())
        {
            await PostAsync(socket, request, answer);
            answered++;
        }

        return answered;
    }

    private async Task<Socket> ConnectAsync()
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(Target.Host, Target.Port);
        return socket;
    }

    private async Task PostAsync(Socket socket, byte[] request, byte[] answer)
    {
        var number = Interlocked.Increment(ref _next);
        Array.ForEach(_ids, place => Write(request, place, number));
        Array.ForEach(_conversations, place => Write(request, place, number % Conversations));
        await socket.SendAsync(request);
        for (var (length, whole) = (0, int.MaxValue); length < whole;)
        {
            var read = await socket.ReceiveAsync(answer.AsMemory(length));
            length += read;
            whole = read == 0 ? throw new IOException("The server hung up.") : Length(answer.AsSpan(0, length)) ?? whole;
        }
    }

    /// <summary>Of the whole answer, once its headers are there.</summary>
    private static int? Length(ReadOnlySpan<byte> answer)
    {
        var end = answer.IndexOf("\r\n\r\n"u8);
        if (end < 0)
        {
            return null;
        }

        if (!answer.StartsWith("HTTP/1.1 200"u8))
        {
            throw new IOException($"Answered with {Encoding.UTF8.GetString(answer[..Math.Min(answer.Length, 300)])}");
        }

        var header = answer.IndexOf("Content-Length: "u8);
        if (header >= 0)
        {
            return Utf8Parser.TryParse(answer[(header + 16)..], out int length, out _) ? end + 4 + length : throw new IOException("Answered without a length");
        }

        return answer.EndsWith("0\r\n\r\n"u8) ? answer.Length : null;
    }

    private int[] Places(string before)
    {
        var (places, from, wanted) = (new List<int>(), 0, Encoding.UTF8.GetBytes(before + Number));
        for (int at; (at = _request.AsSpan(from).IndexOf(wanted)) >= 0; from += at + 1)
        {
            places.Add(from + at + before.Length);
        }

        return [.. places];
    }

    private static void Write(byte[] request, int place, int number)
    {
        for (var digit = Number.Length - 1; digit >= 0; digit--, number /= 10)
        {
            request[place + digit] = (byte)('0' + (number % 10));
        }
    }
}
