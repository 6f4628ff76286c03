using KreisTeams.Network;

namespace KreisTeams.Tab.Records;

/// <summary>What people call the fields of a record, and what they read about its changes.</summary>
public static class RecordTexts
{
    private static readonly Dictionary<string, (string German, string English)> Fields = new(StringComparer.Ordinal)
    {
        ["id"] = ("Kennung", "Id"),
        ["name"] = ("Name", "Name"),
        ["title"] = ("Titel", "Title"),
        ["kind"] = ("Art", "Kind"),
        ["state"] = ("Stand", "State"),
        ["lead"] = ("Federführung", "Lead"),
        ["partners"] = ("Partner", "Partners"),
        ["description"] = ("Beschreibung", "Description"),
        ["themes"] = ("Themen", "Topics"),
        ["goals"] = ("Ziele", "Goals"),
        ["serves"] = ("Dient den Zielen", "Serves the goals"),
        ["measures"] = ("Maßnahmen", "Measures"),
        ["contact"] = ("Ansprechperson", "Contact"),
        ["start"] = ("Beginn", "Start"),
        ["end"] = ("Ende", "End"),
        ["costCents"] = ("Gesamtkosten", "Total cost"),
        ["reuse"] = ("Nachnutzung", "Reuse"),
        ["funding"] = ("Förderung", "Funding"),
        ["source"] = ("Quelle", "Source"),
        ["organisation"] = ("Organisation", "Organisation"),
        ["aadObjectId"] = ("Microsoft-Konto (Objekt-ID)", "Microsoft account (object id)"),
        ["salutation"] = ("Anrede", "Salutation"),
        ["unit"] = ("Organisationseinheit", "Unit"),
        ["email"] = ("E-Mail", "Email"),
        ["phone"] = ("Telefon", "Phone"),
        ["mandates"] = ("Funktionen", "Functions"),
        ["absences"] = ("Abwesenheiten", "Absences"),
        ["grants"] = ("Rechte", "Rights"),
        ["legalForm"] = ("Rechtsform", "Legal form"),
        ["ags"] = ("Amtlicher Gemeindeschlüssel (AGS)", "Official municipality key (AGS)"),
        ["ars"] = ("Amtlicher Regionalschlüssel (ARS)", "Official regional key (ARS)"),
        ["isAdvisory"] = ("Nur beratend", "Advisory only"),
        ["weight"] = ("Stimmgewicht", "Weight of the vote"),
        ["inhabitants"] = ("Einwohnerzahl", "Inhabitants"),
        ["aliases"] = ("Auch bekannt als", "Also known as"),
        ["adjectives"] = ("Eigenschaftswörter", "Adjectives"),
        ["fundingRegions"] = ("Förderregionen", "Funding regions"),
        ["memberRole"] = ("Wer dort spricht", "Who speaks there"),
        ["members"] = ("Mitglieder", "Members"),
        ["rules"] = ("Regeln", "Rules"),
        ["purpose"] = ("Zweck", "Purpose"),
        ["chair"] = ("Vorsitz", "Chair"),
        ["synonyms"] = ("Andere Wörter", "Synonyms"),
        ["date"] = ("Datum", "Date"),
        ["place"] = ("Ort", "Place"),
        ["participants"] = ("Teilnehmende", "Participants"),
        ["body"] = ("Gremium oder Stelle", "Body"),
        ["text"] = ("Wortlaut", "Text"),
        ["followUp"] = ("Was daraus wurde", "Follow-up"),
        ["followUpAsOf"] = ("Stand davon", "Follow-up as of"),
        ["rate"] = ("Förderquote", "Rate"),
        ["ceiling"] = ("Höchstbetrag", "Ceiling"),
        ["ownShare"] = ("Eigenanteil", "Own share"),
        ["applicants"] = ("Wer beantragt", "Who may apply"),
        ["conditions"] = ("Bedingungen", "Conditions"),
        ["period"] = ("Zeitraum", "Period"),
        ["guidelineEnds"] = ("Richtlinie gilt bis", "Guideline ends"),
        ["applicationEnds"] = ("Antrag bis", "Apply by"),
        ["region"] = ("Förderregion", "Region"),
        ["applicantKinds"] = ("Antragsberechtigt", "Kinds of applicant"),
        ["call"] = ("Aufruf", "Call"),
        ["formula"] = ("Rechenregel", "Formula"),
        ["openQuestion"] = ("Offene Frage", "Open question"),
        ["note"] = ("Hinweis", "Note"),
        ["applications"] = ("Förderanträge", "Applications"),
        ["financing"] = ("Finanzierungsplan", "Financing plan"),
        ["mergedFrom"] = ("Zusammengeführt aus", "Merged from"),
        ["agency"] = ("Bewilligende Stelle", "Granting agency"),
        ["applicationPeriod"] = ("Antragszeitraum", "Application period"),
        ["budget"] = ("Fördermittel insgesamt", "Total budget"),
        ["commitment"] = ("Bindungsfrist", "Commitment period"),
        ["cooperation"] = ("Zusammenarbeit", "Cooperation"),
        ["councilDecision"] = ("Ratsbeschluss", "Council decision"),
        ["cumulation"] = ("Kumulierung", "Cumulation"),
        ["earlyStart"] = ("Vorzeitiger Beginn", "Early start"),
        ["form"] = ("Form der Förderung", "Form of funding"),
        ["legalBasis"] = ("Rechtsgrundlage", "Legal basis"),
        ["minimum"] = ("Mindestbetrag", "Minimum"),
        ["supported"] = ("Was gefördert wird", "What is supported"),
        ["notSupported"] = ("Was nicht gefördert wird", "What is not supported"),
        ["procedure"] = ("Verfahren", "Procedure"),
        ["proofOfUse"] = ("Verwendungsnachweis", "Proof of use"),
        ["savingPercent"] = ("Einsparung in Prozent", "Saving in percent"),
        ["website"] = ("Internetseite", "Website"),
        ["label"] = ("Bezeichnung", "Label"),
        ["words"] = ("Wörter", "Words"),
    };

