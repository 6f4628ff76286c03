using KreisTeams.Teams;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KreisTeams.Tests.Teams;

/// <summary>A host with the Teams edge and nothing else, on a port of its own.</summary>
internal sealed class TeamsHost(WebApplication app, Uri address) : IAsyncDisposable
{
    public Uri Messages { get; } = new(address, "/api/messages");

    public HttpClient Http { get; } = new() { BaseAddress = address };

    public IServiceProvider Services => app.Services;

    public static async Task<TeamsHost> StartAsync(
        Action<IServiceProvider, TeamsRouter>? routes = null,
        Dictionary<string, string?>? settings = null,
        string environment = "Development",
        Action<IServiceCollection>? services = null,
        Func<IServiceProvider, TableOf>? tables = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(settings ?? []);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddTeams(builder.Configuration, tables).OnTeams(routes ?? ((_, _) => { }));
        services?.Invoke(builder.Services);
        var app = builder.Build();
        app.MapTeams("/api/messages");
        await app.StartAsync(TestContext.Current.CancellationToken);
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        return new TeamsHost(app, new Uri(addresses.Single()));
    }

    public async Task<(int Status, string Body)> PostAsync(string activity, string? authorization = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Messages) { Content = new StringContent(activity, System.Text.Encoding.UTF8, "application/json") };
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization).ShouldBeTrue();
        }

        using var response = await Http.SendAsync(request, TestContext.Current.CancellationToken);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.StopAsync(CancellationToken.None);
        await app.DisposeAsync();
    }
}
