using System.Globalization;
using System.Text.Json;
using Azure.Data.Tables;
using KreisTeams.Documents.SharePoint;
using KreisTeams.Network;
using KreisTeams.Storage;
using KreisTeams.Work;

namespace KreisTeams.Documents;

/// <summary>A version of a document as SharePoint keeps it.</summary>
/// <param name="Id">As SharePoint counts: „2.0“.</param>
public sealed record DocumentVersion(string Id, string Author, DateTimeOffset ModifiedAt, long Size);

/// <summary>What became of the wish to bring an old version back.</summary>
public abstract record RestoreOutcome
{
    private RestoreOutcome()
    {
    }

    /// <summary>Durable; the old version becomes the newest one within seconds, and nothing is deleted.</summary>
    public sealed record Begun : RestoreOutcome;

    public sealed record NotAllowed : RestoreOutcome;

    public sealed record NoSuchVersion : RestoreOutcome;
}

/// <summary>The versions of a document, written down after each change so that a page can show them without asking SharePoint, and the way back to an old one.</summary>
public sealed class DocumentHistory(StorageAccount storage, DocumentStore documents, SharePointLibrary library, WorkList work, CurrentNetwork network, TimeProvider clock)
{
    internal const string ReadWork = "documents/history";
    internal const string RestoreWork = "documents/restore";

    private static readonly TimeSpan TryAgain = TimeSpan.FromSeconds(30);

    private readonly TableClient _table = storage.Table(DocumentStore.TableName);

    /// <summary>Newest first. A document that was never changed has one version.</summary>
    public async Task<IReadOnlyList<DocumentVersion>> OfAsync(Document document, CancellationToken cancellationToken)
    {
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(DocumentRows.Partition, Key(document.Id), cancellationToken: cancellationToken);
        return row.HasValue
            ? JsonSerializer.Deserialize<DocumentVersion[]>(row.Value!.GetString("Versions"))!
            : [new DocumentVersion("1.0", document.Author.Name, document.ModifiedAt, document.Size)];
    }

    public async Task<RestoreOutcome> RestoreAsync(DocumentId id, string versionId, Actor actor, CancellationToken cancellationToken)
    {
        if (await documents.FindAsync(id, cancellationToken) is not { Remote: { } remote } document || !actor.Person.MayRead(document, network()))
        {
            return new RestoreOutcome.NoSuchVersion();
        }

        if (!actor.Person.MayFile(document.Owner, network()))
        {
            return new RestoreOutcome.NotAllowed();
        }

        if ((await OfAsync(document, cancellationToken)).All(version => version.Id != versionId))
        {
            return new RestoreOutcome.NoSuchVersion();
        }

        await work.PlanAsync(new WorkItem(RestoreWork, $"{id}|{versionId}|{remote.ModifiedAt.UtcTicks}|{actor.Person.Id}", clock.GetUtcNow()), cancellationToken);
        return new RestoreOutcome.Begun();
    }

    /// <summary>Handles <see cref="ReadWork"/>; the subject is a document.</summary>
    public async Task<DateTimeOffset?> ReadAsync(string subject, CancellationToken cancellationToken)
    {
        if (!DocumentId.TryParse(subject, out var id) || await documents.FindAsync(id, cancellationToken) is not { Remote: { } remote })
        {
            return null;
        }

        switch (await library.VersionsAsync(remote.ItemId, cancellationToken))
        {
            case Answer<IReadOnlyList<LibraryVersion>>.Done { Value: var versions }:
                await WriteAsync(id, versions, cancellationToken);
                return null;
            case Answer<IReadOnlyList<LibraryVersion>>.NotFound:
                return null;
            case Answer<IReadOnlyList<LibraryVersion>>.Throttled { Until: var until }:
                return until;
            default:
                return clock.GetUtcNow() + TryAgain;
        }
    }

