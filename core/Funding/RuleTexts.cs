using KreisTeams.Network;
using KreisTeams.Projects;

namespace KreisTeams.Funding;

internal static class RuleTexts
{
    public static Wording ApplyBeforeStart { get; } = new(
        "Vor Vorhabenbeginn beantragen: nichts beauftragen, bevor der Bescheid da ist.", "Apply before the start: commission nothing before the grant notice is here.");

    public static Wording FirstCooperation { get; } = new(
        "Die Zusammenarbeit muss neu sein; eine bestehende weiterzuführen zählt nicht.", "The cooperation has to be new; carrying on an existing one does not count.");

    public static Wording LongTerm { get; } = new(
        "Die Partner binden sich auf Jahre; das gehört in die Vereinbarung.", "The partners bind themselves for years; that belongs into the agreement.");

    public static Wording Saving { get; } = new(
        "Einsparung oder anderer Nutzen ist zu belegen: dafür gibt es die Schätzung der Einsparung.", "A saving or another benefit has to be shown: the estimate of savings is made for that.");

    public static Wording HasStarted(Project project, FundingProgramme programme) => project.Start is { } start
        ? new(
            $"Beginn war am {BerlinTime.Date(start, Language.German)}. {FundingTexts.ShortName(programme)} fördert nur, was vor Beginn beantragt ist.",
            $"It began on {BerlinTime.Date(start, Language.English)}. {FundingTexts.ShortName(programme)} funds only what was applied for before.")
        : new(
            $"Das Vorhaben läuft schon. {FundingTexts.ShortName(programme)} fördert nur, was vor Beginn beantragt ist.",
            $"The project is running already. {FundingTexts.ShortName(programme)} funds only what was applied for before.");

    public static Wording CouncilDecision(int participants) => participants == 1
        ? new("Ein Ratsbeschluss ist nötig.", "A decision of the council is needed.")
        : new($"Beschlüsse aller {participants} Beteiligten sind nötig (Rat oder Kreistag).", $"All {participants} participants need a decision of their council.");

    public static Wording Cumulation(FundingProgramme programme) => programme.Cumulation?.Value is { } rule
        ? new($"Mehrere Programme am selben Vorhaben: {rule}", $"Several programmes for one project: {rule}")
        : new(
            $"Mehrere Programme am selben Vorhaben: Ob {FundingTexts.ShortName(programme)} das zulässt, ist unbekannt. Bitte bei der Bewilligungsstelle fragen.",
            $"Several programmes for one project: whether {FundingTexts.ShortName(programme)} allows that is unknown. Please ask the granting office.");
}
