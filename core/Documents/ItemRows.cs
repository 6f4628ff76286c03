using Azure.Data.Tables;
using KreisTeams.Documents.SharePoint;

namespace KreisTeams.Documents;

/// <summary>What we know of an item in SharePoint.</summary>
/// <param name="Document">The document a file stands for.</param>
/// <param name="Owner">Set on the folder that is the owner's.</param>
/// <param name="IsInternal">Set on the folder for internal papers, which stays it whatever somebody calls it.</param>
internal sealed record KnownItem(LibraryItem Item, DocumentId? Document = null, DocumentOwner? Owner = null, bool IsInternal = false);

/// <summary>One row for each item of the library, keyed by its id; paths follow from the parents.</summary>
internal static class ItemRows
{
    public static string Key(string itemId) => $"item!{itemId}";

    public static string FilterAll() => DocumentRows.Range("item");

    public static string FilterChildren(string parentId) => $"{DocumentRows.Range("item")} and " + TableClient.CreateQueryFilter($"Parent eq {parentId}");

    public static TableTransactionAction Upsert(KnownItem known) => new(TableTransactionActionType.UpsertReplace, ToRow(known));

    public static TableEntity ToRow(KnownItem known)
    {
        var item = known.Item;
        return new TableEntity(DocumentRows.Partition, Key(item.Id))
        {
            ["Parent"] = item.ParentId,
            [nameof(item.Name)] = item.Name,
            [nameof(item.IsFolder)] = item.IsFolder,
            [nameof(item.IsDeleted)] = item.IsDeleted,
            [nameof(item.IsRoot)] = item.IsRoot,
            [nameof(item.ETag)] = item.ETag,
            [nameof(item.Size)] = item.Size,
            [nameof(item.QuickXorHash)] = item.QuickXorHash,
            [nameof(item.ModifiedAt)] = item.ModifiedAt,
            [nameof(item.ModifiedBy)] = item.ModifiedBy,
            [nameof(item.ModifiedByApplication)] = item.ModifiedByApplication,
            [nameof(item.WebUrl)] = item.WebUrl,
            [nameof(item.IsInfected)] = item.IsInfected,
            [nameof(known.Document)] = known.Document?.ToString(),
            [nameof(known.Owner)] = known.Owner?.ToString(),
            [nameof(known.IsInternal)] = known.IsInternal,
        };
    }

    public static KnownItem ToItem(TableEntity row) => new(
        new LibraryItem(row.RowKey["item!".Length..], row.GetString("Parent"), row.GetString(nameof(LibraryItem.Name)), row.GetBoolean(nameof(LibraryItem.IsFolder))!.Value)
        {
            IsDeleted = row.GetBoolean(nameof(LibraryItem.IsDeleted))!.Value,
            IsRoot = row.GetBoolean(nameof(LibraryItem.IsRoot))!.Value,
            ETag = row.GetString(nameof(LibraryItem.ETag)),
            Size = row.GetInt64(nameof(LibraryItem.Size))!.Value,
            QuickXorHash = row.GetString(nameof(LibraryItem.QuickXorHash)),
            ModifiedAt = row.GetDateTimeOffset(nameof(LibraryItem.ModifiedAt))!.Value,
            ModifiedBy = row.GetString(nameof(LibraryItem.ModifiedBy)) ?? "",
            ModifiedByApplication = row.GetString(nameof(LibraryItem.ModifiedByApplication)),
            WebUrl = row.GetString(nameof(LibraryItem.WebUrl)),
            IsInfected = row.GetBoolean(nameof(LibraryItem.IsInfected))!.Value,
        },
        DocumentId.TryParse(row.GetString(nameof(KnownItem.Document)), out var document) ? document : null,
        DocumentOwner.TryParse(row.GetString(nameof(KnownItem.Owner)) ?? "", out var owner) ? owner : null,
        row.GetBoolean(nameof(KnownItem.IsInternal)) ?? false);
}
