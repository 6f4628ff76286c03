using Microsoft.Extensions.Options;

namespace KreisTeams.Teams;

public enum AppType
{
    SingleTenant,
    MultiTenant,
    UserAssignedMSI,
}

/// <summary>The section „Teams“ of the configuration. Without an app id the edge answers a developer's machine only.</summary>
public sealed class TeamsOptions
{
    public string? AppId { get; set; }

    public AppType AppType { get; set; } = AppType.SingleTenant;

    /// <summary>Where the app is registered.</summary>
    public string? TenantId { get; set; }

    public TeamsCloud Cloud { get; set; } = TeamsCloud.Public;

    /// <summary>Tenants whose people may speak to the bot, beside <see cref="TenantId"/>. „*“ allows every tenant.</summary>
    public IList<string> AllowedTenants { get; } = [];

    public string? ClientSecret { get; set; }

    /// <summary>A PKCS#12 or PEM file.</summary>
    public string? CertificatePath { get; set; }

    /// <summary>A managed identity whose token proves the app (federated credential) instead of a secret or certificate.</summary>
    public string? ManagedIdentityClientId { get; set; }

    /// <summary>Installs the app for people who are to be reached and do not have it, where the tenant permits that: <see cref="PersonalInstallation"/>.</summary>
    public bool InstallsForPeople { get; set; }

    /// <summary>Graph's root, if not the cloud's own.</summary>
    public Uri? GraphUrl { get; set; }

    /// <summary>Where the keys of the channel are published, if not at the cloud's own address.</summary>
    public Uri? OpenIdMetadata { get; set; }

    /// <summary>Development only: accept tokens that Entra issued to the bot itself, as the Agents Playground sends them.</summary>
    public bool AcceptEntraTokens { get; set; }

    /// <summary>With <see cref="AcceptEntraTokens"/>: where Entra publishes its keys.</summary>
    public Uri? EntraMetadata { get; set; }
}

internal sealed class TeamsOptionsValidator : IValidateOptions<TeamsOptions>
{
    public ValidateOptionsResult Validate(string? name, TeamsOptions options) => options switch
    {
        { AppId: null or "" } => ValidateOptionsResult.Success,
        { AppType: not AppType.MultiTenant, TenantId: null or "" } => ValidateOptionsResult.Fail("Teams:TenantId is needed for this app type."),
        { AppType: AppType.UserAssignedMSI } => ValidateOptionsResult.Success,
        { ClientSecret: null or "", CertificatePath: null or "", ManagedIdentityClientId: null or "" } =>
            ValidateOptionsResult.Fail("One of Teams:ClientSecret, Teams:CertificatePath and Teams:ManagedIdentityClientId is needed."),
        _ => ValidateOptionsResult.Success,
    };
}
