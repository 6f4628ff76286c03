namespace KreisTeams.Bot.Records;

internal static class SheetImportTexts
{
    public static Wording Importing { get; } = new("Tabellen einlesen", "import tables");

    public static string NotInGroups(Language language) => language.Pick(
        "In Gruppenchats und Kanälen lässt Teams mich keine Dateien lesen. Schicken Sie mir die Tabelle im persönlichen Chat, oder lesen Sie sie im Tab unter „Verwaltung“ ein.",
        "In group chats and channels Teams does not let me read files. Send me the table in our personal chat, or import it in the tab under “Administration”.");

    public static string AttachTable(Language language) => language.Pick(
        "Bitte hängen Sie die Tabelle als CSV oder XLSX an Ihre Nachricht an. Welche Überschriften sie braucht, steht im Tab unter „Verwaltung“, „Einspielen“.",
        "Please attach the table to your message, as CSV or XLSX. The headings it needs are in the tab under “Administration”, “Import”.");

    public static string InTab(Language language) => language.Pick("Im Tab einlesen", "Import in the tab");

    public static string Gone(Language language) => language.Pick(
        "Diese Tabelle liegt nicht mehr bereit. Bitte schicken Sie sie noch einmal; es wurde nichts geändert.", "This table is no longer there. Please send it once more; nothing was changed.");

    /// <summary>Understood as „register.import“.</summary>
    public static string ImportIt(Language language) => language.Pick("Importiere diese Datei", "Import this file");

    public static string IntoRegister(Language language) => language.Pick("Ins Verzeichnis einlesen", "Import into the register");

    public static string Offer(string table, Language language) => language.Pick($"„{table}“ in Ihr OneDrive legen", $"Put “{table}” into your OneDrive");

    public static string Ready(string table, int rows, Language language) => language.Pick(
        $"{table}: {rows} Zeilen als Tabelle. Bitte stimmen Sie zu, dann liegt sie in Ihrem OneDrive.", $"{table}: {rows} lines as a table. Please agree, and it will be in your OneDrive.");

    public static string WhichTable(Language language) => language.Pick("Welche Tabelle soll ich ausgeben?", "Which table shall I export?");

    public static string ExportIt(string table, Language language) => language.Pick($"Exportiere alle {table} als CSV", $"Export all {table} as CSV");

    public static string ExportInTab(Language language) => language.Pick("Im Tab herunterladen", "Download in the tab");
}
