using System.Security.Cryptography;

namespace KreisTeams.Local;

/// <summary>npm packages of a folder with <c>package.json</c> and lock file, installed once for each content of the lock file.</summary>
public static class NodePackages
{
    /// <summary>Installs what is missing.</summary>
    /// <param name="folder">Folder below the checkout, as in „infra/local“.</param>
    /// <param name="progress">Told once when there is something to install.</param>
    /// <returns>The folder that holds <c>node_modules</c>.</returns>
    /// <exception cref="LocalFailure">Node or npm is missing or too old, or a package could not be fetched.</exception>
    public static async Task<string> InstallAsync(string folder, Action<string>? progress, CancellationToken cancellationToken)
    {
        var source = Path.Combine(Workspace.Root, folder);
        var lockFile = Path.Combine(source, "package-lock.json");
        var version = Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(lockFile, cancellationToken)))[..16];
        var target = Path.Combine(Workspace.ToolsFolder, version);
        var complete = Path.Combine(target, "complete");
        if (File.Exists(complete))
        {
            return target;
        }

        await RequireNodeAsync(cancellationToken);
        Directory.CreateDirectory(target);
        await using var alone = await LockAsync(Path.Combine(target, "installing"), cancellationToken);
        if (File.Exists(complete))
        {
            return target;
        }

        progress?.Invoke($"Installing the packages of {folder} from npm (once, about a minute) …");
        File.Copy(Path.Combine(source, "package.json"), Path.Combine(target, "package.json"), overwrite: true);
        File.Copy(lockFile, Path.Combine(target, "package-lock.json"), overwrite: true);
        await ChildProcess.RunAsync("npm", Npm, ["ci", "--no-audit", "--no-fund", "--loglevel=error"], target, cancellationToken);
        await File.WriteAllTextAsync(complete, "", cancellationToken);
        return target;
    }

    /// <exception cref="LocalFailure">Node is missing or too old.</exception>
    public static async Task RequireNodeAsync(CancellationToken cancellationToken)
    {
        var version = await ChildProcess.RunAsync("Node.js", "node", ["--version"], null, cancellationToken);
        if (version is not [var line, ..] || !int.TryParse(line.TrimStart('v').Split('.')[0], out var major) || major < 20)
        {
            throw new LocalFailure($"Node.js 20 or newer is needed, found {string.Join(" ", version)}. Install it from your package manager and start again.");
        }
    }

    private static string Npm => OperatingSystem.IsWindows() ? "npm.cmd" : "npm";

    private static async Task<FileStream> LockAsync(string path, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(500), cancellationToken);
            }
        }
    }
}
