namespace KreisTeams.Documents.SharePoint;

/// <summary>A file or folder of the library as SharePoint describes it. A deleted one has no name.</summary>
public sealed record LibraryItem(string Id, string? ParentId, string Name, bool IsFolder)
{
    public bool IsDeleted { get; init; }

    public bool IsRoot { get; init; }

    public string ETag { get; init; } = "";

    public long Size { get; init; }

    public string? QuickXorHash { get; init; }

    public DateTimeOffset ModifiedAt { get; init; }

    public string ModifiedBy { get; init; } = "";

    /// <summary>Set when a program wrote it.</summary>
    public string? ModifiedByApplication { get; init; }

    public string? WebUrl { get; init; }

    public bool IsInfected { get; init; }
}

/// <summary>One page of changes, and where to go on.</summary>
/// <param name="Next">The next page of this enumeration; null on the last one.</param>
/// <param name="Delta">Where the next enumeration starts; on the last page only.</param>
public sealed record ChangesPage(IReadOnlyList<LibraryItem> Items, string? Next, string? Delta);

/// <param name="Item">The finished file; null while more bytes are expected.</param>
/// <param name="NextByte">First byte that is still missing.</param>
public sealed record UploadProgress(LibraryItem? Item, long NextByte);

public sealed record LibraryVersion(string Id, DateTimeOffset ModifiedAt, string ModifiedBy, long Size);
