using System.Text.Json.Nodes;

namespace KreisTeams.Local;

/// <summary>The Microsoft 365 Agents Playground: a Teams client and connector on loopback, played by people of the network.</summary>
public sealed class Playground : IAsyncDisposable
{
    private Playground(ChildProcess process, string url) => (Process, Url) = (process, url);

    public ChildProcess Process { get; }

    public string Url { get; }

    /// <param name="people">The six who are there; the first one types.</param>
    /// <param name="folder">Receives its configuration and its own log.</param>
    /// <param name="environment">For instance to switch its authentication on.</param>
    public static async Task<Playground> StartAsync(
        string botEndpoint,
        int port,
        IReadOnlyList<DemoPerson> people,
        string folder,
        Action<string>? progress,
        CancellationToken cancellationToken,
        IEnumerable<KeyValuePair<string, string>>? environment = null)
    {
        var packages = await NodePackages.InstallAsync("infra/local", progress, cancellationToken);
        var configuration = Path.Combine(folder, "playground.yml");
        await File.WriteAllTextAsync(configuration, await ConfigurationAsync(people, cancellationToken), cancellationToken);

        var url = $"http://127.0.0.1:{port}";
        var process = ChildProcess.StartNode(
            "The Agents Playground",
            Path.Combine(packages, "node_modules", "@microsoft", "m365agentsplayground", "cli.js"),
            ["start", "-e", botEndpoint, "-c", "msteams", "-p", $"{port}", "--service-url", $"{url}/_connector", "--disable-telemetry"],
            folder,
            [
                new("TEAMSAPPTESTER_BROWSER", "none"),
                new("M365_AGENTS_PLAYGROUND_LOGFILE", Path.Combine(folder, "playground-activities.log")),
                new("M365_AGENTS_PLAYGROUND_CONFIG_PATH", configuration),
                .. environment ?? [],
            ],
            Path.Combine(folder, "playground.log"));
        await process.ReadyAsync(token => Answers.WithAsync($"{url}/_debug/ping", "pong", token), TimeSpan.FromMinutes(3), cancellationToken);
        return new Playground(process, url);
    }

    public ValueTask DisposeAsync() => Process.DisposeAsync();

    /// <summary>In JSON, which is YAML too.</summary>
    private static async Task<string> ConfigurationAsync(IReadOnlyList<DemoPerson> people, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(Path.Combine(Workspace.Root, "infra", "local", "demo", "playground.json"));
        var configuration = (JsonObject)(await JsonNode.ParseAsync(file, cancellationToken: cancellationToken))!;
        configuration["currentUser"] = User(people[0]);
        configuration["users"] = new JsonArray([.. people.Skip(1).Take(5).Select(User)]);
        return configuration.ToJsonString();
    }

    private static JsonObject User(DemoPerson person) => new()
    {
        ["id"] = $"29:{person.AadObjectId}",
        ["name"] = person.Name,
        ["userPrincipleName"] = person.Email,
        ["aadObjectId"] = $"{person.AadObjectId}",
        ["givenName"] = person.GivenName,
        ["surname"] = person.Surname,
        ["email"] = person.Email,
    };
}
