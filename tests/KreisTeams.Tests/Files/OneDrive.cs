using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace KreisTeams.Tests.Files;

/// <summary>Where a file of a personal chat lies, until its address dies.</summary>
internal sealed class OneDrive(WebApplication app, Uri url) : IAsyncDisposable
{
    public Uri Url { get; } = url;

    public bool IsGone { get; set; }

    /// <summary>What was put here.</summary>
    public byte[]? Received { get; private set; }

    /// <summary>Of what was put here.</summary>
    public string? Range { get; private set; }

    public static async Task<OneDrive> StartAsync(byte[] content)
    {
        OneDrive? drive = null;
        var (app, url) = await LoopbackServer.StartAsync(app =>
        {
            app.MapGet("/download", () => drive!.IsGone ? Results.NotFound() : Results.Bytes(content));
            app.MapPut("/download", async (HttpRequest request) =>
            {
                using var copy = new MemoryStream();
                await request.Body.CopyToAsync(copy);
                (drive!.Received, drive.Range) = (copy.ToArray(), request.Headers.ContentRange);
                return Results.Created();
            });
        });
        return drive = new OneDrive(app, new Uri(url, "/download"));
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
