using System.Collections.Frozen;

namespace KreisTeams.Simulators.SharePoint;

/// <summary>SharePoint writes library columns into Office, PDF and HTML files, so that what it stores is not what was sent.</summary>
public sealed class PropertyPromotion(Library library, ContentFiles files, Switches switches, TimeProvider clock)
{
    private static readonly FrozenSet<string> Types = new[] { ".docx", ".xlsx", ".pptx", ".pdf", ".html" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly byte[] Trailer = "<!-- promoted properties -->"u8.ToArray();

    public async Task<DriveItem> ApplyAsync(DriveItem item, CancellationToken cancellationToken)
    {
        if (!Types.Contains(Path.GetExtension(item.Name)))
        {
            return item;
        }

        switch (switches.Enrichment)
        {
            case Enrichment.AtOnce:
                return await RewriteAsync(item, cancellationToken);
            case Enrichment.Later:
                _ = RewriteLaterAsync(item);
                break;
        }

        return item;
    }

    private async Task RewriteLaterAsync(DriveItem item)
    {
        await Task.Delay(TimeSpan.FromMilliseconds(switches.EnrichmentDelayMilliseconds), clock);
        if (library.Find(item.Id) is { } still && still.Content == item.Content)
        {
            await RewriteAsync(still, CancellationToken.None);
        }
    }

    private async Task<DriveItem> RewriteAsync(DriveItem item, CancellationToken cancellationToken) =>
        library.Rewrite(item.Id, await files.WithTrailerAsync(item.Content, Trailer, cancellationToken));
}
