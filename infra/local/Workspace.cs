using System.Net;
using System.Net.Sockets;
using System.Reflection;

namespace KreisTeams.Local;

/// <summary>Where things are: the checkout this program was built from, and the folder of this machine that outlives it.</summary>
public static class Workspace
{
    private const int FirstPort = 10_000;
    private const int Ports = 20_000;
    private const int PortDistance = 37;

    private static int _lastPort = Random.Shared.Next();

    public static string Root { get; } = typeof(Workspace).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "WorkspaceRoot").Value!;

    /// <summary>Programs that are downloaded once for all checkouts.</summary>
    public static string ToolsFolder { get; } = Path.Combine(ProfileFolder, "tools");

    /// <summary>What a local installation keeps between two runs, unless the command line names another folder.</summary>
    public static string DefaultDataFolder { get; } = Path.Combine(ProfileFolder, "data");

    public static string DemoNetworkFile { get; } = Path.Combine(Root, "infra", "local", "demo", "network.json");

    /// <summary>The program of another project of this solution, built in the same configuration as this one.</summary>
    public static string Built(string project)
    {
        var own = new DirectoryInfo(AppContext.BaseDirectory);
        return Path.Combine(own.Parent!.Parent!.FullName, project, own.Name, $"{project}.dll");
    }

    private static string ProfileFolder => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "KreisTeams");

    /// <summary>Whether a program could listen there on loopback.</summary>
    public static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    /// <summary>
    /// One that nobody takes between the question and the program that listens there: below those which systems lend to outgoing connections,
    /// another each time, and with room for its neighbours.
    /// </summary>
    public static int FreePort()
    {
        while (true)
        {
            var port = FirstPort + (int)((uint)Interlocked.Add(ref _lastPort, PortDistance) % Ports);
            if (IsFree(port))
            {
                return port;
            }
        }
    }
}
