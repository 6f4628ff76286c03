using KreisTeams.Network;

namespace KreisTeams.Tab.Administration;

public static class ImportTexts
{
    public static string Hint(Language language) => language.Pick(
        "Tabellen mit Personen, Vorhaben, Organisationen, Initiativen oder Themen, als Excel-Arbeitsmappe oder CSV. Sie sehen vorher, was sich ändert; fehlerhafte Zeilen bleiben draußen.",
        "Tables of people, projects, organisations, initiatives or themes, as an Excel workbook or CSV. You see beforehand what changes; lines with mistakes stay out.");

    public static string Choose(Language language) => language.Pick("Tabelle auswählen", "Choose a table");

    public static string Columns(Language language) => language.Pick("Welche Spalten braucht die Tabelle?", "Which columns does the table need?");

    public static string PeopleColumns(Language language) => language.Pick(
        "Personen: „Name“ und „Organisation“; dazu, was Sie haben: Funktion, Befugnis, E-Mail, Telefon, Anrede, Abteilung, Gültig ab, Gültig bis, Vertretung von.",
        "People: “Name” and “Organisation”; and what you have of: Role, Authority, Mail, Phone, Salutation, Unit, Valid from, Valid until, Deputy of.");

    public static string ProjectColumns(Language language) => language.Pick(
        "Vorhaben: „Titel“ und „Federführung“; dazu, was Sie haben: Art, Stand, Beschreibung, Partner, Themen, Beginn, Ende, Kosten.",
        "Projects: “Title” and “Lead”; and what you have of: Kind, State, Description, Partners, Themes, Start, End, Cost.");

    public static string OtherColumns(Language language) => language.Pick(
        "Organisationen: „Organisation“. Initiativen: „Initiative“ und „Zweck“. Themen: „Themen“ und „Andere Wörter“. Alle weiteren Spalten zeigt, was Sie unten herunterladen.",
        "Organisations: “Organisation”. Initiatives: “Initiative” and “Purpose”. Themes: “Themes” and “Synonyms”. What you download below shows all other columns.");

    public static string Export(Language language) => language.Pick("Als Tabelle herunterladen", "Download as a table");

    public static string ExportHint(Language language) => language.Pick(
        "CSV, wie Excel sie öffnet. Was Sie darin ändern, lässt sich oben wieder einspielen.", "CSV as Excel opens it. What you change in it can be imported again above.");

    public static string Table(SheetKind kind, Language language) => kind switch
    {
        SheetKind.People => language.Pick("Personen", "People"),
        SheetKind.Projects => language.Pick("Projekte", "Projects"),
        SheetKind.Organisations => language.Pick("Organisationen", "Organisations"),
        SheetKind.Initiatives => language.Pick("Initiativen", "Initiatives"),
        _ => language.Pick("Themen", "Themes"),
    };

    public static string WholeNetwork(Language language) => language.Pick(
        "Ein ganzes Netzwerk (JSON) spielt die Administration auf der Kommandozeile ein; so steht es im Handbuch.",
        "A whole network (JSON) is imported by the administrator on the command line, as the handbook says.");

    public static string TooLarge(int megabytes, Language language) => language.Pick(
        $"Die Datei ist größer als {megabytes} MB. Bitte teilen Sie die Tabelle.", $"The file is larger than {megabytes} MB. Please split the table.");

    public static string Preview(string file, Language language) => language.Pick($"Vorschau: {file}", $"Preview: {file}");

    public static string Counts(int added, int changed, int same, Language language) => language.Pick(
        $"{added} neu, {changed} geändert, {same} unverändert", $"{added} new, {changed} changed, {same} unchanged");

    public static string Problems(int count, Language language) => count == 1
        ? language.Pick("1 Hinweis: Diese Zeile wird nicht übernommen", "1 note: this line is not taken over")
        : language.Pick($"{count} Hinweise: Diese Zeilen werden nicht übernommen", $"{count} notes: these lines are not taken over");

    public static string Line(Language language) => language.Pick("Zeile", "Line");

    public static string Entry(Language language) => language.Pick("Eintrag", "Entry");

    public static string Change(Language language) => language.Pick("Was geschieht", "What happens");

    public static string New(Language language) => language.Pick("neu", "new");

    public static string Same(Language language) => language.Pick("unverändert", "unchanged");

    public static string Changed(string fields, Language language) => language.Pick($"geändert: {fields}", $"changed: {fields}");

    public static string Run(int count, Language language) => count == 1
        ? language.Pick("1 Eintrag übernehmen", "Import 1 entry") : language.Pick($"{count} Einträge übernehmen", $"Import {count} entries");

    public static string NothingToDo(Language language) => language.Pick("Es gibt nichts zu übernehmen.", "There is nothing to import.");

    public static string Working(Language language) => language.Pick("Wird übernommen …", "Importing …");

    public static string Done(int count, Language language) => count == 1
        ? language.Pick("1 Eintrag übernommen.", "1 entry imported.") : language.Pick($"{count} Einträge übernommen.", $"{count} entries imported.");
}
