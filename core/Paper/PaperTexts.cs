namespace KreisTeams.Paper;

internal static class PaperTexts
{
    public static string Page(Language language) => language.Pick("Seite ", "Page ");

    public static string OfPages(Language language) => language.Pick(" von ", " of ");
}
