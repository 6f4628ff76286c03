using KreisTeams.Decisions;
using KreisTeams.Network;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace KreisTeams.Calendars;

/// <summary>The calendar feed of a person, by the key in its address.</summary>
internal static class CalendarEndpoint
{
    public const string Path = "/calendar/{key}.ics";

    public static void MapCalendar(this IEndpointRouteBuilder app) => app.MapGet(Path, HandleAsync).AllowAnonymous();

    private static async Task<IResult> HandleAsync(string key, string? lang, CalendarKeys keys, Voting voting, NetworkCache network, TimeProvider clock, HttpResponse response, CancellationToken cancellationToken)
    {
        response.Headers.CacheControl = "private, max-age=3600";
        response.Headers["Referrer-Policy"] = "no-referrer";
        if (await keys.FindAsync(key, cancellationToken) is not { } id || network.Current.FindPerson(id) is not { } person)
        {
            return Results.NotFound();
        }

        var open = await voting.ListAsync(person, cancellationToken).Where(poll => poll.State == PollState.Open).ToArrayAsync(cancellationToken);
        return Results.Text(CalendarFeed.Write(network.Current, person, open, clock.GetUtcNow(), lang == "en" ? Language.English : Language.German), "text/calendar; charset=utf-8");
    }
}
