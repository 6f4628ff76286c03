using System.Globalization;
using System.Text.RegularExpressions;

namespace KreisTeams.Understanding;

/// <summary>What an expression of time means, before anybody relies on it.</summary>
public abstract record TimeReading
{
    private TimeReading()
    {
    }

    /// <param name="IsHourAssumed">Nobody said an hour, so <see cref="GermanTime.AssumedHour"/> counts.</param>
    public sealed record Understood(DateTimeOffset Instant, bool IsHourAssumed) : TimeReading
    {
        /// <summary>The day, the date and the hour in words, and that the hour was assumed.</summary>
        public string InWords(Language language) => TimeTexts.Moment(this, language);
    }

    public sealed record Past(DateTimeOffset Instant) : TimeReading;

    /// <summary>The hour that the night of the clock change has twice.</summary>
    public sealed record Twice(DateTimeOffset First, DateTimeOffset Second) : TimeReading;

    public sealed record Unreadable : TimeReading;
}

/// <summary>Days from the first to the last, both included.</summary>
public sealed record Days(DateOnly From, DateOnly Until);

/// <summary>
/// Expressions of time as people type them, German or English, in Europe/Berlin. A day without a year is the next one that comes;
/// a week means its Friday, a month its last day; without an hour it is 18:00.
/// </summary>
public static partial class GermanTime
{
    public const int AssumedHour = 18;

    private const int DaysToFriday = 4;

    public static TimeReading Parse(string raw, DateTimeOffset now)
    {
        var wall = BerlinTime.WallTime(now);
        var clock = ClockIn(raw);
        if (HoursFromNow(raw) is { } hours)
        {
            return new TimeReading.Understood(now + hours, IsHourAssumed: false);
        }

        if (DaysIn(raw, DateOnly.FromDateTime(wall), lookBack: false) is not { } days)
        {
            return clock is { } hour ? Read(NextAt(wall, hour), now, isHourAssumed: false) : new TimeReading.Unreadable();
        }

        var day = days.From.DayOfWeek == DayOfWeek.Monday && days.Until == days.From.AddDays(6) ? days.From.AddDays(DaysToFriday) : days.Until;
        if (clock is { } said)
        {
            var instant = day.ToDateTime(TimeOnly.MinValue) + said;
            return Read(instant <= wall && IsWeekdayOnly(raw) ? instant.AddDays(7) : instant, now, isHourAssumed: false);
        }

        return Read(day.ToDateTime(new TimeOnly(AssumedHour, 0)), now, isHourAssumed: true);
    }

    /// <summary>The days an expression speaks of; „letzten Monat“ is the whole month. Null where it is no time.</summary>
    public static Days? ParseDays(string raw, DateOnly today) => DaysIn(raw, today, lookBack: true);

    /// <summary>A length of time, as in „3 Tage“ or „eine Woche“, counted from an instant in wall time. Null where it is none.</summary>
    public static DateTimeOffset? Add(string raw, DateTimeOffset start)
    {
        var tokens = Token.Read(raw);
        var wall = BerlinTime.WallTime(start);
        return LengthIn(tokens) is (var count, { } unit) ? BerlinTime.Instant(Plus(wall, count, unit)) : null;
    }

    private static TimeReading Read(DateTime wall, DateTimeOffset now, bool isHourAssumed)
    {
        if (BerlinTime.Zone.IsAmbiguousTime(wall))
        {
            var offsets = BerlinTime.Zone.GetAmbiguousTimeOffsets(wall);
            return new TimeReading.Twice(new DateTimeOffset(wall, offsets.Max()).ToUniversalTime(), new DateTimeOffset(wall, offsets.Min()).ToUniversalTime());
        }

        var instant = BerlinTime.Instant(wall);
        return instant <= now ? new TimeReading.Past(instant) : new TimeReading.Understood(instant, isHourAssumed);
    }

    private static DateTime NextAt(DateTime now, TimeSpan clock) => now.Date + clock is var today && today > now ? today : today.AddDays(1);

    private static bool IsWeekdayOnly(string raw) => Token.Read(raw).Any(token => TimeWords.MeaningOf(token.Folded)?.StartsWith("weekday", StringComparison.Ordinal) == true)
        && !Token.Read(raw).Any(token => token.Shape == TokenShape.Date && !token.Text.Contains(':', StringComparison.Ordinal));

    private static TimeSpan? HoursFromNow(string raw) => LengthIn(Token.Read(raw)) switch
    {
        (var count, "hour") => TimeSpan.FromHours((double)count),
        (var count, "minute") => TimeSpan.FromMinutes((double)count),
        _ => null,
    };

    private static TimeSpan? ClockIn(string raw)
    {
        var clock = Clock().Match(raw);
        if (clock.Success)
        {
            var hour = int.Parse(clock.Groups["hour"].Value, CultureInfo.InvariantCulture);
            var minute = clock.Groups["minute"].Success ? int.Parse(clock.Groups["minute"].Value, CultureInfo.InvariantCulture) : 0;
            var half = clock.Groups["half"].Value.ToLowerInvariant();
            hour += half == "pm" && hour < 12 ? 12 : half == "am" && hour == 12 ? -12 : 0;
            (hour, minute) = clock.Groups["before"].Success ? (hour - 1, 30) : (hour, minute);
            return hour > 24 || minute > 59 ? null : new TimeSpan(hour, minute, 0);
        }

        var tokens = Token.Read(raw);
        var parts = tokens.Select((token, index) => (Meaning: TimeWords.MeaningOf(token.Folded), IsDay: token.Folded == "morgen" && index > 0 && TimeWords.KindOf(tokens[index - 1]) == TimeWord.Anchor));
        foreach (var (meaning, isMorning) in parts)
        {
            if (isMorning || meaning?.StartsWith("part ", StringComparison.Ordinal) == true)
            {
                return TimeSpan.FromHours(isMorning ? 8 : int.Parse(meaning![5..], CultureInfo.InvariantCulture));
            }
        }

        return null;
    }

    [GeneratedRegex(@"\b(?<before>halb)\s+(?<hour>\d{1,2})\b|\b(?<hour>\d{1,2})([:.](?<minute>\d{2}))?\s*(uhr|h\b|(?<half>[ap]m)\b|o'clock)(\s+(?<minute>[0-5]\d)\b)?|\b(?<hour>\d{1,2}):(?<minute>\d{2})\b|\b(um|at|gegen)\s+(?<hour>\d{1,2})([:.](?<minute>\d{2}))?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Clock();
}
