using System.CommandLine;
using Azure.Data.Tables;
using KreisTeams.Storage;

namespace KreisTeams.Admin;

/// <summary>„backup DIR“: everything the product keeps, as files.</summary>
internal static class BackupVerb
{
    public static Command Create(Language language)
    {
        var folder = new Argument<DirectoryInfo>("DIR") { Description = AdminTexts.Folder(language) };
        var command = new Command("backup", AdminTexts.Backup(language)) { folder };
        command.SetAction((arguments, cancellationToken) => Run.Async(language, async () =>
        {
            var target = arguments.GetValue(folder)!;
            if (target.Exists && target.EnumerateFileSystemInfos().Any())
            {
                throw new AdminFailure(AdminTexts.FolderNotEmpty(target.FullName, language));
            }

            var storage = Storage.Of(arguments, language);
            var rows = await TablesAsync(storage, target.CreateSubdirectory(Backup.Tables), cancellationToken);
            var files = await BlobsAsync(storage, target.CreateSubdirectory(Backup.Blobs), cancellationToken);
            await File.WriteAllTextAsync(Path.Combine(target.FullName, Backup.Complete), $"{rows} {files}", cancellationToken);
            await arguments.InvocationConfiguration.Output.WriteLineAsync(AdminTexts.BackedUp(rows, files, language));
            return 0;
        }));
        return command;
    }

    private static async Task<int> TablesAsync(StorageAccount storage, DirectoryInfo folder, CancellationToken cancellationToken)
    {
        var rows = 0;
        await foreach (var name in storage.TablesAsync(cancellationToken))
        {
            await using var file = new StreamWriter(Path.Combine(folder.FullName, name + ".jsonl"));
            await foreach (var row in storage.Table(name).QueryAsync<TableEntity>(cancellationToken: cancellationToken))
            {
                await file.WriteLineAsync(Backup.ToLine(row).AsMemory(), cancellationToken);
                rows++;
            }
        }

        return rows;
    }

    private static async Task<int> BlobsAsync(StorageAccount storage, DirectoryInfo folder, CancellationToken cancellationToken)
    {
        var files = 0;
        await foreach (var name in storage.ContainersAsync(cancellationToken))
        {
            var container = storage.Container(name);
            await foreach (var blob in container.GetBlobsAsync(cancellationToken: cancellationToken))
            {
                var path = Path.Combine(folder.FullName, name, Uri.EscapeDataString(blob.Name));
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                await container.GetBlobClient(blob.Name).DownloadToAsync(path, cancellationToken);
                files++;
            }
        }

        return files;
    }
}
