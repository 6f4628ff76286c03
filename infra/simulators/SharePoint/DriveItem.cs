using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace KreisTeams.Simulators.SharePoint;

/// <summary>Who wrote: a colleague (user) or a program with an application permission.</summary>
public sealed record Identity(string Id, string Name, bool IsApplication);

/// <summary>Bytes of a version, in a file of the content folder.</summary>
public sealed record StoredContent(string File, long Size, string QuickXorHash);

public sealed record ItemVersion(int Number, StoredContent Content, DateTimeOffset ModifiedAt, Identity ModifiedBy);

/// <summary>A file or folder of the library. Deleted ones stay, as tombstones for delta and as recycle bin.</summary>
/// <param name="Change">Position in the library's sequence of changes, which is what delta tokens stand for.</param>
public sealed record DriveItem(string Id, string? ParentId, string Name, long Change)
{
    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ModifiedAt { get; init; }

    public required Identity CreatedBy { get; init; }

    public required Identity ModifiedBy { get; init; }

    /// <summary>Times a client set for its own file system; SharePoint's own otherwise.</summary>
    public DateTimeOffset? FileCreatedAt { get; init; }

    public DateTimeOffset? FileModifiedAt { get; init; }

    public string? Description { get; init; }

    /// <summary>Oldest first; empty for folders.</summary>
    public ImmutableArray<ItemVersion> Versions { get; init; } = [];

    /// <summary>Counts changes of content or metadata.</summary>
    public int ETagNumber { get; init; } = 1;

    /// <summary>Counts changes of content.</summary>
    public int CTagNumber { get; init; } = 1;

    public bool IsDeleted { get; init; }

    /// <summary>Open in Office: content cannot be replaced, nor the item renamed or deleted.</summary>
    public bool IsLocked { get; init; }

    public bool IsInfected { get; init; }

    [JsonIgnore]
    public bool IsFolder => Versions.IsEmpty;

    [JsonIgnore]
    public bool IsRoot => ParentId is null;

    [JsonIgnore]
    public StoredContent Content => Versions[^1].Content;

    [JsonIgnore]
    public string ETag => $"\"{{{Guid}}},{ETagNumber}\"";

    [JsonIgnore]
    public string CTag => $"\"c:{{{Guid}}},{CTagNumber}\"";

    /// <summary>Stable for the item, as SharePoint's unique id is.</summary>
    private string Guid => new Guid(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(Id)).AsSpan(0, 16)).ToString("D").ToUpperInvariant();
}
