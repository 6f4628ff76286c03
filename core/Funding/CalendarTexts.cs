namespace KreisTeams.Funding;

internal static class CalendarTexts
{
    public static string Name(string? network, Language language) => language.Pick($"Förderfristen {network}", $"Funding deadlines {network}").TrimEnd();

    public static string Summary(Deadline deadline, Language language) => deadline.Kind == DeadlineKind.Application
        ? language.Pick($"Antragsfrist {FundingTexts.ShortName(deadline.Programme)}", $"Apply by: {FundingTexts.ShortName(deadline.Programme)}")
        : language.Pick($"Richtlinie endet: {FundingTexts.ShortName(deadline.Programme)}", $"Guideline ends: {FundingTexts.ShortName(deadline.Programme)}");

    public static string Description(Deadline deadline, Language language)
    {
        var source = deadline.Stated is { } fact ? FundingTexts.Source(fact, language) : "";
        return $"{deadline.Programme.Name}\n{FundingTexts.Ends(deadline.Programme, language)}\n{source}".TrimEnd();
    }
}
