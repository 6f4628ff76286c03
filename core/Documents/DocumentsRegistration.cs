using KreisTeams.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace KreisTeams.Documents;

public static class DocumentsRegistration
{
    public static IServiceCollection AddDocuments(this IServiceCollection services, IConfiguration configuration) => services
        .NeedsStorage(tables: [DocumentStore.TableName], containers: [DocumentStore.ContainerName])
        .AddSingleton(configuration.GetSection(DocumentsOptions.Section).Get<DocumentsOptions>() ?? new DocumentsOptions())
        .AddSingleton<DocumentStore>();
}
