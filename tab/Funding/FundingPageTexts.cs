using KreisTeams.Funding;

namespace KreisTeams.Tab.Funding;

internal static class FundingPageTexts
{
    public static string Title(Language language) => language.Pick("Förderung", "Funding");

    public static string Intro(Language language) => language.Pick(
        "Förderprogramme mit Quelle und Prüfdatum. Was niemand sicher weiß, steht hier als „unbekannt“.",
        "Funding programmes with source and date checked. What nobody knows for certain is shown as “unknown”.");

    public static string Call(CallState call, Language language) => call switch
    {
        CallState.Open => language.Pick("Antrag möglich", "Open for applications"),
        CallState.NoOpenCall => language.Pick("Kein offener Aufruf", "No open call"),
        CallState.Expired => language.Pick("Ausgelaufen", "Expired"),
        _ => language.Pick("Aufruf unbekannt", "Call unknown"),
    };

    public static string EndsIn(int days, Language language) => days switch
    {
        < 0 => language.Pick("abgelaufen", "expired"),
        0 => language.Pick("heute", "today"),
        1 => language.Pick("noch 1 Tag", "1 day left"),
        _ => language.Pick($"noch {days} Tage", $"{days} days left"),
    };

    public static string ProjectTitle(Language language) => language.Pick("Förderung und Finanzierung", "Funding and financing");

    public static string NoMatch(Language language) => language.Pick("Kein eingetragenes Programm hat ein Thema mit diesem Vorhaben gemeinsam.", "No registered programme shares a theme with this project.");

    public static string Match(ProgrammeMatch match, Language language) => match.IsSuggested ? language.Pick("passt", "fits")
        : match.IsExcluded ? language.Pick("kommt nicht in Frage", "out of the question") : language.Pick("noch offen", "still open");

    public static string Because(ProgrammeMatch match, Language language) => language.Pick("weil: ", "because: ") + string.Join("; ", match.Reasons.Select(reason => reason.In(language)));

    public static string Missing(ProgrammeMatch match, Language language) =>
        (match.IsExcluded ? language.Pick("dagegen spricht: ", "against it: ") : language.Pick("es fehlt: ", "missing: ")) + string.Join("; ", match.Missing.Select(missing => missing.In(language).TrimEnd('.')));

    public static string Hints(Language language) => language.Pick("Was die Regeln bedeuten", "What the rules mean");

    public static string Attention(Language language) => language.Pick("Achtung", "Attention");

    public static string Applications(Language language) => language.Pick("Anträge", "Applications");

    public static string NoApplication(Language language) => language.Pick("Noch kein Antrag.", "No application yet.");

    public static string AddStep(Language language) => language.Pick("Schritt eintragen", "Write down a step");

    public static string Programme(Language language) => language.Pick("Programm", "Programme");

    public static string NoProgramme(Language language) => language.Pick("ohne Förderung", "without a grant");

    public static string Step(Language language) => language.Pick("Schritt", "Step");

    public static string Day(Language language) => language.Pick("Tag", "Day");

    public static string Document(Language language) => language.Pick("Dokument (leer: keines)", "Document (empty: none)");

    public static string SaveStep(Language language) => language.Pick("Schritt speichern", "Save the step");

    public static string Financing(Language language) => language.Pick("Finanzierungsplan", "Financing plan");

    public static string NoFinancing(Language language) => language.Pick("Noch kein Finanzierungsplan.", "No financing plan yet.");

    public static string Sum(Financing sheet, ShareKey key, Language language) => language.Pick(
        $"{FundingTexts.Euro(sheet.CostCents, language)} Kosten, {FundingTexts.Euro(sheet.GrantCents, language)} Förderung, {FundingTexts.Euro(sheet.OwnCents, language)} Eigenanteil, geteilt {FinancingTexts.Key(key, language)}.",
        $"{FundingTexts.Euro(sheet.CostCents, language)} cost, {FundingTexts.Euro(sheet.GrantCents, language)} grant, {FundingTexts.Euro(sheet.OwnCents, language)} own share, shared {FinancingTexts.Key(key, language)}.");

    public static string Total(Language language) => language.Pick("Summe", "Total");

    public static string AllYears(Language language) => language.Pick("gesamt", "in all");

    public static string Cost(Language language) => language.Pick("Kosten", "Cost");

    public static string Grant(string? programme, Language language) => language.Pick("Förderung", "Grant") + (programme is null ? "" : $": {programme}");

    public static string Own(Language language) => language.Pick("Eigenanteil", "Own share");

    public static string MakePlan(Language language) => language.Pick("Plan anlegen", "Make a plan");

