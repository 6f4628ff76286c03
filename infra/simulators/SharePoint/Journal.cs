using System.Text.Json;

namespace KreisTeams.Simulators.SharePoint;

/// <summary>
/// Every state an item had, a line each, written through before a request is answered: whatever kills the process, the next start reads the same library.
/// A line that was cut off by the end is ignored, as its request was never answered.
/// </summary>
public sealed class Journal : IDisposable
{
    private readonly FileStream _file;
    private readonly string _path;

    public Journal(string folder)
    {
        Directory.CreateDirectory(folder);
        _path = Path.Combine(folder, "library.jsonl");
        DropCutOffLine(_path);
        _file = new FileStream(_path, FileMode.Append, FileAccess.Write, FileShare.Read, bufferSize: 0);
    }

    /// <summary>The last state of every item.</summary>
    public IEnumerable<DriveItem> ReadItems() => File.ReadLines(_path)
        .Select(line => JsonSerializer.Deserialize<DriveItem>(line)!)
        .GroupBy(item => item.Id).Select(states => states.Last());

    public void Append(DriveItem item)
    {
        byte[] line = [.. JsonSerializer.SerializeToUtf8Bytes(item), (byte)'\n'];
        _file.Write(line);
    }

    public void Dispose() => _file.Dispose();

    private static void DropCutOffLine(string path)
    {
        using var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        while (file.Length > 0)
        {
            file.Seek(-1, SeekOrigin.End);
            if (file.ReadByte() == '\n')
            {
                return;
            }

            file.SetLength(file.Length - 1);
        }
    }
}
