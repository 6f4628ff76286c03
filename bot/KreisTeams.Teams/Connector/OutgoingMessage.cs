namespace KreisTeams.Teams;

/// <summary>What the bot says. With a card, the text is the card's twin: shown where cards are not, and in notifications.</summary>
public record OutgoingMessage(MarkdownText Text, AdaptiveCard? Card = null)
{
    /// <summary>People called in the text through <see cref="MarkdownText.Mention"/>.</summary>
    public IReadOnlyList<ChannelAccount> Mentions { get; init; } = [];

    /// <summary>„de-DE“ unless the person reads English.</summary>
    public string? Locale { get; init; }

    /// <summary>Phrases offered above the input box, said in the person's name when pressed. Personal chats only.</summary>
    public IReadOnlyList<string> SuggestedPhrases { get; init; } = [];

    /// <summary>Appears in the person's activity feed.</summary>
    public bool Notify { get; init; }

    /// <summary>Offers a file instead of a card. Personal chats only; elsewhere send a link.</summary>
    public FileOffer? File { get; init; }

    internal AdaptiveCard? CardWithTwin => Card is null || Card.FallbackText is not null ? Card : Card with { FallbackText = Text.ToPlain() };
}

/// <summary>A card and the text that says the same.</summary>
public sealed record CardMessage(AdaptiveCard Card, MarkdownText Text) : OutgoingMessage(Text, Card);
