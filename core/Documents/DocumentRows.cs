using System.Security.Cryptography;
using System.Text;
using Azure.Data.Tables;
using KreisTeams.Network;

namespace KreisTeams.Documents;

/// <summary>
/// All rows of the library stand in one partition, so that what belongs together changes in one transaction: the document under its owner,
/// where it is found by id, and its name, which only one document can hold.
/// </summary>
internal static class DocumentRows
{
    public const string Partition = "library";

    public static string DocumentKey(DocumentOwner owner, DocumentId id) => $"doc!{Escape(owner.ToString())}!{id}";

    public static string IdKey(DocumentId id) => $"id!{id}";

    public static string NameKey(DocumentOwner owner, string path) =>
        "name!" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{owner}\n{FileName.Key(path)}")));

    /// <summary>All documents, or those of one owner.</summary>
    public static string Filter(DocumentOwner? owner = null) => Range(owner is { } one ? $"doc!{Escape(one.ToString())}" : "doc");

    /// <summary>Row keys that start with <paramref name="prefix"/> and the separator.</summary>
    public static string Range(string prefix) =>
        TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and RowKey ge {prefix + "!"} and RowKey lt {prefix + "\""}");

    public static TableEntity IdRow(Document document) => new(Partition, IdKey(document.Id)) { [nameof(Document.Owner)] = document.Owner.ToString() };

    public static TableEntity NameRow(Document document) => new(Partition, NameKey(document.Owner, document.Path)) { [nameof(Document.Id)] = document.Id.ToString() };

    public static DocumentOwner ToOwner(TableEntity idRow) =>
        DocumentOwner.TryParse(idRow.GetString(nameof(Document.Owner)), out var owner) ? owner : throw new FormatException($"{idRow.RowKey} names no owner.");

    public static TableEntity ToRow(Document document)
    {
        var row = new TableEntity(Partition, DocumentKey(document.Owner, document.Id))
        {
            [nameof(Document.Name)] = document.Name,
            [nameof(Document.Folder)] = document.Folder,
            [nameof(Document.IsInternal)] = document.IsInternal,
            [nameof(Document.Author)] = document.Author.Name,
            [nameof(DocumentAuthor.Person)] = document.Author.Person?.Value,
            [nameof(Document.ModifiedAt)] = document.ModifiedAt,
            [nameof(Document.Size)] = document.Size,
            [nameof(Document.State)] = document.State.ToString(),
            [nameof(Document.WaitingUntil)] = document.WaitingUntil,
            [nameof(Document.WebUrl)] = document.WebUrl?.AbsoluteUri,
            [nameof(Document.Versions)] = document.Versions,
            [nameof(Document.OriginalName)] = document.OriginalName,
            [nameof(Document.Sent)] = document.Sent,
        };
        if (document.Staged is { } staged)
        {
            row["StagedBlob"] = staged.Blob;
            row["StagedSize"] = staged.Size;
            row["StagedSha256"] = staged.Sha256;
            row["StagedHash"] = staged.QuickXorHash;
            row["StagedBasedOn"] = staged.BasedOn;
            row["StagedUploadUrl"] = staged.ProtectedUploadUrl;
            row["StagedAttempts"] = staged.Attempts;
            row["StagedClaim"] = staged.Claim;
            row["StagedClaimedUntil"] = staged.ClaimedUntil;
        }

        if (document.Remote is { } remote)
        {
            row["RemoteItem"] = remote.ItemId;
            row["RemoteETag"] = remote.ETag;
            row["RemoteHash"] = remote.QuickXorHash;
            row["RemoteSize"] = remote.Size;
            row["RemoteModifiedAt"] = remote.ModifiedAt;
            row["RemoteModifiedBy"] = remote.ModifiedBy;
            row["RemoteSentSha256"] = remote.SentSha256;
        }

        return row;
    }

    public static Document ToDocument(TableEntity row)
    {
        var (owner, id) = ParseKey(row.RowKey);
        var author = new DocumentAuthor(row.GetString(nameof(Document.Author)), row.GetString(nameof(DocumentAuthor.Person)) is { } person ? new PersonId(person) : null);
        return new Document(id, owner, row.GetString(nameof(Document.Name)), author, row.GetDateTimeOffset(nameof(Document.ModifiedAt))!.Value)
        {
            Folder = row.GetString(nameof(Document.Folder)) ?? "",
            IsInternal = row.GetBoolean(nameof(Document.IsInternal)) ?? DocumentRights.IsInternal(row.GetString(nameof(Document.Folder)) ?? ""),
            Size = row.GetInt64(nameof(Document.Size)) ?? 0,
            State = Enum.Parse<SyncState>(row.GetString(nameof(Document.State))),
            WaitingUntil = row.GetDateTimeOffset(nameof(Document.WaitingUntil)),
            WebUrl = row.GetString(nameof(Document.WebUrl)) is { } url ? new Uri(url) : null,
            Versions = row.GetInt32(nameof(Document.Versions)) ?? 1,
            OriginalName = row.GetString(nameof(Document.OriginalName)),
            Sent = row.GetInt64(nameof(Document.Sent)) ?? 0,
            Staged = ToStaged(row),
            Remote = ToRemote(row),
        };
    }

    private static StagedBytes? ToStaged(TableEntity row) => row.GetString("StagedBlob") is not { } blob ? null :
        new StagedBytes(blob, row.GetInt64("StagedSize")!.Value, row.GetString("StagedSha256"), row.GetString("StagedHash"))
        {
            BasedOn = row.GetString("StagedBasedOn"),
            ProtectedUploadUrl = row.GetString("StagedUploadUrl"),
            Attempts = row.GetInt32("StagedAttempts") ?? 0,
            Claim = row.GetString("StagedClaim"),
            ClaimedUntil = row.GetDateTimeOffset("StagedClaimedUntil"),
        };

    private static RemoteFile? ToRemote(TableEntity row) => row.GetString("RemoteItem") is not { } item ? null :
        new RemoteFile(item, row.GetString("RemoteETag"), row.GetString("RemoteHash"), row.GetInt64("RemoteSize")!.Value)
        {
            ModifiedAt = row.GetDateTimeOffset("RemoteModifiedAt")!.Value,
            ModifiedBy = row.GetString("RemoteModifiedBy"),
            SentSha256 = row.GetString("RemoteSentSha256"),
        };

    private static (DocumentOwner Owner, DocumentId Id) ParseKey(string rowKey) =>
        rowKey.Split('!') is [_, var owner, var id] && DocumentOwner.TryParse(Uri.UnescapeDataString(owner.Replace('=', '%')), out var parsed) && DocumentId.TryParse(id, out var document)
            ? (parsed, document)
            : throw new FormatException($"{rowKey} is not the key of a document.");

    /// <summary>Documents with bytes that SharePoint does not have yet.</summary>
    public static string PendingFilter() => $"{Filter()} and StagedBlob gt ''";

    internal static string Escape(string value) => Uri.EscapeDataString(value).Replace("!", "%21", StringComparison.Ordinal).Replace('%', '=');
}
