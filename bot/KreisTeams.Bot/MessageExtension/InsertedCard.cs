using KreisTeams.Bot.Chat;

namespace KreisTeams.Bot.MessageExtension;

/// <summary>
/// A card that goes into somebody's message. It says of which day it is, and keeps only buttons that open something:
/// what speaks to the bot is left out, because where the message goes the bot may not be.
/// </summary>
internal static class InsertedCard
{
    public static CardMessage Of(Utterance asking, CardMessage message)
    {
        var (card, asOf) = (message.Card!, ExtensionTexts.AsOf(asking.Today, asking.Language));
        return new CardMessage(
            new AdaptiveCard([.. card.Body.Select(Keep).OfType<CardElement>(), CardParts.Small(asOf) with { Spacing = Spacing.Default }]) { Lang = card.Lang },
            $"{message.Text.ToPlain()} {asOf}");
    }

    private static CardElement? Keep(CardElement element) => element switch
    {
        ActionSet buttons => buttons.Actions.OfType<OpenUrlAction>().ToArray() is { Length: > 0 } links ? buttons with { Actions = links } : null,
        Container container => container with { Items = [.. container.Items.Select(Keep).OfType<CardElement>()], SelectAction = container.SelectAction as OpenUrlAction },
        CardInput => null,
        _ => element,
    };
}
