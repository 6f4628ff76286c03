using KreisTeams.Projects;
using KreisTeams.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace KreisTeams.Network;

public static class NetworkRegistration
{
    /// <summary>The network is loaded before the host starts listening.</summary>
    public static IServiceCollection AddNetwork(this IServiceCollection services) => services
        .NeedsStorage(tables: [NetworkRows.TableName, SavedViews.TableName, Follows.TableName])
        .AddSingleton<NetworkCache>()
        .AddSingleton<NetworkStore>()
        .AddSingleton<NetworkImport>()
        .AddSingleton<SheetImport>()
        .AddSingleton<Follows>()
        .AddSingleton<Recognition>()
        .AddSingleton<RecordEditing>()
        .AddSingleton<OrganisationEditing>()
        .AddSingleton<PersonEditing>()
        .AddSingleton<ThemeEditing>()
        .AddSingleton<InitiativeEditing>()
        .AddSingleton<ProjectEditing>()
        .AddSingleton<ProjectMerging>()
        .AddSingleton<SavedViews>()
        .AddHostedService<NetworkRefresh>();
}
