namespace KreisTeams.Bot.Meetings;

internal static class MeetingAnswerTexts
{
    public static string WhichItem(Language language) => language.Pick("Was soll auf die Tagesordnung?", "What shall be on the agenda?");

    public static string Agenda(string body, Language language) => language.Pick($"Tagesordnung der nächsten Sitzung: {body}", $"Agenda of the next session: {body}");

    public static string EmptyAgenda(string body, Language language) => language.Pick(
        $"Für die nächste Sitzung ({body}) ist noch nichts vorgemerkt.", $"Nothing is noted for the next session ({body}) yet.");

    public static string Item(int number, string title, Language language) => language.Pick($"TOP {number}: {title}", $"Item {number}: {title}");

    public static string ProposedBy(string? person, string? organisation, bool isReferred, Language language) => isReferred
        ? language.Pick($"aus dem Umlauf verwiesen, Widerspruch: {organisation}", $"referred from a written procedure, objection: {organisation}")
        : language.Pick($"vorgeschlagen von {person ?? organisation}", $"proposed by {person ?? organisation}") + (person is not null && organisation is not null ? $" ({organisation})" : "");

    public static string Session(string body, DateTimeOffset startedAt, Language language) => language.Pick(
        $"Sitzung {body}, seit {BerlinTime.Clock(startedAt, language)}", $"Session of {body}, since {BerlinTime.Clock(startedAt, language)}");

    public static string Present(string names, Language language) => names.Length == 0
        ? language.Pick("Noch ist niemand als anwesend vermerkt.", "Nobody is noted as present yet.")
        : language.Pick($"Anwesend: {names}", $"Present: {names}");

    public static string Absent(string names, Language language) => language.Pick($"Nicht anwesend: {names}", $"Not present: {names}");

    public static string HowToNote(Language language) => language.Pick(
        "Vermerken: „Wir sind da“, „Wir verlassen die Sitzung“. Beenden: „Sitzung beenden“.", "Note: “We have arrived”, “We leave the session”. End: “end the session”.");
}
