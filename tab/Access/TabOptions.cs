namespace KreisTeams.Tab.Access;

/// <summary>Section "Tab" of the configuration.</summary>
public sealed class TabOptions
{
    public const string Section = "Tab";

    public string? ClientId { get; set; }

    public string? TenantId { get; set; }
}
