using System.Text.Json;

namespace KreisTeams.Teams;

/// <summary>The answer of a person who was asked whether the bot may put a file into their OneDrive. Personal chats only.</summary>
/// <param name="Context">Of the <see cref="FileOffer"/>; the client may have changed it.</param>
public sealed record FileConsent(bool IsAccepted, string? Context, FileUpload? Upload)
{
    internal static FileConsent? Of(JsonElement value) => value.FindText("action")?.ToLowerInvariant() switch
    {
        "accept" => FileUpload.Of(value.Find("uploadInfo")) is { } upload ? new FileConsent(true, Text(value.Find("context")), upload) : null,
        "decline" => new FileConsent(false, Text(value.Find("context")), null),
        _ => null,
    };

    private static string? Text(JsonElement? context) => context?.FindText("context");
}

public sealed record FileUpload(string Name, Uri UploadUrl, string? ContentUrl, string? UniqueId, string? FileType)
{
    internal static FileUpload? Of(JsonElement? info) => info is { } upload && Uri.TryCreate(upload.FindText("uploadUrl"), UriKind.Absolute, out var url)
        ? new FileUpload(upload.FindText("name") ?? "", url, upload.FindText("contentUrl"), upload.FindText("uniqueId"), upload.FindText("fileType"))
        : null;
}

/// <summary>Offers a file; what is sent once the person agrees is up to the handler of the consent.</summary>
public sealed record FileOffer(string Name, string Description, long SizeInBytes, string Context);
