using System.Security.Cryptography;

namespace KreisTeams.Documents;

/// <summary>Reads what was read already and then through to another stream and knows afterwards how much it was and what its hashes are.</summary>
/// <exception cref="TooMuchException">From any read once more than the allowed bytes came.</exception>
internal sealed class MeasuringStream(ReadOnlyMemory<byte> alreadyRead, Stream source, long largest) : Stream
{
    private readonly IncrementalHash _sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly QuickXorHash _quickXor = new();
    private ReadOnlyMemory<byte> _alreadyRead = alreadyRead;
    private long _length;

    public StagedBytes Measured(string blob) => new(blob, _length, Convert.ToHexStringLower(_sha.GetCurrentHash()), _quickXor.ToBase64());

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = TakeAlreadyRead(buffer.Span);
        read = read > 0 ? read : await source.ReadAsync(buffer, cancellationToken);
        Measure(buffer.Span[..read]);
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = TakeAlreadyRead(buffer.AsSpan(offset, count));
        read = read > 0 ? read : source.Read(buffer, offset, count);
        Measure(buffer.AsSpan(offset, read));
        return read;
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _length;
        set => throw new NotSupportedException();
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        _sha.Dispose();
        base.Dispose(disposing);
    }

    private int TakeAlreadyRead(Span<byte> buffer)
    {
        var part = _alreadyRead[..Math.Min(_alreadyRead.Length, buffer.Length)];
        part.Span.CopyTo(buffer);
        _alreadyRead = _alreadyRead[part.Length..];
        return part.Length;
    }

    private void Measure(ReadOnlySpan<byte> bytes)
    {
        _length += bytes.Length;
        if (_length > largest)
        {
            throw new TooMuchException();
        }

        _sha.AppendData(bytes);
        _quickXor.Append(bytes);
    }

    internal sealed class TooMuchException : Exception;
}
