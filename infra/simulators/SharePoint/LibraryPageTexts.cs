namespace KreisTeams.Simulators.SharePoint;

/// <summary>What the page of the simulated library says; it is read by people who try the product out on one machine.</summary>
internal static class LibraryPageTexts
{
    public const string Title = "SharePoint-Bibliothek";
    public const string Simulated = "Simulator";
    public const string Explanation =
        "Hier liegt, was die Anwendung abgelegt hat. Sie können hier auch handeln wie eine Kollegin, die direkt in SharePoint arbeitet; die Anwendung bemerkt es nach wenigen Sekunden.";
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
    public const string Move = "Verschieben";
    public const string MoveTo = "In welchen Ordner?";
    public const string Replace = "Inhalt ersetzen";
    public const string Delete = "Löschen";
    public const string Lock = "In Office öffnen (sperren)";
    public const string Unlock = "In Office schließen (entsperren)";
    public const string Infect = "Virenverdacht melden";
    public const string Disinfect = "Virenverdacht aufheben";
    public const string Restore = "Wiederherstellen";
    public const string RestoreVersion = "Diese Version wiederherstellen";
    public const string RecycleBin = "Papierkorb";
    public const string RecycleBinEmpty = "Der Papierkorb ist leer.";
    public const string LockedNote = "in Office geöffnet";
    public const string InfectedNote = "Virenverdacht";
    public const string Requests = "Anfragen";
    public const string RequestsTitle = "Anfragen der Anwendung";
    public const string NoRequests = "Noch keine Anfragen.";
    public const string Moment = "Zeit";
    public const string Request = "Anfrage";
    public const string Answer = "Antwort";
    public const string Units = "Einheiten";
    public const string Throttle = "30 Sekunden lang drosseln";
    public const string ThrottleMeaning = "SharePoint antwortet dann mit „429, warten Sie“, wie bei zu vielen Anfragen. Die Anwendung wartet und sagt, bis wann.";
    public const string Throttling = "SharePoint drosselt gerade.";
    public const string NothingHere = "Hier gibt es nichts (mehr).";
    public const string BackToRoot = "Zur Bibliothek";
    public const string Refused = "Das hat SharePoint abgelehnt";

    public static string Bytes(long bytes) => bytes switch
    {
        < 1000 => $"{bytes} Byte",
        < 1_000_000 => $"{bytes / 1000.0:0.#} kB",
        _ => $"{bytes / 1_000_000.0:0.#} MB",
    };

    public static string Spent(int units) => $"{units} Ressourceneinheiten in der letzten Minute.";
}
