using KreisTeams.Network;

namespace KreisTeams.Documents;

public readonly record struct DocumentId(Guid Value)
{
    public static bool TryParse(string? text, out DocumentId id)
    {
        var parsed = Guid.TryParseExact(text, "N", out var value);
        id = new DocumentId(value);
        return parsed;
    }

    public override string ToString() => Value.ToString("N");
}

/// <summary>How far a document has come on its way to SharePoint; <see cref="DocumentTexts"/> says it in words.</summary>
public enum SyncState
{
    /// <summary>Safe with us, not yet in SharePoint.</summary>
    Waiting,

    /// <summary>SharePoint asked for a pause until <see cref="Document.WaitingUntil"/>.</summary>
    Throttled,

    Uploading,

    InSharePoint,

    /// <summary>The owner's folder was deleted or moved away by hand; somebody has to relink or recreate it.</summary>
    FolderMissing,

    /// <summary>Somebody has the file open in Office; it is tried again.</summary>
    Locked,

    LibraryFull,

    /// <summary>SharePoint refuses the product access.</summary>
    NoAccess,

    /// <summary>No SharePoint is configured.</summary>
    NotConnected,

    /// <summary>Deleted in SharePoint by hand; restorable there from the recycle bin, and here while the bytes are kept.</summary>
    Removed,

    /// <summary>SharePoint's scanner found malware.</summary>
    Infected,
}

/// <summary>Who wrote the bytes: a person of the network, somebody seen in SharePoint, or the product itself.</summary>
public sealed record DocumentAuthor(string Name, PersonId? Person = null)
{
    public static readonly DocumentAuthor Product = new("KreisTeams");

    public static DocumentAuthor Of(Actor actor) => new(actor.Person.Name, actor.Person.Id);
}

/// <summary>A file of a project or body: staged with us, in SharePoint, or both while a new version is on its way.</summary>
/// <param name="Name">As in SharePoint; legal there and unique in its folder.</param>
public sealed record Document(DocumentId Id, DocumentOwner Owner, string Name, DocumentAuthor Author, DateTimeOffset ModifiedAt)
{
    /// <summary>Subfolder below the owner's folder, segments joined by „/“; empty for the owner's folder itself.</summary>
    public string Folder { get; init; } = "";

    /// <summary>For the participating organisations only.</summary>
    public bool IsInternal { get; init; }

    public long Size { get; init; }

    public SyncState State { get; init; } = SyncState.Waiting;

    public DateTimeOffset? WaitingUntil { get; init; }

    /// <summary>Opens the file in SharePoint or Office; null until it is there.</summary>
    public Uri? WebUrl { get; init; }

    /// <summary>Versions seen so far, the present one included.</summary>
    public int Versions { get; init; } = 1;

    /// <summary>The name it was given where that was not legal in SharePoint or was taken.</summary>
    public string? OriginalName { get; init; }

    /// <summary>Bytes already at SharePoint during a large upload.</summary>
    public long Sent { get; init; }

    /// <summary>Bytes that wait for SharePoint; null when there are none.</summary>
    public StagedBytes? Staged { get; init; }

    /// <summary>The file in SharePoint as last seen; null until it is there.</summary>
    public RemoteFile? Remote { get; init; }

    /// <summary>Deleted, and nothing of it is left with us.</summary>
    public bool IsGone => State == SyncState.Removed && Staged is null;

    /// <summary>Opens the file where it can be opened.</summary>
    public Uri? OpenUrl => State is SyncState.Removed or SyncState.FolderMissing or SyncState.Infected ? null : WebUrl;

    /// <summary>On its way by itself.</summary>
    public bool IsMoving => State is SyncState.Waiting or SyncState.Throttled or SyncState.Uploading or SyncState.Locked or SyncState.LibraryFull or SyncState.NoAccess;

    public string Path => Folder.Length == 0 ? Name : $"{Folder}/{Name}";
}

/// <summary>Bytes in a blob of ours.</summary>
/// <param name="Sha256">Evidence of what was handed in, in lower-case hex; SharePoint may rewrite what it stores.</param>
/// <param name="QuickXorHash">SharePoint's own change hash over the same bytes, base64.</param>
public sealed record StagedBytes(string Blob, long Size, string Sha256, string QuickXorHash)
{
    /// <summary>The eTag of the version this one was made from; null for a new file.</summary>
    public string? BasedOn { get; init; }

    /// <summary>Address of an open upload session, encrypted: it is a secret.</summary>
    public string? ProtectedUploadUrl { get; init; }

    /// <summary>Times it was sent or may have been; counted before the first byte leaves.</summary>
    public int Attempts { get; init; }

    /// <summary>Whoever sends it now, so that no other instance does until <see cref="ClaimedUntil"/>.</summary>
    public string? Claim { get; init; }

    public DateTimeOffset? ClaimedUntil { get; init; }

    /// <summary>As if it had never been sent.</summary>
    public StagedBytes Afresh() => this with { BasedOn = null, ProtectedUploadUrl = null, Attempts = 0, Claim = null, ClaimedUntil = null };
}

public sealed record RemoteFile(string ItemId, string ETag, string? QuickXorHash, long Size)
{
    /// <summary>When a person or program last changed it, by SharePoint's clock; SharePoint's own rewriting does not count.</summary>
    public DateTimeOffset ModifiedAt { get; init; }

    /// <summary>Whoever that was, as SharePoint names them; null where we sent it. Two changes may fall into one second of its clock.</summary>
    public string? ModifiedBy { get; init; }

    /// <summary>SHA-256 of the bytes we last sent; null for files made in SharePoint.</summary>
    public string? SentSha256 { get; init; }
}
