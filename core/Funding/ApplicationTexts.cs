using KreisTeams.Network;

namespace KreisTeams.Funding;

/// <summary>What people read about the way of an application.</summary>
public static class ApplicationTexts
{
    public static string State(ApplicationState state, Language language) => state switch
    {
        ApplicationState.Idea => language.Pick("Idee", "idea"),
        ApplicationState.Sketch => language.Pick("Skizze", "sketch"),
        ApplicationState.Submitted => language.Pick("Antrag eingereicht", "application submitted"),
        ApplicationState.Approved => language.Pick("Bescheid erhalten", "grant notice received"),
        ApplicationState.CalledUp => language.Pick("Mittel abgerufen", "money called up"),
        ApplicationState.Proven => language.Pick("Verwendungsnachweis vorgelegt", "proof of use delivered"),
        ApplicationState.Rejected => language.Pick("abgelehnt", "rejected"),
        _ => language.Pick("zurückgezogen", "withdrawn"),
    };

    /// <summary>„Antrag eingereicht am 24.11.2026 (Antrag.pdf)“.</summary>
    public static string Step(ApplicationStep step, Language language) => language.Pick(
        $"{State(step.State, language)} am {BerlinTime.Date(step.Date, language)} ({step.Document ?? "ohne Dokument"})",
        $"{State(step.State, language)} on {BerlinTime.Date(step.Date, language)} ({step.Document ?? "no document"})");

    internal static Wording InTheFuture(DateOnly date) => new(
        $"Der {BerlinTime.Date(date, Language.German)} liegt noch vor uns. Bitte den Tag nennen, an dem es geschah.",
        $"{BerlinTime.Date(date, Language.English)} has not come yet. Please name the day on which it happened.");

    internal static Wording BeforeTheLast(ApplicationStep last) => new(
        $"Der letzte Schritt war am {BerlinTime.Date(last.Date, Language.German)}; der neue kann nicht davor liegen.",
        $"The last step was on {BerlinTime.Date(last.Date, Language.English)}; the new one cannot be earlier.");

    internal static Wording CannotFollow(ApplicationState from, ApplicationState to) => new(
        $"Auf „{State(from, Language.German)}“ kann „{State(to, Language.German)}“ nicht folgen.",
        $"“{State(to, Language.English)}” cannot follow “{State(from, Language.English)}”.");
}
