using System.Globalization;
using KreisTeams.Funding;
using KreisTeams.Network;

namespace KreisTeams.Synergies;

/// <summary>What people read about an estimate of savings.</summary>
public static class SavingTexts
{
    public static Wording Participants { get; } = new("Zahl der Beteiligten (mindestens 2)", "Number of participants (at least 2)");

    public static Wording Years { get; } = new("Jahre (1 bis 50)", "Years (1 to 50)");

    public static Wording AloneOnce { get; } = new("Kosten einmalig je Beteiligtem, wenn jeder allein handelt", "Cost once for each, when alone");

    public static Wording AloneYearly { get; } = new("Kosten jährlich je Beteiligtem, wenn jeder allein handelt", "Cost a year for each, when alone");

    public static Wording TogetherOnce { get; } = new("Kosten einmalig, gemeinsam", "Cost once, together");

    public static Wording TogetherYearly { get; } = new("Kosten jährlich, gemeinsam mit Koordination", "Cost a year, together with coordination");

    public static string Answer(SavingOutcome outcome, Language language) => outcome switch
    {
        SavingOutcome.Estimated { SavedCents: >= 0 } saved => language.Pick(
            $"Gemeinsam sparen Sie {FundingTexts.Euro(saved.SavedCents, language)}, das sind {Percent(saved.PerMille, language)} der Einzelkosten.",
            $"Together you save {FundingTexts.Euro(saved.SavedCents, language)}, which is {Percent(saved.PerMille, language)} of the cost alone."),
        SavingOutcome.Estimated dearer => language.Pick(
            $"Gemeinsam wird es um {FundingTexts.Euro(-dearer.SavedCents, language)} teurer.", $"Together it costs {FundingTexts.Euro(-dearer.SavedCents, language)} more."),
        SavingOutcome.Missing missing => language.Pick("Es fehlt: ", "Missing: ") + string.Join("; ", missing.What.Select(name => name.In(language))) + ".",
        _ => "",
    };

    /// <summary>The reckoning with its numbers, so that anybody can follow it.</summary>
    public static string Formula(SavingAssumptions given, SavingOutcome.Estimated outcome, Language language)
    {
        string Euro(long? cents) => FundingTexts.Euro(cents ?? 0, language);
        var years = given.Years == 1 ? language.Pick("1 Jahr", "1 year") : language.Pick($"{given.Years} Jahre", $"{given.Years} years");
        return language.Pick(
            $"Allein: {given.Participants} × ({Euro(given.AloneOnceCents)} + {years} × {Euro(given.AloneYearlyCents)}) = {Euro(outcome.AloneCents)}. "
            + $"Gemeinsam: {Euro(given.TogetherOnceCents)} + {years} × {Euro(given.TogetherYearlyCents)} = {Euro(outcome.TogetherCents)}. "
            + $"Einsparung: ({Euro(outcome.AloneCents)} − {Euro(outcome.TogetherCents)}) ÷ {Euro(outcome.AloneCents)}.",
            $"Alone: {given.Participants} × ({Euro(given.AloneOnceCents)} + {years} × {Euro(given.AloneYearlyCents)}) = {Euro(outcome.AloneCents)}. "
            + $"Together: {Euro(given.TogetherOnceCents)} + {years} × {Euro(given.TogetherYearlyCents)} = {Euro(outcome.TogetherCents)}. "
            + $"Saving: ({Euro(outcome.AloneCents)} − {Euro(outcome.TogetherCents)}) ÷ {Euro(outcome.AloneCents)}.");
    }

    /// <summary>Null where the programme asks for no saving.</summary>
    public static string? Suffices(SavingOutcome.Estimated outcome, FundingProgramme programme, Language language) => programme.SavingPercent is not { } percent ? null
        : outcome.Reaches(percent)
            ? language.Pick(
                $"Die {percent} % Einsparung, die {FundingTexts.ShortName(programme)} verlangt, sind mit diesen Annahmen erreicht.",
                $"The saving of {percent} % that {FundingTexts.ShortName(programme)} asks for is reached with these assumptions.")
            : language.Pick(
                $"Die {percent} % Einsparung, die {FundingTexts.ShortName(programme)} verlangt, sind mit diesen Annahmen nicht erreicht; dann ist ein anderer Nutzen zu belegen.",
                $"The saving of {percent} % that {FundingTexts.ShortName(programme)} asks for is not reached with these assumptions; another benefit has to be shown.");

    private static string Percent(long perMille, Language language) =>
        (perMille / 10m).ToString("0.0", CultureInfo.GetCultureInfo(language.Pick("de-DE", "en-GB"))) + " %";
}
