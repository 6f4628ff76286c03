namespace KreisTeams.Teams;

/// <summary>At most so many operations in so much time.</summary>
internal readonly record struct Rate(int Operations, TimeSpan Time);

/// <summary>
/// Finds moments for operations so that none of its rates is exceeded, over any stretch of time. Moments are counted on a clock that nobody sets, from whenever it started.
/// Not for use by two threads at once.
/// </summary>
internal sealed class RateWindow(params Rate[] rates)
{
    private readonly int _kept = rates.Max(rate => rate.Operations);
    private readonly List<TimeSpan> _reserved = [];

    public TimeSpan LastReserved => _reserved.Count > 0 ? _reserved[^1] : TimeSpan.MinValue;

    /// <summary>The moment, now or later, at which the next operation may start.</summary>
    public TimeSpan Next(TimeSpan now)
    {
        var moment = now > LastReserved ? now : LastReserved;
        foreach (var rate in rates)
        {
            if (_reserved.Count >= rate.Operations && _reserved[^rate.Operations] + rate.Time is var free && free > moment)
            {
                moment = free;
            }
        }

        return moment;
    }

    /// <summary>An operation starts at this moment.</summary>
    public void Take(TimeSpan moment)
    {
        _reserved.Add(moment);
        if (_reserved.Count >= 2 * _kept)
        {
            _reserved.RemoveRange(0, _reserved.Count - _kept);
        }
    }

    /// <summary>Nothing before this moment: the service has asked to wait.</summary>
    public void NotBefore(TimeSpan moment)
    {
        if (moment > LastReserved)
        {
            _reserved.Add(moment);
        }
    }
}
