using KreisTeams.Projects;

namespace KreisTeams.Network;

internal enum SheetColumn
{
    Name,
    Organisation,
    Role,
    Authority,
    Email,
    Phone,
    Salutation,
    Unit,
    ValidFrom,
    ValidUntil,
    DeputyOf,
    Title,
    Lead,
    Kind,
    State,
    Description,
    Partners,
    Themes,
    Start,
    End,
    Cost,
    LegalForm,
    Ags,
    Ars,
    Inhabitants,
    Advisory,
    Weight,
    Aliases,
    Source,
    Initiative,
    Purpose,
    Members,
    Date,
    Place,
    Participants,
    Synonyms,
}

/// <summary>Headings and words of the tables that people bring, and what they read about them.</summary>
internal static class SheetTexts
{
    private static readonly Dictionary<SheetColumn, string[]> Columns = new()
    {
        [SheetColumn.Name] = ["Name", "Person"],
        [SheetColumn.Organisation] = ["Organisation", "Stadt", "Kommune", "Town"],
        [SheetColumn.Role] = ["Rolle", "Funktion", "Role"],
        [SheetColumn.Authority] = ["Befugnis", "Authority"],
        [SheetColumn.Email] = ["E-Mail", "Mail", "E-Mail-Adresse"],
        [SheetColumn.Phone] = ["Telefon", "Telefonnummer", "Phone"],
        [SheetColumn.Salutation] = ["Anrede", "Salutation"],
        [SheetColumn.Unit] = ["Einheit", "Amt", "Abteilung", "Fachbereich", "Unit"],
        [SheetColumn.ValidFrom] = ["Gültig ab", "ab", "Valid from"],
        [SheetColumn.ValidUntil] = ["Gültig bis", "bis", "Valid until"],
        [SheetColumn.DeputyOf] = ["Vertretung von", "vertritt", "Deputy of"],
        [SheetColumn.Title] = ["Titel", "Projekt", "Vorhaben", "Title", "Project"],
        [SheetColumn.Lead] = ["Federführung", "Federführend", "Lead"],
        [SheetColumn.Kind] = ["Art", "Kind"],
        [SheetColumn.State] = ["Status", "Stand", "State"],
        [SheetColumn.Description] = ["Beschreibung", "Description"],
        [SheetColumn.Partners] = ["Partner", "Beteiligte", "Partners"],
        [SheetColumn.Themes] = ["Themen", "Thema", "Themes"],
        [SheetColumn.Start] = ["Beginn", "Start"],
        [SheetColumn.End] = ["Ende", "End"],
        [SheetColumn.Cost] = ["Kosten", "Kosten in Euro", "Cost"],
        [SheetColumn.LegalForm] = ["Rechtsform", "Legal form"],
        [SheetColumn.Ags] = ["AGS", "Gemeindeschlüssel"],
        [SheetColumn.Ars] = ["ARS", "Regionalschlüssel"],
        [SheetColumn.Inhabitants] = ["Einwohner", "Einwohnerzahl", "Inhabitants"],
        [SheetColumn.Advisory] = ["Nur beratend", "beratend", "Advisory"],
        [SheetColumn.Weight] = ["Stimmgewicht", "Weight"],
        [SheetColumn.Aliases] = ["Auch bekannt als", "Kurzformen", "Aliases"],
        [SheetColumn.Source] = ["Quelle", "Source"],
        [SheetColumn.Initiative] = ["Initiative", "Netzwerk", "Network"],
        [SheetColumn.Purpose] = ["Zweck", "Purpose"],
        [SheetColumn.Members] = ["Mitglieder", "Members"],
        [SheetColumn.Date] = ["Datum", "Date"],
        [SheetColumn.Place] = ["Ort", "Place"],
        [SheetColumn.Participants] = ["Teilnehmende", "Participants"],
        [SheetColumn.Synonyms] = ["Andere Wörter", "Synonyme", "Synonyms"],
    };

