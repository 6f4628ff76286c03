using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace KreisTeams.Local;

/// <summary>The simulated document library behind Graph, as a program of its own.</summary>
public sealed class SharePoint : IAsyncDisposable
{
    /// <summary>The simulator takes any bearer as an application of that name.</summary>
    public const string Token = "KreisTeams";

    /// <summary>Encrypts addresses of upload sessions, which only this machine's simulator takes; the same in every run so that uploads go on.</summary>
    public static readonly string LocalKey = Convert.ToBase64String(SHA256.HashData("KreisTeams on one machine"u8));

    private SharePoint(ChildProcess process, string url, string driveId) => (Process, Url, DriveId) = (process, url, driveId);

    public ChildProcess Process { get; }

    public string Url { get; }

    public string GraphUrl => $"{Url}/v1.0";

    public string DriveId { get; }

    /// <param name="log">File that receives what it prints.</param>
    public static async Task<SharePoint> StartAsync(int port, string dataFolder, CancellationToken cancellationToken, string? log = null)
    {
        var url = $"http://127.0.0.1:{port}";
        var process = ChildProcess.StartProduct(
            "The SharePoint simulator", "KreisTeams.Simulators", ["--port", $"{port}", "--data", dataFolder], dataFolder, log: log);
        await process.ReadyAsync(token => Answers.WithSuccessAsync(url, token), TimeSpan.FromMinutes(3), cancellationToken);
        return new SharePoint(process, url, await DriveAsync(url, cancellationToken));
    }

    public ValueTask DisposeAsync() => Process.DisposeAsync();

    private static async Task<string> DriveAsync(string url, CancellationToken cancellationToken)
    {
        using var graph = new HttpClient { BaseAddress = new Uri($"{url}/v1.0/") };
        graph.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        return (string)JsonNode.Parse(await graph.GetStringAsync(new Uri("me/drive", UriKind.Relative), cancellationToken))!["id"]!;
    }
}
