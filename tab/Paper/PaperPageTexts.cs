namespace KreisTeams.Tab.Paper;

/// <summary>Words of the page on which a draft resolution is written.</summary>
public static class PaperPageTexts
{
    public static string Link(Language language) => language.Pick("Beschlussvorlage schreiben", "Write a draft resolution");

    public static string FromPoll(Language language) => language.Pick("Beschlussvorlage daraus schreiben", "Write a draft resolution from it");

    public static string Gone(Language language) => language.Pick("Dieses Vorhaben gibt es nicht", "There is no such project");

    public static string GoneHint(Language language) => language.Pick("Der Link ist unvollständig, oder das Vorhaben wurde entfernt.", "The link is incomplete, or the project was removed.");

    public static string ToProjects(Language language) => language.Pick("Alle Vorhaben", "All projects");

    public static string Draft(Language language) => language.Pick("Entwurf", "Draft");

    public static string Complete(Language language) => language.Pick("vollständig", "complete");

    public static string OneALine(Language language) => language.Pick("Eine Zeile je Punkt.", "One line for each point.");

    public static string CostHint(Language language) => language.Pick("Kosten und Finanzierung in Worten; Unbekanntes bitte als unbekannt nennen.", "Cost and financing in words; say so where something is unknown.");

    public static string ClimateReason(Language language) => language.Pick("Begründung (erforderlich bei positiven oder negativen Auswirkungen)", "Reason (required for positive or negative effects)");

    public static string OthersSay(string text, Language language) => language.Pick($"Inzwischen gespeichert ist: {text}", $"Saved meanwhile: {text}");

    public static string Save(Language language) => language.Pick("Entwurf speichern", "Save the draft");

    public static string File(Language language) => language.Pick("Als Word-Datei ablegen", "File as a Word document");

    public static string FileHint(Language language) => language.Pick(
        "Abgelegt wird nur ein vollständiger Entwurf, im Ordner des Vorhabens. Jede Ablage ist eine eigene Datei.", "Only a complete draft is filed, in the folder of the project. Each filing is a document of its own.");
}
