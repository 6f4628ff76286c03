namespace KreisTeams.Teams;

public enum TeamsCloud
{
    /// <summary>Also GCC.</summary>
    Public,
    UsGovernment,
    China,
}

/// <summary>The addresses of a cloud's bot service.</summary>
/// <param name="ServiceUrl">Where a conversation is written to that no activity came from yet; null where Microsoft publishes none.</param>
internal sealed record CloudEndpoints(
    Uri Metadata, string Issuer, Uri Login, string BotScope, Uri Graph, Uri? ServiceUrl, string[] ServiceUrlHosts, string[] ServiceUrlSuffixes)
{
    private static readonly CloudEndpoints Public = new(
        new Uri("https://login.botframework.com/v1/.well-known/openidconfiguration"),
        "https://api.botframework.com",
        new Uri("https://login.microsoftonline.com"),
        "https://api.botframework.com/.default",
        new Uri("https://graph.microsoft.com"),
        new Uri("https://smba.trafficmanager.net/teams/"),
        ["smba.trafficmanager.net", "smba.infra.gcc.teams.microsoft.com"],
        [".botframework.com", ".teams.microsoft.com"]);

    private static readonly CloudEndpoints UsGovernment = new(
        new Uri("https://login.botframework.azure.us/v1/.well-known/openidconfiguration"),
        "https://api.botframework.us",
        new Uri("https://login.microsoftonline.us"),
        "https://api.botframework.us/.default",
        new Uri("https://graph.microsoft.us"),
        new Uri("https://smba.infra.gov.teams.microsoft.us/teams/"),
        ["smba.infra.gov.teams.microsoft.us", "smba.infra.dod.teams.microsoft.us"],
        [".botframework.azure.us", ".teams.microsoft.us"]);

    private static readonly CloudEndpoints China = new(
        new Uri("https://login.botframework.azure.cn/v1/.well-known/openidconfiguration"),
        "https://api.botframework.azure.cn",
        new Uri("https://login.partner.microsoftonline.cn"),
        "https://api.botframework.azure.cn/.default",
        new Uri("https://microsoftgraph.chinacloudapi.cn"),
        null,
        [],
        [".botframework.azure.cn", ".teams.microsoftonline.cn"]);

    public static CloudEndpoints Of(TeamsCloud cloud) => cloud switch
    {
        TeamsCloud.UsGovernment => UsGovernment,
        TeamsCloud.China => China,
        _ => Public,
    };
}
