using KreisTeams.Network;

namespace KreisTeams.Admin;

/// <summary>What the administrator reads.</summary>
internal static class AdminTexts
{
    public static string Root(Language language) => language.Pick("Die Befehlszeile von KreisTeams für die Verwaltung", "The administrator's command line of KreisTeams");

    public static string English(Language language) => language.Pick("Antwortet auf Englisch", "Answers in English");

    public static string Import(Language language) => language.Pick(
        "Liest eine Netzwerkdatei (JSON) oder eine Liste von Personen oder Projekten (CSV) ein", "Imports a network file (JSON) or a list of people or projects (CSV)");

    public static string ImportFile(Language language) => language.Pick("Die Datei", "The file");

    public static string DryRun(Language language) => language.Pick("Zeigt nur, was sich ändern würde", "Only shows what would change");

    public static string Export(Language language) => language.Pick("Schreibt das ganze Netzwerk als Netzwerkdatei", "Writes the whole network as a network file");

    public static string ExportTable(Language language) => language.Pick(
        "Statt des Netzwerks eine Tabelle: people (Personen), projects (Projekte), organisations (Organisationen), initiatives (Initiativen) oder themes (Themen), nach .xlsx oder .csv",
        "Instead of the network a table: people, projects, organisations, initiatives or themes, to .xlsx or .csv");

    public static string Retention(Language language) => language.Pick(
        "Löscht, was länger aufbewahrt wird als nötig, und schreibt es auf; --dry-run zeigt es nur", "Deletes what is kept longer than needed and writes it down; --dry-run only shows it");

    public static string RetentionDryRun(Language language) => language.Pick("Nur zeigen, nichts löschen", "Show only, delete nothing");

    public static string RetentionClass(string name, int days, int expired, Language language) => language.Pick(
        $"{name}: {expired} älter als {days} Tage", $"{name}: {expired} older than {days} days");

    public static string RetentionItem(string item, DateTimeOffset since, Language language) => $"  {BerlinTime.Date(DateOnly.FromDateTime(since.UtcDateTime), language)}  {item}";

    public static string RetentionMore(int count, Language language) => language.Pick($"  und {count} weitere", $"  and {count} more");

    public static string RetentionDone(int deleted, bool isDryRun, Language language) => (deleted, isDryRun) switch
    {
        (0, _) => language.Pick("Nichts ist abgelaufen.", "Nothing has expired."),
        (_, true) => language.Pick($"{deleted} Einträge würden gelöscht. Gelöscht wurde nichts.", $"{deleted} entries would be deleted. Nothing was deleted."),
        _ => language.Pick($"{deleted} Einträge gelöscht. Das Löschprotokoll nennt Klasse, Anzahl und Stichtag.", $"Deleted {deleted} entries. The log of deletions names class, number and day."),
    };

    public static string RetentionWrong(string problem, Language language) => language.Pick($"Die Aufbewahrungsfristen sind nicht lesbar: {problem}", $"The retention periods cannot be read: {problem}");

    public static string RetentionPeriods(Language language) => language.Pick("Eine eigene Datei mit den Fristen je Klasse in Tagen", "A file of your own with the periods of each class in days");

    public static string ExportFile(Language language) => language.Pick("In diese Datei statt auf die Ausgabe", "To this file instead of the output");

    public static string Check(Language language) => language.Pick("Prüft Speicher und Netzwerk und sagt, was zu tun ist", "Checks storage and network and says what to do");

    public static string Backup(Language language) => language.Pick("Sichert alle Tabellen und Dateien in einen leeren Ordner", "Backs up all tables and files to an empty folder");

    public static string Restore(Language language) => language.Pick("Stellt eine Sicherung in einem leeren Speicher wieder her", "Restores a backup into an empty storage");

    public static string Folder(Language language) => language.Pick("Der Ordner", "The folder");

    public static string NoStorage(Language language) => language.Pick(
        "Kein Speicher angegeben. Bitte --connection-string oder --account nennen, oder die Umgebungsvariable Storage__ConnectionString oder Storage__AccountName setzen.",
        "No storage is named. Give --connection-string or --account, or set the environment variable Storage__ConnectionString or Storage__AccountName.");

    public static string WrongConnectionString(Language language) => language.Pick(
        "Die Verbindungszeichenfolge ist unvollständig oder falsch geschrieben. Für ein Speicherkonto in Azure genügt --account NAME.",
        "The connection string is incomplete or misspelt. For a storage account in Azure --account NAME is enough.");

    public static string StorageUnreachable(string reason, Language language) => language.Pick($"Der Speicher ist nicht erreichbar: {reason}", $"The storage cannot be reached: {reason}");

    public static string Unreadable(string path, string reason, Language language) => language.Pick($"{path} lässt sich nicht lesen: {reason}", $"{path} cannot be read: {reason}");

