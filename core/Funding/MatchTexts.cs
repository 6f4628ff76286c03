using KreisTeams.Network;

namespace KreisTeams.Funding;

internal static class MatchTexts
{
    public static Wording NoTheme { get; } = new("kein gemeinsames Thema eingetragen", "no common theme is registered");

    public static Wording CostUnknown { get; } = new("Kosten des Vorhabens unbekannt", "cost of the project unknown");

    public static Wording RateUnknown { get; } = new("Förderquote unbekannt", "rate unknown");

    public static Wording SameTheme(IReadOnlyList<string> themes) => new($"Thema passt: {string.Join(", ", themes)}", $"theme fits: {string.Join(", ", themes)}");

    public static Wording Eligible(IReadOnlyList<string> names, int applicants, FundingProgramme programme)
    {
        var who = programme.Applicants?.Value ?? FundingTexts.ShortName(programme);
        return names.Count == applicants && applicants > 2
            ? new($"alle {applicants} Beteiligten sind antragsberechtigt ({who})", $"all {applicants} participants are eligible ({who})")
            : new($"antragsberechtigt: {string.Join(", ", names)} ({who})", $"eligible: {string.Join(", ", names)} ({who})");
    }

    public static Wording Open(FundingProgramme programme, DateOnly? end, DateOnly day) => end is { } last
        ? new(
            $"Antrag möglich, noch {last.DayNumber - day.DayNumber} Tage bis {Date(last, Language.German)}", $"open, {last.DayNumber - day.DayNumber} days left until {Date(last, Language.English)}")
        : new($"Antrag möglich ({programme.Period?.Value ?? "laufend"})", $"open ({programme.Period?.Value ?? "running"})");

    public static Wording CallUnknown(FundingProgramme programme) => programme.Period?.Value is { } period
        ? new($"ob gerade ein Aufruf offen ist, ist unbekannt (Zeitraum: {period})", $"whether a call is open is unknown (period: {period})")
        : new("ob gerade ein Aufruf offen ist, ist unbekannt", "whether a call is open is unknown");

    public static Wording Granted(GrantOutcome.Grant grant) => new(
        $"Kosten passen: {Euro(grant.CostCents, Language.German)} bringen {Euro(grant.GrantCents, Language.German)} Zuschuss, Eigenanteil {Euro(grant.OwnShareCents, Language.German)}",
        $"cost fits: {Euro(grant.CostCents, Language.English)} bring a grant of {Euro(grant.GrantCents, Language.English)}, own share {Euro(grant.OwnShareCents, Language.English)}");

    public static Wording AtRate(string rate) => new($"Kosten bekannt, Förderquote {rate}", $"cost known, rate {rate}");

    private static string Date(DateOnly day, Language language) => BerlinTime.Date(day, language);

    private static string Euro(long cents, Language language) => FundingTexts.Euro(cents, language);
}
