namespace KreisTeams.Tab.Decisions;

/// <summary>Words of the page of a body: agenda, attendance, rules.</summary>
public static class SessionTexts
{
    public static string Bodies(Language language) => language.Pick("Gremien", "Bodies");

    public static string Link(string body, Language language) => language.Pick($"Sitzung und Tagesordnung: {body}", $"Session and agenda: {body}");

    public static string Gone(Language language) => language.Pick("Dieses Gremium gibt es nicht", "There is no such body");

    public static string GoneHint(Language language) => language.Pick("Der Link ist unvollständig oder führt in ein anderes Netzwerk.", "The link is incomplete or leads to another network.");

    public static string Agenda(Language language) => language.Pick("Tagesordnung der nächsten Sitzung", "Agenda of the next session");

    public static string EmptyAgenda(Language language) => language.Pick("Noch ist nichts vorgemerkt.", "Nothing is noted yet.");

    public static string Number(int number, Language language) => language.Pick($"TOP {number}", $"Item {number}");

    public static string From(string? person, string? organisation, bool isReferred, Language language) => isReferred
        ? language.Pick($"Aus dem Umlauf verwiesen, Widerspruch: {organisation}", $"Referred from a written procedure, objection: {organisation}")
        : language.Pick($"Vorgeschlagen von {person ?? organisation}", $"Proposed by {person ?? organisation}");

    public static string TakeOff(Language language) => language.Pick("Erledigt, von der Tagesordnung nehmen", "Done, take off the agenda");

    public static string TakeOffItem(string title, Language language) => language.Pick($"„{title}“ von der Tagesordnung nehmen", $"Take “{title}” off the agenda");

    public static string NewItem(Language language) => language.Pick("Weiterer Punkt", "Another item");

    public static string Propose(Language language) => language.Pick("Vorschlagen", "Propose");

    public static string Attendance(Language language) => language.Pick("Anwesenheit", "Attendance");

    public static string NotRunning(Language language) => language.Pick(
        "Gerade läuft keine Sitzung. In einer laufenden Sitzung stimmt ab, wer anwesend ist; das Quorum zählt weiter alle Stimmberechtigten.",
        "No session is running. In a running session those present vote; the quorum still counts all entitled.");

    public static string Start(Language language) => language.Pick("Sitzung eröffnen", "Open the session");

    public static string End(Language language) => language.Pick("Sitzung beenden", "End the session");

    public static string Arrives(string organisation, Language language) => language.Pick($"{organisation} ist da", $"{organisation} has arrived");

    public static string Leaves(string organisation, Language language) => language.Pick($"{organisation} geht", $"{organisation} leaves");

    public static string Absent(Language language) => language.Pick("nicht anwesend", "not present");

    public static string OnAgenda(string body, int number, Language language) => language.Pick(
        $"Steht als TOP {number} auf der Tagesordnung der nächsten Sitzung: {body}", $"Item {number} of the next session’s agenda: {body}");

    public static string Rules(Language language) => language.Pick("Regeln dieses Gremiums", "Rules of this body");

    public static string RulesAreData(Language language) => language.Pick(
        "Die Regeln stehen in der Netzwerkdatei. Jede Abstimmung friert sie beim Start ein; laufende ändern sich nicht.", "The rules stand in the network file. Each poll freezes them when it opens; running ones do not change.");
}
