namespace KreisTeams.Simulators.SharePoint;

public enum Enrichment
{
    None,

    /// <summary>Office, PDF and HTML files are rewritten before the upload is answered.</summary>
    AtOnce,

    /// <summary>They are rewritten a moment later, with a new eTag and cTag.</summary>
    Later,
}

public enum DeltaOrder
{
    Normal,
    Reversed,
    Shuffled,
}

public enum Tombstone
{
    /// <summary>Only id, parent and the deleted facet, as SharePoint sends them.</summary>
    Bare,
    Full,

    /// <summary>About a third of the deletions is never reported.</summary>
    SomeMissing,
}

public enum NextLinkFault
{
    None,

    /// <summary>Every page names itself as the next one.</summary>
    Loop,
    NotFound,
    ServerError,
    BadRequest,
}

public enum ResyncKind
{
    None,
    ApplyDifferences,
    UploadDifferences,
}

/// <summary>Where documentation and observation disagree about SharePoint, or where it varies: each way can be switched on. The defaults are the likely behaviour.</summary>
public sealed class Switches
{
    /// <summary>Upload and download addresses refuse an Authorization header.</summary>
    public bool RefuseAuthorizationOnSecretUrls { get; set; }

    public bool OmitRangesOnSessionStart { get; set; }

    public bool CloseExpectedRanges { get; set; }

    /// <summary>Takes only part of a fragment, not on a boundary.</summary>
    public bool AcceptFragmentsPartly { get; set; }

    public bool SessionsReserveNames { get; set; } = true;

    public int SessionLifeSeconds { get; set; } = 900;

    public bool SpuriousChangedOnSession { get; set; }

    public Enrichment Enrichment { get; set; }

    public int EnrichmentDelayMilliseconds { get; set; } = 500;

    public bool PathInDelta { get; set; } = true;

    public bool RepeatAncestors { get; set; } = true;

    public Tombstone Tombstone { get; set; }

    public bool ListDescendantsOfDeleted { get; set; }

    public int DeltaPageSize { get; set; } = 200;

    public bool EmptyDeltaPages { get; set; }

    public DeltaOrder DeltaOrder { get; set; }

    public bool DuplicateDeltaItems { get; set; }

    public NextLinkFault NextLinkFault { get; set; }

    /// <summary>Answers tokens with 410 until switched off.</summary>
    public ResyncKind Resync { get; set; }

    public bool ResyncWithLocation { get; set; } = true;

    public bool ResyncLocationFails { get; set; }

    /// <summary>Items answer 404 to this many reads after they were created.</summary>
    public int ReadsMissingAfterCreate { get; set; }

    public bool RefuseSubscriptions { get; set; }

    /// <summary>How long the receiver may take to validate a new subscription; after 0 every answer comes too late.</summary>
    public int ValidationSeconds { get; set; } = 10;

    public bool LoseNotifications { get; set; }

    /// <summary>How often each notification is sent.</summary>
    public int NotificationCopies { get; set; } = 1;

    public bool WrongClientState { get; set; }

    public int NotificationDelayMilliseconds { get; set; } = 300;

    /// <summary>Bearer that is answered with 401, as an expired one.</summary>
    public string? ExpiredToken { get; set; }

    /// <summary>Resource units a minute, above which requests are answered with 429; null for no budget.</summary>
    public int? UnitsPerMinute { get; set; }

    public long? QuotaBytes { get; set; }
}
