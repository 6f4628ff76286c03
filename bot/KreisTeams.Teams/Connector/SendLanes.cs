namespace KreisTeams.Teams;

/// <summary>
/// Keeps sends in order and inside the rates Teams documents: one at a time into a conversation (7 in 1 s, 8 in 2 s, 60 in 30 s, 1800 in an hour), 50 in 1 s into a tenant.
/// Counts what this instance sends; several instances together may be told to wait.
/// </summary>
internal sealed class SendLanes(TimeProvider clock)
{
    private static readonly Rate[] ConversationRates =
    [
        new(7, TimeSpan.FromSeconds(1)), new(8, TimeSpan.FromSeconds(2)), new(60, TimeSpan.FromSeconds(30)), new(1800, TimeSpan.FromHours(1)),
    ];

    private static readonly TimeSpan IdleAfter = TimeSpan.FromHours(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Lane> _lanes = [];
    private readonly Dictionary<string, RateWindow> _tenants = [];
    private int _sweepAt = 4096;

    internal int Count => _lanes.Count;

    /// <summary>Waits for the calls before this one. Dispose the lane to let the next one in.</summary>
    public async ValueTask<Lane> EnterAsync(string conversation, string? tenant, CancellationToken cancellationToken)
    {
        Lane? lane;
        lock (_lock)
        {
            SweepWhenGrown();
            if (!_lanes.TryGetValue(conversation, out lane))
            {
                _lanes.Add(conversation, lane = new Lane(this, Tenant(tenant ?? "")));
            }

            lane.Users++;
        }

        try
        {
            await lane.Turn.WaitAsync(cancellationToken);
            return lane;
        }
        catch
        {
            Leave(lane);
            throw;
        }
    }

    private RateWindow Tenant(string tenant)
    {
        if (!_tenants.TryGetValue(tenant, out var window))
        {
            _tenants.Add(tenant, window = new RateWindow(new Rate(50, TimeSpan.FromSeconds(1))));
        }

        return window;
    }

    private void Leave(Lane lane)
    {
        lock (_lock)
        {
            lane.Users--;
        }
    }

    private void SweepWhenGrown()
    {
        if (_lanes.Count < _sweepAt)
        {
            return;
        }

        var idle = Now - IdleAfter;
        foreach (var (conversation, lane) in _lanes)
        {
            if (lane.Users == 0 && lane.Window.LastReserved < idle)
            {
                _lanes.Remove(conversation);
            }
        }

        _sweepAt = Math.Max(4096, 2 * _lanes.Count);
    }

    /// <summary>The way into one conversation.</summary>
    internal sealed class Lane(SendLanes lanes, RateWindow tenant) : IDisposable
    {
        internal SemaphoreSlim Turn { get; } = new(1, 1);

        internal RateWindow Window { get; } = new(ConversationRates);

        internal int Users { get; set; }

        /// <summary>Waits until Teams will accept the next operation.</summary>
        /// <returns>Null, or how long it would take where that is longer than anybody waits.</returns>
        public ValueTask<TimeSpan?> PaceAsync(TimeSpan longest, CancellationToken cancellationToken)
        {
            var now = lanes.Now;
            TimeSpan wait;
            lock (lanes._lock)
            {
                var moment = tenant.Next(Window.Next(now));
                wait = moment - now;
                if (wait > longest)
                {
                    return ValueTask.FromResult<TimeSpan?>(wait);
                }

                Window.Take(moment);
                tenant.Take(moment);
            }

            return wait <= TimeSpan.Zero ? ValueTask.FromResult<TimeSpan?>(null) : new ValueTask<TimeSpan?>(WaitAsync(wait, cancellationToken));
        }

        private async Task<TimeSpan?> WaitAsync(TimeSpan wait, CancellationToken cancellationToken)
        {
            await Task.Delay(wait, lanes.Clock, cancellationToken);
            return null;
        }

        /// <summary>The service has asked to leave this conversation alone for a while.</summary>
        public void Rest(TimeSpan time)
        {
            lock (lanes._lock)
            {
                Window.NotBefore(lanes.Now + time);
            }
        }

        public void Dispose()
        {
            Turn.Release();
            lanes.Leave(this);
        }
    }

    /// <summary>Unlike the time of day, never set back.</summary>
    private TimeSpan Now => clock.GetElapsedTime(0);

    private TimeProvider Clock => clock;
}
