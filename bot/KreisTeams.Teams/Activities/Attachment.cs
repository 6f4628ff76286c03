using System.Text.Json;

namespace KreisTeams.Teams;

public sealed record Attachment(string ContentType, string? Name, string? ContentUrl, JsonElement? Content)
{
    public const string FileDownloadInfo = "application/vnd.microsoft.teams.file.download.info";

    private const string Reference = "reference";

    /// <summary>A file that lies in somebody's OneDrive or in a team: named, but not readable with the rights of a bot.</summary>
    public bool IsReference => string.Equals(ContentType, Reference, StringComparison.OrdinalIgnoreCase);

    /// <summary>A file the person attached in a personal chat. The HTML copy of the text that every message carries is none.</summary>
    public bool IsFile => string.Equals(ContentType, FileDownloadInfo, StringComparison.OrdinalIgnoreCase);
}
