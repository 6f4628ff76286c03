using Azure.Identity;

namespace KreisTeams.Documents;

/// <summary>Section „Graph“ of the configuration: which SharePoint library holds the papers, and how it is reached.</summary>
public sealed record DocumentsOptions
{
    public const string Section = "Graph";

    /// <summary>Graph's root with version; another one for a sovereign cloud or the simulator.</summary>
    public Uri BaseUrl { get; init; } = new("https://graph.microsoft.com/v1.0");

    public string? TenantId { get; init; }

    /// <summary>The application registration; its id is also how our own writes are recognised in SharePoint.</summary>
    public string? ClientId { get; init; }

    /// <summary>The document library. Without it documents are kept with us and nothing is synchronised.</summary>
    public string? DriveId { get; init; }

    /// <summary>A fixed bearer for the simulator; in Azure the host's managed identity is used.</summary>
    public string? Token { get; init; }

    /// <summary>Client id of the host's user-assigned managed identity.</summary>
    public string? ManagedIdentityClientId { get; init; }

    /// <summary>32 bytes, base64: encrypts addresses of open upload sessions. Without it each instance makes its own and starts interrupted uploads over.</summary>
    public string? SecretKey { get; init; }

    /// <summary>How often the library is asked for changes when nobody told us of one.</summary>
    public int PollSeconds { get; init; } = 60;

    /// <summary>Where SharePoint tells us of changes; must be reachable from outside. Without it the library is only polled.</summary>
    public Uri? NotificationUrl { get; init; }

    /// <summary>Up to this size a file is sent in one request; above, in an upload session.</summary>
    public long LargestSinglePut { get; init; } = 10 << 20;

    /// <summary>Length of the parts of a large file; SharePoint takes multiples of 320 KiB and recommends ten MiB.</summary>
    public int PartBytes { get; init; } = 32 * 327_680;

    /// <summary>How long a document stays with the instance that sends it, when nothing is heard of it.</summary>
    public int ClaimSeconds { get; init; } = 120;

    public long LargestBytes { get; init; } = 10L << 30;

    internal ManagedIdentityId ManagedIdentity => ManagedIdentityClientId is null ? ManagedIdentityId.SystemAssigned : ManagedIdentityId.FromUserAssignedClientId(ManagedIdentityClientId);

    public bool IsConnected => !string.IsNullOrEmpty(DriveId);
}