    /// <summary>Handles <see cref="RestoreWork"/>. Called again after it was done, it finds the item changed by us and only writes that down.</summary>
    public async Task<DateTimeOffset?> RestoreAsync(string subject, CancellationToken cancellationToken)
    {
        if (subject.Split('|') is not [var document, var version, var ticks, var person] || !DocumentId.TryParse(document, out var id)
            || await documents.FindAsync(id, cancellationToken) is not { Remote: { } remote })
        {
            return null;
        }

        var asked = new DateTimeOffset(long.Parse(ticks, CultureInfo.InvariantCulture), TimeSpan.Zero);
        if (await library.GetAsync(remote.ItemId, cancellationToken) is var now && now is not Answer<LibraryItem>.Done { Value: var item })
        {
            return Later(now);
        }

        var isRestored = item.ModifiedByApplication is not null && item.ModifiedAt != asked && item.ModifiedAt != remote.ModifiedAt;
        if (!isRestored && await library.RestoreVersionAsync(remote.ItemId, version, cancellationToken) is var restored and not Answer<bool>.Done)
        {
            return Later(restored);
        }

        return await ShowRestoredAsync(id, remote.ItemId, network().FindPerson(new PersonId(person)), cancellationToken);
    }

    private async Task<DateTimeOffset?> ShowRestoredAsync(DocumentId id, string itemId, Person? person, CancellationToken cancellationToken)
    {
        if (await library.GetAsync(itemId, cancellationToken) is var answer && answer is not Answer<LibraryItem>.Done { Value: var item })
        {
            return Later(answer);
        }

        var author = person is null ? DocumentAuthor.Product : new DocumentAuthor(person.Name, person.Id);
        var shown = await documents.ChangeAsync(
            id,
            found => found.Remote is not { } remote || remote.ItemId != itemId ? null : found with
            {
                Author = found.Staged is null ? author : found.Author,
                ModifiedAt = found.Staged is null ? item.ModifiedAt : found.ModifiedAt,
                Size = found.Staged is null ? item.Size : found.Size,
                Versions = remote.ModifiedAt == item.ModifiedAt ? found.Versions : found.Versions + 1,
                Remote = remote with { ETag = item.ETag, QuickXorHash = item.QuickXorHash, Size = item.Size, ModifiedAt = item.ModifiedAt, ModifiedBy = null },
            },
            cancellationToken,
            _ => [ItemRows.Upsert(new KnownItem(item, id)), Sent(id, author, item)]);
        if (shown is not null)
        {
            await documents.PlanHistoryAsync(shown, cancellationToken);
            await documents.PlanTextAsync(shown, cancellationToken);
        }

        return null;
    }

    private async Task WriteAsync(DocumentId id, IReadOnlyList<LibraryVersion> versions, CancellationToken cancellationToken)
    {
        const int Kept = 100;
        var sent = await _table.QueryAsync<TableEntity>(DocumentRows.Range($"sent!{id}"), cancellationToken: cancellationToken)
            .ToDictionaryAsync(row => row.RowKey, row => row.GetString(nameof(Document.Author)), cancellationToken: cancellationToken);
        var known = versions.Take(Kept).Select(version => new DocumentVersion(
            version.Id, sent.GetValueOrDefault(SentKey(id, version.ModifiedAt), version.ModifiedBy), version.ModifiedAt, version.Size));
        var row = new TableEntity(DocumentRows.Partition, Key(id)) { ["Versions"] = JsonSerializer.Serialize(known) };
        await _table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
    }

    /// <summary>Remembers which person's bytes we sent, as SharePoint names only the application.</summary>
    internal static TableTransactionAction Sent(DocumentId id, DocumentAuthor author, LibraryItem item) => new(
        TableTransactionActionType.UpsertReplace, new TableEntity(DocumentRows.Partition, SentKey(id, item.ModifiedAt)) { [nameof(Document.Author)] = author.Name });

    private DateTimeOffset? Later<T>(Answer<T> answer) => answer switch
    {
        Answer<T>.Done or Answer<T>.NotFound => null,
        Answer<T>.Throttled { Until: var until } => until,
        _ => clock.GetUtcNow() + TryAgain,
    };

    private static string Key(DocumentId id) => $"history!{id}";

    private static string SentKey(DocumentId id, DateTimeOffset modifiedAt) => $"sent!{id}!{modifiedAt.UtcTicks.ToString("D19", CultureInfo.InvariantCulture)}";
}
