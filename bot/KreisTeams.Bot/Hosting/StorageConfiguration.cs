using KreisTeams.Storage;

namespace KreisTeams.Bot.Hosting;

public static class StorageConfiguration
{
    /// <summary>By connection string (Azurite), or by account name and the client id of the managed identity (Azure).</summary>
    /// <exception cref="StartRefused">Neither is configured.</exception>
    public static void AddStorage(this WebApplicationBuilder builder) => builder.Services
        .AddSingleton(AccountOf(builder.Configuration.GetSection("Storage")))
        .AddHostedService<StorageSetup>();

    private static StorageAccount AccountOf(IConfigurationSection storage)
    {
        var prefix = storage["Prefix"] is { Length: > 0 } configured ? configured : "kreisteams";
        return (storage["ConnectionString"], storage["AccountName"], storage["ClientId"]) switch
        {
            ({ Length: > 0 } connectionString, _, _) => StorageAccount.FromConnectionString(connectionString, prefix),
            (_, { Length: > 0 } accountName, { Length: > 0 } clientId) => StorageAccount.FromManagedIdentity(accountName, clientId, prefix),
            _ => throw new StartRefused("No storage is configured. Set Storage:ConnectionString, or Storage:AccountName and Storage:ClientId."),
        };
    }
}
