using KreisTeams.Documents.Search;
using KreisTeams.Documents.SharePoint;
using KreisTeams.Network;
using KreisTeams.Storage;
using KreisTeams.Work;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace KreisTeams.Documents;

public static class DocumentsRegistration
{
    public static IServiceCollection AddDocuments(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton<CurrentNetwork>(provider => () => provider.GetRequiredService<NetworkCache>().Current);
        return services.AddDocumentSlice(configuration.GetSection(DocumentsOptions.Section).Get<DocumentsOptions>() ?? new DocumentsOptions());
    }

    private static IServiceCollection AddDocumentSlice(this IServiceCollection services, DocumentsOptions options) => services
        .NeedsStorage(tables: [DocumentStore.TableName], containers: [DocumentStore.ContainerName])
        .AddSingleton(options)
        .AddDocumentStore()
        .AddSharePoint()
        .AddSingleton<DocumentUpload>()
        .OnWork(DocumentStore.UploadWork, provider => provider.GetRequiredService<DocumentUpload>().RunAsync)
        .AddSingleton<DocumentHistory>()
        .OnWork(DocumentHistory.ReadWork, provider => provider.GetRequiredService<DocumentHistory>().ReadAsync)
        .OnWork(DocumentHistory.RestoreWork, provider => provider.GetRequiredService<DocumentHistory>().RestoreAsync)
        .OnWork(DocumentStore.FolderWork, provider => provider.GetRequiredService<FolderKeeper>().MakeAsync)
        .AddSearch()
        .AddSingleton<FolderRepair>()
        .AddSingleton<LibraryWatch>()
        .AddHostedService(provider => provider.GetRequiredService<LibraryWatch>());

    private static IServiceCollection AddDocumentStore(this IServiceCollection services) => services
        .AddSingleton<DocumentStore>()
        .AddSingleton<DocumentFiling>()
        .AddSingleton<OwnerFolders>()
        .AddSingleton<ItemStore>();

    private static IServiceCollection AddSearch(this IServiceCollection services) => services
        .AddSingleton<DocumentNews>()
        .AddSingleton<TextStore>()
        .AddSingleton<TextReading>()
        .OnWork(DocumentStore.TextWork, provider => provider.GetRequiredService<TextReading>().ReadRemoteAsync)
        .AddSingleton<DocumentCatalogue>();

    private static IServiceCollection AddSharePoint(this IServiceCollection services) => services
        .AddSingleton<ThrottleGate>()
        .AddSingleton<GraphConnection>()
        .AddSingleton<SharePointLibrary>()
        .AddSingleton<UploadSessions>()
        .AddSingleton<UrlProtection>()
        .AddSingleton<FileTransfer>()
        .AddSingleton<LargeTransfer>()
        .AddSingleton<LibraryCursor>()
        .AddSingleton<LibraryMirror>()
        .AddSingleton<LibraryCycle>()
        .AddSingleton<LibrarySubscription>()
        .AddSingleton<FolderKeeper>();
}
