using KreisTeams.Decisions;
using KreisTeams.Tab.Access;
using KreisTeams.Tab.Decisions;
using KreisTeams.Tab.Documents;
using KreisTeams.Tab.Frame;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Identity.Web;

namespace KreisTeams.Tab;

/// <summary>The tab in its host: an anonymous document without data, and a connection that only a known person opens.</summary>
public static class TabRegistration
{
    internal const string Scheme = "Tab";

    private const string CircuitPath = "/_blazor";
    private const string GoodbyePath = "/_blazor/disconnect";

    public static IServiceCollection AddTab(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSignIn(configuration.GetSection(TabOptions.Section));
        // What the build has bundled stays as it is: left to itself, Development sends it unpacked and lets no browser keep it.
        configuration["ReloadStaticAssetsAtRuntime"] ??= "false";
        services.AddAntiforgery(options => options.SuppressXFrameOptionsHeader = true);
        services.AddCascadingAuthenticationState();
        services.AddSingleton<PollWatch>().AddHostedService(provider => provider.GetRequiredService<PollWatch>());
        services.OnPollChanged(provider => (poll, _) => provider.GetRequiredService<PollWatch>().NoteAsync(poll));
        services.AddRazorComponents().AddInteractiveServerComponents();
        return services;
    }

    public static WebApplication MapTab(this WebApplication app)
    {
        app.UseMiddleware<FrameHeaders>();
        app.UseAntiforgery();
        app.MapPost(UploadEndpoint.Path, UploadEndpoint.HandleAsync).RequireAuthorization(Scheme).DisableAntiforgery();
        app.MapStaticAssets();
        app.MapRazorComponents<Shell>()
            .AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null)
            .Add(Protect);
        return app;
    }

    private static void AddSignIn(this IServiceCollection services, IConfigurationSection section)
    {
        services.Configure<TabOptions>(section);
        // It writes the address of every request, and that of a circuit carries the token.
        services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning));
        var policy = new AuthorizationPolicyBuilder(Scheme).RequireAuthenticatedUser();
        if (string.IsNullOrEmpty(section[nameof(TabOptions.ClientId)]))
        {
            services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, PersonaHandler>(Scheme, null);
        }
        else
        {
            section["Instance"] ??= "https://login.microsoftonline.com/";
            services.AddAuthentication().AddMicrosoftIdentityWebApi(section, Scheme);
            services.Configure<JwtBearerOptions>(Scheme, options => TeamsToken.Configure(options, section["Instance"]!, section[nameof(TabOptions.TenantId)]!));
            policy.RequireAssertion(context => TeamsToken.MayActAs(context.User));
        }

        services.AddAuthorizationBuilder().AddPolicy(Scheme, policy.Build());
    }

    private static void Protect(EndpointBuilder endpoint)
    {
        var path = (endpoint as RouteEndpointBuilder)?.RoutePattern.RawText ?? "";
        var isCircuit = path.StartsWith(CircuitPath, StringComparison.OrdinalIgnoreCase) && !path.StartsWith(GoodbyePath, StringComparison.OrdinalIgnoreCase);
        endpoint.Metadata.Add(isCircuit ? new AuthorizeAttribute(Scheme) : new AllowAnonymousAttribute());
    }
}
