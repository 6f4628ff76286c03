using System.Collections.Concurrent;
using System.Diagnostics;

namespace KreisTeams.Local;

/// <summary>A program started beside this one, whose output is kept and which ends with it.</summary>
public sealed class ChildProcess : IAsyncDisposable
{
    private const int KeptLines = 200;

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();
    private readonly StreamWriter _log;
    private bool _isClosed;

    private ChildProcess(string name, Process process, StreamWriter log) => (Name, _process, _log) = (name, process, log);

    public string Name { get; }

    public bool HasExited => _process.HasExited;

    public int Id => _process.Id;

    /// <summary>Of a program that has ended.</summary>
    public int ExitCode => _process.ExitCode;

    /// <summary>The last lines the program printed, oldest first.</summary>
    public IReadOnlyList<string> Output => [.. _output];

    public string LastWords => string.Join(" | ", Output.TakeLast(5));

    /// <summary>Starts a script in Node, on loopback only, to end when this process is gone, however that ends.</summary>
    public static ChildProcess StartNode(
        string name,
        string script,
        IEnumerable<string> arguments,
        string? workingDirectory = null,
        IEnumerable<KeyValuePair<string, string>>? environment = null,
        string? log = null) =>
        Start(name, "node", ["--require", Path.Combine(Workspace.Root, "infra", "local", "beside.cjs"), script, .. arguments], workingDirectory, environment, log);

    /// <summary>Starts a program of this solution, to end when this process is gone, however that ends.</summary>
    public static ChildProcess StartProduct(
        string name,
        string project,
        IEnumerable<string> arguments,
        string? workingDirectory = null,
        IEnumerable<KeyValuePair<string, string>>? environment = null,
        string? log = null) =>
        Start(
            name,
            "dotnet",
            [Workspace.Built(project), .. arguments],
            workingDirectory,
            [new("DOTNET_STARTUP_HOOKS", typeof(ChildProcess).Assembly.Location), .. environment ?? []],
            log);

    /// <param name="log">File that receives what the program prints, from its beginning.</param>
    public static ChildProcess Start(
        string name,
        string program,
        IEnumerable<string> arguments,
        string? workingDirectory = null,
        IEnumerable<KeyValuePair<string, string>>? environment = null,
        string? log = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = workingDirectory ?? "",
        };
        foreach (var (key, value) in environment ?? [])
        {
            start.Environment[key] = value;
        }

        var child = new ChildProcess(name, new Process { StartInfo = start, EnableRaisingEvents = true }, Log(log));
        child._process.OutputDataReceived += (_, line) => child.Keep(line.Data);
        child._process.ErrorDataReceived += (_, line) => child.Keep(line.Data);
        try
        {
            child._process.Start();
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            throw new LocalFailure($"{name} cannot be started: {program} is not installed or not on the PATH ({missing.Message}).");
        }

        child._process.BeginOutputReadLine();
        child._process.BeginErrorReadLine();
        return child;
    }

    /// <summary>Runs a program to its end.</summary>
    /// <exception cref="LocalFailure">It ended with an exit code other than zero.</exception>
    public static async Task<IReadOnlyList<string>> RunAsync(
        string name, string program, IEnumerable<string> arguments, string? workingDirectory, CancellationToken cancellationToken)
    {
        await using var child = Start(name, program, arguments, workingDirectory);
        await child._process.WaitForExitAsync(cancellationToken);
        return child._process.ExitCode == 0
            ? child.Output
            : throw new LocalFailure($"{name} failed with exit code {child._process.ExitCode}: {child.LastWords}");
    }

    /// <summary>Waits until the program answers; stops it when it does not.</summary>
    /// <exception cref="LocalFailure">It ended first, or did not answer in time.</exception>
    public async Task ReadyAsync(Func<CancellationToken, Task<bool>> answers, TimeSpan patience, CancellationToken cancellationToken)
    {
        try
        {
            await WaitForAnswerAsync(answers, patience, cancellationToken);
        }
        catch
        {
            await DisposeAsync();
            throw;
        }
    }

    /// <summary>Ends the program at once, without giving it time to tidy up.</summary>
    public void Kill() => _process.Kill(entireProcessTree: true);

    public Task WaitForExitAsync(CancellationToken cancellationToken) => _process.WaitForExitAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (_isClosed)
        {
            return;
        }

        if (!_process.HasExited)
        {
            await AskToStopAsync();
        }

        _process.Dispose();
        lock (_log)
        {
            _isClosed = true;
            _log.Dispose();
        }
    }

    private async Task WaitForAnswerAsync(Func<CancellationToken, Task<bool>> answers, TimeSpan patience, CancellationToken cancellationToken)
    {
        var waited = Stopwatch.StartNew();
        while (!await answers(cancellationToken))
        {
            if (HasExited)
            {
                throw new LocalFailure($"{Name} ended while starting: {LastWords}");
            }

            if (waited.Elapsed > patience)
            {
                throw new LocalFailure($"{Name} did not answer within {patience.TotalSeconds:0} s: {LastWords}");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), cancellationToken);
        }
    }

    private async Task AskToStopAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(8));
        if (!OperatingSystem.IsWindows())
        {
            using var ask = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
            await ask.WaitForExitAsync(CancellationToken.None);
        }
        else
        {
            _process.Kill(entireProcessTree: true);
        }

        try
        {
            await _process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill(entireProcessTree: true);
        }
    }

    private static StreamWriter Log(string? path) =>
        path is null ? new StreamWriter(Stream.Null) : new StreamWriter(new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read)) { AutoFlush = true };

    private void Keep(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_log)
        {
            if (!_isClosed)
            {
                _log.WriteLine(line);
            }
        }

        _output.Enqueue(line);
        if (_output.Count > KeptLines)
        {
            _output.TryDequeue(out _);
        }
    }
}
