using System.Globalization;
using KreisTeams.Bot.Chat;
using KreisTeams.Bot.Notices;
using KreisTeams.Funding;

namespace KreisTeams.Bot.Funding;

/// <summary>Reminds people of deadlines at the distance they chose, once for each deadline, and again when it was moved.</summary>
public sealed class DeadlineNotices(PersonalNotices notices, NetworkCache network, TimeProvider clock)
{
    public const string Kind = "funding/deadline";

    public async Task TellAsync(DeadlineReminder reminder, Deadline deadline, CancellationToken cancellationToken) => await notices.TellAsync(
        new Notice(reminder.Person, Kind, string.Create(CultureInfo.InvariantCulture, $"{reminder.Programme}|{deadline.Day:O}|{reminder.DaysBefore}")) { IsUrgent = true }, cancellationToken);

    public Task<NoticeWording?> ComposeAsync(NoticeReader reader, string subject, CancellationToken cancellationToken)
    {
        var (language, id) = (reader.Language, subject.Split('|')[0]);
        if (network.Current.FindProgramme(id) is not { } programme || Deadline.Next(programme) is not { } deadline || deadline.Day < clock.Today())
        {
            return Task.FromResult<NoticeWording?>(null);
        }

        var text = ReminderTexts.Told(FundingTexts.ShortName(programme), deadline.Day.DayNumber - clock.Today().DayNumber, FundingTexts.Ends(programme, language), language);
        var source = deadline.Stated is { Source: not null } fact ? FundingTexts.Source(fact, language) : FundingTexts.FreshnessNote(programme, clock.Today(), language);
        var card = CardParts.Card(language,
        [
            CardParts.Heading(ReminderTexts.Title(language)),
            CardParts.Note(ContainerStyle.Warning, CardParts.Line(text)),
            CardParts.Small(source),
            CardParts.Buttons(CardParts.Say(FundingAnswerTexts.Details(language), FundingAnswerTexts.Show(FundingTexts.ShortName(programme), language))),
        ]);
        return Task.FromResult<NoticeWording?>(new NoticeWording($"{text} {source}", card) { Says = FundingAnswerTexts.Show(FundingTexts.ShortName(programme), language) });
    }
}
