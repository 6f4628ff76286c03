using Azure.Core;
using KreisTeams.Bot.Hosting;
using KreisTeams.Local;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Hosting;

namespace KreisTeams.Benchmarks.Edge;

/// <summary>The product's own host with authentication on, in a process of its own. Only what would ask Entra ID for a token does not.</summary>
internal sealed class ProductServer(string[] settings) : WebApplicationFactory<SettableClock>
{
    public static async Task RunAsync(string[] settings)
    {
        await using var server = new ProductServer(settings);
        server.UseKestrel(new Uri(new ConfigurationBuilder().AddCommandLine(settings).Build()["urls"]!).Port);
        server.StartServer();
        await server.Services.GetRequiredService<IHost>().WaitForShutdownAsync();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(EdgeServer.Environment);
        builder.UseContentRoot(Path.Combine(Workspace.Root, "bot", "KreisTeams.Bot"));
        builder.ConfigureLogging(logging => logging.ClearProviders());
        builder.ConfigureServices(services => services.AddSingleton<TokenCredential, EdgeServer.FixedCredential>());
        foreach (var (key, value) in new ConfigurationBuilder().AddCommandLine(settings).Build().AsEnumerable().Where(setting => setting.Value is not null && setting.Key != "urls"))
        {
            builder.UseSetting(key, value);
        }
    }
}
