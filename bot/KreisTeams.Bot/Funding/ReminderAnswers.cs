using KreisTeams.Bot.Chat;
using KreisTeams.Funding;
using KreisTeams.Understanding;

namespace KreisTeams.Bot.Funding;

/// <summary>„Erinner mich 4 Wochen vor der Frist vom IKZ-Programm“.</summary>
public sealed class ReminderAnswers(DeadlineReminders reminders)
{
    private const int UsualDays = 28;

    public async Task<Answer> AnswerAsync(Utterance said, CancellationToken cancellationToken)
    {
        if (said.Speaker.Person is not { } person)
        {
            return new Answer(ChatTexts.UnknownPerson(said.Language));
        }

        if (ProgrammeNamed.In(said) is not { } programme)
        {
            return ProgrammeNamed.Ask(said, said.Network.Programmes.Where(known => Deadline.Next(known) is not null));
        }

        if (Deadline.Next(programme) is not { } deadline || deadline.Day < said.Today)
        {
            return new Answer(ReminderTexts.NoDeadline(FundingTexts.ShortName(programme), FundingTexts.Ends(programme, said.Language), said.Language));
        }

        if (DaysBefore(said, deadline) is not { } days)
        {
            return new Answer(ReminderTexts.TooFar(DeadlineReminders.LongestDistance, said.Language));
        }

        var reminder = await reminders.SetAsync(person.Id, programme.Id, days, cancellationToken);
        var day = DeadlineReminders.DayOf(reminder, programme)!.Value;
        return new Answer(ReminderTexts.Set(FundingTexts.ShortName(programme), day <= said.Today ? said.Today : day, day < said.Today, FundingTexts.Ends(programme, said.Language), said.Language));
    }

    /// <summary>As a distance, or as a day before the deadline; without either four weeks.</summary>
    private static int? DaysBefore(Utterance said, Deadline deadline)
    {
        var days = said.Find("offset_raw") is { } offset ? Distance(offset, said.Now)
            : said.Find("date_raw") is { } raw ? Moments.Day(raw, said.Now) is { } day ? deadline.Day.DayNumber - day.DayNumber : null
            : UsualDays;
        return days is >= 0 and <= DeadlineReminders.LongestDistance ? days : null;
    }

    private static int? Distance(string offset, DateTimeOffset now) =>
        GermanTime.Add(offset, now) is { } then ? DateOnly.FromDateTime(BerlinTime.WallTime(then)).DayNumber - DateOnly.FromDateTime(BerlinTime.WallTime(now)).DayNumber : null;
}
