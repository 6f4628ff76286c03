namespace KreisTeams.Bot.Settings;

internal static class SettingTexts
{
    public static string Undone(string what, Language language) => language.Pick($"Zurückgenommen: {what}.", $"Taken back: {what}.");

    public static string Retention(Language language) => language.Pick(
        "Abstimmungen und ihre Protokolle sind Unterlagen des Netzwerks und bleiben dauerhaft erhalten. Von Unterhaltungen speichere ich keine Texte, nur eine offene Rückfrage, und die verfällt nach 30 Minuten.",
        "Polls and their minutes are records of the network and are kept permanently. Of conversations I store no texts, only an open question, and that expires after 30 minutes.");
}
