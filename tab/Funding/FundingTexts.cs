using KreisTeams.Funding;

namespace KreisTeams.Tab.Funding;

public static class FundingTexts
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

    public static string Body(Language language) => language.Pick("Stelle", "Body");

    public static string Rate(Language language) => language.Pick("Förderquote", "Rate");

    public static string Ceiling(Language language) => language.Pick("Höchstbetrag", "Ceiling");

    public static string OwnShare(Language language) => language.Pick("Eigenanteil", "Own share");

    public static string Applicants(Language language) => language.Pick("Wer beantragt", "Who may apply");

    public static string Conditions(Language language) => language.Pick("Bedingungen", "Conditions");

    public static string Period(Language language) => language.Pick("Zeitraum", "Period");

    public static string State(Language language) => language.Pick("Stand", "State");

    public static string ApplyUntil(Language language) => language.Pick("Antrag bis", "Apply by");

    public static string GuidelineEnds(Language language) => language.Pick("Richtlinie gilt bis", "Guideline ends");

    public static string EndsIn(int days, Language language) => days switch
    {
        < 0 => language.Pick("abgelaufen", "expired"),
        0 => language.Pick("heute", "today"),
        1 => language.Pick("noch 1 Tag", "1 day left"),
        _ => language.Pick($"noch {days} Tage", $"{days} days left"),
    };

    public static string Checked(DateOnly day, Language language) => language.Pick($"geprüft am {BerlinTime.Date(day, language)}", $"checked on {BerlinTime.Date(day, language)}");

    public static string Stale(Language language) => language.Pick("Angaben älter als 180 Tage, bitte vor einem Antrag prüfen", "Statements older than 180 days; check before you apply");

    public static string OpenQuestion(OpenQuestion question, string owner, Language language) => language.Pick(
        $"Offen: {question.Question} Es klärt: {owner}.", $"Open: {question.Question} To be clarified by {owner}.");

    public static string UsedBy(Language language) => language.Pick("Vorhaben mit diesem Programm", "Entries with this programme");

    public static string Empty(Language language) => language.Pick("Noch ist kein Förderprogramm eingetragen", "No funding programme has been entered yet");
}
