using KreisTeams.Storage;

namespace KreisTeams.Bot.Files;

public static class FilesRegistration
{
    /// <summary>Files that people hand over in Teams.</summary>
    public static IServiceCollection AddFiles(this IServiceCollection services) => services
        .NeedsStorage(containers: [ParkedFiles.ContainerName])
        .AddSingleton<ParkedFiles>().AddSingleton<Filing>().AddSingleton<AttachedFiles>().AddSingleton<FileOffers>()
        .OnTeams((provider, router) => provider.GetRequiredService<FileOffers>().Register(router))
        .AddHostedService<ParkedFilesSweep>();
}
