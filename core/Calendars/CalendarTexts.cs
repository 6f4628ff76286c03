using KreisTeams.Decisions;
using KreisTeams.Funding;
using KreisTeams.Network;
using KreisTeams.Projects;

namespace KreisTeams.Calendars;

internal static class CalendarTexts
{
    public static string Name(string? network, Language language) => language.Pick($"Fristen und Termine {network}", $"Deadlines and dates {network}").TrimEnd();

    public static string Summary(Deadline deadline, Language language) => deadline.Kind == DeadlineKind.Application
        ? language.Pick($"Antragsfrist {FundingTexts.ShortName(deadline.Programme)}", $"Apply by: {FundingTexts.ShortName(deadline.Programme)}")
        : language.Pick($"Richtlinie endet: {FundingTexts.ShortName(deadline.Programme)}", $"Guideline ends: {FundingTexts.ShortName(deadline.Programme)}");

    public static string Description(Deadline deadline, Language language)
    {
        var source = deadline.Stated is { } fact ? FundingTexts.Source(fact, language) : "";
        return $"{deadline.Programme.Name}\n{FundingTexts.Ends(deadline.Programme, language)}\n{source}".TrimEnd();
    }

    public static string Summary(PollSummary poll, Language language) => language.Pick($"Abstimmung endet: {poll.Question}", $"Poll closes: {poll.Question}");

    public static string Description(PollSummary poll, Language language) => language.Pick($"Nr. {poll.Number}, {poll.BodyName}", $"No. {poll.Number}, {poll.BodyName}");

    public static string Summary(Project project, bool isStart, Language language) => isStart
        ? language.Pick($"Projekt beginnt: {project.Title}", $"Project begins: {project.Title}")
        : language.Pick($"Projekt endet: {project.Title}", $"Project ends: {project.Title}");

    public static string Description(Project project, NetworkSnapshot network, Language language) =>
        language.Pick("Federführung: ", "Lead: ") + (network.FindOrganisation(project.Lead)?.Name ?? project.Lead.Value);
}
