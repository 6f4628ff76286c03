using System.Diagnostics;
using System.Runtime.InteropServices;

namespace KreisTeams.Local;

/// <summary>The <c>dotnet run</c> this program was started by: when it is killed, this program has to notice by itself.</summary>
internal static class Starter
{
    public static void WhenGone(Action stop)
    {
        if (!OperatingSystem.IsWindows() && Process.GetProcessById(ParentId()) is { ProcessName: "dotnet" } starter)
        {
            _ = StopAfterAsync(starter, stop);
        }
    }

    private static async Task StopAfterAsync(Process starter, Action stop)
    {
        await starter.WaitForExitAsync();
        stop();
    }

    [DllImport("libc", EntryPoint = "getppid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ParentId();
}
