using System.Collections.Immutable;
using System.Globalization;
using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs.Models;
using KreisTeams.Network;
using KreisTeams.Storage;

namespace KreisTeams.Retention;

/// <summary>Something kept longer than its class allows.</summary>
/// <param name="Since">When it was last written, or when it ended.</param>
public sealed record ExpiredItem(RetentionClass Class, string Name, DateTimeOffset Since)
{
    internal ETag ETag { get; init; }

    internal (string Partition, string Row) Key { get; init; }
}

/// <summary>Finds what has expired and deletes it. What was deleted is never named again, only how much of which class; that log is not shortened.</summary>
public sealed class RetentionRun(StorageAccount storage, NetworkCache network, NetworkStore store, TimeProvider clock)
{
    public const string LogTable = "RetentionLog";

    public async Task<ImmutableArray<ExpiredItem>> FindAsync(RetentionClass one, CancellationToken cancellationToken)
    {
        var before = clock.GetUtcNow().AddDays(-one.Days);
        return one.Id == RetentionClass.Absences ? AbsencesBefore(one, DateOnly.FromDateTime(BerlinTime.WallTime(before)))
            : one.Container is { } container ? await FilesBeforeAsync(one, container, before, cancellationToken)
            : await RowsBeforeAsync(one, before, cancellationToken);
    }

    /// <returns>How many were deleted; what somebody changed meanwhile stays.</returns>
    public async Task<int> DeleteAsync(RetentionClass one, ImmutableArray<ExpiredItem> expired, CancellationToken cancellationToken)
    {
        var deleted = one.Id == RetentionClass.Absences ? await DropAbsencesAsync(expired, cancellationToken)
            : one.Container is { } container ? await DropFilesAsync(container, expired, cancellationToken)
            : await DropRowsAsync(one, expired, cancellationToken);
        if (deleted > 0)
        {
            await LogAsync(one, deleted, cancellationToken);
        }

        return deleted;
    }

    private ImmutableArray<ExpiredItem> AbsencesBefore(RetentionClass one, DateOnly day) =>
    [
        .. from person in network.Current.Persons
           from absence in person.Absences
           where absence.Until < day
           select new ExpiredItem(one, $"{person.Id}: {absence.From:O} – {absence.Until:O}", BerlinTime.Instant(absence.Until.ToDateTime(TimeOnly.MinValue))) { Key = (person.Id.Value, absence.Until.ToString("O", CultureInfo.InvariantCulture)) },
    ];

    private async Task<ImmutableArray<ExpiredItem>> RowsBeforeAsync(RetentionClass one, DateTimeOffset before, CancellationToken cancellationToken)
    {
        var byTime = TableClient.CreateQueryFilter($"Timestamp lt {before}");
        var filter = one.Filter is { } rows ? $"({rows}) and {byTime}" : byTime;
        try
        {
            return
            [
                .. await storage.Table(one.Table).QueryAsync<TableEntity>(filter, select: ["PartitionKey", "RowKey", "Timestamp"], cancellationToken: cancellationToken)
                    .Select(row => new ExpiredItem(one, $"{row.PartitionKey}/{row.RowKey}", row.Timestamp!.Value) { ETag = row.ETag, Key = (row.PartitionKey, row.RowKey) }).ToArrayAsync(cancellationToken),
            ];
        }
        catch (RequestFailedException missing) when (missing.ErrorCode == "TableNotFound")
        {
            return [];
        }
    }

    private async Task<ImmutableArray<ExpiredItem>> FilesBeforeAsync(RetentionClass one, string container, DateTimeOffset before, CancellationToken cancellationToken)
    {
        try
        {
            return
            [
                .. await storage.Container(container).GetBlobsAsync(cancellationToken: cancellationToken).Where(file => file.Properties.LastModified < before)
                    .Select(file => new ExpiredItem(one, file.Name, file.Properties.LastModified!.Value) { ETag = file.Properties.ETag!.Value, Key = (container, file.Name) }).ToArrayAsync(cancellationToken),
            ];
        }
        catch (RequestFailedException missing) when (missing.ErrorCode == "ContainerNotFound")
        {
            return [];
        }
    }

    private async Task<int> DropFilesAsync(string container, ImmutableArray<ExpiredItem> expired, CancellationToken cancellationToken)
    {
        var deleted = 0;
        foreach (var item in expired)
        {
            try
            {
                var answer = await storage.Container(container).GetBlobClient(item.Key.Row).DeleteIfExistsAsync(
                    conditions: new BlobRequestConditions { IfMatch = item.ETag }, cancellationToken: cancellationToken);
                deleted += answer.Value ? 1 : 0;
            }
            catch (RequestFailedException changed) when (changed.Status == 412)
            {
                // Written again since it was found: it has not expired.
            }
        }

        return deleted;
    }

    private async Task<int> DropRowsAsync(RetentionClass one, ImmutableArray<ExpiredItem> expired, CancellationToken cancellationToken)
    {
        var deleted = 0;
        foreach (var item in expired)
        {
            try
            {
                var answer = await storage.Table(one.Table).DeleteEntityAsync(item.Key.Partition, item.Key.Row, item.ETag, cancellationToken);
                deleted += answer.Status == 404 ? 0 : 1;
            }
            catch (RequestFailedException changed) when (changed.Status == 412)
            {
                // Written again since it was found: it has not expired.
            }
        }

        return deleted;
    }

    private async Task<int> DropAbsencesAsync(ImmutableArray<ExpiredItem> expired, CancellationToken cancellationToken)
    {
        var deleted = 0;
        foreach (var items in expired.GroupBy(item => item.Key.Partition))
        {
            while (network.Current.FindPerson(new(items.Key)) is { } person)
            {
                var ended = items.Select(item => item.Key.Row).ToHashSet(StringComparer.Ordinal);
                var kept = person with { Absences = [.. person.Absences.Where(absence => !ended.Contains(absence.Until.ToString("O", CultureInfo.InvariantCulture)))] };
                if (await store.WriteAsync(RecordEdit.Of(kept, network.Current.VersionOf(RecordKey.Of(person))), Author.CommandLine, cancellationToken) is WriteOutcome.Written)
                {
                    deleted += person.Absences.Length - kept.Absences.Length;
                    break;
                }
            }
        }

        return deleted;
    }

    private async Task LogAsync(RetentionClass one, int deleted, CancellationToken cancellationToken)
    {
        var log = storage.Table(LogTable);
        await log.CreateIfNotExistsAsync(cancellationToken);
        var now = clock.GetUtcNow();
        await log.AddEntityAsync(
            new TableEntity("log", $"{now.UtcTicks.ToString("D19", CultureInfo.InvariantCulture)}-{one.Id}") { ["Class"] = one.Id, ["Days"] = one.Days, ["Deleted"] = deleted, ["At"] = now }, cancellationToken);
    }
}
