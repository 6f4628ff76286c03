using KreisTeams.Bot.Chat;
using KreisTeams.Bot.Records;

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
            CardParts.Card(said.Language,
            [
                CardParts.Heading(title),
                .. initiatives.Select(initiative => Entry(said, initiative)),
                .. said.Speaker.Person?.MayContribute() == true ? (CardElement[])[CardParts.Buttons(RecordDialog.Button(said, RecordDialogTexts.NewInitiative(said.Language), new RecordData(RecordKind.Initiative)))] : [],
            ]));
    }

    private static Container Entry(Utterance said, Initiative initiative)
    {
        var language = said.Language;
        string?[] when = [initiative.Date is { } date ? BerlinTime.Date(date, language) : null, initiative.Place, initiative.Participants];
        var text = CardParts.Only(
            CardParts.Strong(initiative.Name),
            new TextBlock(initiative.Purpose) { Spacing = Spacing.None },
            when.Any(part => part is not null) ? CardParts.Small(string.Join(" · ", when.OfType<string>())) : null,
            initiative.Source is { } source ? CardParts.Small(NetworkTexts.Source(source, language)) : null);
        return new Container(!RecordDialog.MayEdit(said, initiative) ? text :
        [
            new ColumnSet(
            [
                new Column(text, "stretch"),
                new Column([CardParts.Buttons(RecordDialog.EditButton(said, initiative))], "auto") { VerticalContentAlignment = VerticalAlignment.Center },
            ]),
        ])
        {
            Separator = true,
        };
    }
}
