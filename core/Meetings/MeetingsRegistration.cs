using KreisTeams.Decisions;
using KreisTeams.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace KreisTeams.Meetings;

internal static class MeetingsRegistration
{
    /// <summary>What polls need of meetings: who is there, and where an objection leads.</summary>
    public static IServiceCollection AddMeetings(this IServiceCollection services) => services
        .NeedsStorage(tables: [Sessions.TableName, Agenda.TableName])
        .AddSingleton<Sessions>()
        .AddSingleton<Agenda>()
        .OnPollChanged(provider => provider.GetRequiredService<Agenda>().ReferAsync);
}
