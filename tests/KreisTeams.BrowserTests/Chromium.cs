using KreisTeams.Local;

namespace KreisTeams.BrowserTests;

/// <summary>The browser of this machine; on Debian as root it is installed when it is missing.</summary>
public static class Chromium
{
    private static readonly string[] Names = OperatingSystem.IsWindows()
        ? ["chrome.exe", "msedge.exe"]
        : ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];

    private static readonly string[] UsualFolders = OperatingSystem.IsMacOS()
        ? ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium"]
        : [];

    /// <returns>Path of the program.</returns>
    /// <exception cref="LocalFailure">There is none and it cannot be installed; the message says how to.</exception>
    public static async Task<string> FindAsync(CancellationToken cancellationToken)
    {
        if (Find() is null && Environment.UserName == "root" && File.Exists("/usr/bin/apt-get"))
        {
            await ChildProcess.RunAsync("apt-get", "apt-get", ["update", "-q"], null, cancellationToken);
            await ChildProcess.RunAsync("apt-get", "apt-get", ["install", "-q", "-y", "--no-install-recommends", "chromium"], null, cancellationToken);
        }

        return Find() ?? throw new LocalFailure("The browser tests need Chromium or Chrome on the PATH. On Debian or Ubuntu: sudo apt-get install chromium");
    }

    private static string? Find() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
        .Concat(UsualFolders)
        .FirstOrDefault(File.Exists);
}
