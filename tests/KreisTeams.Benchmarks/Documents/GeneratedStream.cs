using System.Net;
using System.Net.Http.Headers;

namespace KreisTeams.Benchmarks.Documents;

/// <summary>Zeros without end until its length, read once from the start.</summary>
internal sealed class GeneratedStream(long length) : Stream
{
    private long _left = length;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Take(buffer.AsSpan(offset, count));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.FromResult(Take(buffer.Span));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private int Take(Span<byte> buffer)
    {
        var taken = buffer[..(int)Math.Min(buffer.Length, _left)];
        taken.Clear();
        _left -= taken.Length;
        return taken.Length;
    }
}

/// <summary>A blob storage that takes any number of bytes and gives back zeros, so that a file larger than the disk can be sent.</summary>
internal sealed class EndlessBlobs : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is { } body)
        {
            await body.CopyToAsync(Stream.Null, cancellationToken);
        }

        if (request.Method != HttpMethod.Get)
        {
            return Answer(request.Method == HttpMethod.Delete ? HttpStatusCode.Accepted : HttpStatusCode.Created, new ByteArrayContent([]));
        }

        var range = RangeHeaderValue.Parse(request.Headers.GetValues("x-ms-range").Single()).Ranges.Single();
        var length = range.To!.Value - range.From!.Value + 1;
        var content = new StreamContent(new GeneratedStream(length), 1 << 16);
        content.Headers.ContentLength = length;
        content.Headers.ContentRange = new ContentRangeHeaderValue(range.From.Value, range.To.Value, long.MaxValue);
        return Answer(HttpStatusCode.PartialContent, content);
    }

    private static HttpResponseMessage Answer(HttpStatusCode status, HttpContent content) => new(status)
    {
        Content = content,
        Headers = { ETag = new EntityTagHeaderValue("\"0x1\""), Date = TimeProvider.System.GetUtcNow() },
    };
}
