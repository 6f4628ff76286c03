namespace KreisTeams.Tab.Decisions;

/// <summary>A deadline as the clock on the wall shows it, and in the repeated autumn hour whether the second is meant.</summary>
public readonly record struct WallDeadline(DateTime WallTime)
{
    public bool IsSecondHour { get; init; }

    public bool IsTwice => BerlinTime.Zone.IsAmbiguousTime(WallTime);

    /// <summary>The field asks for the hour wherever the clock shows it twice.</summary>
    public bool IsHourStated => IsTwice;

    public DateTimeOffset Instant => BerlinTime.Instant(WallTime).AddHours(IsTwice && IsSecondHour ? 1 : 0);
}
