using System.Globalization;
using KreisTeams.Decisions;

namespace KreisTeams.Paper;

/// <summary>The words of a „Beschlussvorlage“, as in the Kreistag's paper, and what people read about one.</summary>
public static class ResolutionPaperTexts
{
    public const string ProposalHeading = "Beschlussvorschlag";
    public const string FactsHeading = "Darstellung des Sachverhaltes";
    public const string GoalsHeading = "Ziele";
    public const string MeasuresHeading = "Maßnahmen/Weiteres Vorgehen";
    public const string CostHeading = "Kosten";
    public const string ClimateHeading = "Relevanz für den Klimaschutz";

    internal const string Note = "Entwurf aus KreisTeams. Er ersetzt weder die Beratung im zuständigen Gremium noch die Prüfung durch die Verwaltung.";

    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");

    public static string Climate(ClimateRelevance climate, Language language) => climate switch
    {
        ClimateRelevance.None => language.Pick("Keine unmittelbaren Auswirkungen", "No direct effects"),
        ClimateRelevance.Positive => language.Pick("Positive Auswirkungen (Begründung erforderlich)", "Positive effects (reason required)"),
        _ => language.Pick("Negative Auswirkungen (Begründung erforderlich)", "Negative effects (reason required)"),
    };

    public static string Gap(PaperGap gap, Language language) => gap switch
    {
        PaperGap.Proposal => language.Pick(ProposalHeading, "Proposed resolution"),
        PaperGap.Facts => language.Pick(FactsHeading, "Facts of the matter"),
        PaperGap.Goals => language.Pick(GoalsHeading, "Goals"),
        PaperGap.Measures => language.Pick(MeasuresHeading, "Measures"),
        PaperGap.Cost => language.Pick(CostHeading, "Cost"),
        PaperGap.Climate => language.Pick(ClimateHeading, "Relevance for climate protection"),
        _ => language.Pick("Begründung Klimaschutz", "Reason for the effect on climate protection"),
    };

    /// <summary>As a button names it.</summary>
    public static string ShortClimate(ClimateRelevance climate, Language language) => climate switch
    {
        ClimateRelevance.None => Climate(climate, language),
        ClimateRelevance.Positive => language.Pick("Positive Auswirkungen", "Positive effects"),
        _ => language.Pick("Negative Auswirkungen", "Negative effects"),
    };

    /// <summary>„unvollständig: Kosten, Begründung Klimaschutz“.</summary>
    public static string Incomplete(IEnumerable<PaperGap> gaps, Language language) =>
        language.Pick("unvollständig: ", "incomplete: ") + string.Join(", ", gaps.Select(gap => Gap(gap, language)));

    public static string Of(PaperOutcome outcome, Language language) => outcome switch
    {
        PaperOutcome.Filed(var document) => language.Pick($"„{document.Name}“ liegt im Projektordner.", $"“{document.Name}” is in the project folder."),
        PaperOutcome.Drafted(var paper) => paper.Gaps.IsEmpty ? language.Pick("Der Entwurf ist vollständig.", "The draft is complete.") : Incomplete(paper.Gaps, language),
        PaperOutcome.Conflict => language.Pick(
            "Jemand hat den Entwurf gerade geändert. Ihre Eingabe ist noch nicht gespeichert; noch einmal speichern übernimmt sie.",
            "Somebody has just changed the draft. What you entered is not saved yet; saving once more keeps it."),
        PaperOutcome.Incomplete(var gaps) => Incomplete(gaps, language),
        PaperOutcome.NoSuchProject => language.Pick("Dieses Projekt gibt es nicht (mehr).", "There is no such project (any more)."),
        PaperOutcome.NotAllowed(var whoMay) => language.Pick(
            $"Vorlagen zu diesem Projekt schreiben die beteiligten Organisationen: {string.Join(", ", whoMay.Select(organisation => organisation.Name))}.",
            $"Papers on this project are written by the organisations involved: {string.Join(", ", whoMay.Select(organisation => organisation.Name))}."),
        _ => throw new System.Diagnostics.UnreachableException(outcome.ToString()),
    };

    /// <summary>Why no paper can be drawn from a poll.</summary>
    public static string NotFrom(Poll poll, Language language) => poll.Project is null
        ? language.Pick(
            $"Abstimmung {poll.Number} gehört zu keinem Projekt; eine Beschlussvorlage braucht eines.", $"Poll {poll.Number} belongs to no project; a draft resolution needs one.")
        : language.Pick(
            $"Abstimmung {poll.Number} läuft noch oder ist nicht öffentlich; in eine Vorlage kommt nur ein öffentliches Ergebnis.", $"Poll {poll.Number} is still open or not public; only a public result goes into a paper.");

    public static string Title(ResolutionPaper paper) => $"Beschlussvorlage: {paper.Title}";

    internal static string NameOf(ResolutionPaper paper) => $"Beschlussvorlage {paper.Title} (Entwurf";

    /// <summary>Every edition has a name of its own.</summary>
    internal static string FileName(ResolutionPaper paper, int edition) => $"{NameOf(paper)}{(edition == 1 ? "" : $" {edition}")}).docx";

    internal static string Draft(DateTimeOffset date) => $"Entwurf, Stand {BerlinTime.Date(DateOnly.FromDateTime(BerlinTime.WallTime(date)), Language.German)}";

    internal static string Proposal(string title) => $"Dem Projekt „{title}“ wird in der dargestellten Form zugestimmt.";

    internal static string Decided(Poll poll, PollResult result, IReadOnlyCollection<Ballot> ballots) =>
        $"Zur Frage „{poll.Question}“ ({poll.BodyName}, Abstimmung {poll.Number} vom {BerlinTime.Date(DateOnly.FromDateTime(BerlinTime.WallTime(poll.ClosedAt ?? poll.Deadline)), Language.German)}) ergab sich: {ResultTexts.Official(poll, result, ballots, Language.German)}. Rechtliche Einordnung: {DecisionTexts.LegalLabel(poll, Language.German)}.";

    internal static string Cost(long cents, string? programmes) =>
        $"Gesamtkosten: {(cents / 100m).ToString("N2", German)} €." + (programmes is null ? "" : $"\nVorgesehene Förderung: {programmes}. Die Bewilligung steht aus.");

    internal static string Box(ClimateRelevance climate, bool isTicked) => $"{(isTicked ? "☒" : "☐")} {Climate(climate, Language.German)}";

    internal static string Reason(string reason) => $"Begründung: {reason}";
}
