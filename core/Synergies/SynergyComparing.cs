using System.Threading.Channels;
using KreisTeams.Network;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace KreisTeams.Synergies;

/// <summary>Compares the entries of the register after the start and after each change, before somebody asks.</summary>
internal sealed partial class SynergyComparing(SynergyCheck check, NetworkCache network, ILogger<SynergyComparing> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var changes = Channel.CreateBounded<NetworkRefreshed>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        network.Refreshed += Note;
        try
        {
            do
            {
                await CompareAsync(stoppingToken);
            }
            while (await changes.Reader.WaitToReadAsync(stoppingToken) && changes.Reader.TryRead(out _));
        }
        finally
        {
            network.Refreshed -= Note;
        }

        void Note(NetworkRefreshed refreshed) => changes.Writer.TryWrite(refreshed);
    }

    private async Task CompareAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.Run(() => check.CompareAll(stoppingToken), stoppingToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogPutOff(fault);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The entries of the register cannot be compared now; whoever asks for pairs waits for it, and the next change starts it again")]
    private partial void LogPutOff(Exception fault);
}
