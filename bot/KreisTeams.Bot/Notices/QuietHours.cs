namespace KreisTeams.Bot.Notices;

/// <summary>Between 18 and 7 o'clock in Berlin nobody is written to who did not ask.</summary>
public static class QuietHours
{
    private static readonly TimeOnly Morning = new(7, 0);
    private static readonly TimeOnly Evening = new(18, 0);
    private static readonly TimeOnly Summary = new(8, 0);

    public static bool Hold(DateTimeOffset moment) => TimeOnly.FromDateTime(BerlinTime.WallTime(moment)) is var time && (time < Morning || time >= Evening);

    /// <summary>The moment itself, or the next morning.</summary>
    public static DateTimeOffset EndAfter(DateTimeOffset moment) => Hold(moment) ? Next(moment, Morning) : moment;

    /// <summary>When the daily summary comes next.</summary>
    public static DateTimeOffset SummaryAfter(DateTimeOffset moment) => Next(moment, Summary);

    private static DateTimeOffset Next(DateTimeOffset moment, TimeOnly time)
    {
        var day = DateOnly.FromDateTime(BerlinTime.WallTime(moment));
        var today = BerlinTime.Instant(day.ToDateTime(time));
        return today > moment ? today : BerlinTime.Instant(day.AddDays(1).ToDateTime(time));
    }
}
