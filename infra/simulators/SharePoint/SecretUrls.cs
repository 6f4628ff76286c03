using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace KreisTeams.Simulators.SharePoint;

/// <summary>Addresses that need no bearer because they hold the right themselves, for some minutes, on SharePoint's own host name.</summary>
public sealed class SecretUrls(TimeProvider clock)
{
    public const string DownloadPath = "/_layouts/15/download.aspx";
    public const string UploadPath = "/_api/v2.0/drives/" + Library.DriveId + "/uploadSession";

    private static readonly TimeSpan DownloadLife = TimeSpan.FromHours(1);

    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);

    public string Download(Uri host, string itemId, int version)
    {
        var until = (clock.GetUtcNow() + DownloadLife).ToUnixTimeSeconds();
        return $"{SharePointHost(host)}{DownloadPath}?UniqueId={itemId}&v={version}&e={until}&tempauth={Sign($"{itemId}|{version}|{until}")}";
    }

    public bool AllowsDownload(string itemId, int version, long until, string signature) =>
        until >= clock.GetUtcNow().ToUnixTimeSeconds()
        && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(signature), Encoding.ASCII.GetBytes(Sign($"{itemId}|{version}|{until}")));

    /// <param name="session">Random and long enough to be the secret itself, so that it outlives a restart.</param>
    public static string Upload(Uri host, string session) => $"{SharePointHost(host)}{UploadPath}?guid={session}&tempauth={session}";

    private string Sign(string text) => WebEncoders.Base64UrlEncode(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(text)));

    private static string SharePointHost(Uri host) =>
        host.Host == "graph.microsoft.com" ? "https://contoso.sharepoint.com" : host.GetLeftPart(UriPartial.Authority);
}
