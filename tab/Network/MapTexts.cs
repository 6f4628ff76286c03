namespace KreisTeams.Tab.Network;

public static class MapTexts
{
    public static string Title(Language language) => language.Pick("Wer arbeitet mit wem woran", "Who works with whom on what");

    public static string Show(Language language) => language.Pick("Darstellung", "Display");

    public static string Picture(Language language) => language.Pick("Bild", "Picture");

    public static string Table(Language language) => language.Pick("Tabelle", "Table");

    public static string On(Language language) => language.Pick("Woran", "On what");

    public static string AllThemes(Language language) => language.Pick("alle Themen", "all topics");

    public static string Of(Language language) => language.Pick("Wer", "Who");

    public static string Everybody(Language language) => language.Pick("alle Organisationen", "all organisations");

    public static string Nobody(Language language) => language.Pick("Zu diesem Thema arbeitet noch niemand zusammen", "Nobody works together on this topic yet");

    public static string Pair(Language language) => language.Pick("Wer mit wem", "Who with whom");

    public static string Number(Language language) => language.Pick("Anzahl", "Number");

    public static string Entries(Language language) => language.Pick("Gemeinsame Vorhaben", "Joint entries");

    public static string Count(int count, Language language) => count == 1
        ? language.Pick("1 gemeinsames Vorhaben", "1 joint entry") : language.Pick($"{count} gemeinsame Vorhaben", $"{count} joint entries");

    public static string AndMore(int count, Language language) => language.Pick($"und {count} weitere", $"and {count} more");

    public static string Tie(Cooperation pair, Language language) => $"{pair.One.Name} – {pair.Other.Name}: {Count(pair.Projects.Length, language)}";

    /// <summary>Begins with what is to be seen, so that people who speak to their computer can name it.</summary>
    public static string Node(string name, int ties, Language language) => language.Pick($"{name}, {ties} Partner", $"{name}, {ties} {(ties == 1 ? "partner" : "partners")}");

    public static string Closest(Language language) => language.Pick("Am engsten verbunden", "Most closely connected");

    public static string Partners(string name, Language language) => language.Pick($"{name} arbeitet zusammen mit", $"{name} works with");

    public static string Legend(Language language) => language.Pick(
        "Kreis: Stadt. Quadrat: Kreisverwaltung. Raute: Zweckverband. Die Zahl nennt die Partner, die Dicke der Linie die gemeinsamen Vorhaben. Woran mehr als die Hälfte des Netzwerks teilnimmt, zählt nicht mit. Wählen Sie eine Organisation, um ihre Verbindungen zu sehen.",
        "Circle: town. Square: county. Diamond: association. The number counts partners, the width of a line joint entries. What more than half of the network takes part in is not counted. Choose an organisation to see its ties.");

    public static string States(Language language) => language.Pick("Stand der Kommunen", "State of the municipalities");

    public static string Municipality(Language language) => language.Pick("Kommune", "Municipality");

    public static string Deputy(Language language) => language.Pick("Vertretung", "Deputy");

    public static string Vote(Language language) => language.Pick("Stimmrecht", "Right to vote");

    public static string Reachable(Language language) => language.Pick("In Teams erreichbar", "Reachable in Teams");

    public static string Running(Language language) => language.Pick("Laufende Vorhaben", "Running entries");

    public static string Present(Language language) => language.Pick("ja", "yes");

    public static string Missing(Language language) => language.Pick("fehlt", "missing");

    public static string NotNeeded(Language language) => language.Pick("beratend", "advisory");

    public static string Change(Language language) => language.Pick("Ändern", "Change");
}
