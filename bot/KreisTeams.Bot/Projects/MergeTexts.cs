namespace KreisTeams.Bot.Projects;

internal static class MergeTexts
{
    public static string Title(Language language) => language.Pick("Zwei Vorhaben zusammenführen?", "Merge two projects?");

    public static string Merge(Language language) => language.Pick("Zusammenführen", "Merge");

    public static string Question(string into, string other, Language language) => language.Pick(
        $"„{other}“ geht in „{into}“ auf. Partner, Themen, Ziele und Förderung beider bleiben erhalten.",
        $"“{other}” becomes part of “{into}”. Partners, themes, goals and funding of both are kept.");

    public static string Kept(Language language) => language.Pick(
        "Dokumente, Abstimmungen und Verlauf beider bleiben erreichbar; der alte Link führt zum gemeinsamen Vorhaben.",
        "Documents, polls and history of both stay within reach; the old link leads to the merged project.");

    public static string Merged(string into, string other, Language language) => language.Pick(
        $"„{other}“ gehört jetzt zu „{into}“. Mit „rückgängig“ nehmen Sie das fünf Minuten lang zurück.",
        $"“{other}” is now part of “{into}”. Type “undo” within five minutes to take it back.");

    public static string WhichTwo(Language language) => language.Pick("Welche zwei Vorhaben soll ich zusammenführen?", "Which two projects shall I merge?");

    public static string Same(string title, Language language) => language.Pick($"Das ist beides „{title}“.", $"Both are “{title}”.");
}
