namespace KreisTeams.Bot.Chat;

internal static class NotYetTexts
{
    public static string Meetings(Language language) => language.Pick("Sitzungen einladen und protokollieren", "Inviting to meetings and taking minutes");

    public static string Responsibilities(Language language) => language.Pick("Verantwortlichkeiten und Maßnahmen führen", "Keeping responsibilities and measures");

    public static string Reports(Language language) => language.Pick("Berichte und Exporte erstellen", "Writing reports and exports");

    public static string Privacy(Language language) => language.Pick("Auskunft und Löschung im Chat", "Access and erasure in the chat");

    public static string Drafts(Language language) => language.Pick("Beschlussvorlagen im Chat schreiben", "Writing draft resolutions in the chat");

    public static string Reminders(Language language) => language.Pick("Erinnern", "Reminding");

    public static string Applications(Language language) => language.Pick("Anträge verfolgen", "Tracking applications");

    public static string This(Language language) => language.Pick("Das", "This");

    public static string OpenPolls(Language language) => language.Pick("Wie steht es bei der Abstimmung?", "How is the poll going?");

    public static string Decided(Language language) => language.Pick("Was wurde zuletzt beschlossen?", "what was decided last month");

    public static string WhoIsContact(Language language) => language.Pick("Zeig mir alle Mitglieder im Netzwerk", "show me all municipalities and their contacts");

    public static string Projects(Language language) => language.Pick("Welche Projekte laufen?", "Which projects are running?");

    public static string Retention(Language language) => language.Pick("Wie lange werden Abstimmungen gespeichert?", "How long are polls stored?");

    public static string NewPoll(Language language) => language.Pick("Starte eine Abstimmung", "create a poll");

    public static string Deadlines(Language language) => language.Pick("Welche Fristen laufen bald ab?", "Which deadlines end soon?");

    public static string Help(Language language) => language.Pick("Hilfe", "help");
}
