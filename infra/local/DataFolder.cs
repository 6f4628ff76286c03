namespace KreisTeams.Local;

/// <summary>What one installation on this machine keeps; used by one process at a time.</summary>
public sealed class DataFolder : IDisposable
{
    /// <summary>Stands in every folder that this program made, so that it never empties another.</summary>
    private const string Mark = "kreisteams-data";

    private readonly string _path;
    private readonly FileStream _claim;

    private DataFolder(string path, FileStream claim) => (_path, _claim) = (path, claim);

    public string Storage => Sub("storage");

    public string SharePoint => Sub("sharepoint");

    public string Logs => Sub("logs");

    /// <exception cref="LocalFailure">It cannot be written, is in use, or holds something else.</exception>
    public static DataFolder Open(string path, bool reset)
    {
        try
        {
            Directory.CreateDirectory(path);
            var mark = Path.Combine(path, Mark);
            if (!File.Exists(mark) && Directory.EnumerateFileSystemEntries(path).Any())
            {
                throw new LocalFailure($"{path} holds files that are not from KreisTeams. Name an empty or a new folder with --data.");
            }

            var folder = new DataFolder(path, Claim(path, mark));
            if (reset)
            {
                folder.Empty();
            }

            return folder;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new LocalFailure($"The data folder {path} cannot be used: {refused.Message}");
        }
    }

    public void Dispose() => _claim.Dispose();

    private static FileStream Claim(string path, string mark)
    {
        try
        {
            return new FileStream(mark, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            throw new LocalFailure($"Another KreisTeams uses the data folder {path}. Stop it or name another folder with --data.");
        }
    }

    private void Empty()
    {
        foreach (var folder in (string[])[Storage, SharePoint, Logs])
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private string Sub(string name) => Directory.CreateDirectory(Path.Combine(_path, name)).FullName;
}
