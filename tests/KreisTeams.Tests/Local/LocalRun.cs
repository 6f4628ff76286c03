using System.Diagnostics;
using System.Runtime.InteropServices;
using KreisTeams.Local;

namespace KreisTeams.Tests.Local;

/// <summary><c>infra/local</c> as a process of its own, with ports and a data folder that nobody else uses.</summary>
public sealed class LocalRun : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>Found even where the path leads to nothing.</summary>
    private static readonly string Dotnet = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet"));

    private readonly Process _process;
    private readonly Task<string> _errors;
    private readonly bool _ownsData;

    private LocalRun(Process process, string data, bool ownsData)
    {
        (_process, Data, _ownsData) = (process, data, ownsData);
        _errors = process.StandardError.ReadToEndAsync();
    }

    public string Data { get; }

    public int ProcessId => _process.Id;

    public static LocalRun Start(int? port = null, string? data = null, string[]? options = null, string? path = null)
    {
        var folder = data ?? Directory.CreateTempSubdirectory("kreisteams-local-").FullName;
        string[] program =
        [
            Dotnet, Workspace.Built("KreisTeams.Local"),
            "--port", $"{port ?? Workspace.FreePort()}", "--playground-port", $"{Workspace.FreePort()}", "--data", folder, .. options ?? [],
        ];
        // A shell without job control starts what runs in its background deaf to INT, and the deafness is inherited.
        string[] hearing = OperatingSystem.IsLinux() ? ["/usr/bin/env", "--default-signal=INT", .. program] : program;
        var start = new ProcessStartInfo(hearing[0], hearing[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (path is not null)
        {
            start.Environment["PATH"] = path;
        }

        return new LocalRun(Process.Start(start)!, folder, data is null);
    }

    /// <summary>The last line it prints when everything answers; fails with its error when it ends before.</summary>
    public async Task<string> ReadyAsync(CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        while (await _process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.StartsWith("ready ", StringComparison.Ordinal))
            {
                return line;
            }
        }

        throw new InvalidOperationException($"It ended before it was ready: {await _errors}");
    }

    /// <summary>Waits for its end.</summary>
    public async Task<(int ExitCode, string[] Errors)> EndAsync(CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        await _process.WaitForExitAsync(patience.Token);
        return (_process.ExitCode, (await _errors).Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    public async Task SignalAsync(string signal, int? child = null)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{child ?? ProcessId}"]);
        await kill.WaitForExitAsync(CancellationToken.None);
    }

    /// <summary>The programs it started, with their command lines.</summary>
    public async Task<Dictionary<int, string>> ChildrenAsync(CancellationToken cancellationToken)
    {
        var processes = await ChildProcess.RunAsync("ps", "ps", ["-A", "-o", "pid=,ppid=,args="], null, cancellationToken);
        return processes
            .Select(line => line.Split(' ', 3, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Where(columns => columns.Length == 3 && columns[1] == $"{ProcessId}")
            .ToDictionary(columns => int.Parse(columns[0], System.Globalization.CultureInfo.InvariantCulture), columns => columns[2]);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await SignalAsync("TERM");
            await _process.WaitForExitAsync(CancellationToken.None);
        }

        _process.Dispose();
        if (_ownsData)
        {
            Directory.Delete(Data, recursive: true);
        }
    }
}
