using Microsoft.AspNetCore.Http.Features;

namespace KreisTeams.Simulators.SharePoint;

/// <summary>Lets requests fail the way networks and services fail.</summary>
public sealed class FaultMiddleware(Faults faults, RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var fault = faults.Take(context.Request.Method, Uri.UnescapeDataString(context.Features.Get<IHttpRequestFeature>()!.RawTarget));
        switch (fault?.Kind)
        {
            case null:
                await next(context);
                return;
            case FaultKind.DropBefore:
                context.Abort();
                return;
            case FaultKind.Hang:
                await faults.HangAsync(context.RequestAborted);
                return;
            case FaultKind.Status:
                Refuse(context, fault);
                return;
            case FaultKind.ApplyPartly:
                context.Request.Body = new CutOffStream(context.Request.Body, (context.Request.ContentLength ?? 0) / 2);
                break;
        }

        var answer = context.Response.Body;
        await using var unsent = new MemoryStream();
        context.Response.Body = unsent;
        await next(context);
        context.Response.Body = answer;
        if (fault.Kind == FaultKind.ApplyThenStatus)
        {
            context.Response.Clear();
            Refuse(context, fault);
        }
        else
        {
            await (fault.Kind == FaultKind.ApplyThenHang ? faults.HangAsync(context.RequestAborted) : Task.CompletedTask);
            context.Abort();
        }
    }

    private static void Refuse(HttpContext context, Fault fault)
    {
        context.Response.StatusCode = fault.Status;
        if (fault.RetryAfterSeconds is { } seconds)
        {
            context.Response.Headers.RetryAfter = $"{seconds}";
        }
    }

    /// <summary>Ends early, as the body of a broken connection does.</summary>
    private sealed class CutOffStream(Stream source, long bytes) : Stream
    {
        private long _left = bytes;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var read = await source.ReadAsync(buffer[..(int)Math.Min(buffer.Length, _left)], cancellationToken);
            _left -= read;
            return read;
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
