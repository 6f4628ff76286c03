using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.JwtBearer;

namespace KreisTeams.Tab.Access;

/// <summary>The token that Teams hands to the tab: in the query of a socket, which carries no header, else as bearer.</summary>
public static class TeamsToken
{
    private const string QueryKey = "access_token";
    private const string CircuitPath = "/_blazor";

    public static void Configure(JwtBearerOptions options)
    {
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
