using System.Net.Sockets;

namespace KreisTeams.Local;

/// <summary>The Azure Storage emulator: tables, queues and blobs on loopback.</summary>
public sealed class Azurite : IAsyncDisposable
{
    private readonly ChildProcess _process;

    private Azurite(ChildProcess process, string connectionString) => (_process, ConnectionString) = (process, connectionString);

    public string ConnectionString { get; }

    /// <param name="dataFolder">Where it keeps its data; null keeps them in memory.</param>
    public static async Task<Azurite> StartAsync(string? dataFolder, Action<string>? progress, CancellationToken cancellationToken)
    {
        var packages = await NodePackages.InstallAsync("infra/local", progress, cancellationToken);
        var (blobs, queues, tables) = (Workspace.FreePort(), Workspace.FreePort(), Workspace.FreePort());
        var process = ChildProcess.Start("Azurite", "node",
        [
            Path.Combine(packages, "node_modules", "azurite", "dist", "src", "azurite.js"),
            "--silent", "--disableTelemetry", "--skipApiVersionCheck",
            "--blobPort", $"{blobs}", "--queuePort", $"{queues}", "--tablePort", $"{tables}",
            .. dataFolder is null ? ["--inMemoryPersistence"] : (string[])["--location", dataFolder],
        ]);
        try
        {
            await process.ReadyAsync(token => AllAnswerAsync([blobs, queues, tables], token), TimeSpan.FromSeconds(90), cancellationToken);
        }
        catch
        {
            await process.DisposeAsync();
            throw;
        }

        return new Azurite(process, Connection(blobs, queues, tables));
    }

    public ValueTask DisposeAsync() => _process.DisposeAsync();

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
