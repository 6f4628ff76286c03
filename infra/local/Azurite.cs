using System.Net.Sockets;

namespace KreisTeams.Local;

/// <summary>The Azure Storage emulator: tables, queues and blobs on loopback.</summary>
public sealed class Azurite : IAsyncDisposable
{
    private Azurite(ChildProcess process, string connectionString) => (Process, ConnectionString) = (process, connectionString);

    public ChildProcess Process { get; }

    public string ConnectionString { get; }

    /// <param name="dataFolder">Where it keeps its data; null keeps them in memory.</param>
    /// <param name="log">File that receives what it prints.</param>
    public static async Task<Azurite> StartAsync(
        string? dataFolder, Action<string>? progress, CancellationToken cancellationToken, string? log = null)
    {
        var packages = await NodePackages.InstallAsync("infra/local", progress, cancellationToken);
        var (blobs, queues, tables) = (Workspace.FreePort(), Workspace.FreePort(), Workspace.FreePort());
        var process = ChildProcess.StartNode(
            "Azurite",
            Path.Combine(packages, "node_modules", "azurite", "dist", "src", "azurite.js"),
            [
                "--silent", "--disableTelemetry", "--skipApiVersionCheck",
                "--blobPort", $"{blobs}", "--queuePort", $"{queues}", "--tablePort", $"{tables}",
                .. dataFolder is null ? ["--inMemoryPersistence"] : (string[])["--location", dataFolder],
            ],
            environment: [new("NODE_OPTIONS", $"--require \"{Path.Combine(Workspace.Root, "infra", "local", "azurite-lookups.cjs").Replace('\\', '/')}\"")],
            log: log);
        await process.ReadyAsync(token => AllAnswerAsync([blobs, queues, tables], token), TimeSpan.FromMinutes(3), cancellationToken);
        return new Azurite(process, Connection(blobs, queues, tables));
    }

    public ValueTask DisposeAsync() => Process.DisposeAsync();

    /// <summary>With the emulator's published account and key.</summary>
    private static string Connection(int blobs, int queues, int tables) =>
        "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;"
        + $"BlobEndpoint=http://127.0.0.1:{blobs}/devstoreaccount1;QueueEndpoint=http://127.0.0.1:{queues}/devstoreaccount1;"
        + $"TableEndpoint=http://127.0.0.1:{tables}/devstoreaccount1;";

    private static async Task<bool> AllAnswerAsync(int[] ports, CancellationToken cancellationToken)
    {
        foreach (var port in ports)
        {
            using var client = new TcpClient();
            try
            {
                await client.ConnectAsync("127.0.0.1", port, cancellationToken);
            }
            catch (SocketException)
            {
                return false;
            }
        }

        return true;
    }
}
