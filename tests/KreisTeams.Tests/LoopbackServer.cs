using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace KreisTeams.Tests;

/// <summary>A server over real HTTP on a port that the system chooses.</summary>
internal static class LoopbackServer
{
    public static async Task<(WebApplication App, Uri Url)> StartAsync(Action<WebApplication> answers)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        answers(app);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return (app, new Uri(app.Urls.Single()));
    }
}
