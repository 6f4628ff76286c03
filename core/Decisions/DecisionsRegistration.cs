using KreisTeams.Meetings;
using KreisTeams.Network;
using KreisTeams.Paper;
using KreisTeams.Storage;
using KreisTeams.Work;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace KreisTeams.Decisions;

public static class DecisionsRegistration
{
    public static IServiceCollection AddDecisions(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("KreisTeams");
        return services
            .NeedsStorage(tables: [PollStore.TableName, FollowUp.TableName, ResolutionPapers.TableName])
            .AddMeetings()
            .AddSingleton<PollStore>()
            .AddSingleton<PollChanges>()
            .AddSingleton<PollTimes>()
            .AddSingleton<Func<NetworkSnapshot>>(provider => () => provider.GetRequiredService<NetworkCache>().Current)
            .AddSingleton<Voting>()
            .AddSingleton<FollowUp>()
            .AddSingleton<Minutes>()
            .AddSingleton<ResolutionPapers>()
            .OnPollChanged(provider => provider.GetRequiredService<Minutes>().WriteAsync)
            .OnWork(PollTimes.RegisterWork, provider => provider.GetRequiredService<PollTimes>().RegisterAsync)
            .OnWork(PollTimes.CloseWork, provider => provider.GetRequiredService<PollTimes>().CloseAsync)
            .OnWork(PollTimes.RemindWork, provider => provider.GetRequiredService<PollTimes>().RemindAsync)
            .OnWork(PollChanges.Work, provider => provider.GetRequiredService<PollTimes>().ChangedAsync);
    }

    /// <summary>Runs by durable work shortly after anything about a poll has changed, once for many changes.</summary>
    public static IServiceCollection OnPollChanged(this IServiceCollection services, Func<IServiceProvider, Func<PollId, CancellationToken, Task>> changed) =>
        services.AddSingleton(new PollListener { Changed = changed });

    /// <summary>Runs for an organisation that has not voted: at half time, 24 hours before the deadline, and when somebody asks for it.</summary>
    public static IServiceCollection OnPollReminder(this IServiceCollection services, Func<IServiceProvider, Func<PollReminder, CancellationToken, Task>> reminder) =>
        services.AddSingleton(new PollListener { Reminder = reminder });
}
