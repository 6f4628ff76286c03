using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Azure.Data.Tables;

namespace KreisTeams.Network;

/// <summary>
/// Rows of the network, all in one partition so that a record, its history and the log change together:
/// „record:KIND:ID“ is what holds now, „history:KIND:ID:N“ what change N made of it, „change:N“ the log. Numbers count down, so that the newest comes first.
/// </summary>
internal static class NetworkRows
{
    public const string TableName = "Network";
    public const string Partition = "network";

    private const string Json = "Record";

    public static string RecordRow(RecordKey key) => $"record:{Name(key.Kind)}:{key.Id}";

    public static string HistoryRow(RecordKey key, long number) => $"history:{Name(key.Kind)}:{key.Id}:{Descending(number)}";

    public static string ChangeRow(long number) => $"change:{Descending(number)}";

    public static string Records() => Range("record:", "record;");

    public static string History(RecordKey key, long upTo) => Range(HistoryRow(key, upTo), $"history:{Name(key.Kind)}:{key.Id};");

    public static string ChangesAfter(long number) => Range("change:", ChangeRow(number));

    public static TableEntity ToRecordRow(RecordKey key, object record, long version) =>
        WithRecord(new TableEntity(Partition, RecordRow(key)) { [nameof(NetworkChange.Number)] = version }, record);

    public static TableEntity ToHistoryRow(RecordKey key, object? record, NetworkChange change) =>
        WithRecord(WithChange(new TableEntity(Partition, HistoryRow(key, change.Number)), change), record);

    /// <param name="attempt">Tells the writer its own row when a lost answer made it try again.</param>
    public static TableEntity ToChangeRow(NetworkChange change, string attempt) => WithChange(
        new TableEntity(Partition, ChangeRow(change.Number))
        {
            ["Attempt"] = attempt,
            [nameof(NetworkChange.Records)] = string.Join(' ', change.Records.Select(key => $"{Name(key.Kind)}:{key.Id}")),
            [nameof(NetworkChange.Undoes)] = change.Undoes,
            [nameof(NetworkChange.Continues)] = change.Continues,
        },
        change);

    public static bool IsAttempt(TableEntity row, string attempt) => row.GetString("Attempt") == attempt;

    public static (object Record, long Version) ToRecord(TableEntity row) =>
        (ReadRecord(row, KeyOf(row.RowKey))!, row.GetInt64(nameof(NetworkChange.Number))!.Value);

    public static (NetworkChange Change, object? Record) ToHistory(TableEntity row, RecordKey key) => (ReadChange(row, [key]), ReadRecord(row, key));

    public static NetworkChange ToChange(TableEntity row) => ReadChange(row, [.. row.GetString(nameof(NetworkChange.Records)).Split(' ').Select(ReadKey)]) with
    {
        Undoes = row.GetInt64(nameof(NetworkChange.Undoes)),
        Continues = row.GetInt64(nameof(NetworkChange.Continues)),
    };

    private static TableEntity WithChange(TableEntity row, NetworkChange change)
    {
        row[nameof(NetworkChange.Number)] = change.Number;
        row[nameof(NetworkChange.At)] = change.At;
        row[nameof(Author.Person)] = change.Author.Person?.Value;
        row[nameof(Author.Door)] = change.Author.Door.ToString();
        return row;
    }

    private static NetworkChange ReadChange(TableEntity row, ImmutableArray<RecordKey> keys) => new(
        row.GetInt64(nameof(NetworkChange.Number))!.Value,
        row.GetDateTimeOffset(nameof(NetworkChange.At))!.Value,
        new Author(row.GetString(nameof(Author.Person)) is { } person ? new PersonId(person) : null, Enum.Parse<Door>(row.GetString(nameof(Author.Door)))),
        keys);

    private static TableEntity WithRecord(TableEntity row, object? record)
    {
        row[Json] = record is null ? null : NetworkJson.Write(record);
        return row;
    }

    private static object? ReadRecord(TableEntity row, RecordKey key) =>
        row.GetString(Json) is { } json ? NetworkJson.Read(key.Kind, json) : null;

    private static RecordKey KeyOf(string recordRow) => ReadKey(recordRow["record:".Length..]);

    private static RecordKey ReadKey(string text) => text.Split(':', 2) is [var kind, var id]
        ? new RecordKey(Enum.Parse<RecordKind>(kind, ignoreCase: true), id)
        : throw new JsonException($"{text} names no record.");

    private static string Name(RecordKind kind) => kind.ToString().ToLowerInvariant();

    private static string Descending(long number) => (long.MaxValue - number).ToString("D19", CultureInfo.InvariantCulture);

    private static string Range(string from, string until) =>
        TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and RowKey ge {from} and RowKey lt {until}");
}