    private static readonly Dictionary<string, MandateRole> Roles = Folded<MandateRole>(
        (MandateRole.Cdo, ["CDO", "Digitalbeauftragte", "Digitalbeauftragter"]), (MandateRole.Contact, ["Ansprechperson", "Kontakt", "Contact"]),
        (MandateRole.ChiefExecutive, ["HVB", "Bürgermeister", "Bürgermeisterin", "Landrat", "Landrätin", "Chief executive"]),
        (MandateRole.ProjectLead, ["Projektleitung", "Projektleiter", "Projektleiterin", "Project lead"]));

    private static readonly Dictionary<string, Authority> Authorities = Folded<Authority>(
        (Authority.Inform, ["informiert", "nein", "keine", "Inform"]), (Authority.Vote, ["abstimmen", "darf abstimmen", "ja", "Stimmrecht", "Vote"]),
        (Authority.PromiseBudget, ["Budget", "darf Budget zusagen", "Promise budget"]));

    private static readonly Dictionary<string, ProjectKind> Kinds = Folded<ProjectKind>(
        (ProjectKind.Project, ["Projekt", "Project"]), (ProjectKind.Idea, ["Idee", "Idea"]), (ProjectKind.Strategy, ["Strategie", "Strategy"]),
        (ProjectKind.Service, ["Dienst", "Leistung", "Service"]));

    private static readonly Dictionary<string, ProjectState> States = Folded<ProjectState>(
        (ProjectState.Idea, ["Idee", "Idea"]), (ProjectState.Planned, ["geplant", "in Planung", "Planned"]), (ProjectState.Running, ["läuft", "laufend", "in Umsetzung", "Running"]),
        (ProjectState.Paused, ["pausiert", "ruht", "Paused"]), (ProjectState.Done, ["abgeschlossen", "fertig", "Done"]), (ProjectState.Stopped, ["beendet", "abgebrochen", "Stopped"]));

    private static readonly Dictionary<string, OrganisationKind> OrganisationKinds = Folded<OrganisationKind>(
        (OrganisationKind.Town, ["Stadt", "Gemeinde", "Town"]), (OrganisationKind.County, ["Kreis", "County"]),
        (OrganisationKind.SpecialPurposeAssociation, ["Zweckverband", "Special purpose association"]));

    private static readonly Dictionary<string, bool> YesNo = Folded<bool>((true, ["ja", "yes", "x"]), (false, ["nein", "no"]));

    private static readonly Dictionary<string, SheetColumn> ByHeading = Folded<SheetColumn>([.. Columns.Select(column => (column.Key, column.Value))]);

    public static Wording EmptySheet { get; } = new("Die Tabelle ist leer.", "The table is empty.");

    public static Wording NoWorkbook { get; } = new(
        "Die Datei lässt sich nicht als Excel-Arbeitsmappe lesen. Bitte in Excel neu speichern, als .xlsx oder .csv.",
        "The file cannot be read as an Excel workbook. Please save it again in Excel, as .xlsx or .csv.");

    public static Wording NeitherKind { get; } = new(
        "Die erste Zeile braucht Überschriften: „Name“ und „Organisation“ für Personen, „Titel“ und „Federführung“ für Projekte, „Organisation“ für Organisationen, „Initiative“ und „Zweck“ für Initiativen, „Themen“ und „Andere Wörter“ für Themen.",
        "The first line needs headings: “Name” and “Organisation” for people, “Title” and “Lead” for projects, “Organisation” for organisations, “Initiative” and “Purpose” for initiatives, “Themes” and “Synonyms” for themes.");

    public static Wording WrongNumber { get; } = new("Hier steht eine ganze Zahl, wie 84.123.", "This is a whole number, as in 84123.");

    public static Wording WrongDate { get; } = new("Ein Datum wird als 27.11.2026 oder 2026-11-27 geschrieben.", "A date is written 27.11.2026 or 2026-11-27.");

    public static Wording WrongCost { get; } = new("Kosten sind ein Betrag in Euro, wie 12.500 oder 12.500,50.", "A cost is an amount in euros, as in 12500 or 12500.50.");

