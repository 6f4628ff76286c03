using Azure;

namespace KreisTeams.Bot.Files;

internal sealed partial class ParkedFilesSweep(ParkedFiles files, TimeProvider clock, ILogger<ParkedFilesSweep> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(3);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await files.SweepAsync(stoppingToken);
            }
            catch (RequestFailedException unavailable)
            {
                LogPostponed(unavailable);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "Files that nobody filed stay until the next sweep")]
    private partial void LogPostponed(Exception unavailable);
}