    /// <summary>A field that has no words yet keeps its own name, so that a change to it is seen all the same.</summary>
    public static string Field(string name, Language language) =>
        Fields.TryGetValue(name, out var words) ? language.Pick(words.German, words.English) : name;

    public static bool Knows(string name) => Fields.ContainsKey(name);

    public static string Nothing(Language language) => language.Pick("leer", "empty");

    public static string YesOrNo(bool value, Language language) => value ? language.Pick("ja", "yes") : language.Pick("nein", "no");

    public static string History(Language language) => language.Pick("Verlauf", "History");

    public static string NoHistory(Language language) => language.Pick("Dazu ist noch nichts aufgezeichnet.", "Nothing has been recorded yet.");

    public static string Created(Language language) => language.Pick("Eingetragen", "Entered");

    public static string Removed(Language language) => language.Pick("Gelöscht", "Removed");

    public static string MergedWith(string title, Language language) => language.Pick($"Zusammengeführt mit „{title}“", $"Merged with “{title}”");

    public static string From(Language language) => language.Pick("vorher", "before");

    public static string To(Language language) => language.Pick("nachher", "after");

    public static string ShowAll(int count, Language language) => language.Pick($"Alle {count} Änderungen zeigen", $"Show all {count} changes");

    public static string CommandLine(Language language) => language.Pick("Administration (Kommandozeile)", "Administration (command line)");

    public static string Through(Door door, Language language) => door switch
    {
        Door.Chat => language.Pick("im Chat", "in chat"),
        Door.Card => language.Pick("über eine Karte", "through a card"),
        _ => language.Pick("im Tab", "in the tab"),
    };

    public static string Right(NetworkRole role, Language language) => role switch
    {
        NetworkRole.Reader => language.Pick("liest mit", "reads"),
        NetworkRole.Editor => language.Pick("pflegt Einträge", "edits entries"),
        NetworkRole.Moderator => language.Pick("moderiert", "moderates"),
        NetworkRole.NetworkAdministrator => language.Pick("verwaltet das Netzwerk", "administers the network"),
        _ => language.Pick("beauftragt für Datenschutz", "privacy officer"),
    };

    public static string OrganisationKind(OrganisationKind kind, Language language) => kind switch
    {
        KreisTeams.Network.OrganisationKind.Town => language.Pick("Stadt oder Gemeinde", "Town"),
        KreisTeams.Network.OrganisationKind.County => language.Pick("Kreis", "County"),
        _ => language.Pick("Zweckverband", "Special purpose association"),
    };

    public static string Until(DateOnly day, Language language) => language.Pick($"bis {BerlinTime.Date(day, language)}", $"until {BerlinTime.Date(day, language)}");

    public static string DeputyFor(string name, Language language) => language.Pick($"Vertretung von {name}", $"deputy of {name}");

    public static string StandIn(string name, Language language) => language.Pick($"es vertritt {name}", $"{name} stands in");
}
