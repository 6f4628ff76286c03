using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace KreisTeams.Network;

/// <summary>The configured network file cannot be used; the message lists what to mend, a line each.</summary>
public sealed class NetworkFileRefused(string message) : Exception(message)
{
    /// <summary>Whoever mends a file has no use for the place in the program.</summary>
    public override string ToString() => Message;
}

/// <summary>Fills the cache before the host answers its first request, imports the configured file into an empty network, and follows the log.</summary>
public sealed partial class NetworkRefresh(
    NetworkCache cache, NetworkImport import, IConfiguration configuration, ILogger<NetworkRefresh> logger) : BackgroundService
{
    /// <summary>With the time of a request, other instances' writes are seen within two seconds.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await cache.RefreshAsync(cancellationToken);
        if (cache.Current.Profile is null && configuration["Network:File"] is { Length: > 0 } path)
        {
            await ImportAsync(path, cancellationToken);
        }

        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Interval, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            try
            {
                await cache.RefreshAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                LogUnavailable(fault);
            }
        }
    }

    private async Task ImportAsync(string path, CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
        {
            throw new NetworkFileRefused(NetworkTexts.NoFile(path).German);
        }

        await using var file = File.OpenRead(path);
        switch (await NetworkFile.ReadAsync(file, cancellationToken))
        {
            case NetworkFileOutcome.Complete complete:
                LogImported((await import.ImportAsync(complete.Content, Author.CommandLine, cancellationToken)).Length);
                break;
            case NetworkFileOutcome.Broken broken:
                throw new NetworkFileRefused(string.Join(Environment.NewLine, broken.Problems.Select(problem => problem.In(Language.German))));
        }
    }

    [LoggerMessage(LogLevel.Information, "Imported {Records} records into the empty network")]
    private partial void LogImported(int records);

    [LoggerMessage(LogLevel.Warning, "The network cannot be refreshed; showing the last state")]
    private partial void LogUnavailable(Exception fault);
}
