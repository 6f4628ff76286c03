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

    /// <summary>As whoever is signed in on this machine, for the administrator's command line.</summary>
    public static StorageAccount FromSignedInPerson(string accountName, string prefix = "kreisteams")
    {
        var person = new ChainedTokenCredential(new AzureCliCredential(), new AzurePowerShellCredential(), new VisualStudioCredential());
        return new StorageAccount(
            new TableServiceClient(new Uri($"https://{accountName}.table.core.windows.net"), person),
            new QueueServiceClient(new Uri($"https://{accountName}.queue.core.windows.net"), person, Base64Messages),
            new BlobServiceClient(new Uri($"https://{accountName}.blob.core.windows.net"), person),
            prefix);
    }

    /// <summary>The tables that exist under the prefix, by the name <see cref="Table"/> takes.</summary>
    public IAsyncEnumerable<string> TablesAsync(CancellationToken cancellationToken) => tables
        .QueryAsync(TableClient.CreateQueryFilter($"TableName ge {prefix} and TableName lt {prefix + "~"}"), cancellationToken: cancellationToken)
        .Where(table => table.Name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)).Select(table => table.Name[prefix.Length..]);

    /// <summary>The containers that exist under the prefix, by the name <see cref="Container"/> takes.</summary>
    public IAsyncEnumerable<string> ContainersAsync(CancellationToken cancellationToken) => blobs
        .GetBlobContainersAsync(prefix: $"{prefix}-".ToLowerInvariant(), cancellationToken: cancellationToken)
        .Select(container => container.Name[(prefix.Length + 1)..]);

    public TableClient Table(string name) => tables.GetTableClient(prefix + name);

    public QueueClient Queue(string name) => queues.GetQueueClient($"{prefix}-{name}".ToLowerInvariant());

    public BlobContainerClient Container(string name) => blobs.GetBlobContainerClient($"{prefix}-{name}".ToLowerInvariant());
}
