namespace KreisTeams.Bot.Projects;

internal static class SynergyAnswerTexts
{
    private static readonly string[] ReasonWords = [" weil ", " denn ", " because "];

    public static Wording DismissTask { get; } = new("Doppelungen ausschließen", "rule out duplicates");

    public static Wording InviteTask { get; } = new("Zum Mitmachen einladen", "invite others to join");

    /// <summary>„weil: gleicher Zweck: Chatbot und Auskunft“.</summary>
    public static string Because(string reasons, Language language) => language.Pick($"weil: {reasons}", $"because: {reasons}");

    public static string Look(Language language) => language.Pick("Ansehen", "See it");

    public static string Invite(string organisation, Language language) => language.Pick($"{organisation} einladen", $"Invite {organisation}");

    public static string Inviting(string organisation, string project, Language language) => language.Pick($"Lade {organisation} ein: {project}", $"Invite {organisation}: {project}");

    public static string NoDuplicate(Language language) => language.Pick("Keine Doppelung", "Not a duplicate");

    public static string WhyNot(Language language) => language.Pick("Warum ist es keine Doppelung?", "Why is it not a duplicate?");

    public static string ReasonNeeded(Language language) => language.Pick(
        "Bitte nennen Sie den Grund, damit andere ihn nachlesen können. Es wurde nichts gemerkt.", "Please give the reason, so that others can read it. Nothing was remembered.");

    public static string Remember(Language language) => language.Pick("Merken", "Remember");

    public static string Dismissed(string title, string other, string reason, Language language) => language.Pick(
        $"Gemerkt: „{title}“ und „{other}“ sind keine Doppelung ({reason}). Nach diesem Paar wird niemand mehr gefragt.",
        $"Remembered: “{title}” and “{other}” are no duplicates ({reason}). Nobody is asked about this pair again.");

    public static string Dismissing(string project, Language language) => language.Pick($"Das ist keine Doppelung: {project}", $"That is not a duplicate: {project}");

    public static string DismissingBecause(string project, Language language) => Dismissing(project, language) + language.Pick(", weil", ", because");

    /// <summary>What stands behind „weil“; null where no reason was given.</summary>
    public static string? ReasonIn(string text)
    {
        var start = ReasonWords.Select(word => (Word: word, At: text.IndexOf(word, StringComparison.OrdinalIgnoreCase))).Where(found => found.At >= 0).OrderBy(found => found.At).FirstOrDefault();
        return start.Word is null || text[(start.At + start.Word.Length)..].Trim(' ', '.', ',', '!') is not { Length: > 2 } reason ? null : reason;
    }

    public static string NothingShown(Language language) => language.Pick(
        "Ich weiß nicht, welche Doppelung Sie meinen. Fragen Sie zuerst: „Gibt es sowas wie … schon woanders?“", "I do not know which duplicate you mean. First ask: “Is anybody else building …?”");

    public static string WhichOne(Language language) => language.Pick("Welchen Eintrag meinen Sie?", "Which entry do you mean?");

    public static string CreateAnyway(Language language) => language.Pick("Trotzdem anlegen", "Register anyway");

    public static string EstimateSaving(Language language) => language.Pick("Einsparung schätzen", "Estimate the saving");

    public static string Reckon(Language language) => language.Pick("Rechnen", "Reckon");

    public static string YourAssumptions(Language language) => language.Pick(
        "Alle Zahlen sind Ihre Annahmen; fehlt eine, gibt es kein Ergebnis. Nichts davon wird gespeichert.", "All numbers are your assumptions; if one is missing, there is no result. None of it is stored.");

    public static string Create(string title, Language language) => language.Pick($"Neues Projekt anlegen: {title}", $"Create a project: {title}");

    public static string Invited(string organisation, string people, Language language) => language.Pick(
        $"{organisation} ist eingeladen. Dieselbe Karte bekommen: {people}.", $"{organisation} is invited. The same card goes to: {people}.");

    public static string InvitedAlready(string project, DateOnly day, Language language) => language.Pick(
        $"Zu „{project}“ haben Sie schon am {BerlinTime.Date(day, language)} eingeladen.", $"You invited to “{project}” on {BerlinTime.Date(day, language)} already.");

    public static string OwnProject(string project, Language language) => language.Pick(
        $"„{project}“ führt Ihre eigene Organisation; da gibt es niemanden einzuladen.", $"“{project}” is led by your own organisation; there is nobody to invite.");

    public static string InvitationTitle(Language language) => language.Pick("Gemeinsam statt doppelt?", "Together instead of twice?");

    public static string InvitationText(string ours, string title, string theirs, string project, string person, Language language) => language.Pick(
        $"{ours} plant „{title}“, {theirs} hat „{project}“. {person} lädt ein, das gemeinsam zu machen.",
        $"{ours} plans “{title}”, {theirs} has “{project}”. {person} invites to do it together.");

    public static string Contacts(Language language) => language.Pick("Sprechen miteinander", "Talk to each other");

    public static string JoinButton(string organisation, Language language) => language.Pick($"{organisation} macht mit", $"{organisation} joins");

    public static string Join(string organisation, string project, Language language) => language.Pick($"{organisation} macht beim Projekt {project} mit", $"{organisation} joins project {project}");

    public static string NoPairs(Language language) => language.Pick("Im Verzeichnis ist nichts doppelt, soweit sich das erkennen lässt.", "Nothing in the register is there twice, as far as one can see.");

    public static string Pairs(int count, Language language) => count == 1
        ? language.Pick("Ein Paar im Verzeichnis könnte dasselbe sein", "One pair in the register may be the same")
        : language.Pick($"{count} Paare im Verzeichnis könnten dasselbe sein", $"{count} pairs in the register may be the same");
}
