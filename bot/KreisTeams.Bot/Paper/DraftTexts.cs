using KreisTeams.Paper;

namespace KreisTeams.Bot.Paper;

internal static class DraftTexts
{
    public static string WhichClimate(Language language) => language.Pick("Welche Auswirkungen auf den Klimaschutz hat das Vorhaben?", "Which effects on climate protection does the project have?");

    public static string Complete(Language language) => language.Pick("Im Tab ausfüllen", "Complete in the tab");

    public static string FiledTitle(Language language) => language.Pick("Beschlussvorlage abgelegt", "Draft resolution filed");

    public static string OnlyDraft(Language language) => language.Pick(
        "Sie trägt die Kennzeichnung „Entwurf“; Beratung und Freigabe liegen bei der Verwaltung.", "It is marked as a draft; release is up to the administration.");

    public static string ClimateIs(ClimateRelevance climate, Language language) => climate switch
    {
        ClimateRelevance.None => language.Pick("Klimarelevanz: keine unmittelbaren Auswirkungen", "Climate impact: none"),
        ClimateRelevance.Positive => language.Pick("Klimarelevanz: positive Auswirkungen", "Climate impact: positive"),
        _ => language.Pick("Klimarelevanz: negative Auswirkungen", "Climate impact: negative"),
    };

    /// <summary>The beginning of a sentence that a reason completes.</summary>
    public static string ClimateBecause(ClimateRelevance climate, Language language) => ClimateIs(climate, language) + language.Pick(", weil", ", because");

    public static string Hint(ResolutionPaper paper, Language language) => paper.Gaps.Contains(PaperGap.ClimateReason)
        ? language.Pick("Bitte nennen Sie die Begründung in einem Satz.", "Please give the reason in one sentence.")
        : paper.Gaps is [PaperGap.Climate]
            ? language.Pick("Es fehlt nur noch die Angabe zum Klimaschutz.", "Only the effect on climate protection is missing.")
            : language.Pick("Was fehlt, ergänzen Sie im Tab; die Angabe zum Klimaschutz auch hier.", "Complete what is missing in the tab; the effect on climate protection also here.");

    public static IEnumerable<(string Heading, string State)> Sections(ResolutionPaper paper, Language language)
    {
        foreach (var gap in (PaperGap[])[PaperGap.Proposal, PaperGap.Facts, PaperGap.Goals, PaperGap.Measures, PaperGap.Cost, PaperGap.Climate])
        {
            var isMissing = paper.Gaps.Contains(gap) || gap == PaperGap.Climate && paper.Gaps.Contains(PaperGap.ClimateReason);
            yield return (ResolutionPaperTexts.Gap(gap, language), isMissing ? language.Pick("fehlt noch", "missing") : language.Pick("✓ vorhanden", "✓ filled in"));
        }
    }
}
