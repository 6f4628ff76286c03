using KreisTeams.Bot.Chat;

namespace KreisTeams.Bot.Network;

/// <summary>„Welche Netzwerke und Initiativen gibt es schon?“</summary>
internal static class InitiativesAnswer
{
    public static Answer Of(Utterance said)
    {
        var initiatives = said.Network.Initiatives.ToArray();
        var title = NetworkTexts.Initiatives(initiatives.Length, said.Language);
        return new Answer(
            $"{title}: {string.Join("; ", initiatives.Select(initiative => initiative.Name))}",
            CardParts.Card(said.Language, [CardParts.Heading(title), .. initiatives.Select(initiative => Entry(initiative, said.Language))]));
    }

    private static Container Entry(Initiative initiative, Language language)
    {
        string?[] when = [initiative.Date is { } date ? BerlinTime.Date(date, language) : null, initiative.Place, initiative.Participants];
        return new Container(CardParts.Only(
            CardParts.Strong(initiative.Name),
            new TextBlock(initiative.Purpose) { Spacing = Spacing.None },
            when.Any(part => part is not null) ? CardParts.Small(string.Join(" · ", when.OfType<string>())) : null,
            initiative.Source is { } source ? CardParts.Small(NetworkTexts.Source(source, language)) : null))
        {
            Separator = true,
        };
    }
}
