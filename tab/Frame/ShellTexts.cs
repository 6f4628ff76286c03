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
        "Verbindung unterbrochen, sie wird wiederhergestellt …", "Connection lost, reconnecting …");

    public static string ReconnectFailed(Language language) => language.Pick(
        "Keine Verbindung. Sie kommt von selbst wieder.", "No connection. It comes back by itself.");

    public static string Offline(Language language) => language.Pick("Kein Netz. Sie können weiterlesen.", "You are offline. You can go on reading.");

    /// <summary>Followed by the time.</summary>
    public static string AsOf(Language language) => language.Pick("Stand", "As of");

    public static string Expired(Language language) => language.Pick(
        "Ihre Anmeldung ist abgelaufen, und Teams konnte sie nicht erneuern. Was Sie eingegeben haben, bleibt in diesem Fenster erhalten.",
        "Your sign-in has expired and Teams could not renew it. What you typed is kept in this window.");

    public static string OpenInTeams(Language language) => language.Pick("In Teams öffnen", "Open in Teams");

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

    public static string Synergies(Language language) => language.Pick("Synergien", "Synergies");

    public static string Funding(Language language) => language.Pick("Förderung", "Funding");

    public static string Documents(Language language) => language.Pick("Dokumente", "Documents");

    public static string Administration(Language language) => language.Pick("Verwaltung", "Administration");

    public static string MyEntry(string name, Language language) => language.Pick($"{name}: mein Eintrag", $"{name}: my entry");

    public static string Accessibility(Language language) => language.Pick("Barrierefreiheit", "Accessibility");

    public static string Privacy(Language language) => language.Pick("Datenschutz", "Privacy");

    public static string ConfigureProject(Language language) => language.Pick("… oder ein bestimmtes Vorhaben", "… or a particular entry");

    public static string NoProject(Language language) => language.Pick("kein bestimmtes", "none in particular");

    public static string OtherLanguage(Language language) => language.Pick("English", "Deutsch");

    public static string ActingAs(Language language) => language.Pick("Demo-Person", "Demo person");

    public static string ChoosePersona(Language language) => language.Pick("Person wählen", "Choose a person");

    public static string NotFound(Language language) => language.Pick("Diese Seite gibt es nicht", "There is no such page");

    public static string NotFoundHint(Language language) => language.Pick(
        "Der Link ist veraltet oder unvollständig. In der Übersicht finden Sie alles Aktuelle.",
        "The link is outdated or incomplete. The overview shows what is current.");

    public static string ToOverview(Language language) => language.Pick("Zur Übersicht", "To the overview");
}
