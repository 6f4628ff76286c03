using KreisTeams.Storage;
using KreisTeams.Work;
using Microsoft.Extensions.DependencyInjection;

namespace KreisTeams.Funding;

public static class FundingRegistration
{
    public static IServiceCollection AddFunding(this IServiceCollection services) => services
        .NeedsStorage(tables: [DeadlineReminders.TableName])
        .AddSingleton<DeadlineReminders>().AddSingleton<ApplicationEditing>().AddSingleton<FinancingEditing>()
        .OnWork(DeadlineReminders.Work, provider => provider.GetRequiredService<DeadlineReminders>().HandleAsync);

    /// <summary>Whoever tells a person of a deadline.</summary>
    public static IServiceCollection OnDeadline(this IServiceCollection services, Func<IServiceProvider, TellOfDeadline> teller) => services.AddSingleton(teller);
}
