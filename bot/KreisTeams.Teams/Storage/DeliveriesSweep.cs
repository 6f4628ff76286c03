using Azure;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace KreisTeams.Teams;

/// <summary>Drops the rows of activities that nobody will deliver again.</summary>
internal sealed partial class DeliveriesSweep(Deliveries deliveries, TimeProvider clock, ILogger<DeliveriesSweep> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(6);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await deliveries.ForgetBeforeAsync(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(-1), stoppingToken);
            }
            catch (RequestFailedException unavailable)
            {
                LogPostponed(unavailable);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "Old deliveries stay until the next sweep")]
    private partial void LogPostponed(Exception unavailable);
}
