using KreisTeams.Bot.Notices;
using KreisTeams.Synergies;

namespace KreisTeams.Bot.Projects;

internal static class ProjectRegistration
{
    public static IServiceCollection AddProjectChat(this IServiceCollection services) => services
        .AddSingleton<ProjectAnswers>().AddSingleton<ProjectChanges>().AddSingleton<ProjectMerge>()
        .AddSingleton<SynergyAnswers>().AddSingleton<SynergyActs>().AddSingleton<SynergyPresses>().AddSingleton<SynergyInviting>()
        .OnTeams((provider, router) => provider.GetRequiredService<SynergyPresses>().Register(router))
        .OnInvitation(provider => provider.GetRequiredService<SynergyInviting>().DeliverAsync)
        .OnNotice(SynergyInviting.Kind, provider => provider.GetRequiredService<SynergyInviting>().ComposeAsync);
}
