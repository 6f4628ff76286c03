using Microsoft.AspNetCore.StaticFiles;

namespace KreisTeams.Simulators.SharePoint;

internal static class ContentTypes
{
    private static readonly FileExtensionContentTypeProvider Known = new();

    public static string Of(string name) => Known.TryGetContentType(name, out var type) ? type : "application/octet-stream";
}