    public static string FileBroken(string path, int problems, Language language) => language.Pick(
        $"{path} wurde nicht eingelesen, {(problems == 1 ? "eine Stelle ist" : $"{problems} Stellen sind")} zu berichtigen:",
        $"{path} was not imported, {(problems == 1 ? "one place has" : $"{problems} places have")} to be mended:");

    public static string Difference(Difference difference, string name, Language language)
    {
        var record = $"{NetworkTexts.KindName(difference.Key.Kind, language)} „{name}“ ({difference.Key.Id})";
        return difference.Kind == DifferenceKind.Added
            ? $"+ {record}"
            : $"~ {record}: {string.Join(", ", difference.Fields)}";
    }

    public static string ImportSummary(int added, int changed, bool isDryRun, Language language) => (added, changed) switch
    {
        (0, 0) => language.Pick("Alles ist schon so. Es gibt nichts zu ändern.", "Everything is so already. There is nothing to change."),
        _ when isDryRun => language.Pick($"{added} neu, {changed} geändert würden eingelesen. Geschrieben wurde nichts.", $"{added} new and {changed} changed would be imported. Nothing was written."),
        _ => language.Pick($"{added} neu und {changed} geändert eingelesen.", $"Imported {added} new and {changed} changed."),
    };

    public static string Exported(int records, string path, Language language) => language.Pick($"{records} Einträge nach {path} geschrieben.", $"Wrote {records} records to {path}.");

    public static string FolderNotEmpty(string path, Language language) => language.Pick($"Der Ordner {path} ist nicht leer.", $"The folder {path} is not empty.");

    public static string NoBackup(string path, Language language) => language.Pick($"In {path} liegt keine vollständige Sicherung.", $"There is no complete backup in {path}.");

    public static string StorageNotEmpty(string table, Language language) => language.Pick(
        $"Der Speicher ist nicht leer: {table} hat schon Einträge. Eine Sicherung wird nur in einen leeren Speicher zurückgespielt, etwa mit einem neuen --prefix.",
        $"The storage is not empty: {table} has entries already. A backup is restored into an empty storage only, for instance with a new --prefix.");

    public static string BackedUp(int rows, int files, Language language) => language.Pick($"{rows} Zeilen und {files} Dateien gesichert.", $"Backed up {rows} rows and {files} files.");

    public static string Restored(int rows, int files, Language language) => language.Pick($"{rows} Zeilen und {files} Dateien wiederhergestellt.", $"Restored {rows} rows and {files} files.");

    public static string CheckTables(Language language) => language.Pick("Tabellen lesen und schreiben", "Read and write tables");

    public static string CheckQueues(Language language) => language.Pick("Warteschlangen lesen und schreiben", "Read and write queues");

    public static string CheckBlobs(Language language) => language.Pick("Dateispeicher lesen und schreiben", "Read and write blobs");

    public static string CheckNetwork(Language language) => language.Pick("Netzwerk eingelesen", "Network imported");

    public static string CheckAdministrator(Language language) => language.Pick("Jemand verwaltet das Netzwerk", "Somebody administers the network");

    public static string CheckPrivacy(Language language) => language.Pick("Der Datenschutz ist benannt", "A privacy officer is named");

    public static string CheckVoters(Body body, Language language) => language.Pick($"{body.Name}: jede Organisation kann abstimmen", $"{body.Name}: every organisation can vote");

    public static string CheckAccess(Body body, Language language) => language.Pick($"{body.Name}: Stimmberechtigte sind in Teams bekannt", $"{body.Name}: voters are known in Teams");

    public static string CheckRules(Language language) => language.Pick("Alle Einträge halten die Regeln ein", "All records keep to the rules");

    public static string FixAccess(Language language) => language.Pick(
        "Der angemeldeten Identität am Speicherkonto die Rollen „Mitwirkender an Storage-Tabellendaten, -Warteschlangendaten und -Blobdaten“ geben.",
        "Give the signed-in identity the roles Storage Table, Queue and Blob Data Contributor on the storage account.");

    public static string FixImport(Language language) => language.Pick("Einlesen mit: import DATEI", "Import with: import FILE");

    public static string FixAdministrator(Language language) => language.Pick(
        "In der Netzwerkdatei einer Person „grants“ mit der Rolle networkAdministrator geben und einlesen.", "Give a person in the network file “grants” with the role networkAdministrator and import.");

    public static string FixPrivacy(Language language) => language.Pick(
        "In der Netzwerkdatei einer Person „grants“ mit der Rolle privacyOfficer geben und einlesen.", "Give a person in the network file “grants” with the role privacyOfficer and import.");

    public static string FixMissing(IEnumerable<string> organisations, Language language) => language.Pick(
        $"Es fehlt: {string.Join(", ", organisations)}.", $"Missing: {string.Join(", ", organisations)}.");
}
