using KreisTeams.Local;

namespace KreisTeams.Tests.Documents;

/// <summary>rclone from the distribution: a client of OneDrive and SharePoint that is not ours.</summary>
internal static class Rclone
{
    private static readonly SemaphoreSlim Installing = new(1);

    public static async Task<string> ProgramAsync(CancellationToken cancellationToken)
    {
        await Installing.WaitAsync(cancellationToken);
        try
        {
            if (!IsInstalled() && Environment.UserName == "root")
            {
                await ChildProcess.RunAsync("apt-get", "apt-get", ["install", "-y", "-q", "rclone"], null, cancellationToken);
            }

            return IsInstalled() ? "rclone" : throw new LocalFailure("rclone is missing. Install it with your package manager (Debian: apt-get install rclone) and start the tests again.");
        }
        finally
        {
            Installing.Release();
        }
    }

    private static bool IsInstalled() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "rclone")));
}
