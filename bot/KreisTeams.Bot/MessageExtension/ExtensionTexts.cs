namespace KreisTeams.Bot.MessageExtension;

internal static class ExtensionTexts
{
    public static string AsOf(DateOnly day, Language language) => language.Pick($"Aus KreisTeams, Stand {BerlinTime.Date(day, language)}", $"From KreisTeams, as of {BerlinTime.Date(day, language)}");

    public static string Nothing(string typed, Language language) => typed.Length == 0
        ? language.Pick("Hier ist noch nichts eingetragen.", "Nothing is registered here yet.")
        : language.Pick($"Nichts gefunden zu „{typed}“. Ein kürzeres Wort findet oft mehr.", $"Nothing found for “{typed}”. A shorter word often finds more.");

    public static string Back(Language language) => language.Pick("Zurück", "Back");

    public static string Missing(Language language) => language.Pick("Bitte auswählen", "Please choose");

    public static string StartPoll(Language language) => language.Pick("Abstimmung starten", "Start a poll");

    public static string Question(Language language) => language.Pick("Frage", "Question");

    public static string QuestionMissing(Language language) => language.Pick("Worüber soll abgestimmt werden?", "What is the vote about?");

    public static string Day(Language language) => language.Pick("Frist: Tag", "Deadline: day");

    public static string Time(Language language) => language.Pick("Frist: Uhrzeit", "Deadline: time");

    public static string Options(Language language) => language.Pick("Möglichkeiten, eine je Zeile", "Options, one a line");

    public static string OptionsHint(Language language) => language.Pick(
        "Nur bei Auswahl, Terminfindung und Priorisierung", "Only for selection, date finding and prioritisation");

    public static string Secrecy(Language language) => language.Pick("Geheimhaltung", "Secrecy");

    public static string Secret(Language language) => language.Pick("Geheim abstimmen", "Secret vote");

    public static string Check(Language language) => language.Pick("Weiter zur Prüfung", "Continue to check");

    public static string NothingYet(Language language) => language.Pick(
        "Im nächsten Schritt sehen Sie Regel, Stimmberechtigte und Frist. Bis dahin wird nichts gestartet.",
        "The next step shows rule, electorate and deadline. Nothing starts before.");

    public static string NoBody(Language language) => language.Pick(
        "Ihre Organisation gehört keinem Gremium an, in dem Sie eine Abstimmung starten können.", "Your organisation belongs to no body in which you could start a poll.");

    public static string NewProject(Language language) => language.Pick("Neues Vorhaben", "New project");

    public static string ProjectTitle(Language language) => language.Pick("Titel", "Title");

    public static string TitleMissing(Language language) => language.Pick("Wie soll das Vorhaben heißen?", "What is the project called?");

    public static string Description(Language language) => language.Pick("Worum geht es?", "What is it about?");

    public static string State(Language language) => language.Pick("Stand", "State");

    public static string CreateAnyway(Language language) => language.Pick("Trotzdem anlegen", "Register anyway");

    public static string SimilarFirst(Language language) => language.Pick(
        "Gibt es Ähnliches schon, sehen Sie es, bevor etwas gespeichert wird.", "If something similar exists, you see it before anything is saved.");

    public static string FileAttachment(Language language) => language.Pick("An Projekt ablegen", "File to a project");

    public static string NoFiles(Language language) => language.Pick("An dieser Nachricht hängt keine Datei.", "No file is attached to this message.");
}
