using KreisTeams.Funding;

namespace KreisTeams.Bot.Funding;

internal static class FundingAnswerTexts
{
    public static string Found(int count, string? about, Language language) => about is null
        ? language.Pick($"{count} Förderprogramme", $"{count} funding programmes")
        : count == 1
            ? language.Pick($"Ein Förderprogramm passt zu „{about}“", $"One funding programme fits “{about}”")
            : language.Pick($"{count} Förderprogramme passen zu „{about}“", $"{count} funding programmes fit “{about}”");

    public static string None(string about, Language language) => language.Pick(
        $"Zu „{about}“ ist kein Förderprogramm eingetragen. Ich nenne nur Programme, die jemand mit Quelle freigegeben hat.",
        $"No funding programme is registered for “{about}”. I only name programmes that somebody released with a source.");

    public static string Show(string programme, Language language) => language.Pick($"Zeig das Förderprogramm {programme}", $"Show the funding programme {programme}");

    public static string Details(Language language) => language.Pick("Programm ansehen", "See the programme");

    public static string WhichProgramme(Language language) => language.Pick("Welches Förderprogramm meinen Sie?", "Which funding programme do you mean?");

    public static string Rate(string rate, Language language) => language.Pick($"Förderquote {rate}", $"rate {rate}");

    public static string RateLabel(Language language) => language.Pick("Förderquote", "Rate");

    public static string Ceiling(Language language) => language.Pick("Höchstbetrag", "Ceiling");

    public static string OwnShare(Language language) => language.Pick("Eigenanteil", "Own share");

    public static string Applicants(Language language) => language.Pick("Wer kann beantragen", "Who may apply");

    public static string Conditions(Language language) => language.Pick("Bedingungen", "Conditions");

    public static string Deadline(Language language) => language.Pick("Fristen", "Deadlines");

    public static string Body(Language language) => language.Pick("Fördergeber", "Funding body");

    /// <summary>The end of the guideline is not the day by which to apply, so both are said.</summary>
    public static string Ends(FundingProgramme programme, Language language) => (programme.ApplicationEnds, programme.GuidelineEnds) switch
    {
        ({ } application, { } guideline) => language.Pick(
            $"Antrag bis {BerlinTime.Date(application, language)}, Richtlinie gilt bis {BerlinTime.Date(guideline, language)}",
            $"apply by {BerlinTime.Date(application, language)}, guideline valid until {BerlinTime.Date(guideline, language)}"),
        ({ } application, null) => language.Pick($"Antrag bis {BerlinTime.Date(application, language)}", $"apply by {BerlinTime.Date(application, language)}"),
        (null, { } guideline) => language.Pick(
            $"Richtlinie gilt bis {BerlinTime.Date(guideline, language)}, Antragsfrist unbekannt",
            $"guideline valid until {BerlinTime.Date(guideline, language)}, application deadline unknown"),
        _ => FundingTexts.Value(programme.Period ?? programme.State, language),
    };

    public static string Ending(int count, Language language) => count == 1
        ? language.Pick("Eine Frist läuft bald ab", "One deadline ends soon") : language.Pick($"{count} Fristen laufen ab", $"{count} deadlines are coming up");

    public static string NoDeadline(Language language) => language.Pick(
        "In den nächsten zwölf Monaten läuft keine eingetragene Frist ab.", "No registered deadline ends within the next twelve months.");
}
