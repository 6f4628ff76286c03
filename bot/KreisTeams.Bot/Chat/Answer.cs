namespace KreisTeams.Bot.Chat;

/// <summary>What the bot says: always a text that says everything, mostly with a card that shows it.</summary>
public sealed record Answer(string Text, AdaptiveCard? Card = null)
{
    /// <summary>Already said in another way, as by a card that was posted.</summary>
    public static readonly Answer Silence = new("");

    public Question? Asks { get; init; }

    /// <summary>A file to be handed over in the personal chat, in a message of its own.</summary>
    public FileOffer? Offers { get; init; }

    /// <summary>What to remember for the next sentence, beside the question.</summary>
    public Func<ChatState, ChatState> Remember { get; init; } = state => state;

    public bool IsSilence => Text.Length == 0;

    public OutgoingMessage ToMessage() => Card is null ? new OutgoingMessage(Text) : new CardMessage(Card, Text);

    /// <summary>For a pressed button: a card takes the place of the one pressed.</summary>
    public CardMessage ToCardMessage(Language language) => new(Card ?? CardParts.Card(language, [CardParts.Line(Text)]), Text);
}
