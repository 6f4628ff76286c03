using KreisTeams.Simulators.SharePoint;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace KreisTeams.Simulators;

/// <summary>All simulators in one process, as a program of its own or inside a test.</summary>
public static class SimulatorHost
{
    /// <param name="listen">Names the addresses; port 0 lets the system choose.</param>
    /// <param name="clock">The library's time; the system's when null.</param>
    public static WebApplication Build(string dataFolder, Action<KestrelServerOptions> listen, TimeProvider? clock = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.AspNetCore.Server.Kestrel", LogLevel.Error);
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = null;
            listen(kestrel);
        });
        builder.Services.AddSharePoint(dataFolder, clock ?? TimeProvider.System);
        var app = builder.Build();
        app.MapSharePoint();
        return app;
    }
}
