using System.Text.Json.Nodes;

namespace KreisTeams.Teams;

/// <summary>The body of a send or update, with what Teams wants and nothing else.</summary>
internal sealed record OutgoingActivity(string Type)
{
    public string? Text { get; init; }

    public string? TextFormat { get; init; }

    public string? Summary { get; init; }

    public string? Locale { get; init; }

    public IReadOnlyList<OutgoingAttachment>? Attachments { get; init; }

    public IReadOnlyList<Mention>? Entities { get; init; }

    public OutgoingSuggestions? SuggestedActions { get; init; }

    public JsonObject? ChannelData { get; init; }

    public static OutgoingActivity Typing { get; } = new("typing");

    /// <summary>A card travels without its text: Teams splits a message that has both.</summary>
    public static OutgoingActivity Of(OutgoingMessage message) => new("message")
    {
        Text = message.Card is null ? message.Text.Markdown : null,
        TextFormat = message.Card is null ? "markdown" : null,
        Summary = message.Card is null ? null : message.Text.ToPlain(),
        Locale = message.Locale,
        Attachments = message switch
        {
            { CardWithTwin: { } card } => [new OutgoingAttachment(AdaptiveCard.ContentType, card)],
            { File: { } file } => [OutgoingAttachment.Of(file)],
            _ => null,
        },
        Entities = message.Card is null && message.Mentions.Count > 0 ? [.. message.Mentions.Select(Mention.Of)] : null,
        SuggestedActions = OutgoingSuggestions.Of(message.SuggestedPhrases),
        ChannelData = message.Notify ? new JsonObject { ["notification"] = new JsonObject { ["alert"] = true } } : null,
    };
}

/// <param name="Content">An <see cref="AdaptiveCard"/> or a <see cref="FileOfferContent"/>.</param>
internal sealed record OutgoingAttachment(string ContentType, object Content, string? Name = null)
{
    public static OutgoingAttachment Of(FileOffer file) => new(
        "application/vnd.microsoft.teams.card.file.consent",
        new FileOfferContent(file.Description, file.SizeInBytes, new FileContext(file.Context), new FileContext(file.Context)),
        file.Name);
}

internal sealed record FileOfferContent(string Description, long SizeInBytes, FileContext AcceptContext, FileContext DeclineContext);

internal sealed record FileContext(string Context);

internal sealed record OutgoingSuggestions(IReadOnlyList<SuggestedAction> Actions)
{
    public static OutgoingSuggestions? Of(IReadOnlyList<string> phrases) =>
        phrases.Count == 0 ? null : new OutgoingSuggestions([.. phrases.Select(phrase => new SuggestedAction("imBack", phrase, phrase))]);
}

internal sealed record SuggestedAction(string Type, string Title, string Value);

internal sealed record NewConversation(bool IsGroup, AccountId Bot, IReadOnlyList<AccountId>? Members, string? TenantId, OutgoingActivity? Activity, JsonObject ChannelData);

internal sealed record AccountId(string Id);
