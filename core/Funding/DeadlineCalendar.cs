using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using KreisTeams.Network;

namespace KreisTeams.Funding;

/// <summary>Deadlines as a calendar that others subscribe to. An entry keeps its name, so that a moved deadline moves it instead of leaving a second one.</summary>
public static class DeadlineCalendar
{
    private const int DaysBefore = 28;

    public static string Write(NetworkSnapshot network, DateTimeOffset now, Language language)
    {
        var calendar = new Calendar { ProductId = "-//KreisTeams//Deadlines//DE", Method = "PUBLISH" };
        calendar.AddProperty("X-WR-CALNAME", CalendarTexts.Name(network.Name, language));
        calendar.AddProperty("REFRESH-INTERVAL;VALUE=DURATION", "PT12H");
        foreach (var deadline in network.Programmes.SelectMany(Deadline.Of))
        {
            calendar.Events.Add(EventOf(deadline, network, now, language));
        }

        return new CalendarSerializer().SerializeToString(calendar)!;
    }

    private static CalendarEvent EventOf(Deadline deadline, NetworkSnapshot network, DateTimeOffset now, Language language)
    {
        var entry = new CalendarEvent
        {
            Uid = $"{deadline.Programme.Id}-{deadline.Kind.ToString().ToLowerInvariant()}@kreisteams",
            // Grows with every change of the record, so that calendars take the newer one.
            Sequence = (int)network.VersionOf(RecordKey.Of(deadline.Programme)),
            DtStamp = new CalDateTime(now.UtcDateTime, "UTC"),
            Start = new CalDateTime(deadline.Day.Year, deadline.Day.Month, deadline.Day.Day),
            End = new CalDateTime(deadline.Day.AddDays(1).Year, deadline.Day.AddDays(1).Month, deadline.Day.AddDays(1).Day),
            Summary = CalendarTexts.Summary(deadline, language),
            Description = CalendarTexts.Description(deadline, language),
            Transparency = TransparencyType.Transparent,
        };
        entry.Alarms.Add(new Alarm { Action = AlarmAction.Display, Trigger = new Trigger(Duration.FromDays(-DaysBefore)), Description = entry.Summary });
        return entry;
    }
}
