using KreisTeams.Funding;

namespace KreisTeams.Bot.Funding;

internal static class ApplicationAnswerTexts
{
    private static readonly (string Word, ApplicationState State)[] StateWords =
    [
        ("verwendungsnachweis", ApplicationState.Proven), ("proof of use", ApplicationState.Proven), ("mittelabruf", ApplicationState.CalledUp), ("mittel abgerufen", ApplicationState.CalledUp),
        ("called up", ApplicationState.CalledUp), ("zurückgezogen", ApplicationState.Withdrawn), ("withdrawn", ApplicationState.Withdrawn), ("skizze", ApplicationState.Sketch), ("sketch", ApplicationState.Sketch),
    ];

    private static readonly string[] DocumentWords = ["dokument:", "document:"];
    private static readonly string[] None = ["keins", "keines", "ohne", "none"];

    /// <summary>Steps that the sentence names by themselves; submitted, approved and rejected are understood before.</summary>
    public static ApplicationState? StateIn(string text) =>
        StateWords.Where(entry => text.Contains(entry.Word, StringComparison.OrdinalIgnoreCase)).Select(entry => (ApplicationState?)entry.State).FirstOrDefault();

    public static string? DocumentIn(string text)
    {
        var start = DocumentWords.Select(word => text.IndexOf(word, StringComparison.OrdinalIgnoreCase)).Max();
        return start < 0 ? null : text[(start + DocumentWords[0].Length)..].Trim(' ', '„', '“', '"') is { Length: > 0 } name ? name : null;
    }

    public static bool IsNone(string document) => None.Contains(document.TrimEnd('.'), StringComparer.OrdinalIgnoreCase);

    public static string NoDocument(Language language) => language.Pick("keines", "none");

    public static string WithoutDocument(Language language) => language.Pick("Ohne Dokument", "No document");

    public static string WithDocument(string sentence, string document, Language language) => language.Pick($"{sentence}, Dokument: {document}", $"{sentence}, document: {document}");

    public static string WhichDocument(Language language) => language.Pick("Welches Dokument belegt das?", "Which document proves it?");

    public static string WhichStep(Language language) => language.Pick("Was ist mit dem Antrag geschehen?", "What happened to the application?");

    public static string When(string step, Language language) => language.Pick($"An welchem Tag? ({step})", $"On which day? ({step})");

    public static string Say(ApplicationState state, string project, string programme, Language language) => language.Pick(
        $"Antrag für {project} bei {programme}: {ApplicationTexts.State(state, language)}", $"Application for {project} to {programme}: {ApplicationTexts.State(state, language)}");

    public static string Saved(string project, string programme, string step, Language language) => language.Pick(
        $"„{project}“, {programme}: {step}. Mit „rückgängig“ nehmen Sie das zurück.", $"“{project}”, {programme}: {step}. Type “undo” to take it back.");
}
