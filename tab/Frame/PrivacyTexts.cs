namespace KreisTeams.Tab.Frame;

public static class PrivacyTexts
{
    public static string Title(Language language) => language.Pick("Datenschutz", "Privacy");

    public static string Intro(Language language) => language.Pick(
        "Was KreisTeams über Menschen speichert, wozu, und wo es liegt.", "What KreisTeams keeps about people, what for, and where it is.");

    public static string WhatTitle(Language language) => language.Pick("Gespeicherte Daten", "Data that are kept");

    public static (string What, string Why, string Where)[] Data(Language language)
    {
        var account = language.Pick("Im Speicherkonto des Betreibers.", "In the operator's storage account.");
        var library = language.Pick("In der SharePoint-Bibliothek des Betreibers.", "In the operator's SharePoint library.");
        return
        [
            (language.Pick("Name, Funktion, Kontaktdaten, Abwesenheit, Rechte", "Name, function, contact data, absence, rights"),
                language.Pick("Damit Zuständige gefunden werden und nur Berechtigte handeln.", "So that those responsible are found and only the entitled act."), account),
            (language.Pick("Abstimmungen mit Stimmen der Organisationen", "Polls with the votes of organisations"),
                language.Pick("Nachweis der Entscheidungen; bei geheimen Abstimmungen getrennt, wer abgestimmt hat und was.", "Proof of decisions; in secret polls apart, who voted and what."), account),
            (language.Pick("Änderungen am Verzeichnis mit Zeit und Person", "Changes to the register with time and person"),
                language.Pick("Damit nachvollziehbar ist, wer was geändert hat.", "So that it can be seen who changed what."), account),
            (language.Pick("Dokumente mit Verfasserin oder Verfasser", "Documents with their author"), language.Pick("Gemeinsame Ablage.", "Shared filing."), library),
            (language.Pick("Gemerkte Ansichten und gewählte Einstellungen", "Kept views and chosen settings"), language.Pick("Damit Sie sie wiederfinden.", "So that you find them again."), account),
        ];
    }

    public static string NotTitle(Language language) => language.Pick("Was KreisTeams nicht tut", "What KreisTeams does not do");

    public static string[] Not(Language language) =>
    [
        language.Pick("Chatnachrichten werden verstanden, aber nicht aufbewahrt.", "Messages are understood but not kept."),
        language.Pick("Es wird nichts an Dritte gesendet; diese Seiten laden nichts von fremden Servern.", "Nothing is sent to third parties; these pages load nothing from other servers."),
        language.Pick("Niemand wird gemessen: Es gibt keine Auswertung, wer wann welche Seite öffnet.", "Nobody is measured: there is no record of who opens which page when."),
        language.Pick(
            "Im Browser liegen nur die gewählte Sprache, der Zeitpunkt Ihres letzten Besuchs und ungespeicherte Eingaben, bis Sie das Fenster schließen.",
            "The browser keeps only the chosen language, the time of your last visit, and unsaved entries until you close the window."),
    ];

    public static string RightsTitle(Language language) => language.Pick("Ihre Rechte", "Your rights");

    public static string Rights(Language language) => language.Pick(
        "Für Auskunft, Berichtigung und Löschung (Art. 15 bis 17 DSGVO) sind zuständig:",
        "Requests for access, rectification and erasure (Art. 15 to 17 GDPR) are answered by:");
}
