using System.Globalization;

namespace KreisTeams.Understanding;

internal static class TimeTexts
{
    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public static string Moment(TimeReading.Understood time, Language language)
    {
        var wall = BerlinTime.WallTime(time.Instant);
        var moment = language.Pick(wall.ToString("dddd, d. MMMM yyyy, H:mm", German) + " Uhr", wall.ToString("dddd, d MMMM yyyy, H:mm", English) + " (Berlin)");
        return time.IsHourAssumed ? moment + language.Pick(" (ohne Uhrzeit gilt 18:00 Uhr)", " (18:00 where no hour is said)") : moment;
    }
}
