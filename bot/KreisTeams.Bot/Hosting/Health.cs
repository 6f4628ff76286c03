using Azure;
using KreisTeams.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace KreisTeams.Bot.Hosting;

/// <summary>Ready is who can read the tables and see the queue of outstanding work.</summary>
public sealed class StorageHealth(StorageAccount storage) : IHealthCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            await Task.WhenAll(
                storage.Table("Work").GetEntityIfExistsAsync<Azure.Data.Tables.TableEntity>("health", "health", cancellationToken: patience.Token),
                storage.Queue("work").GetPropertiesAsync(patience.Token));
            return HealthCheckResult.Healthy();
        }
        catch (Exception fault) when (fault is RequestFailedException or AggregateException or OperationCanceledException)
        {
            return HealthCheckResult.Unhealthy("The storage account does not answer.", fault);
        }
    }
}

public static class HealthRegistration
{
    private const string Ready = "ready";

    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<StorageHealth>("storage", tags: [Ready]);
        return services;
    }

    /// <summary>Live says that the process answers; ready says that it can work.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false });
        app.MapHealthChecks("/health/ready", new() { Predicate = check => check.Tags.Contains(Ready) });
    }
}
