using Microsoft.Graph.Models;

namespace KreisTeams.Documents.SharePoint;

/// <summary>Reads Graph's items into ours.</summary>
internal static class GraphItems
{
    public static LibraryItem Read(DriveItem? item) => new(
        item?.Id ?? throw new FormatException("Graph described an item without id."), item.ParentReference?.Id, item.Name ?? "", item.Folder is not null || item.Root is not null)
    {
        IsDeleted = item.Deleted is not null,
        IsRoot = item.Root is not null,
        ETag = item.ETag ?? "",
        Size = item.Size ?? 0,
        QuickXorHash = item.File?.Hashes?.QuickXorHash,
        ModifiedAt = item.LastModifiedDateTime ?? default,
        ModifiedBy = NameOf(item.LastModifiedBy),
        ModifiedByApplication = item.LastModifiedBy?.User is null ? item.LastModifiedBy?.Application?.Id : null,
        WebUrl = item.WebUrl,
        IsInfected = item.Malware is not null,
    };

    public static string NameOf(IdentitySet? identity) => identity?.User?.DisplayName ?? identity?.Application?.DisplayName ?? "";
}
