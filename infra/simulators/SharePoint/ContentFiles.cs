using KreisTeams.Documents;

namespace KreisTeams.Simulators.SharePoint;

/// <summary>Bytes of all versions, a file each, never changed once written.</summary>
public sealed class ContentFiles
{
    private readonly string _folder;

    public ContentFiles(string dataFolder)
    {
        _folder = Path.Combine(dataFolder, "content");
        Directory.CreateDirectory(_folder);
    }

    public async Task<StoredContent> ReceiveAsync(Stream source, CancellationToken cancellationToken)
    {
        var name = Path.GetRandomFileName();
        await using (var target = File.Create(PathOf(name)))
        {
            await source.CopyToAsync(target, cancellationToken);
        }

        return await MeasureAsync(name, cancellationToken);
    }

    /// <summary>Takes over a file that lies elsewhere on the same disk.</summary>
    public async Task<StoredContent> AdoptAsync(string path, CancellationToken cancellationToken)
    {
        var name = Path.GetRandomFileName();
        File.Move(path, PathOf(name));
        return await MeasureAsync(name, cancellationToken);
    }

    /// <summary>A copy with bytes added, as property promotion leaves it.</summary>
    public async Task<StoredContent> WithTrailerAsync(StoredContent content, ReadOnlyMemory<byte> trailer, CancellationToken cancellationToken)
    {
        var name = Path.GetRandomFileName();
        File.Copy(PathOf(content.File), PathOf(name));
        await using (var target = new FileStream(PathOf(name), FileMode.Append))
        {
            await target.WriteAsync(trailer, cancellationToken);
        }

        return await MeasureAsync(name, cancellationToken);
    }

    public string PathOf(StoredContent content) => PathOf(content.File);

    private string PathOf(string name) => Path.Combine(_folder, name);

    private async Task<StoredContent> MeasureAsync(string name, CancellationToken cancellationToken)
    {
        var hash = new QuickXorHash();
        var buffer = new byte[1 << 20];
        await using var file = File.OpenRead(PathOf(name));
        int read;
        while ((read = await file.ReadAsync(buffer, cancellationToken)) > 0)
        {
            hash.Append(buffer.AsSpan(0, read));
        }

        return new StoredContent(name, file.Length, hash.ToBase64());
    }
}
