namespace KreisTeams.Documents;

/// <summary>Reads a part of staged bytes while the one before is sent. Never holds more than two, however large the file.</summary>
internal sealed class PartReader(DocumentStore documents, StagedBytes staged, int partBytes, CancellationToken cancellationToken) : IDisposable
{
    private readonly byte[]?[] _buffers = new byte[]?[2];
    private int _reads;
    private (long From, Task<ReadOnlyMemory<byte>> Part)? _ahead;

    public void ReadAhead(long from) => _ahead = (from, LoadAsync(from));

    /// <summary>Good until the read after the next.</summary>
    public async Task<ReadOnlyMemory<byte>> ReadAsync(long from)
    {
        if (_ahead is not { } ahead || ahead.From != from)
        {
            await SettleAsync();
            ReadAhead(from);
        }

        var part = await _ahead!.Value.Part;
        _ahead = null;
        if (from + part.Length < staged.Size)
        {
            ReadAhead(from + part.Length);
        }

        return part;
    }

    public void Dispose() => _ = SettleAsync();

    /// <summary>A read that nobody waits for any more is over before its buffer is used again.</summary>
    private async Task SettleAsync()
    {
        if (_ahead is { } ahead)
        {
            await ((Task)ahead.Part).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<ReadOnlyMemory<byte>> LoadAsync(long from)
    {
        var length = (int)Math.Min(partBytes, staged.Size - from);
        var buffer = _buffers[_reads % 2] ??= GC.AllocateUninitializedArray<byte>((int)Math.Min(partBytes, staged.Size));
        _reads++;
        await using var part = await documents.OpenPartAsync(staged, from, length, cancellationToken);
        await part.ReadExactlyAsync(buffer.AsMemory(0, length), cancellationToken);
        return buffer.AsMemory(0, length);
    }
}