    public static SheetColumn? ColumnOf(string heading) => ByHeading.TryGetValue(Names.Fold(heading), out var column) ? column : null;

    public static MandateRole? RoleOf(string text) => Find(Roles, text);

    public static Authority? AuthorityOf(string text) => Find(Authorities, text);

    public static ProjectKind? KindOf(string text) => Find(Kinds, text);

    public static ProjectState? StateOf(string text) => Find(States, text);

    public static OrganisationKind? OrganisationKindOf(string text) => Find(OrganisationKinds, text);

    public static bool? YesOrNoOf(string text) => Find(YesNo, text);

    public static string Word(OrganisationKind kind) => OrganisationKindWords.ElementAt((int)kind);

    public static string Word(bool yes) => YesOrNoWords.ElementAt(yes ? 0 : 1);

    public static string Word(MandateRole role) => RoleWords.ElementAt((int)role);

    public static string Word(Authority authority) => AuthorityWords.ElementAt((int)authority);

    public static string Word(ProjectKind kind) => KindWords.ElementAt((int)kind);

    public static string Word(ProjectState state) => StateWords.ElementAt((int)state);

    public static string Heading(SheetColumn column) => Columns[column][0];

    public static Wording UnknownColumn(string heading) => new(
        $"Die Spalte „{heading}“ wird nicht eingelesen.", $"The column “{heading}” is not imported.");

    public static Wording Missing(SheetColumn column) => new($"„{Heading(column)}“ fehlt.", $"“{Heading(column)}” is missing.");

    public static Wording UnknownOrganisation(string name) => new($"Eine Organisation „{name}“ gibt es im Netzwerk nicht.", $"There is no organisation “{name}” in the network.");

    public static Wording AmbiguousOrganisation(string name, IEnumerable<Organisation> organisations)
    {
        var names = string.Join(", ", organisations.Select(organisation => organisation.Name));
        return new($"„{name}“ ist nicht eindeutig: {names}.", $"“{name}” is ambiguous: {names}.");
    }

    public static Wording UnknownTheme(string name) => new($"Ein Thema „{name}“ gibt es im Netzwerk nicht.", $"There is no theme “{name}” in the network.");

    public static Wording UnknownPerson(string name) => new($"„{name}“ steht nicht eindeutig im Netzwerk.", $"“{name}” cannot be found in the network for certain.");

    public static Wording UnknownWord(string word, IEnumerable<string> known) => new(
        $"„{word}“ ist hier nicht möglich. Möglich sind: {string.Join(", ", known)}.", $"“{word}” is not possible here. Possible are: {string.Join(", ", known)}.");

    public static Wording AlreadyInLine(int line) => new($"Steht schon in Zeile {line}.", $"Is in line {line} already.");

    public static string Problem(int line, string? column, Wording message, Language language) => column is null
        ? $"{language.Pick("Zeile", "Line")} {line}: {message.In(language)}"
        : $"{language.Pick("Zeile", "Line")} {line}, {column}: {message.In(language)}";

    public static IEnumerable<string> OrganisationKindWords => ["Stadt", "Kreis", "Zweckverband"];

    public static IEnumerable<string> YesOrNoWords => ["ja", "nein"];

    public static IEnumerable<string> RoleWords => ["CDO", "Ansprechperson", "HVB", "Projektleitung"];

    public static IEnumerable<string> AuthorityWords => ["informiert", "abstimmen", "Budget"];

    public static IEnumerable<string> KindWords => ["Projekt", "Idee", "Strategie", "Dienst"];

    public static IEnumerable<string> StateWords => ["Idee", "geplant", "läuft", "pausiert", "abgeschlossen", "beendet"];

    private static T? Find<T>(Dictionary<string, T> words, string text)
        where T : struct => words.TryGetValue(Names.Fold(text), out var value) ? value : null;

    private static Dictionary<string, T> Folded<T>(params (T Value, string[] Words)[] entries) =>
        entries.SelectMany(entry => entry.Words.Select(word => (Word: Names.Fold(word), entry.Value))).ToDictionary(item => item.Word, item => item.Value);
}
