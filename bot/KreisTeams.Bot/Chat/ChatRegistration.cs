using KreisTeams.Bot.Decisions;
using KreisTeams.Bot.Documents;
using KreisTeams.Bot.Following;
using KreisTeams.Bot.Funding;
using KreisTeams.Bot.Meetings;
using KreisTeams.Bot.Network;
using KreisTeams.Bot.Notices;
using KreisTeams.Bot.Overview;
using KreisTeams.Bot.Paper;
using KreisTeams.Bot.Projects;
using KreisTeams.Bot.Records;
using KreisTeams.Bot.Settings;
using KreisTeams.Decisions;
using KreisTeams.Storage;
using KreisTeams.Work;

namespace KreisTeams.Bot.Chat;

public static class ChatRegistration
{
    /// <summary>Everything people meet in chat.</summary>
    public static IServiceCollection AddChat(this IServiceCollection services) => services
        .NeedsStorage(tables: [PollPosts.TableName])
        .AddSingleton<ChatStateStore>()
        .AddSingleton<Listening>()
        .AddSingleton<Acquaintance>()
        .AddSingleton<Links>()
        .AddSingleton<Visitors>()
        .AddSingleton<Answers>()
        .AddSingleton<Conversation>()
        .AddSingleton<NetworkAnswers>().AddSingleton<PersonChanges>().AddSingleton<RightChanges>().AddSingleton<ChangeLogAnswer>()
        .AddRecords()
        .AddProjectChat()
        .AddFundingChat()
        .AddDocumentChat()
        .AddSingleton<OverviewAnswer>().AddSingleton<MeetingAnswers>().AddSingleton<DraftAnswers>()
        .AddSingleton<SettingAnswers>()
        .AddNotices()
        .AddFollowing()
        .AddPollChat()
        .OnTeams((provider, router) => provider.GetRequiredService<Conversation>().Register(router));

    private static IServiceCollection AddDocumentChat(this IServiceCollection services) => services
        .AddSingleton<DocumentAnswers>().AddSingleton<DocumentFinding>().AddSingleton<DocumentSpokenOf>().AddSingleton<DocumentCard>()
        .AddSingleton<DocumentVersions>().AddSingleton<DocumentSync>().AddSingleton<DocumentPresses>()
        .OnTeams((provider, router) => provider.GetRequiredService<DocumentPresses>().Register(router));

    private static IServiceCollection AddPollChat(this IServiceCollection services) => services
        .AddSingleton<PollAnswers>().AddSingleton<PollDrafting>().AddSingleton<SpokenVotes>().AddSingleton<PollLife>().AddSingleton<PollStatus>()
        .AddSingleton<PollSpokenOf>().AddSingleton<DecisionAnswers>()
        .AddSingleton<PollPosts>().AddSingleton<PollCardMaker>().AddSingleton<PollCards>().AddSingleton<PollInvitations>().AddSingleton<PollNotices>().AddSingleton<PollPresses>()
        .OnTeams((provider, router) => provider.GetRequiredService<PollPresses>().Register(router))
        .OnPollChanged(provider => provider.GetRequiredService<PollCards>().ChangedAsync)
        .OnPollChanged(provider => provider.GetRequiredService<PollInvitations>().ChangedAsync)
        .OnPollChanged(provider => provider.GetRequiredService<PollNotices>().ChangedAsync)
        .OnNotice(PollNotices.Reminder, provider => provider.GetRequiredService<PollNotices>().WordReminderAsync)
        .OnNotice(PollNotices.Settled, provider => provider.GetRequiredService<PollNotices>().WordSettledAsync)
        .OnNotice(PollNotices.NotQuorate, provider => provider.GetRequiredService<PollNotices>().WordNotQuorateAsync)
        .OnPollReminder(provider => provider.GetRequiredService<PollNotices>().RemindAsync)
        .OnWork(PollCards.Work, provider => provider.GetRequiredService<PollCards>().RefreshAsync)
        .OnWork(PollInvitations.Work, provider => provider.GetRequiredService<PollInvitations>().InviteAsync)
        .OnWork(PollInvitations.DeputyWork, provider => provider.GetRequiredService<PollInvitations>().InviteDeputyAsync)
        .OnWork(PollNotices.MinutesWork, provider => provider.GetRequiredService<PollNotices>().TellMinutesAsync);
}
