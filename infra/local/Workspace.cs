using System.Net;
using System.Net.Sockets;
using System.Reflection;

namespace KreisTeams.Local;

/// <summary>Where things are: the checkout this program was built from, and the folder of this machine that outlives it.</summary>
public static class Workspace
{
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

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
