namespace KreisTeams.Documents;

internal static class StreamReading
{
    /// <summary>The rest of a stream that is known to fit into memory.</summary>
    public static async Task<MemoryStream> ReadToEndAsync(this Stream stream, CancellationToken cancellationToken)
    {
        var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes, cancellationToken);
        bytes.Position = 0;
        return bytes;
    }
}
