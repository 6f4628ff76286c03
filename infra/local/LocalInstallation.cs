using System.Globalization;

namespace KreisTeams.Local;

/// <summary>The whole product on one machine: storage, SharePoint, the host with bot and tab, and a Teams to talk to it.</summary>
public sealed class LocalInstallation : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly LocalOptions _options;
    private readonly DataFolder _data;
    private readonly Action<string> _progress;

    /// <summary>In the order of their start; stopped the other way round.</summary>
    private readonly List<ChildProcess> _running = [];

    private LocalInstallation(LocalOptions options, IReadOnlyList<DemoPerson> people, DataFolder data, Action<string> progress)
    {
        (_options, People, _data, _progress) = (options, people, data, progress);
        Url = $"http://127.0.0.1:{options.Port}";
        SharePointUrl = $"http://127.0.0.1:{NeighbourPort(options)}";
    }

    public string Url { get; }

    public string SharePointUrl { get; }

    public string? PlaygroundUrl => _options.PlaygroundPort is { } port ? $"http://127.0.0.1:{port}" : null;

    /// <summary>Of the storage emulator, once it has started.</summary>
    public string StorageConnectionString { get; private set; } = "";

    /// <summary>Who sits in the Playground; the first one types.</summary>
    public IReadOnlyList<DemoPerson> People { get; }

    public string TabUrl(DemoPerson person) => $"{Url}/tab?persona={person.AadObjectId}";

    /// <exception cref="LocalFailure">Something must be mended first; nothing is left running.</exception>
    public static async Task<LocalInstallation> StartAsync(LocalOptions options, Action<string> progress, CancellationToken cancellationToken)
    {
        RequireFree(options.Port, "--port");
        if (options.PlaygroundPort is { } playgroundPort)
        {
            RequireFree(playgroundPort, "--playground-port");
        }

        var people = await DemoPeople.ReadAsync(options.NetworkFile, Today(options), cancellationToken);
        await NodePackages.RequireNodeAsync(cancellationToken);
        await NodePackages.InstallAsync("infra/local", progress, cancellationToken);

        var installation = new LocalInstallation(options, people, DataFolder.Open(options.DataFolder, options.Reset), progress);
        try
        {
            await installation.StartAllAsync(cancellationToken);
            return installation;
        }
        catch
        {
            await installation.DisposeAsync();
            throw;
        }
    }

    /// <summary>The first of the programs that ends.</summary>
    public async Task<ChildProcess> FirstToEndAsync(CancellationToken cancellationToken)
    {
        var ends = _running.ToDictionary(process => process.WaitForExitAsync(cancellationToken));
        var first = await Task.WhenAny(ends.Keys);
        await first;
        return ends[first];
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in Enumerable.Reverse(_running))
        {
            await process.DisposeAsync();
        }

        _data.Dispose();
    }

    private async Task StartAllAsync(CancellationToken cancellationToken)
    {
        _progress($"Starting storage (Azurite), data in {_options.DataFolder} …");
        var storage = await Azurite.StartAsync(_data.Storage, _progress, cancellationToken, Log("azurite"));
        _running.Add(storage.Process);
        StorageConnectionString = storage.ConnectionString;

        _progress("Starting SharePoint (simulator) …");
        var sharePoint = await SharePoint.StartAsync(new Uri(SharePointUrl).Port, _data.SharePoint, cancellationToken, Log("sharepoint"));
        _running.Add(sharePoint.Process);

        _progress("Starting KreisTeams (bot and tab) …");
        var host = ChildProcess.StartProduct(
            "KreisTeams", "KreisTeams.Bot", [], Path.Combine(Workspace.Root, "bot", "KreisTeams.Bot"), HostEnvironment(storage, sharePoint), Log("kreisteams"));
        _running.Add(host);
        await host.ReadyAsync(token => Answers.WithSuccessAsync($"{Url}/health/ready", token), Patience, cancellationToken);

        if (_options.PlaygroundPort is { } port)
        {
            _progress("Starting the Agents Playground …");
            var playground = await Playground.StartAsync($"{Url}/api/messages", port, People, _data.Logs, _progress, cancellationToken);
            _running.Add(playground.Process);
        }
    }

    private IEnumerable<KeyValuePair<string, string>> HostEnvironment(Azurite storage, SharePoint sharePoint)
    {
        yield return new("ASPNETCORE_ENVIRONMENT", "Development");
        yield return new("ASPNETCORE_URLS", Url);
        yield return new("PublicUrl", Url);
        yield return new("Storage__ConnectionString", storage.ConnectionString);
        yield return new("Graph__BaseUrl", sharePoint.GraphUrl);
        yield return new("Graph__DriveId", sharePoint.DriveId);
        yield return new("Graph__Token", SharePoint.Token);
        yield return new("Graph__ClientId", SharePoint.Token);
        yield return new("Graph__SecretKey", SharePoint.LocalKey);
        yield return new("Graph__NotificationUrl", $"{Url}/api/graph/notifications");
        yield return new("Graph__PollSeconds", "10");
        yield return new("Network__File", _options.NetworkFile);
        if (_options.Clock is { } clock)
        {
            yield return new("Clock__Start", clock.ToString("O", CultureInfo.InvariantCulture));
        }
    }

    private static DateOnly Today(LocalOptions options) =>
        DateOnly.FromDateTime(BerlinTime.WallTime(options.Clock ?? TimeProvider.System.GetUtcNow()));

    private string Log(string name) => Path.Combine(_data.Logs, $"{name}.log");

    /// <summary>The same in every run where possible, because links to documents carry it.</summary>
    private static int NeighbourPort(LocalOptions options) =>
        Enumerable.Range(options.Port + 1, 20).First(port => port != options.PlaygroundPort && Workspace.IsFree(port));

    private static void RequireFree(int port, string option)
    {
        if (!Workspace.IsFree(port))
        {
            throw new LocalFailure($"Port {port} is taken. Stop the program that listens there or choose another port with {option}.");
        }
    }
}
