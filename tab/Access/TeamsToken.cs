using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.JwtBearer;

namespace KreisTeams.Tab.Access;

/// <summary>The token that Teams hands to the tab: in the query of a socket, which carries no header, else as bearer.</summary>
public static class TeamsToken
{
    private const string QueryKey = "access_token";
    private const string CircuitPath = "/_blazor";

    /// <summary>The permission that the app registration gives to Teams.</summary>
    private const string Scope = "access_as_user";

    public static bool MayActAs(ClaimsPrincipal user) => user.FindFirst("scp")?.Value.Split(' ').Contains(Scope) == true;

    /// <param name="tenant">The home tenant; people of the other municipalities are guests there.</param>
    public static void Configure(JwtBearerOptions options, string instance, string tenant)
    {
        options.TokenValidationParameters.IssuerValidator = null;
        options.TokenValidationParameters.ValidIssuers = [$"{instance.TrimEnd('/')}/{tenant}/v2.0"];
        options.MapInboundClaims = false;
        options.Events ??= new JwtBearerEvents();
        var received = options.Events.OnMessageReceived;
        options.Events.OnMessageReceived = async context =>
        {
            await received(context);
            if (context.Token is null && context.Request.Path.StartsWithSegments(CircuitPath, StringComparison.OrdinalIgnoreCase))
            {
                context.Token = context.Request.Query[QueryKey];
            }
        };
        var validated = options.Events.OnTokenValidated;
        options.Events.OnTokenValidated = async context =>
        {
            await validated(context);
            VisitorClaims.AddLanguage((ClaimsIdentity)context.Principal!.Identity!, context.Request);
        };
    }
}
