using System.Diagnostics;

namespace KreisTeams.Meetings;

/// <summary>What people read about agendas and sessions.</summary>
public static class MeetingTexts
{
    public static string Of(AgendaOutcome outcome, Language language) => outcome switch
    {
        AgendaOutcome.Added(var item, var number, true) => language.Pick(
            $"„{item.Title}“ steht als TOP {number} auf der Tagesordnung.", $"“{item.Title}” is item {number} of the agenda."),
        AgendaOutcome.Added(var item, var number, false) => language.Pick(
            $"„{item.Title}“ steht schon als TOP {number} auf der Tagesordnung.", $"“{item.Title}” is on the agenda already, as item {number}."),
        AgendaOutcome.TakenOff(var item) => language.Pick($"„{item.Title}“ ist von der Tagesordnung genommen.", $"“{item.Title}” is taken off the agenda."),
        AgendaOutcome.NoSuchBody => language.Pick("Dieses Gremium gibt es hier nicht.", "There is no such body."),
        AgendaOutcome.NoSuchItem => language.Pick("Dieser Punkt steht nicht (mehr) auf der Tagesordnung.", "This item is not on the agenda (any more)."),
        AgendaOutcome.TitleMissing(var longest) => language.Pick(
            $"Bitte nennen Sie den Punkt in höchstens {longest} Zeichen.", $"Please name the item in at most {longest} characters."),
        AgendaOutcome.NotAllowed(var body, var whoMay) => language.Pick(
            $"Die Tagesordnung der {body} ändern ihre Mitglieder; die Moderation hat: {Names(whoMay)}.", $"The agenda of {body} is for its members; its moderators are: {Names(whoMay)}."),
        _ => throw new UnreachableException(outcome.ToString()),
    };

    public static string Of(SessionOutcome outcome, Language language) => outcome switch
    {
        SessionOutcome.Saved { Session.EndedAt: { } at } => language.Pick($"Die Sitzung ist seit {BerlinTime.Clock(at, language)} beendet.", $"The session ended at {BerlinTime.Clock(at, language)}."),
        SessionOutcome.Saved => language.Pick("Die Anwesenheit ist vermerkt.", "The attendance is noted."),
        SessionOutcome.NoSuchBody => language.Pick("Dieses Gremium gibt es hier nicht.", "There is no such body."),
        SessionOutcome.NotRunning(var body) => language.Pick($"Gerade läuft keine Sitzung der {body}.", $"No session of {body} is running."),
        SessionOutcome.NotEntitled(var organisation) => language.Pick($"{organisation} hat in diesem Gremium keine Stimme.", $"{organisation} has no vote in this body."),
        SessionOutcome.NotAllowed(var whoMay) => language.Pick(
            $"Die Anwesenheit führt die Moderation: {Names(whoMay)}. Für die eigene Organisation darf es auch, wer für sie stimmt.",
            $"Attendance is kept by the moderators: {Names(whoMay)}. Whoever votes for an organisation may note it too."),
        _ => throw new UnreachableException(outcome.ToString()),
    };

    /// <summary>„Beschlussfähig: 10 von 11 anwesend, nötig 6“.</summary>
    public static string Of(Quorum quorum, Language language) => quorum.IsReached
        ? language.Pick($"Beschlussfähig: {quorum.Present} von {quorum.Entitled} anwesend, nötig {quorum.Required}", $"Quorate: {quorum.Present} of {quorum.Entitled} present, {quorum.Required} needed")
        : language.Pick($"Nicht beschlussfähig: {quorum.Present} von {quorum.Entitled} anwesend, nötig {quorum.Required}", $"Not quorate: {quorum.Present} of {quorum.Entitled} present, {quorum.Required} needed");

    /// <summary>„09:00–10:40 Uhr“.</summary>
    public static string Times(Attendance attendance, Language language) => attendance.Until is { } until
        ? $"{BerlinTime.WallTime(attendance.From):HH:mm}–{BerlinTime.Clock(until, language)}"
        : language.Pick($"seit {BerlinTime.Clock(attendance.From, language)}", $"since {BerlinTime.Clock(attendance.From, language)}");

    private static string Names(IEnumerable<Network.Person> people) => string.Join(", ", people.Select(person => person.Name));
}
