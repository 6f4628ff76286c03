using Microsoft.AspNetCore.Http;

namespace KreisTeams.Tab.Frame;

/// <summary>Says who may frame the tab and where its parts come from: the hosts of Teams, and this host alone.</summary>
public sealed class FrameHeaders(RequestDelegate next)
{
    /// <summary>https://learn.microsoft.com/microsoftteams/platform/tabs/how-to/tab-requirements, read 2026-11-23.</summary>
    private const string TeamsHosts =
        "https://teams.microsoft.com https://*.teams.microsoft.com https://*.cloud.microsoft https://*.office.com https://*.microsoft365.com "
        + "https://outlook.office365.com https://outlook-sdf.office365.com";

    public Task InvokeAsync(HttpContext context)
    {
        if (context.Request.Path.StartsWithSegments("/tab", StringComparison.OrdinalIgnoreCase))
        {
            context.Response.Headers.ContentSecurityPolicy = Policy(context.Request);
            context.Response.Headers.XContentTypeOptions = "nosniff";
            context.Response.Headers["Referrer-Policy"] = "no-referrer";
        }

        return next(context);
    }

    // The framework gives the place of rows not drawn yet, and pages the length of bars, as style attributes; nothing needs an inline script or style element.
    private static string Policy(HttpRequest request) =>
        "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data:; font-src 'self'; "
        + $"connect-src 'self' {(request.IsHttps ? "wss" : "ws")}://{request.Host}; manifest-src 'self'; base-uri 'self'; form-action 'self'; "
        + $"frame-ancestors 'self' {TeamsHosts}";
}
