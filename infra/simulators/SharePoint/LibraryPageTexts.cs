namespace KreisTeams.Simulators.SharePoint;

/// <summary>What the page of the simulated library says; it is read by people who try the product out on one machine.</summary>
internal static class LibraryPageTexts
{
    public const string Title = "SharePoint-Bibliothek (Simulator)";
    public const string Explanation =
        "Hier sehen Sie, was in SharePoint liegt, und können handeln wie eine Kollegin, die direkt in SharePoint arbeitet: "
        + "Dateien ablegen, ersetzen, umbenennen, löschen oder in Office geöffnet halten. Die Anwendung bemerkt es nach wenigen Sekunden.";
    public const string Root = "Dokumente";
    public const string Path = "Pfad";
    public const string Empty = "Dieser Ordner ist leer.";
    public const string Name = "Name";
    public const string Size = "Größe";
    public const string Version = "Version";
    public const string Changed = "Geändert";
    public const string By = "von";
    public const string Folder = "Ordner";
    public const string OpenFile = "Datei öffnen";
    public const string Versions = "Versionen";
    public const string ActAsColleague = "Als Kollegin oder Kollege handeln";
    public const string Person = "Handelnde Person";
    public const string DefaultPerson = "Petra Beispiel";
    public const string DropFile = "Datei ablegen";
    public const string File = "Datei";
    public const string NewFolder = "Ordner anlegen";
    public const string NewName = "Neuer Name";
    public const string Rename = "Umbenennen";
    public const string Replace = "Inhalt ersetzen";
    public const string Delete = "Löschen";
    public const string Lock = "In Office öffnen (sperren)";
    public const string Unlock = "In Office schließen (entsperren)";
    public const string Restore = "Wiederherstellen";
    public const string RestoreVersion = "Diese Version wiederherstellen";
    public const string RecycleBin = "Papierkorb";
    public const string RecycleBinEmpty = "Der Papierkorb ist leer.";
    public const string LockedNote = "in Office geöffnet";
    public const string Requests = "Anfragen der Anwendung (zuletzt zuerst)";
    public const string NothingHere = "Hier gibt es nichts (mehr).";
    public const string BackToRoot = "Zur Bibliothek";
    public const string Refused = "Das hat SharePoint abgelehnt";

    public static string Bytes(long bytes) => $"{bytes:N0} Byte";
}
