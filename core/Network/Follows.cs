using Azure;
using Azure.Data.Tables;
using KreisTeams.Storage;

namespace KreisTeams.Network;

/// <summary>
/// Who follows what. A partition for each thing followed, so that telling its followers costs what they are, and one for each person, so that they see what they follow.
/// The first is what counts; it is written last and removed first.
/// </summary>
public sealed class Follows(StorageAccount storage)
{
    public const string TableName = "Follows";

    /// <summary>All decisions of the network.</summary>
    public static readonly RecordKey Decisions = new(RecordKind.Resolution, "all");

    private const string Cursor = "cursor";
    private const string Number = "Number";

    private readonly TableClient _table = storage.Table(TableName);

    /// <returns>False when the person follows it already.</returns>
    public async Task<bool> FollowAsync(PersonId person, RecordKey followed, CancellationToken cancellationToken)
    {
        await _table.UpsertEntityAsync(new TableEntity(Of(person), Name(followed)), TableUpdateMode.Replace, cancellationToken);
        try
        {
            await _table.AddEntityAsync(new TableEntity(Name(followed), person.Value), cancellationToken);
            return true;
        }
        catch (RequestFailedException exists) when (exists.Status == 409)
        {
            return false;
        }
    }

    /// <returns>False when the person did not follow it.</returns>
    public async Task<bool> UnfollowAsync(PersonId person, RecordKey followed, CancellationToken cancellationToken)
    {
        var removed = await _table.DeleteEntityAsync(Name(followed), person.Value, ETag.All, cancellationToken);
        await _table.DeleteEntityAsync(Of(person), Name(followed), ETag.All, cancellationToken);
        return removed.Status != 404;
    }

    public async Task<IReadOnlyList<PersonId>> FollowersAsync(RecordKey followed, CancellationToken cancellationToken) => await _table
        .QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {Name(followed)}"), cancellationToken: cancellationToken)
        .Select(row => new PersonId(row.RowKey)).ToArrayAsync(cancellationToken);

    public async Task<IReadOnlyList<RecordKey>> OfAsync(PersonId person, CancellationToken cancellationToken) => await _table
        .QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {Of(person)}"), cancellationToken: cancellationToken)
        .Select(row => Read(row.RowKey)).ToArrayAsync(cancellationToken);

    /// <summary>The change of the network up to which followers were told; null before the first time.</summary>
    public async Task<(long Number, ETag ETag)?> FindCursorAsync(CancellationToken cancellationToken)
    {
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(Cursor, Cursor, cancellationToken: cancellationToken);
        return row.HasValue ? (row.Value!.GetInt64(Number)!.Value, row.Value.ETag) : null;
    }

    /// <summary>Moves on. Whoever was overtaken by another instance leaves its place as it is.</summary>
    public async Task MoveCursorAsync(long number, ETag? seen, CancellationToken cancellationToken)
    {
        var row = new TableEntity(Cursor, Cursor) { [Number] = number };
        try
        {
            _ = seen is { } etag
                ? await _table.UpdateEntityAsync(row, etag, TableUpdateMode.Replace, cancellationToken)
                : await _table.AddEntityAsync(row, cancellationToken);
        }
        catch (RequestFailedException overtaken) when (overtaken.Status is 409 or 412)
        {
            // The other one tells the same followers the same once.
        }
    }

    private static string Of(PersonId person) => $"person:{person.Value}";

    private static string Name(RecordKey followed) => $"{followed.Kind.ToString().ToLowerInvariant()}-{followed.Id}";

    private static RecordKey Read(string name) => name.Split('-', 2) is [var kind, var id] ? new(Enum.Parse<RecordKind>(kind, ignoreCase: true), id) : throw new FormatException(name);
}
