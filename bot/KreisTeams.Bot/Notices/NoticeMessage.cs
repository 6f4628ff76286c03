using KreisTeams.Bot.Chat;

namespace KreisTeams.Bot.Notices;

/// <summary>One notice as it is, several as a list whose lines can be pressed.</summary>
internal static class NoticeMessage
{
    public static OutgoingMessage Of(IReadOnlyList<NoticeWording> notices, Language language)
    {
        if (notices is [var only])
        {
            return (only.Card is { } card ? new CardMessage(card, only.Text) : new OutgoingMessage(only.Text)) with { Notify = true };
        }

        var title = NoticeTexts.Several(notices.Count, language);
        return new CardMessage(
            CardParts.Card(language,
            [
                CardParts.Heading(title),
                .. notices.Select(notice => CardParts.Row(notice.Text, "", notice.Says is { } phrase ? new SayData(phrase) : null)),
            ]),
            $"{title} {string.Join(" ", notices.Select(notice => notice.Text))}") { Notify = true };
    }
}
