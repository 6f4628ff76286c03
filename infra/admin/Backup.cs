using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Azure.Data.Tables;

namespace KreisTeams.Admin;

/// <summary>
/// A backup is a folder: „tables/NAME.jsonl“ with a row a line, „blobs/CONTAINER/…“ with the files as they are, and „complete“, written last.
/// Queues are not part of it: the work they announce stands in a table.
/// </summary>
internal static class Backup
{
    public const string Tables = "tables";
    public const string Blobs = "blobs";
    public const string Complete = "complete";

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string ToLine(TableEntity row) => JsonSerializer.Serialize(
        row.Where(column => column.Key is not ("odata.etag" or "Timestamp")).ToDictionary(column => column.Key, column => ToText(column.Value)), Readable);

    public static TableEntity ToRow(string line) => new(
        JsonSerializer.Deserialize<Dictionary<string, string[]>>(line)!.ToDictionary(column => column.Key, column => ToValue(column.Value)));

    /// <summary>Type and text of a value, so that nothing is lost between two storages.</summary>
    private static string[] ToText(object value) => value switch
    {
        string text => ["string", text],
        bool flag => ["bool", flag ? "true" : "false"],
        int number => ["int", number.ToString(CultureInfo.InvariantCulture)],
        long number => ["long", number.ToString(CultureInfo.InvariantCulture)],
        double number => ["double", number.ToString("R", CultureInfo.InvariantCulture)],
        Guid id => ["guid", id.ToString()],
        DateTimeOffset moment => ["moment", moment.ToString("O", CultureInfo.InvariantCulture)],
        byte[] bytes => ["bytes", Convert.ToBase64String(bytes)],
        BinaryData bytes => ["bytes", Convert.ToBase64String(bytes)],
        _ => throw new NotSupportedException($"A table has no column of type {value.GetType()}."),
    };

    private static object ToValue(string[] column) => column switch
    {
        ["string", var text] => text,
        ["bool", var text] => text == "true",
        ["int", var text] => int.Parse(text, CultureInfo.InvariantCulture),
        ["long", var text] => long.Parse(text, CultureInfo.InvariantCulture),
        ["double", var text] => double.Parse(text, CultureInfo.InvariantCulture),
        ["guid", var text] => Guid.Parse(text),
        ["moment", var text] => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture),
        ["bytes", var text] => Convert.FromBase64String(text),
        _ => throw new NotSupportedException($"A backup has no column {string.Join(' ', column)}."),
    };
}
