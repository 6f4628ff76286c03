using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

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
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        OneDrive? drive = null;
        app.MapGet("/download", () => drive!.IsGone ? Results.NotFound() : Results.Bytes(content));
        app.MapPut("/download", async (HttpRequest request) =>
        {
            using var copy = new MemoryStream();
            await request.Body.CopyToAsync(copy);
            (drive!.Received, drive.Range) = (copy.ToArray(), request.Headers.ContentRange);
            return Results.Created();
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        return drive = new OneDrive(app, new Uri(new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()), "/download"));
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
