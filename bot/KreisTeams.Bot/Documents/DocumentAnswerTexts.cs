namespace KreisTeams.Bot.Documents;

internal static class DocumentAnswerTexts
{
    public static string Which(Language language) => language.Pick("Welches Dokument suchen Sie?", "Which document are you looking for?");

    public static string None(string text, Language language) => language.Pick(
        $"Ein Dokument mit „{text}“ finde ich nicht.", $"I cannot find a document with “{text}”.");

    public static string Found(int count, string text, Language language) => count == 1
        ? language.Pick($"Ein Dokument zu „{text}“", $"One document on “{text}”")
        : language.Pick($"{count} Dokumente zu „{text}“", $"{count} documents on “{text}”");

    public static string ChangedBy(string author, DateTimeOffset at, Language language) => language.Pick(
        $"zuletzt {BerlinTime.Moment(at, language)} von {author}", $"last changed {BerlinTime.Moment(at, language)} by {author}");
}
