using System.IO.Compression;
using System.Text;
using Azure.Data.Tables;
using KreisTeams.Storage;

namespace KreisTeams.Documents.Search;

/// <summary>The words of documents, compressed in rows, so that an instance that starts reads rows and not files. One row a document, of its latest bytes.</summary>
public sealed class TextStore(StorageAccount storage, TimeProvider clock)
{
    private const string Source = "Source";
    private const string Part = "Part";

    /// <summary>A column holds 64 KiB; a row holds 1 MiB, which the longest text does not fill.</summary>
    private const int PartBytes = 60_000;

    private readonly TableClient _table = storage.Table(DocumentStore.TableName);

    /// <param name="source">Names the bytes the words are of.</param>
    internal async Task SaveAsync(DocumentId id, string source, string text, CancellationToken cancellationToken)
    {
        var row = new TableEntity(DocumentRows.Partition, Key(id)) { [Source] = source };
        foreach (var (part, number) in Compress(text).Chunk(PartBytes).Select((part, number) => (part, number)))
        {
            row[$"{Part}{number}"] = part;
        }

        await _table.SubmitTransactionAsync([new(TableTransactionActionType.UpsertReplace, row), DocumentNews.Of(id, clock.GetUtcNow())], cancellationToken);
    }

    internal async Task<bool> IsReadAsync(DocumentId id, string source, CancellationToken cancellationToken)
    {
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(DocumentRows.Partition, Key(id), [Source], cancellationToken);
        return row.HasValue && row.Value!.GetString(Source) == source;
    }

    /// <summary>Empty when the words are not known.</summary>
    internal async Task<string> FindAsync(DocumentId id, CancellationToken cancellationToken)
    {
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(DocumentRows.Partition, Key(id), cancellationToken: cancellationToken);
        return row.HasValue ? Text(row.Value!) : "";
    }

    internal IAsyncEnumerable<(DocumentId Id, string Text)> AllAsync(CancellationToken cancellationToken) => _table
        .QueryAsync<TableEntity>(DocumentRows.Range("text"), cancellationToken: cancellationToken)
        .Select(row => (DocumentId.TryParse(row.RowKey["text!".Length..], out var id) ? id : default, Text(row)));

    private static string Key(DocumentId id) => $"text!{id}";

    private static byte[] Compress(string text)
    {
        using var compressed = new MemoryStream();
        using (var brotli = new BrotliStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
        {
            brotli.Write(Encoding.UTF8.GetBytes(text));
        }

        return compressed.ToArray();
    }

    private static string Text(TableEntity row)
    {
        byte[] compressed = [.. Enumerable.Range(0, int.MaxValue).Select(number => row.GetBinary($"{Part}{number}")).TakeWhile(part => part is not null).SelectMany(part => part!)];
        using var text = new StreamReader(new BrotliStream(new MemoryStream(compressed), CompressionMode.Decompress));
        return text.ReadToEnd();
    }
}
