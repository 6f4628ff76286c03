using KreisTeams.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace KreisTeams.Synergies;

public static class SynergyRegistration
{
    public static IServiceCollection AddSynergies(this IServiceCollection services) => services
        .NeedsStorage(tables: [SynergyDismissals.TableName])
        .AddSingleton<SynergyDismissals>()
        .AddSingleton<SynergyCheck>();
}
