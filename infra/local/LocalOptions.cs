using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace KreisTeams.Local;

/// <summary>What the command line of <c>infra/local</c> decides.</summary>
public sealed record LocalOptions
{
    public int Port { get; init; } = 3978;

    /// <summary>Null starts no Playground.</summary>
    public int? PlaygroundPort { get; init; } = 56150;

    public string DataFolder { get; init; } = Workspace.DefaultDataFolder;

    public bool Reset { get; init; }

    public string NetworkFile { get; init; } = Workspace.DemoNetworkFile;

    /// <summary>Where the product's clock starts; null is the real time.</summary>
    public DateTimeOffset? Clock { get; init; }
}

/// <summary>The command line: its options and what their words mean.</summary>
public sealed class LocalCommandLine
{
    private readonly Option<int> _port = new("--port") { Description = "Port of bot and tab", DefaultValueFactory = _ => 3978 };
    private readonly Option<int> _playgroundPort = new("--playground-port") { Description = "Port of the Agents Playground", DefaultValueFactory = _ => 56150 };
    private readonly Option<bool> _noPlayground = new("--no-playground") { Description = "Start without the Agents Playground" };
    private readonly Option<string> _data = new("--data") { Description = "Folder that keeps all data between two runs", DefaultValueFactory = _ => Workspace.DefaultDataFolder };
    private readonly Option<bool> _reset = new("--reset") { Description = "Forget all data of earlier runs first" };
    private readonly Option<string> _network = new("--network") { Description = "Network file to import into an empty installation", DefaultValueFactory = _ => Workspace.DemoNetworkFile };
    private readonly Option<DateTimeOffset?> _clock = new("--clock") { Description = "Start of the product's clock, as in 2026-11-23T08:00:00Z", CustomParser = Instant };

    /// <summary>Runs the command line: help and mistakes are answered here, everything else by <paramref name="run"/>.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> InvokeAsync(string[] arguments, Func<LocalOptions, Task<int>> run)
    {
        var command = new RootCommand("Brings up KreisTeams with everything around it on this machine.")
        {
            _port, _playgroundPort, _noPlayground, _data, _reset, _network, _clock,
        };
        foreach (var port in (Option<int>[])[_port, _playgroundPort])
        {
            port.Validators.Add(result => RequirePort(port.Name, result));
        }

        command.SetAction((parsed, _) => run(Options(parsed)));
        var line = command.Parse(arguments);
        if (line.Errors is [var mistake, ..])
        {
            throw new LocalFailure($"{mistake.Message} (--help lists the options)");
        }

        return await line.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null, EnableDefaultExceptionHandler = false });
    }

    private LocalOptions Options(ParseResult parsed) => new()
    {
        Port = parsed.GetValue(_port),
        PlaygroundPort = parsed.GetValue(_noPlayground) ? null : parsed.GetValue(_playgroundPort),
        DataFolder = Path.GetFullPath(parsed.GetValue(_data)!),
        Reset = parsed.GetValue(_reset),
        NetworkFile = Path.GetFullPath(parsed.GetValue(_network)!),
        Clock = parsed.GetValue(_clock),
    };

    private static DateTimeOffset? Instant(ArgumentResult result)
    {
        if (DateTimeOffset.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
        {
            return instant;
        }

        result.AddError($"--clock needs an instant as in 2026-11-23T08:00:00Z, not '{result.Tokens[0].Value}'.");
        return null;
    }

    private static void RequirePort(string option, OptionResult result)
    {
        if (!int.TryParse(result.Tokens.Count == 0 ? "1" : result.Tokens[0].Value, out var port) || port is < 1 or > 65535)
        {
            result.AddError($"{option} needs a number from 1 to 65535, not '{result.Tokens[0].Value}'.");
        }
    }
}
