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

    public long LargestBytes { get; init; } = 10L << 30;

    public bool IsConnected => !string.IsNullOrEmpty(DriveId);
}
