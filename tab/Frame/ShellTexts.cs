namespace KreisTeams.Tab.Frame;

public static class ShellTexts
{
    public const string Product = "KreisTeams";

    public static string Loading(Language language) => language.Pick("KreisTeams wird geladen …", "Loading KreisTeams …");

    public static string Unconfigured(Language language) => language.Pick(
        "Die Anmeldung ist noch nicht eingerichtet. Bitte wenden Sie sich an die Administration: Es fehlt die Einstellung Tab:ClientId.",
        "Sign-in has not been set up yet. Please ask your administrator: the setting Tab:ClientId is missing.");

    public static string Outside(Language language) => language.Pick(
        "KreisTeams öffnet sich in Microsoft Teams. Bitte rufen Sie die Registerkarte dort auf.",
        "KreisTeams opens inside Microsoft Teams. Please open the tab there.");

    public static string Refused(Language language) => language.Pick(
        "Teams konnte Sie nicht anmelden. Bitte laden Sie die Registerkarte neu. Bleibt es dabei, muss die Administration der App zustimmen.",
        "Teams could not sign you in. Please reload the tab. If that does not help, an administrator has to consent to the app.");

    public static string NoScript(Language language) => language.Pick(
        "KreisTeams braucht JavaScript. Bitte schalten Sie es für diese Seite ein.", "KreisTeams needs JavaScript. Please allow it for this page.");

    public static string Reconnecting(Language language) => language.Pick(
        "Verbindung unterbrochen. Sie sehen den letzten Stand; die Verbindung wird wiederhergestellt …",
        "Connection lost. You see the last state; reconnecting …");

    public static string ReconnectFailed(Language language) => language.Pick(
        "Keine Verbindung. Sie sehen den letzten Stand.", "No connection. You see the last state.");

    public static string Reload(Language language) => language.Pick("Neu laden", "Reload");

    public static string Fault(Language language) => language.Pick(
        "Da ist etwas schiefgegangen. Ihre Daten sind sicher; bitte laden Sie die Seite neu.",
        "Something went wrong. Your data are safe; please reload the page.");

    public static string ConfigureTitle(Language language) => language.Pick("Was soll dieser Kanal zeigen?", "What should this channel show?");

    public static string ConfigureHint(Language language) => language.Pick(
        "Wählen Sie den Bereich, mit dem sich die Registerkarte öffnet. Alle anderen bleiben von dort erreichbar.",
        "Choose the section with which the tab opens. All others remain within reach.");

    public static string FaultTitle(Language language) => language.Pick("Das hat nicht geklappt", "That did not work");

    public static string FaultOnPage(Language language) => language.Pick(
        "Diese Seite ließ sich gerade nicht laden. Was Sie zuvor gespeichert haben, ist sicher.",
        "This page could not be loaded right now. What you saved before is safe.");

    public static string TryAgain(Language language) => language.Pick("Noch einmal versuchen", "Try again");

    public static string SkipToContent(Language language) => language.Pick("Zum Inhalt springen", "Skip to content");

    public static string Navigation(Language language) => language.Pick("Bereiche", "Sections");

    public static string Menu(Language language) => language.Pick("Menü", "Menu");

    public static string Overview(Language language) => language.Pick("Übersicht", "Overview");

    public static string Projects(Language language) => language.Pick("Projekte", "Projects");

    public static string Decisions(Language language) => language.Pick("Entscheidungen", "Decisions");

    public static string Network(Language language) => language.Pick("Netzwerk", "Network");

    public static string Themes(Language language) => language.Pick("Themen", "Topics");

    public static string Funding(Language language) => language.Pick("Förderung", "Funding");

    public static string Documents(Language language) => language.Pick("Dokumente", "Documents");

    public static string OtherLanguage(Language language) => language.Pick("English", "Deutsch");

    public static string ActingAs(Language language) => language.Pick("Demo-Person", "Demo person");

    public static string ChoosePersona(Language language) => language.Pick("Person wählen", "Choose a person");

    public static string NotFound(Language language) => language.Pick("Diese Seite gibt es nicht", "There is no such page");

    public static string NotFoundHint(Language language) => language.Pick(
        "Der Link ist veraltet oder unvollständig. In der Übersicht finden Sie alles Aktuelle.",
        "The link is outdated or incomplete. The overview shows what is current.");

    public static string ToOverview(Language language) => language.Pick("Zur Übersicht", "To the overview");
}
