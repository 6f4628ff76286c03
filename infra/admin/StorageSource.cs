using KreisTeams.Storage;

namespace KreisTeams.Admin;

/// <summary>The storage account that verbs work on, named as for the host: Storage__ConnectionString, or Storage__AccountName and Storage__ClientId; Storage__Prefix where it is not the default.</summary>
internal static class StorageSource
{
    public const string NotConfigured = "No storage is configured. Set Storage__ConnectionString, or Storage__AccountName and Storage__ClientId.";

    public static StorageAccount? Find()
    {
        var prefix = Setting("Prefix") ?? "kreisteams";
        return (Setting("ConnectionString"), Setting("AccountName"), Setting("ClientId")) switch
        {
            ({ } connectionString, _, _) => StorageAccount.FromConnectionString(connectionString, prefix),
            (_, { } accountName, { } clientId) => StorageAccount.FromManagedIdentity(accountName, clientId, prefix),
            _ => null,
        };
    }

    private static string? Setting(string name) => Environment.GetEnvironmentVariable($"Storage__{name}") is { Length: > 0 } value ? value : null;
}
