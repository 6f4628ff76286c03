using KreisTeams.Bot.Hosting;
using KreisTeams.Local;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Logging;

namespace KreisTeams.Tests.Journeys;

/// <summary>The product's host as it runs in production, listening on a port, with the demo network and a clock that can be set.</summary>
internal sealed class RealHost(string storageConnectionString, DateTimeOffset now, string? networkFile = null) : WebApplicationFactory<SettableClock>
{
    public string Prefix { get; init; } = StorageFixture.NewPrefix();

    /// <summary>What this host is told beside the usual.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>Where this host logs; else nowhere.</summary>
    public ILoggerProvider? Log { get; init; }

    public static RealHost Start(string storageConnectionString, DateTimeOffset now, IReadOnlyDictionary<string, string>? settings = null)
    {
        var host = new RealHost(storageConnectionString, now) { Settings = settings ?? new Dictionary<string, string>() };
        host.UseKestrel(0);
        host.StartServer();
        return host;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.ConfigureLogging(logging =>
        {
            logging.ClearProviders();
            if (Log is not null)
            {
                logging.AddProvider(Log);
            }
        });
        foreach (var (key, value) in new Dictionary<string, string>
        {
            ["Storage:ConnectionString"] = storageConnectionString,
            ["Storage:Prefix"] = Prefix,
            ["Network:File"] = networkFile ?? Workspace.DemoNetworkFile,
            ["Clock:Start"] = now.ToString("O"),
            ["PublicUrl"] = "https://kreisteams.example",
        }.Concat(Settings))
        {
            builder.UseSetting(key, value);
        }
    }
}
