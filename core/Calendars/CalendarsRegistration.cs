using KreisTeams.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace KreisTeams.Calendars;

public static class CalendarsRegistration
{
    public static IServiceCollection AddCalendars(this IServiceCollection services) => services
        .NeedsStorage(tables: [CalendarKeys.TableName])
        .AddSingleton<CalendarKeys>();

    public static WebApplication MapCalendars(this WebApplication app)
    {
        app.MapCalendar();
        return app;
    }
}
