using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace KreisTeams.Teams;

/// <summary>
/// <code>
/// services.NeedsStorage(tables: TeamsTables.Names).AddTeams(configuration, provider => provider.GetRequiredService&lt;StorageAccount&gt;().Table);
/// services.OnTeams((provider, router) => router.OnMessage(provider.GetRequiredService&lt;Conversation&gt;().HandleAsync));
/// app.MapTeams("/api/messages");
/// </code>
/// </summary>
public static class TeamsRegistration
{
    /// <summary>The edge, from the section „Teams“.</summary>
    /// <param name="tables">Where it keeps <see cref="TeamsTables.Names"/>; without them it knows repeated activities only while it runs, and cannot reach out to people.</param>
    public static IServiceCollection AddTeams(this IServiceCollection services, IConfiguration configuration, Func<IServiceProvider, TableOf>? tables = null)
    {
        if (tables is not null)
        {
            services.AddSingleton(tables).AddSingleton<ConversationStore>().AddSingleton(Installation).AddSingleton<Outreach>().AddHostedService<DeliveriesSweep>();
        }

        services.AddOptions<TeamsOptions>().Bind(configuration.GetSection("Teams")).ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddSingleton<IValidateOptions<TeamsOptions>, TeamsOptionsValidator>()
            .AddSingleton<ServiceUrls>()
            .AddSingleton<ChannelTokens>()
            .AddSingleton<Callers>()
            .AddSingleton(provider => Token(provider))
            .AddSingleton<SendLanes>()
            .AddSingleton(provider => ActivatorUtilities.CreateInstance<ConnectorTransport>(provider, Http()))
            .AddSingleton(provider => new ConnectorClient(provider.GetRequiredService<ConnectorTransport>(), provider.GetRequiredService<SendLanes>()))
            .AddSingleton(provider => new TeamsFiles(Http(), provider.GetRequiredService<IHostEnvironment>()))
            .AddSingleton(provider => new Deliveries(provider.GetRequiredService<TimeProvider>(), provider.GetService<TableOf>()))
            .AddSingleton(Router)
            .AddSingleton<TeamsEndpoint>();
    }

    /// <summary>Registers handlers of a slice; may be called once for each slice.</summary>
    public static IServiceCollection OnTeams(this IServiceCollection services, Action<IServiceProvider, TeamsRouter> routes) =>
        services.AddSingleton(new TeamsRoutes(routes));

    public static IEndpointConventionBuilder MapTeams(this IEndpointRouteBuilder endpoints, string pattern)
    {
        var endpoint = endpoints.ServiceProvider.GetRequiredService<TeamsEndpoint>();
        return endpoints.MapPost(pattern, endpoint.HandleAsync);
    }

    private static BotToken Token(IServiceProvider provider, string? scope = null) => new(
        provider.GetRequiredService<IOptions<TeamsOptions>>(), provider.GetRequiredService<TimeProvider>(), provider.GetService<Azure.Core.TokenCredential>(), scope);

    private static PersonalInstallation Installation(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<TeamsOptions>>();
        var scope = new Uri(CloudEndpoints.Of(options.Value.Cloud).Graph, ".default").AbsoluteUri;
        return new PersonalInstallation(
            Http(), Token(provider, scope), options, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<PersonalInstallation>>());
    }

    private static TeamsRouter Router(IServiceProvider provider)
    {
        var router = new TeamsRouter();
        foreach (var slice in provider.GetServices<TeamsRoutes>())
        {
            slice.Register(provider, router);
        }

        return router;
    }

    private static HttpClient Http() => new(new SocketsHttpHandler
    {
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        UseCookies = false,
        AllowAutoRedirect = false,
        ConnectTimeout = TimeSpan.FromSeconds(5),
    })
    {
        Timeout = TimeSpan.FromSeconds(30),
    };

    private sealed record TeamsRoutes(Action<IServiceProvider, TeamsRouter> Register);
}
