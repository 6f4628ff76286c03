namespace KreisTeams.Bot.Notices;

internal static class NoticeTexts
{
    public static string Several(int count, Language language) => language.Pick($"{count} Neuigkeiten für Sie:", $"{count} pieces of news for you:");
}
