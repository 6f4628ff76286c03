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

    public static string Deadline(Language language) => language.Pick("Fristen", "Deadlines");

    public static string Suggested(int count, string project, Language language) => count switch
    {
        0 => language.Pick($"Für „{project}“ kann ich noch kein Programm empfehlen", $"I cannot recommend a programme for “{project}” yet"),
        1 => language.Pick($"Ein Förderprogramm passt zu „{project}“", $"One funding programme fits “{project}”"),
        _ => language.Pick($"{count} Förderprogramme passen zu „{project}“", $"{count} funding programmes fit “{project}”"),
    };

    public static string MatchState(ProgrammeMatch match, Language language) => match.IsSuggested ? language.Pick("passt", "fits")
        : match.IsExcluded ? language.Pick("kommt nicht in Frage", "is out of the question") : language.Pick("noch offen", "still open");

    /// <summary>„weil: Thema passt: …; antragsberechtigt: …“.</summary>
    public static string Because(IEnumerable<Wording> reasons, Language language) => language.Pick("weil: ", "because: ") + string.Join("; ", reasons.Select(reason => reason.In(language)));

    public static string Missing(ProgrammeMatch match, Language language) =>
        (match.IsExcluded ? language.Pick("dagegen spricht: ", "against it: ") : language.Pick("es fehlt: ", "missing: ")) + string.Join("; ", match.Missing.Select(missing => missing.In(language).TrimEnd('.')));

    public static string UnknownFields(int count, Language language) => count == 1
        ? language.Pick("Eine weitere Angabe ist unbekannt.", "One more statement is unknown.") : language.Pick($"{count} weitere Angaben sind unbekannt.", $"{count} more statements are unknown.");

    public static string Remind(Language language) => language.Pick("4 Wochen vorher erinnern", "Remind me 4 weeks before");

    public static string RemindPhrase(string programme, Language language) => language.Pick($"Erinner mich 4 Wochen vor der Frist von {programme}", $"Remind me 4 weeks before the deadline of {programme}");

    public static string Ending(int count, Language language) => count == 1
        ? language.Pick("Eine Frist läuft bald ab", "One deadline ends soon") : language.Pick($"{count} Fristen laufen ab", $"{count} deadlines are coming up");

    public static string TimelineAndCalendar(Language language) => language.Pick("Zeitstrahl und Kalender", "Timeline and calendar");

    public static string NoDeadline(Language language) => language.Pick(
        "In den nächsten zwölf Monaten läuft keine eingetragene Frist ab.", "No registered deadline ends within the next twelve months.");
}
