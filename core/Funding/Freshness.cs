namespace KreisTeams.Funding;

public enum Freshness
{
    /// <summary>No statement has a day on which it was checked.</summary>
    Unknown,
    Fresh,

    /// <summary>Older than 30 days: shown with a mark.</summary>
    CheckAgain,

    /// <summary>Older than 180 days: shown, never recommended.</summary>
    Stale,
}

/// <summary>A programme is as fresh as the oldest of its statements.</summary>
public static class FactFreshness
{
    private const int FreshDays = 30;
    private const int UsableDays = 180;

    public static Freshness Of(FundingProgramme programme, DateOnly day) => OldestCheck(programme) is { } checkedAt ? Of(checkedAt, day) : Freshness.Unknown;

    public static Freshness Of(DateOnly checkedAt, DateOnly day) => (day.DayNumber - checkedAt.DayNumber) switch
    {
        <= FreshDays => Freshness.Fresh,
        <= UsableDays => Freshness.CheckAgain,
        _ => Freshness.Stale,
    };

    public static DateOnly? OldestCheck(FundingProgramme programme) => programme.Facts().Min(fact => fact.CheckedAt);
}
