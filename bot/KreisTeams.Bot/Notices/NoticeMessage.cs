using KreisTeams.Bot.Chat;

namespace KreisTeams.Bot.Notices;

/// <summary>One notice as it is, several as a list whose lines can be pressed.</summary>
internal static class NoticeMessage
{
    private const int Shown = 20;

    public static OutgoingMessage Of(IReadOnlyList<NoticeWording> notices, Language language)
    {
        if (notices is [var only])
        {
            return (only.Card is { } card ? new CardMessage(card, only.Text) : new OutgoingMessage(only.Text)) with { Notify = true };
        }

        var shown = notices.Take(Shown).ToArray();
        var rest = notices.Count > Shown ? ChatTexts.More(notices.Count - Shown, language) : null;
        var title = NoticeTexts.Several(notices.Count, language);
        return new CardMessage(
            CardParts.Card(language,
            [
                CardParts.Heading(title),
                .. shown.Select(notice => CardParts.Row(notice.Text, "", notice.Says is { } phrase ? new SayData(phrase) : null)),
                .. rest is null ? (CardElement[])[] : [CardParts.Small(rest)],
            ]),
            $"{title} {string.Join(" ", shown.Select(notice => notice.Text).Append(rest))}".TrimEnd()) { Notify = true };
    }
}
