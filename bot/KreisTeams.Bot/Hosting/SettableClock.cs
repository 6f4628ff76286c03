namespace KreisTeams.Bot.Hosting;

/// <summary>A clock for demonstrations and tests: it starts where it is set and then runs on at the usual pace.</summary>
public sealed class SettableClock(DateTimeOffset start) : TimeProvider
{
    private TimeSpan _ahead = start - System.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _ahead;

    public void Set(DateTimeOffset now) => _ahead = now - System.GetUtcNow();
}

public sealed record ClockSetting(DateTimeOffset Now);

public static class ClockRegistration
{
    public static void AddClock(this WebApplicationBuilder builder)
    {
        if (!builder.Environment.IsDevelopment())
        {
            builder.Services.AddSingleton(TimeProvider.System);
            return;
        }

        var clock = new SettableClock(StartOf(builder.Configuration["Clock:Start"]));
        builder.Services.AddSingleton(clock).AddSingleton<TimeProvider>(clock);
    }

    /// <summary>In Development the clock can be moved from this machine; elsewhere the address does not exist.</summary>
    public static void MapClock(this WebApplication app)
    {
        if (app.Services.GetService<SettableClock>() is not { } clock)
        {
            return;
        }

        app.MapGet("/dev/clock", () => new ClockSetting(clock.GetUtcNow()));
        app.MapPut("/dev/clock", (ClockSetting setting, HttpContext context) =>
        {
            if (context.Connection.RemoteIpAddress is { } caller && !global::System.Net.IPAddress.IsLoopback(caller))
            {
                return Results.NotFound();
            }

            clock.Set(setting.Now);
            return Results.Ok(new ClockSetting(clock.GetUtcNow()));
        });
    }

    private static DateTimeOffset StartOf(string? setting)
    {
        if (setting is null)
        {
            return TimeProvider.System.GetUtcNow();
        }

        return DateTimeOffset.TryParse(setting, global::System.Globalization.CultureInfo.InvariantCulture, out var start)
            ? start
            : throw new StartRefused($"Clock:Start is not a moment in ISO 8601: {setting}");
    }
}
