using KreisTeams.Storage;
using KreisTeams.Work;
using Microsoft.Extensions.DependencyInjection;

namespace KreisTeams.Synergies;

public static class SynergyRegistration
{
    public static IServiceCollection AddSynergies(this IServiceCollection services) => services
        .NeedsStorage(tables: [SynergyDismissals.TableName, SynergyInvitations.TableName])
        .AddSingleton<SynergyDismissals>().AddSingleton<SynergyInvitations>()
        .AddSingleton<SynergyCheck>().AddSingleton<ThesaurusEditing>()
        .AddHostedService<SynergyComparing>()
        .OnWork(SynergyInvitations.Work, provider => provider.GetRequiredService<SynergyInvitations>().HandleAsync);

    /// <summary>Whoever brings an invitation to both sides.</summary>
    public static IServiceCollection OnInvitation(this IServiceCollection services, Func<IServiceProvider, DeliverInvitation> delivery) => services.AddSingleton(delivery);
}
