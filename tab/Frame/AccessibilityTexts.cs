namespace KreisTeams.Tab.Frame;

/// <summary>The statement that § 4 BITVNRW asks for. It is checked anew each year; a test fails when it is older.</summary>
public static class AccessibilityTexts
{
    public static readonly DateOnly CheckedOn = new(2026, 11, 27);

    public static string Title(Language language) => language.Pick("Erklärung zur Barrierefreiheit", "Accessibility statement");

    public static string Dated(Language language) => language.Pick(
        $"Erstellt und zuletzt geprüft am {BerlinTime.Date(CheckedOn, language)}.", $"Written and last checked on {BerlinTime.Date(CheckedOn, language)}.");

    public static string Aim(Language language) => language.Pick(
        "KreisTeams soll von allen bedient werden können: mit Tastatur, Screenreader, Vergrößerung und hohem Kontrast. Maßstab sind § 10 BGG NRW und die BITVNRW, also WCAG 2.1 Stufe AA und EN 301 549.",
        "KreisTeams is meant to be used by everybody: with a keyboard, a screen reader, magnification and high contrast. The measure is § 10 BGG NRW and BITVNRW, that is WCAG 2.1 level AA and EN 301 549.");

    public static string StateTitle(Language language) => language.Pick("Wie weit wir sind", "How far we are");

    public static string State(Language language) => language.Pick(
        "Diese Registerkarte ist nach eigener Prüfung weitgehend vereinbar mit diesen Anforderungen. Noch nicht oder nicht vollständig erfüllt ist:",
        "By our own check this tab largely meets these requirements. Not met yet, or not fully:");

    public static string[] Gaps(Language language) =>
    [
        language.Pick("Eine Prüfung durch eine unabhängige Stelle gab es noch nicht.", "There has been no check by an independent body yet."),
        language.Pick("Es gibt noch keine Erläuterungen in Leichter Sprache und in Deutscher Gebärdensprache.", "There are no explanations in easy language or in German Sign Language yet."),
        language.Pick("Dokumente, die Kommunen selbst ablegen, prüft KreisTeams nicht auf Barrierefreiheit.", "Documents that municipalities file themselves are not checked for accessibility by KreisTeams."),
    ];

    public static string HowTitle(Language language) => language.Pick("Wie geprüft wurde", "How it was checked");

    public static string How(Language language) => language.Pick(
        "Bei jeder Änderung prüft ein Programm (axe) jede Seite in drei Farbschemata und bei 320 Pixeln Breite, das entspricht 400 % Vergrößerung. Abstimmen und Hochladen werden allein mit der Tastatur durchgespielt. Für die Prüfung mit dem Screenreader gibt es ein Prüfblatt im Handbuch.",
        "With every change a program (axe) checks every page in three colour schemes and at a width of 320 pixels, which equals 400 % magnification. Voting and uploading are gone through with the keyboard alone. For the check with a screen reader the handbook has a script.");

    public static string FeedbackTitle(Language language) => language.Pick("Barriere melden", "Report a barrier");

    public static string Feedback(Language language) => language.Pick(
        "Sie sind auf ein Hindernis gestoßen? Schreiben Sie uns, was Sie tun wollten und womit Sie arbeiten. Sie erhalten eine Antwort von der Verwaltung dieses Netzwerks:",
        "You met an obstacle? Write to us what you wanted to do and what you work with. The administrators of this network will answer:");

    public static string OmbudsTitle(Language language) => language.Pick("Wenn das nicht hilft", "If that does not help");

    public static string Ombuds(Language language) => language.Pick(
        "Bleibt eine Anfrage ohne befriedigende Antwort, können Sie die Ombudsstelle für barrierefreie Informationstechnik Nordrhein-Westfalen anrufen (§ 10d BGG NRW). Das Verfahren kostet nichts.",
        "If there is no satisfactory answer, you can turn to the ombuds office for accessible information technology of North Rhine-Westphalia (§ 10d BGG NRW), free of charge.");
}
