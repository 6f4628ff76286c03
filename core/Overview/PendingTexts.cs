using KreisTeams.Funding;

namespace KreisTeams.Overview;

/// <summary>What people read about what needs them.</summary>
public static class PendingTexts
{
    public static string YourVotes(int count, Language language) => count switch
    {
        0 => language.Pick("Wartet auf Sie", "Waiting for you"),
        1 => language.Pick("Eine Abstimmung wartet auf Sie", "One poll is waiting for you"),
        _ => language.Pick($"{count} Abstimmungen warten auf Sie", $"{count} polls are waiting for you"),
    };

    public static string AllVoted(Language language) => language.Pick("Für Sie ist gerade nichts offen", "Nothing is waiting for you");

    public static string Deadlines(Language language) => language.Pick("Nächste Fristen", "Next deadlines");

    public static string NoDeadlines(Language language) => language.Pick(
        $"In den nächsten {Pending.Ahead.Days} Tagen läuft keine Frist ab.", $"No deadline within the next {Pending.Ahead.Days} days.");

    public static string In(int days, Language language) => days switch
    {
        0 => language.Pick("heute", "today"),
        1 => language.Pick("morgen", "tomorrow"),
        _ => language.Pick($"in {days} Tagen", $"in {days} days"),
    };

    public static string Of(Ending ending, Language language) => ending switch
    {
        Ending.OfPoll poll => language.Pick($"Abstimmung: {poll.Poll.Question}", $"Poll: {poll.Poll.Question}"),
        Ending.OfProgramme { Deadline: { Kind: DeadlineKind.Application } deadline } =>
            language.Pick($"Förderung: Antragsfrist „{deadline.Programme.Name}“", $"Funding: apply for “{deadline.Programme.Name}”"),
        Ending.OfProgramme { Deadline: var deadline } =>
            language.Pick($"Förderung: Richtlinie „{deadline.Programme.Name}“ endet", $"Funding: guideline “{deadline.Programme.Name}” ends"),
        Ending.OfProject project => language.Pick($"Vorhaben endet: {project.Project.Title}", $"Project ends: {project.Project.Title}"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
