namespace KreisTeams.Teams;

public enum TeamsCloud
{
    /// <summary>Also GCC.</summary>
    Public,
    UsGovernment,
    China,
}

/// <summary>The addresses of a cloud's bot service.</summary>
internal sealed record CloudEndpoints(Uri Metadata, string Issuer, Uri Login, string BotScope, string[] ServiceUrlHosts, string[] ServiceUrlSuffixes)
{
    private static readonly CloudEndpoints Public = new(
        new Uri("https://login.botframework.com/v1/.well-known/openidconfiguration"),
        "https://api.botframework.com",
        new Uri("https://login.microsoftonline.com"),
        "https://api.botframework.com/.default",
        ["smba.trafficmanager.net", "smba.infra.gcc.teams.microsoft.com"],
        [".botframework.com", ".teams.microsoft.com"]);

    private static readonly CloudEndpoints UsGovernment = new(
        new Uri("https://login.botframework.azure.us/v1/.well-known/openidconfiguration"),
        "https://api.botframework.us",
        new Uri("https://login.microsoftonline.us"),
        "https://api.botframework.us/.default",
        ["smba.infra.gov.teams.microsoft.us", "smba.infra.dod.teams.microsoft.us"],
        [".botframework.azure.us", ".teams.microsoft.us"]);

    private static readonly CloudEndpoints China = new(
        new Uri("https://login.botframework.azure.cn/v1/.well-known/openidconfiguration"),
        "https://api.botframework.azure.cn",
        new Uri("https://login.partner.microsoftonline.cn"),
        "https://api.botframework.azure.cn/.default",
        [],
        [".botframework.azure.cn", ".teams.microsoftonline.cn"]);

    public static CloudEndpoints Of(TeamsCloud cloud) => cloud switch
    {
        TeamsCloud.UsGovernment => UsGovernment,
        TeamsCloud.China => China,
        _ => Public,
    };
}
