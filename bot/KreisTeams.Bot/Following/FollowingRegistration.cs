using KreisTeams.Bot.Notices;
using KreisTeams.Decisions;
using KreisTeams.Work;

namespace KreisTeams.Bot.Following;

public static class FollowingRegistration
{
    public static IServiceCollection AddFollowing(this IServiceCollection services) => services
        .AddSingleton<FollowAnswers>()
        .AddSingleton<FollowNotices>()
        .AddSingleton<FollowedChanges>()
        .AddHostedService(provider => provider.GetRequiredService<FollowedChanges>())
        .OnWork(FollowedChanges.Work, provider => provider.GetRequiredService<FollowedChanges>().ReadOnAsync)
        .OnPollChanged(provider => provider.GetRequiredService<FollowedChanges>().PollChangedAsync)
        .OnNotice(FollowedChanges.ProjectKind, provider => provider.GetRequiredService<FollowNotices>().ProjectAsync)
        .OnNotice(FollowedChanges.PollKind, provider => provider.GetRequiredService<FollowNotices>().PollAsync);
}
