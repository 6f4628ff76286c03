using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Data.Tables;
using KreisTeams.Network;
using KreisTeams.Storage;

namespace KreisTeams.Calendars;

/// <summary>
/// The secret in the address of a person's calendar feed, for programs that cannot sign in. Only its hash is stored; a new one ends the old.
/// A feed is served only while the person stands in the register.
/// </summary>
public sealed class CalendarKeys(StorageAccount storage)
{
    internal const string TableName = "CalendarKeys";

    private const string KeyPartition = "key";
    private const string PersonPartition = "person";
    private const string KeyColumn = "Key";
    private const string PersonColumn = "Person";

    private readonly TableClient _table = storage.Table(TableName);

    /// <returns>The key, shown this once.</returns>
    public async Task<string> RenewAsync(PersonId person, CancellationToken cancellationToken)
    {
        var key = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(24));
        var old = await _table.GetEntityIfExistsAsync<TableEntity>(PersonPartition, person.Value, cancellationToken: cancellationToken);
        await _table.UpsertEntityAsync(new TableEntity(KeyPartition, Hash(key)) { [PersonColumn] = person.Value }, TableUpdateMode.Replace, cancellationToken);
        await _table.UpsertEntityAsync(new TableEntity(PersonPartition, person.Value) { [KeyColumn] = Hash(key) }, TableUpdateMode.Replace, cancellationToken);
        if (old.HasValue)
        {
            await _table.DeleteEntityAsync(KeyPartition, old.Value!.GetString(KeyColumn), ETag.All, cancellationToken);
        }

        return key;
    }

    public async Task<PersonId?> FindAsync(string key, CancellationToken cancellationToken)
    {
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(KeyPartition, Hash(key), cancellationToken: cancellationToken);
        if (!row.HasValue)
        {
            return null;
        }

        var person = row.Value!.GetString(PersonColumn);
        var current = await _table.GetEntityIfExistsAsync<TableEntity>(PersonPartition, person, cancellationToken: cancellationToken);
        return current.HasValue && current.Value!.GetString(KeyColumn) == Hash(key) ? new PersonId(person) : null;
    }

    private static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
