using System.Collections.Immutable;
using System.Globalization;
using KreisTeams.Network;

namespace KreisTeams.Funding;

/// <summary>What people read about programmes. Where nothing sourced is known, it says so instead of showing a number.</summary>
public static class FundingTexts
{
    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    internal static Wording NoOpenCall { get; } = new("Zurzeit gibt es keinen offenen Aufruf.", "There is no open call at present.");

    /// <summary>A statement, or that it is unknown.</summary>
    public static string Value(Fact? fact, Language language) => fact?.Value ?? language.Pick("unbekannt", "unknown");

    /// <summary>„Quelle: efre.nrw.de, geprüft am 23.11.2026“.</summary>
    public static string Source(Fact fact, Language language) => fact.CheckedAt is { } day
        ? language.Pick($"Quelle: {fact.Source}, geprüft am {BerlinTime.Date(day, language)}", $"Source: {fact.Source}, checked on {BerlinTime.Date(day, language)}")
        : language.Pick($"Quelle: {fact.Source}", $"Source: {fact.Source}");

    /// <summary>The end of the guideline is not the day by which to apply, so both are said.</summary>
    public static string Ends(FundingProgramme programme, Language language)
    {
        var said = (programme.ApplicationEnds, programme.GuidelineEnds) switch
        {
            ({ } application, { } guideline) => language.Pick(
                $"Antrag bis {BerlinTime.Date(application, language)}, Richtlinie gilt bis {BerlinTime.Date(guideline, language)}",
                $"apply by {BerlinTime.Date(application, language)}, guideline valid until {BerlinTime.Date(guideline, language)}"),
            ({ } application, null) => language.Pick($"Antrag bis {BerlinTime.Date(application, language)}", $"apply by {BerlinTime.Date(application, language)}"),
            (null, { } guideline) => language.Pick(
                $"Richtlinie gilt bis {BerlinTime.Date(guideline, language)}, Antragsfrist unbekannt",
                $"guideline valid until {BerlinTime.Date(guideline, language)}, application deadline unknown"),
            _ => Value(programme.Period ?? programme.State, language),
        };
        return Deadline.Of(programme).Any(deadline => deadline.Stated?.Source is null) ? said + language.Pick(" (ohne Quellenangabe)", " (no source given)") : said;
    }

    public static string FreshnessNote(FundingProgramme programme, DateOnly day, Language language)
    {
        var checkedAt = FactFreshness.OldestCheck(programme) is { } oldest ? BerlinTime.Date(oldest, language) : "";
        return FactFreshness.Of(programme, day) switch
        {
            Freshness.Fresh => language.Pick($"Stand {checkedAt}", $"As of {checkedAt}"),
            Freshness.CheckAgain => language.Pick($"Stand prüfen: zuletzt geprüft am {checkedAt}", $"Please check: last checked on {checkedAt}"),
            Freshness.Stale => language.Pick(
                $"Veraltet: zuletzt geprüft am {checkedAt}, vor mehr als 180 Tagen. Wird nicht empfohlen.",
                $"Out of date: last checked on {checkedAt}, more than 180 days ago. Not recommended."),
            _ => language.Pick("Keine gesicherte Quelle", "No reliable source"),
        };
    }

    /// <summary>„unbekannt, keine gesicherte Quelle; offene Frage bei …“.</summary>
    public static string OpenQuestion(FundingProgramme programme, NetworkSnapshot network, Language language)
    {
        var owner = programme.OpenQuestion is { } question ? network.FindOrganisation(new(question.Owner))?.Name ?? question.Owner : null;
        var unknown = language.Pick($"{ShortName(programme)}: unbekannt, keine gesicherte Quelle", $"{ShortName(programme)}: unknown, no reliable source");
        return owner is null ? unknown + "." : unknown + language.Pick($"; offene Frage bei {owner}.", $"; open question with {owner}.");
    }

    public static string Verdict(Verdict verdict, Language language) => verdict switch
    {
        Funding.Verdict.Yes => language.Pick("Ja", "Yes"),
        Funding.Verdict.Partly => language.Pick("Teilweise", "Partly"),
        Funding.Verdict.No => language.Pick("Nein", "No"),
        _ => language.Pick("Unbekannt", "Unknown"),
    };

    /// <summary>The verdict and its reasons in one paragraph, what all share said once.</summary>
    public static string Answer(Eligibility eligibility, NetworkSnapshot network, Language language)
    {
        var several = eligibility.Reasons.Count(reason => reason.Organisation is not null) > 1;
        var reasons = eligibility.Reasons.Select(reason => several && reason.Organisation is { } organisation
            ? $"{network.FindOrganisation(organisation)?.Name}: {reason.Reason.In(language)}"
            : reason.Reason.In(language));
        return $"{Verdict(eligibility.Verdict, language)}. {string.Join(" ", reasons)}";
    }

