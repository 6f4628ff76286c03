using KreisTeams.Network;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace KreisTeams.Funding;

/// <summary>The calendar feed of a person, by the key in its address.</summary>
internal static class CalendarEndpoint
{
    public const string Path = "/calendar/{key}.ics";

    public static void MapCalendar(this IEndpointRouteBuilder app) => app.MapGet(Path, HandleAsync).AllowAnonymous();

    private static async Task<IResult> HandleAsync(string key, string? lang, CalendarKeys keys, NetworkCache network, TimeProvider clock, HttpResponse response, CancellationToken cancellationToken)
    {
        response.Headers.CacheControl = "private, max-age=3600";
        response.Headers["Referrer-Policy"] = "no-referrer";
        return await keys.FindAsync(key, cancellationToken) is { } person && network.Current.FindPerson(person) is not null
            ? Results.Text(DeadlineCalendar.Write(network.Current, clock.GetUtcNow(), lang == "en" ? Language.English : Language.German), "text/calendar; charset=utf-8")
            : Results.NotFound();
    }
}
