using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using KreisTeams.Decisions;
using KreisTeams.Funding;
using KreisTeams.Network;
using KreisTeams.Projects;

namespace KreisTeams.Calendars;

/// <summary>
/// What a person may not miss as a calendar that others subscribe to: ends of programmes, of open polls the person may see, and beginnings and ends of projects of the person's organisation.
/// An entry keeps its name, so that a moved day moves it instead of leaving a second one.
/// </summary>
public static class CalendarFeed
{
    private const int DaysBeforeProgramme = 28;
    private const int DaysBeforeProject = 7;
    private const int DaysBeforePoll = 1;

    private static readonly TimeSpan LastMinutes = TimeSpan.FromMinutes(30);

    public static string Write(NetworkSnapshot network, Person person, IEnumerable<PollSummary> openPolls, DateTimeOffset now, Language language)
    {
        var calendar = new Calendar { ProductId = "-//KreisTeams//Deadlines//DE", Method = "PUBLISH" };
        calendar.AddProperty("X-WR-CALNAME", CalendarTexts.Name(network.Name, language));
        calendar.AddProperty("REFRESH-INTERVAL;VALUE=DURATION", "PT12H");
        calendar.Events.AddRange(
        [
            .. network.Programmes.SelectMany(Deadline.Of).Select(deadline => Programme(deadline, network, language)),
            .. openPolls.Select(poll => Poll(poll, language)),
            .. network.Projects.Where(project => project.State is not (ProjectState.Done or ProjectState.Stopped) && project.Involves(person.Organisation)).SelectMany(project => Project(project, network, language)),
        ]);
        foreach (var entry in calendar.Events)
        {
            entry.DtStamp = new CalDateTime(now.UtcDateTime, "UTC");
            entry.Transparency = TransparencyType.Transparent;
        }

        return new CalendarSerializer().SerializeToString(calendar)!;
    }

    private static CalendarEvent Programme(Deadline deadline, NetworkSnapshot network, Language language) => WithAlarm(DaysBeforeProgramme, OnDay(deadline.Day, new CalendarEvent
    {
        Uid = $"{deadline.Programme.Id}-{deadline.Kind.ToString().ToLowerInvariant()}@kreisteams",
        // Grows with every change of the record, so that calendars take the newer one.
        Sequence = (int)network.VersionOf(RecordKey.Of(deadline.Programme)),
        Summary = CalendarTexts.Summary(deadline, language),
        Description = CalendarTexts.Description(deadline, language),
    }));

    private static CalendarEvent Poll(PollSummary poll, Language language) => WithAlarm(DaysBeforePoll, new CalendarEvent
    {
        Uid = $"poll-{poll.Id}@kreisteams",
        // A deadline is only ever extended.
        Sequence = (int)(poll.Deadline - DateTimeOffset.UnixEpoch).TotalMinutes,
        Start = new CalDateTime((poll.Deadline - LastMinutes).UtcDateTime, "UTC"),
        End = new CalDateTime(poll.Deadline.UtcDateTime, "UTC"),
        Summary = CalendarTexts.Summary(poll, language),
        Description = CalendarTexts.Description(poll, language),
    });

    private static IEnumerable<CalendarEvent> Project(Project project, NetworkSnapshot network, Language language)
    {
        foreach (var (day, isStart) in new[] { (project.Start, true), (project.End, false) })
        {
            if (day is { } known)
            {
                yield return WithAlarm(DaysBeforeProject, OnDay(known, new CalendarEvent
                {
                    Uid = $"project-{project.Id}-{(isStart ? "start" : "end")}@kreisteams",
                    Sequence = (int)network.VersionOf(RecordKey.Of(project)),
                    Summary = CalendarTexts.Summary(project, isStart, language),
                    Description = CalendarTexts.Description(project, network, language),
                }));
            }
        }
    }

    private static CalendarEvent OnDay(DateOnly day, CalendarEvent entry)
    {
        (entry.Start, entry.End) = (new CalDateTime(day), new CalDateTime(day.AddDays(1)));
        return entry;
    }

    private static CalendarEvent WithAlarm(int daysBefore, CalendarEvent entry)
    {
        entry.Alarms.Add(new Alarm { Action = AlarmAction.Display, Trigger = new Trigger(Duration.FromDays(-daysBefore)), Description = entry.Summary });
        return entry;
    }
}
