using KreisTeams.Settings;
using KreisTeams.Bot.Chat;
using KreisTeams.Storage;
using KreisTeams.Work;

namespace KreisTeams.Bot.Notices;

public static class NoticesRegistration
{
    public static IServiceCollection AddNotices(this IServiceCollection services) => services
        .NeedsStorage(tables: [NoticeStore.TableName])
        .AddSingleton<NoticeStore>()
        .AddSingleton<NoticeDelivery>()
        .AddSingleton(provider => new PersonalNotices(
            provider.GetRequiredService<NetworkCache>(),
            provider.GetRequiredService<SettingsStore>(),
            provider.GetRequiredService<NoticeStore>(),
            provider.GetRequiredService<Outreach>(),
            provider.GetRequiredService<WorkList>(),
            provider.GetRequiredService<TimeProvider>()))
        .OnWork(NoticeDelivery.Work, provider => provider.GetRequiredService<NoticeDelivery>().TellDueAsync);

    /// <summary>Words notices of a kind.</summary>
    public static IServiceCollection OnNotice(this IServiceCollection services, string kind, Func<IServiceProvider, NoticeComposer> composer) =>
        services.AddSingleton(new NoticeRoute(kind, composer));
}
