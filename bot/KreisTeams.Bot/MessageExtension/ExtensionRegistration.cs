namespace KreisTeams.Bot.MessageExtension;

public static class ExtensionRegistration
{
    /// <summary>The doors beside the chat: search, dialogs and links in the message box, commands on a message.</summary>
    public static IServiceCollection AddMessageExtension(this IServiceCollection services) => services
        .AddSingleton<ProjectHits>().AddSingleton<PersonHits>().AddSingleton<ProgrammeHits>().AddSingleton<DecisionHits>()
        .AddSingleton<Searches>().AddSingleton<PastedLinks>()
        .AddSingleton<PollDialog>().AddSingleton<ProjectDialog>().AddSingleton<FilingDialog>()
        .OnTeams((provider, router) =>
        {
            provider.GetRequiredService<Searches>().Register(router);
            provider.GetRequiredService<PastedLinks>().Register(router);
            provider.GetRequiredService<PollDialog>().Register(router);
            provider.GetRequiredService<ProjectDialog>().Register(router);
            provider.GetRequiredService<FilingDialog>().Register(router);
        });
}
