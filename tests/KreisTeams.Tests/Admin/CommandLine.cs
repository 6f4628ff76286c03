using System.Diagnostics;
using System.Text;
using KreisTeams.Admin;

namespace KreisTeams.Tests.Admin;

/// <summary>The administrator's command line as the administrator runs it: a process of its own.</summary>
internal sealed record CommandLine(int ExitCode, string Output, string Error)
{
    public static async Task<CommandLine> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(AdminFailure).Assembly.Location, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment.Remove("Storage__ConnectionString");
        start.Environment.Remove("Storage__AccountName");
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new CommandLine(process.ExitCode, await output, await error);
    }
}