    public static string Answer(GrantOutcome outcome, FundingProgramme programme, Language language) => outcome switch
    {
        GrantOutcome.Ceiling ceiling => language.Pick(
            $"{ShortName(programme)} mit {ceiling.Participants} Beteiligten: höchstens {Euro(ceiling.CeilingCents, language)}, {ceiling.Formula.RatePercent} % der Kosten.",
            $"{ShortName(programme)} with {ceiling.Participants} participants: at most {Euro(ceiling.CeilingCents, language)}, {ceiling.Formula.RatePercent} % of the cost."),
        GrantOutcome.Grant grant => language.Pick(
            $"{ShortName(programme)} mit {grant.Participants} Beteiligten bei {Euro(grant.CostCents, language)} Kosten: Zuschuss {Euro(grant.GrantCents, language)}, Eigenanteil {Euro(grant.OwnShareCents, language)}",
            $"{ShortName(programme)} with {grant.Participants} participants and a cost of {Euro(grant.CostCents, language)}: grant {Euro(grant.GrantCents, language)}, own share {Euro(grant.OwnShareCents, language)}")
            + (grant.IsCapped ? language.Pick($" (Höchstbetrag {Euro(grant.CeilingCents, language)} erreicht).", $" (ceiling of {Euro(grant.CeilingCents, language)} reached).")
                : language.Pick($" ({grant.Formula.RatePercent} %).", $" ({grant.Formula.RatePercent} %).")),
        GrantOutcome.TooFewParticipants few => language.Pick(
            $"{ShortName(programme)} braucht mindestens {few.Needed} Beteiligte.", $"{ShortName(programme)} needs at least {few.Needed} participants."),
        GrantOutcome.CostNotPositive => language.Pick("Diese Kosten lassen sich nicht berechnen. Bitte einen Betrag über 0 € angeben.", "This cost cannot be computed. Please give an amount above 0 €."),
        _ => language.Pick(
            $"Für {ShortName(programme)} ist keine gesicherte Berechnung bekannt, deshalb nenne ich keinen Betrag.",
            $"No reliable calculation is known for {ShortName(programme)}, so I name no amount."),
    };

    /// <summary>Whole euros without cents: „175.000 €“.</summary>
    public static string Euro(long cents, Language language) =>
        (cents / 100m).ToString(cents % 100 == 0 ? "N0" : "N2", language == Language.English ? English : German) + "\u00a0€";

    public static string ShortName(FundingProgramme programme) => programme.Aliases is [var shortName, ..] ? shortName : programme.Name;

    internal static Wording NoSource(FundingProgramme programme) => new(
        $"Zu {ShortName(programme)} gibt es keine gesicherte Quelle.", $"There is no reliable source about {ShortName(programme)}.");

    internal static Wording NotAnApplicant(FundingProgramme programme) => Applicants(programme, "antragsberechtigt sind", "eligible are");

    internal static Wording OutsideRegion(FundingProgramme programme) => Applicants(programme, "", "");

    internal static Wording ApplicantsUnclear(FundingProgramme programme) => programme.Applicants?.Value is null
        ? new("Wer antragsberechtigt ist, ist unbekannt.", "Who is eligible is unknown.")
        : new(
            $"Fördergebiet laut Quelle: {programme.Applicants.Value}. Ob diese Organisation selbst antragsberechtigt ist, sagt die Quelle nicht.",
            $"Area according to the source: {programme.Applicants.Value}. Whether this organisation itself is eligible, the source does not say.");

    internal static Wording IsApplicant(FundingProgramme programme, Organisation organisation) => new(
        $"{organisation.Name} ist antragsberechtigt ({programme.Applicants?.Value ?? ShortName(programme)}).",
        $"{organisation.Name} is eligible ({programme.Applicants?.Value ?? ShortName(programme)}).");

    internal static Wording InRegion(FundingProgramme programme, Organisation organisation) => new(
        $"{organisation.Name} gehört zum Fördergebiet von {ShortName(programme)}.", $"{organisation.Name} belongs to the area of {ShortName(programme)}.");

    internal static Wording OnlyDistricts(Organisation organisation, ImmutableArray<string> districts) => new(
        $"In {organisation.Name} nur {string.Join(", ", districts)}.", $"In {organisation.Name} only {string.Join(", ", districts)}.");

    internal static Wording NeedsPartners(int needed) => new(
        $"Nötig sind mindestens {needed} Beteiligte.", $"At least {needed} participants are needed.");

    internal static Wording Expired(FundingProgramme programme) => programme.GuidelineEnds is { } end
        ? new($"Die Richtlinie galt bis {BerlinTime.Date(end, Language.German)}.", $"The guideline was valid until {BerlinTime.Date(end, Language.English)}.")
        : new($"{programme.State?.Value ?? "Ausgelaufen"}.", $"{programme.State?.Value ?? "Expired"}.");

    private static Wording Applicants(FundingProgramme programme, string german, string english)
    {
        var value = programme.Applicants?.Value;
        return value is null
            ? new($"Das Fördergebiet von {ShortName(programme)} schließt diese Organisation nicht ein.", $"The area of {ShortName(programme)} does not include this organisation.")
            : new($"{ShortName(programme)}: {$"{german} {value}".Trim()}.", $"{ShortName(programme)}: {$"{english} {value}".Trim()}.");
    }
}
