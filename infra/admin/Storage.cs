using System.CommandLine;
using KreisTeams.Storage;

namespace KreisTeams.Admin;

/// <summary>The storage account a verb works on, from options or from the same settings the host reads.</summary>
internal static class Storage
{
    private static readonly Option<string?> ConnectionString = new("--connection-string") { Recursive = true, Description = "Storage:ConnectionString" };
    private static readonly Option<string?> Account = new("--account") { Recursive = true, Description = "Storage:AccountName" };
    private static readonly Option<string> Prefix = new("--prefix") { Recursive = true, Description = "Storage:Prefix", DefaultValueFactory = _ => Setting("Prefix") ?? "kreisteams" };

    public static IReadOnlyList<Option> Options { get; } = [ConnectionString, Account, Prefix];

    /// <summary>By connection string, or by account name: with the managed identity that is configured, else as the person who is signed in to Azure.</summary>
    /// <exception cref="AdminFailure">Neither is given, or the connection string is none.</exception>
    public static StorageAccount Of(ParseResult arguments, Language language)
    {
        try
        {
            return Find(arguments) ?? throw new AdminFailure(AdminTexts.NoStorage(language));
        }
        catch (Exception malformed) when (malformed is InvalidOperationException or FormatException or ArgumentException)
        {
            throw new AdminFailure(AdminTexts.WrongConnectionString(language));
        }
    }

    /// <summary>The configured account, null where none is.</summary>
    public static StorageAccount? Find(ParseResult arguments)
    {
        var prefix = arguments.GetValue(Prefix)!;
        if ((arguments.GetValue(ConnectionString) ?? Setting("ConnectionString")) is { Length: > 0 } connectionString)
        {
            return StorageAccount.FromConnectionString(connectionString, prefix);
        }

        return (arguments.GetValue(Account) ?? Setting("AccountName"), Setting("ClientId")) switch
        {
            ({ } account, { } clientId) => StorageAccount.FromManagedIdentity(account, clientId, prefix),
            ({ } account, _) => StorageAccount.FromSignedInPerson(account, prefix),
            _ => null,
        };
    }

    private static string? Setting(string name) => Environment.GetEnvironmentVariable($"Storage__{name}") is { Length: > 0 } value ? value : null;
}

/// <summary>Something the administrator can mend; its message is what they read.</summary>
public sealed class AdminFailure(string message) : Exception(message);
