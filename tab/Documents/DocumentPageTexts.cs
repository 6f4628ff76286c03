using KreisTeams.Documents;

namespace KreisTeams.Tab.Documents;

/// <summary>Words of the pages; states and outcomes are named by the core.</summary>
public static class DocumentPageTexts
{
    public static string Title(Language language) => language.Pick("Dokumente", "Documents");

    public static string Intro(Language language) => language.Pick(
        "Alle Unterlagen des Netzwerks, wo sie hingehören und ob sie schon in SharePoint liegen.",
        "All papers of the network, where they belong and whether they are in SharePoint yet.");

    public static string Search(Language language) => language.Pick("Suchen", "Search");

    public static string SearchHint(Language language) => language.Pick("Wörter aus Name oder Text, Vorhaben, Thema, Kommune, Person …", "Words of name or text, project, theme, town, person …");

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

    /// <param name="guessedFor">What was typed, where only something similar was found.</param>
    public static string Hits(int hits, string? guessedFor, Language language)
    {
        var count = language.Pick(hits == 1 ? "1 Dokument" : $"{language.Number(hits)} Dokumente", hits == 1 ? "1 document" : $"{language.Number(hits)} documents");
        return guessedFor is null || hits == 0 ? count : language.Pick($"Genau „{guessedFor}“ gibt es nicht. Ähnlich: {count}", $"There is no exact “{guessedFor}”. Similar: {count}");
    }

    public static string NoHitHint(Language language) => language.Pick(
        "Versuchen Sie es mit einem anderen Wort aus dem Text, mit dem Vorhaben oder der Kommune.", "Try another word of the text, the project or the town.");

    public static string WithRemoved(Language language) => language.Pick("auch gelöschte zeigen", "show deleted ones too");

    public static string More(int count, Language language) => language.Pick($"{count} weitere zeigen", $"Show {count} more");

    public static string Open(Language language) => language.Pick("Öffnen", "Open");

    public static string OpenFolder(Language language) => language.Pick("Ordner in SharePoint", "Folder in SharePoint");

    public static string FolderBeingMade(Language language) => language.Pick("Ordner wird angelegt …", "The folder is being created …");

    public static string FolderMissing(Language language) => language.Pick("Ordner fehlt", "The folder is missing");

    public static string FolderMissingHint(Language language) => language.Pick(
        "Der Ordner wurde in SharePoint gelöscht. Dateien, die noch nicht übertragen waren, sind hier gesichert; die anderen liegen dort im Papierkorb. Wird der Ordner von dort zurückgeholt, geht alles von selbst weiter.",
        "The folder was deleted in SharePoint. Files that had not been transferred are safe here; the others are in the recycle bin there. If the folder is restored from it, everything goes on by itself.");

    public static string Relink(Language language) => language.Pick("Mit einem vorhandenen Ordner verbinden", "Link to an existing folder");

    public static string RelinkWhich(Language language) => language.Pick("Welcher Ordner?", "Which folder?");

    public static string Link(Language language) => language.Pick("Verbinden", "Link");

    public static string Removed(int count, Language language) => count == 1
        ? language.Pick("1 Datei wurde in SharePoint gelöscht und liegt dort im Papierkorb.", "1 file was deleted in SharePoint and is in the recycle bin there.")
        : language.Pick($"{count} Dateien wurden in SharePoint gelöscht und liegen dort im Papierkorb.", $"{count} files were deleted in SharePoint and are in the recycle bin there.");

    public static string Folder(Language language) => language.Pick("Ordner", "Folder");

    public static string OwnFolder(Language language) => language.Pick("Hauptordner", "Main folder");

    public static string FolderMeaning(string folder, Language language) => folder == DocumentTexts.InternalFolder
        ? language.Pick($"{folder} (nur für die Beteiligten)", $"{folder} (participants only)")
        : language.Pick($"{folder} (Niederschriften, Ergebnisse, Vorlagen)", $"{folder} (minutes, results, papers)");

    public static string Gone(Language language) => language.Pick("Dieses Dokument gibt es hier nicht", "There is no such document here");

    public static string GoneHint(Language language) => language.Pick(
        "Es wurde verschoben, oder es ist für die Beteiligten eines Vorhabens bestimmt.", "It was moved, or it is for the participants of a project.");

