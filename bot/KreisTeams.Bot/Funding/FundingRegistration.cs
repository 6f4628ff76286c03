using KreisTeams.Bot.Notices;
using KreisTeams.Funding;

namespace KreisTeams.Bot.Funding;

internal static class FundingRegistration
{
    public static IServiceCollection AddFundingChat(this IServiceCollection services) => services
        .AddSingleton<FundingAnswers>().AddSingleton<ApplicationAnswers>().AddSingleton<ReminderAnswers>().AddSingleton<DeadlineNotices>()
        .OnDeadline(provider => provider.GetRequiredService<DeadlineNotices>().TellAsync)
        .OnNotice(DeadlineNotices.Kind, provider => provider.GetRequiredService<DeadlineNotices>().ComposeAsync);
}
