using System.Threading.Channels;
using KreisTeams.Network;
using Microsoft.Extensions.Hosting;

namespace KreisTeams.Synergies;

/// <summary>Compares the entries of the register after the start and after each change, before somebody asks.</summary>
internal sealed class SynergyComparing(SynergyCheck check, NetworkCache network) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var changes = Channel.CreateBounded<NetworkRefreshed>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        network.Refreshed += Note;
        try
        {
            do
            {
                await Task.Run(() => check.CompareAll(stoppingToken), stoppingToken);
            }
            while (await changes.Reader.WaitToReadAsync(stoppingToken) && changes.Reader.TryRead(out _));
        }
        finally
        {
            network.Refreshed -= Note;
        }

        void Note(NetworkRefreshed refreshed) => changes.Writer.TryWrite(refreshed);
    }
}