    public static string ChangePlan(Language language) => language.Pick("Plan ändern", "Change the plan");

    public static string KeyLabel(Language language) => language.Pick("Schlüssel", "Key");

    public static string GrantAsked(Language language) => language.Pick("Förderung in € (leer: nach der Regel des Programms)", "Grant in € (empty: by the rule of the programme)");

    public static string Parts(Language language) => language.Pick("Anteile der Partner", "Parts of the partners");

    public static string Items(Language language) => language.Pick("Posten je Jahr (leer: die Kosten des Vorhabens)", "Items by year (empty: the cost of the project)");

    public static string Year(Language language) => language.Pick("Jahr", "Year");

    public static string KindLabel(Language language) => language.Pick("Art", "Kind");

    public static string Label(Language language) => language.Pick("Bezeichnung", "Label");

    public static string Amount(Language language) => language.Pick("Betrag in €", "Amount in €");

    public static string PostsLabel(Language language) => language.Pick("Stellen", "Posts");

    public static string AddItem(Language language) => language.Pick("Posten hinzufügen", "Add an item");

    public static string RemoveItem(Language language) => language.Pick("Posten entfernen", "Remove the item");

    public static string SavePlan(Language language) => language.Pick("Plan speichern", "Save the plan");

    public static string Deadlines(Language language) => language.Pick("Fristen", "Deadlines");

    public static string NoDeadlines(Language language) => language.Pick("Keine künftige Frist ist eingetragen.", "No coming deadline is registered.");

    public static string Picture(Language language) => language.Pick("Fristen als Zeitleiste; dieselben Angaben stehen in der Tabelle darunter.", "Deadlines as a timeline; the same stands in the table below.");

    public static string What(Language language) => language.Pick("Was endet", "What ends");

    public static string Kind(DeadlineKind kind, Language language) => kind == DeadlineKind.Application ? language.Pick("Antragsfrist", "deadline to apply") : language.Pick("Richtlinie", "guideline");

    public static string Left(Language language) => language.Pick("Noch", "Left");

    public static string Reminders(Language language) => language.Pick("Meine Erinnerungen", "My reminders");

    public static string Before(int days, DateOnly? day, Language language) => language.Pick($"{days} Tage vorher", $"{days} days before") + (day is { } known ? $" ({BerlinTime.Date(known, language)})" : "");

    public static string RemoveReminder(Language language) => language.Pick("Entfernen", "Remove");

    public static string DaysBefore(Language language) => language.Pick("Tage vorher", "Days before");

    public static string SetReminder(Language language) => language.Pick("Erinnerung setzen", "Set a reminder");

    public static string Calendar(Language language) => language.Pick("Im eigenen Kalender", "In your own calendar");

    public static string CalendarHint(Language language) => language.Pick(
        "Outlook und andere Kalender können abonnieren, wann Programme und Abstimmungen enden und Projekte Ihrer Organisation beginnen und enden. Die Adresse gilt nur für Sie; eine neue macht die alte ungültig.",
        "Outlook and other calendars can subscribe to deadlines of programmes and polls and to the dates of your organisation's projects. The address is for you alone; a new one ends the old.");

    public static string CalendarAddress(Language language) => language.Pick("Adresse zum Abonnieren, wird nur jetzt gezeigt", "Address to subscribe to, shown only now");

    public static string NewAddress(Language language) => language.Pick("Adresse erzeugen", "Make an address");

    public static string AllFields(int known, int all, Language language) => language.Pick($"Alle Angaben ({known} von {all} bekannt)", $"All statements ({known} of {all} known)");

    public static string Quote(string quote, Language language) => language.Pick($"„{quote}“", $"“{quote}”");

    public static string Fitting(int count, Language language) => count == 1 ? language.Pick("Passt zu einem Vorhaben", "Fits one project") : language.Pick($"Passt zu {count} Vorhaben", $"Fits {count} projects");

    public static string Checked(DateOnly day, Language language) => language.Pick($"geprüft am {BerlinTime.Date(day, language)}", $"checked on {BerlinTime.Date(day, language)}");

    public static string Stale(Language language) => language.Pick("Angaben älter als 180 Tage, bitte vor einem Antrag prüfen", "Statements older than 180 days; check before you apply");

    public static string OpenQuestion(OpenQuestion question, string owner, Language language) => language.Pick(
        $"Offen: {question.Question} Es klärt: {owner}.", $"Open: {question.Question} To be clarified by {owner}.");

    public static string UsedBy(Language language) => language.Pick("Vorhaben mit diesem Programm", "Entries with this programme");

    public static string Empty(Language language) => language.Pick("Noch ist kein Förderprogramm eingetragen", "No funding programme has been entered yet");
}
