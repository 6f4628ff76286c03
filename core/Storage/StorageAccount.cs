using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace KreisTeams.Storage;

/// <summary>The one Azure Storage account that holds everything. In Azure it is reached with a managed identity, locally (Azurite) by connection string.</summary>
/// <param name="Prefix">Starts every table, queue and container name, so that tests do not meet each other.</param>
public sealed class StorageAccount(TableServiceClient tables, QueueServiceClient queues, BlobServiceClient blobs, string prefix)
{
    private static readonly QueueClientOptions Base64Messages = new() { MessageEncoding = QueueMessageEncoding.Base64 };

    public static StorageAccount FromConnectionString(string connectionString, string prefix = "kreisteams") => new(
        new TableServiceClient(connectionString),
        new QueueServiceClient(connectionString, Base64Messages),
        new BlobServiceClient(connectionString),
        prefix);

    public static StorageAccount FromManagedIdentity(string accountName, string clientId, string prefix = "kreisteams")
    {
        var identity = new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(clientId));
        return new StorageAccount(
            new TableServiceClient(new Uri($"https://{accountName}.table.core.windows.net"), identity),
            new QueueServiceClient(new Uri($"https://{accountName}.queue.core.windows.net"), identity, Base64Messages),
            new BlobServiceClient(new Uri($"https://{accountName}.blob.core.windows.net"), identity),
            prefix);
    }

    public TableClient Table(string name) => tables.GetTableClient(prefix + name);

    public QueueClient Queue(string name) => queues.GetQueueClient($"{prefix}-{name}".ToLowerInvariant());

    public BlobContainerClient Container(string name) => blobs.GetBlobContainerClient($"{prefix}-{name}".ToLowerInvariant());
}
