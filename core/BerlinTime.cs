using System.Globalization;

namespace KreisTeams;

/// <summary>Wall time of the municipalities. Instants are stored in UTC and become Europe/Berlin only here.</summary>
public static class BerlinTime
{
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public static DateTime WallTime(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone).DateTime;

    public static DateOnly Today(this TimeProvider clock) => DateOnly.FromDateTime(WallTime(clock.GetUtcNow()));

    /// <summary>The instant of a wall time; in the repeated autumn hour the first one, in the missing spring hour one hour later.</summary>
    public static DateTimeOffset Instant(DateTime wallTime)
    {
        var wall = DateTime.SpecifyKind(wallTime, DateTimeKind.Unspecified);
        if (Zone.IsInvalidTime(wall))
        {
            wall = wall.AddHours(1);
        }

        var offset = Zone.IsAmbiguousTime(wall) ? Zone.GetAmbiguousTimeOffsets(wall).Max() : Zone.GetUtcOffset(wall);
        return new DateTimeOffset(wall, offset).ToUniversalTime();
    }

    /// <summary>„Fr 27.11.2026, 12:00 Uhr“; in the repeated autumn hour with the one that is meant.</summary>
    public static string Moment(DateTimeOffset instant, Language language) => (language == Language.English
        ? WallTime(instant).ToString("ddd d MMM yyyy, HH:mm", English) + " (Berlin)"
        : WallTime(instant).ToString("ddd dd.MM.yyyy, HH:mm", German) + " Uhr") + AutumnHour(instant, language);

    /// <summary>„Fr 12:00 Uhr“, for moments of the coming days.</summary>
    public static string Weekday(DateTimeOffset instant, Language language) => (language == Language.English
        ? WallTime(instant).ToString("ddd HH:mm", English)
        : WallTime(instant).ToString("ddd HH:mm", German) + " Uhr") + AutumnHour(instant, language);

    /// <summary>„12:00 Uhr“.</summary>
    public static string Clock(DateTimeOffset instant, Language language) => language == Language.English
        ? WallTime(instant).ToString("HH:mm", English)
        : WallTime(instant).ToString("HH:mm", German) + " Uhr";

    /// <summary>„27.11.2026“.</summary>
    public static string Date(DateOnly date, Language language) => language == Language.English
        ? date.ToString("d MMM yyyy", English)
        : date.ToString("dd.MM.yyyy", German);

    private static string AutumnHour(DateTimeOffset instant, Language language) => !Zone.IsAmbiguousTime(WallTime(instant)) ? ""
        : Instant(WallTime(instant)) == instant ? language.Pick(" (Sommerzeit)", " (summer time)")
        : language.Pick(" (Winterzeit)", " (winter time)");
}
