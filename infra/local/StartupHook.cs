using System.Runtime.InteropServices;

/// <summary>Loaded by the runtime into every .NET program that KreisTeams starts beside itself: it ends when the starter is gone.</summary>
/// <remarks>The runtime looks for a class of this name without namespace.</remarks>
internal static class StartupHook
{
    public static void Initialize()
    {
        Environment.SetEnvironmentVariable("DOTNET_STARTUP_HOOKS", null);
        new Thread(EndWithStarter) { IsBackground = true, Name = "Ends with its starter" }.Start();
    }

    private static void EndWithStarter()
    {
        using var input = Console.OpenStandardInput();
        while (input.ReadByte() >= 0)
        {
        }

        if (OperatingSystem.IsWindows() || Signal(Environment.ProcessId, signal: 15) != 0)
        {
            Environment.Exit(0);
        }
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Signal(int process, int signal);
}
