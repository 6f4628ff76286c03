using System.CommandLine;
using Azure.Data.Tables;
using KreisTeams.Storage;

namespace KreisTeams.Admin;

/// <summary>„restore DIR“: a complete backup into an empty storage.</summary>
internal static class RestoreVerb
{
    private const int RowsOfATransaction = 100;

    /// <summary>A transaction takes 4 MiB.</summary>
    private const int CharactersOfATransaction = 1_000_000;

    public static Command Create(Language language)
    {
        var folder = new Argument<DirectoryInfo>("DIR") { Description = AdminTexts.Folder(language) };
        var command = new Command("restore", AdminTexts.Restore(language)) { folder };
        command.SetAction((arguments, cancellationToken) => Run.Async(language, async () =>
        {
            var source = arguments.GetValue(folder)!;
            if (!File.Exists(Path.Combine(source.FullName, Backup.Complete)))
            {
                throw new AdminFailure(AdminTexts.NoBackup(source.FullName, language));
            }

            var storage = Storage.Of(arguments, language);
            await RequireEmptyAsync(storage, language, cancellationToken);
            var files = await BlobsAsync(storage, Path.Combine(source.FullName, Backup.Blobs), cancellationToken);
            var rows = await TablesAsync(storage, Path.Combine(source.FullName, Backup.Tables), cancellationToken);
            await arguments.InvocationConfiguration.Output.WriteLineAsync(AdminTexts.Restored(rows, files, language));
            return 0;
        }));
        return command;
    }

    private static async Task RequireEmptyAsync(StorageAccount storage, Language language, CancellationToken cancellationToken)
    {
        await foreach (var name in storage.TablesAsync(cancellationToken))
        {
            if (await storage.Table(name).QueryAsync<TableEntity>(maxPerPage: 1, cancellationToken: cancellationToken).AnyAsync(cancellationToken))
            {
                throw new AdminFailure(AdminTexts.StorageNotEmpty(name, language));
            }
        }
    }

    private static async Task<int> TablesAsync(StorageAccount storage, string folder, CancellationToken cancellationToken)
    {
        var rows = 0;
        foreach (var path in Directory.EnumerateFiles(folder, "*.jsonl"))
        {
            var table = storage.Table(Path.GetFileNameWithoutExtension(path));
            await table.CreateIfNotExistsAsync(cancellationToken);
            foreach (var transaction in Transactions(File.ReadLines(path)))
            {
                await table.SubmitTransactionAsync(transaction.Select(row => new TableTransactionAction(TableTransactionActionType.Add, row)), cancellationToken);
                rows += transaction.Count;
            }
        }

        return rows;
    }

    /// <summary>Rows of one partition together, as many as a transaction takes. A table lists its rows by partition.</summary>
    private static IEnumerable<List<TableEntity>> Transactions(IEnumerable<string> lines)
    {
        var (transaction, characters) = (new List<TableEntity>(), 0);
        foreach (var line in lines)
        {
            var row = Backup.ToRow(line);
            if (transaction.Count > 0 && (transaction[0].PartitionKey != row.PartitionKey || transaction.Count == RowsOfATransaction || characters + line.Length > CharactersOfATransaction))
            {
                yield return transaction;
                (transaction, characters) = ([], 0);
            }

            transaction.Add(row);
            characters += line.Length;
        }

        if (transaction.Count > 0)
        {
            yield return transaction;
        }
    }

    private static async Task<int> BlobsAsync(StorageAccount storage, string folder, CancellationToken cancellationToken)
    {
        var files = 0;
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var container = storage.Container(Path.GetFileName(Path.GetDirectoryName(path)!));
            await container.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
            await container.GetBlobClient(Uri.UnescapeDataString(Path.GetFileName(path))).UploadAsync(path, overwrite: false, cancellationToken);
            files++;
        }

        return files;
    }
}
