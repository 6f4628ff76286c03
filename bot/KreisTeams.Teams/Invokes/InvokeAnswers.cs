using System.Text.Json.Nodes;

namespace KreisTeams.Teams;

internal sealed record CardAnswer(int StatusCode, string Type, AdaptiveCard Value);

internal sealed record TextAnswer(int StatusCode, string Type, string Value)
{
    public const string Message = "application/vnd.microsoft.activity.message";
}

internal sealed record ErrorAnswer(int StatusCode, string Type, ErrorValue Value)
{
    public const string Error = "application/vnd.microsoft.error";
}

internal sealed record ErrorValue(string Code, string Message);

internal sealed record ExtensionAnswer(Extension ComposeExtension);

internal sealed record Extension(string Type)
{
    public string? Text { get; init; }

    public string? AttachmentLayout { get; init; }

    public IReadOnlyList<ExtensionAttachment>? Attachments { get; init; }
}

internal sealed record ExtensionAttachment(string ContentType, AdaptiveCard Content, PreviewAttachment? Preview)
{
    /// <summary>Teams drops a larger card of a message extension without a word; its text twin takes its place.</summary>
    private const int LargestCard = 28 * 1024;

    public static ExtensionAttachment Of(CardMessage message, PreviewAttachment? preview)
    {
        var card = message.CardWithTwin!;
        return TeamsJson.Bytes(card, TeamsJson.Context.AdaptiveCard).Length > LargestCard
            ? new ExtensionAttachment(AdaptiveCard.ContentType, new AdaptiveCard([new TextBlock(message.Text)]), preview)
            : new ExtensionAttachment(AdaptiveCard.ContentType, card, preview);
    }
}

internal sealed record PreviewAttachment(string ContentType, Preview Content)
{
    public const string Thumbnail = "application/vnd.microsoft.card.thumbnail";
}

internal sealed record Preview(string Title, string? Text);

internal sealed record TaskAnswer(TaskContent Task);

internal sealed record TaskContent(string Type, JsonNode? Value);

internal sealed record ChoiceAnswer(int StatusCode, string Type, ChoiceResults Value)
{
    public const string SearchResponse = "application/vnd.microsoft.search.searchResponse";
}

internal sealed record ChoiceResults(IReadOnlyList<Choice> Results);
