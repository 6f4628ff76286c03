using System.Net.Http.Headers;
using Microsoft.Extensions.Hosting;

namespace KreisTeams.Teams;

/// <summary>The bytes of files in personal chats. Only SharePoint hosts are called: the addresses come from activities, and behind them anything could be.</summary>
public sealed class TeamsFiles
{
    private static readonly string[] Hosts = [".sharepoint.com", ".sharepoint.us", ".sharepoint-mil.us", ".sharepoint.cn", ".svc.ms"];

    private readonly HttpClient _http;
    private readonly bool _isDevelopment;

    internal TeamsFiles(HttpClient http, IHostEnvironment environment) => (_http, _isDevelopment) = (http, environment.IsDevelopment());

    /// <summary>Opens a file a person attached; null when it is no longer there, cannot be fetched, or is no file of Teams.</summary>
    public async Task<Stream?> OpenAsync(Attachment attachment, CancellationToken cancellationToken)
    {
        if (!attachment.IsFile || !Uri.TryCreate(attachment.Content?.FindText("downloadUrl"), UriKind.Absolute, out var url) || !IsAllowed(url))
        {
            return null;
        }

        try
        {
            var response = await _http.GetAsync(url, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return response.IsSuccessStatusCode ? await response.Content.ReadAsStreamAsync(cancellationToken) : null;
        }
        catch (Exception away) when (away is HttpRequestException || (away is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return null;
        }
    }

    /// <summary>Puts a file where the person agreed to have it. False when Teams no longer takes it.</summary>
    public async Task<bool> UploadAsync(FileUpload upload, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        if (content.IsEmpty || !IsAllowed(upload.UploadUrl))
        {
            return false;
        }

        using var body = new ReadOnlyMemoryContent(content);
        body.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        body.Headers.ContentRange = new ContentRangeHeaderValue(0, content.Length - 1, content.Length);
        try
        {
            using var response = await _http.PutAsync(upload.UploadUrl, body, cancellationToken);
            return response.IsSuccessStatusCode;
        }
        catch (Exception away) when (away is HttpRequestException || (away is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return false;
        }
    }

    private bool IsAllowed(Uri url) =>
        (url.Scheme == Uri.UriSchemeHttps && url.UserInfo.Length == 0 && Hosts.Any(host => url.Host.EndsWith(host, StringComparison.OrdinalIgnoreCase)))
        || (_isDevelopment && url is { IsLoopback: true, IsFile: false });
}
