using System.Net;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace KreisTeams.Tab.Access;

/// <summary>Lets a request act as the person it names. Only in Development and only from this machine; anywhere else it authenticates nobody.</summary>
public sealed class PersonaHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, IHostEnvironment environment)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string QueryKey = "persona";

    public const string AuthenticationType = "Persona";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!environment.IsDevelopment() || Context.Connection.RemoteIpAddress is not { } address || !IPAddress.IsLoopback(address))
        {
            return Task.FromResult(AuthenticateResult.NoResult());
        }

        var identity = new ClaimsIdentity(AuthenticationType);
        if (Guid.TryParse(Request.Query[QueryKey], out var persona))
        {
            identity.AddClaim(new Claim(VisitorClaims.ObjectId, persona.ToString()));
        }

        VisitorClaims.AddLanguage(identity, Request);
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme.Name)));
    }
}
