namespace KreisTeams.Tab.Documents;

/// <summary>Words of the pages; states and outcomes are named by the core.</summary>
public static class DocumentPageTexts
{
    public static string Title(Language language) => language.Pick("Dokumente", "Documents");

    public static string Intro(Language language) => language.Pick(
        "Alle Unterlagen des Netzwerks, wo sie hingehören und ob sie schon in SharePoint liegen.",
        "All papers of the network, where they belong and whether they are in SharePoint yet.");

    public static string Search(Language language) => language.Pick("Suchen", "Search");

    public static string SearchHint(Language language) => language.Pick("Name, Vorhaben, Gremium, Person …", "Name, project, body, person …");

    public static string Name(Language language) => language.Pick("Name", "Name");

    public static string BelongsTo(Language language) => language.Pick("Gehört zu", "Belongs to");

    public static string State(Language language) => language.Pick("Stand", "State");

    public static string Changed(Language language) => language.Pick("Zuletzt geändert", "Last changed");

    public static string Size(Language language) => language.Pick("Größe", "Size");

    public static string None(Language language) => language.Pick("Noch keine Dokumente", "No documents yet");

    public static string NoneHint(Language language) => language.Pick(
        "Legen Sie hier die erste Datei ab. Sie erscheint danach im SharePoint-Ordner.", "File the first one here. It will then appear in the SharePoint folder.");

    public static string NoHit(Language language) => language.Pick("Kein Dokument passt zu dieser Suche", "No document matches this search");

    public static string OpensInSharePoint(Language language) => language.Pick("öffnet SharePoint", "opens SharePoint");

    public static string Hits(int hits, int all, Language language) => hits == all
        ? language.Pick(all == 1 ? "1 Dokument" : $"{all} Dokumente", all == 1 ? "1 document" : $"{all} documents")
        : language.Pick($"{hits} von {all} Dokumenten", $"{hits} of {all} documents");

    public static string File(Language language) => language.Pick("Ablegen", "File documents");

    public static string ChooseOwner(Language language) => language.Pick("Wohin gehört die Datei?", "Where does the file belong?");

    public static string Projects(Language language) => language.Pick("Vorhaben", "Projects");

    public static string Bodies(Language language) => language.Pick("Gremien", "Bodies");

    public static string PleaseChoose(Language language) => language.Pick("bitte wählen", "please choose");

    public static string ChooseFiles(Language language) => language.Pick("Dateien auswählen", "Choose files");

    public static string Uploading(string name, int percent, Language language) => language.Pick($"„{name}“ wird übertragen, {percent} %", $"uploading “{name}”, {percent} %");

    public static string Failed(string name, Language language) => language.Pick(
        $"„{name}“ ist nicht angekommen. Bitte prüfen Sie die Verbindung und versuchen Sie es noch einmal.",
        $"“{name}” did not arrive. Please check the connection and try again.");

    public static string MayNotFile(string owner, string organisations, Language language) => language.Pick(
        $"Zu „{owner}“ legen Personen aus den beteiligten Organisationen ab: {organisations}.",
        $"People of the organisations taking part may file for “{owner}”: {organisations}.");

    public static string NoSuchOwner(Language language) => language.Pick("Dieses Vorhaben oder Gremium gibt es nicht mehr.", "This project or body no longer exists.");

    public static string NoName(Language language) => language.Pick("Die Datei hat keinen Namen.", "The file has no name.");

    public static string NotKnown(Language language) => language.Pick("Ihr Konto steht nicht im Personenverzeichnis des Netzwerks.", "Your account is not in the network's register of people.");
}