    public static string ToList(Language language) => language.Pick("Alle Dokumente", "All documents");

    public static string Versions(Language language) => language.Pick("Fassungen", "Versions");

    public static string VersionHead(Language language) => language.Pick("Fassung", "Version");

    public static string Present(Language language) => language.Pick("aktuell", "current");

    public static string RestoreThis(string version, Language language) => language.Pick($"Fassung {version} wiederherstellen", $"Restore version {version}");

    public static string ConfirmRestore(DocumentVersion version, Language language) => language.Pick(
        $"Fassung {version.Id} von {version.Author} ({BerlinTime.Moment(version.ModifiedAt, language)}) wird als neueste Fassung abgelegt. Keine Fassung wird gelöscht.",
        $"Version {version.Id} by {version.Author} ({BerlinTime.Moment(version.ModifiedAt, language)}) is filed as the newest version. No version is deleted.");

    public static string YesRestore(Language language) => language.Pick("Ja, wiederherstellen", "Yes, restore");

    public static string Cancel(Language language) => language.Pick("Abbrechen", "Cancel");

    public static string NewVersion(Language language) => language.Pick("Neue Fassung ablegen", "File a new version");

    public static string NewVersionHint(Language language) => language.Pick(
        "Die bisherigen Fassungen bleiben erhalten. Hat inzwischen jemand anderes die Datei geändert, bleiben beide.",
        "Earlier versions are kept. If somebody else has changed the file meanwhile, both are kept.");

    public static string OpenInSharePoint(Language language) => language.Pick("In SharePoint öffnen", "Open in SharePoint");

    public static string OpenIn(string program, Language language) => language.Pick($"In {program} öffnen", $"Open in {program}");

    public static string WhoReads(Language language) => language.Pick("Wer darf es lesen", "Who may read it");

    public static string Readers(bool isInternal, string participants, Language language) => isInternal
        ? language.Pick($"Nur die Beteiligten: {participants}", $"Participants only: {participants}")
        : language.Pick("Alle im Netzwerk", "Everybody in the network");

    public static string GivenName(Language language) => language.Pick("Abgelegt als", "Filed as");

    public static string File(Language language) => language.Pick("Ablegen", "File documents");

    public static string ChooseOwner(Language language) => language.Pick("Wohin gehört die Datei?", "Where does the file belong?");

    public static string Projects(Language language) => language.Pick("Vorhaben", "Projects");

    public static string Bodies(Language language) => language.Pick("Gremien", "Bodies");

    public static string PleaseChoose(Language language) => language.Pick("bitte wählen", "please choose");

    public static string ChooseFiles(Language language) => language.Pick("Dateien auswählen oder hierher ziehen", "Choose files or drop them here");

    public static string ChooseVersion(Language language) => language.Pick("Datei auswählen oder hierher ziehen", "Choose a file or drop it here");

    public static string Uploading(string name, int percent, Language language) => language.Pick($"„{name}“ wird übertragen, {percent} %", $"uploading “{name}”, {percent} %");

    public static string Failed(string name, Language language) => language.Pick(
        $"„{name}“ ist nicht angekommen. Bitte prüfen Sie die Verbindung und versuchen Sie es noch einmal.",
        $"“{name}” did not arrive. Please check the connection and try again.");

    public static string MayNotFile(string owner, string organisations, Language language) => owner.Length == 0
        ? language.Pick($"Das dürfen Personen aus den beteiligten Organisationen: {organisations}.", $"People of the organisations taking part may do this: {organisations}.")
        : language.Pick(
        $"Zu „{owner}“ legen Personen aus den beteiligten Organisationen ab: {organisations}.",
        $"People of the organisations taking part may file for “{owner}”: {organisations}.");

    public static string NoSuchOwner(Language language) => language.Pick("Dieses Vorhaben oder Gremium gibt es nicht mehr.", "This project or body no longer exists.");

    public static string NoName(Language language) => language.Pick("Die Datei hat keinen Namen.", "The file has no name.");

    public static string NotKnown(Language language) => language.Pick("Ihr Konto steht nicht im Personenverzeichnis des Netzwerks.", "Your account is not in the network's register of people.");
}
