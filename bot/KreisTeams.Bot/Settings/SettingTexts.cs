using KreisTeams.Retention;

namespace KreisTeams.Bot.Settings;

internal static class SettingTexts
{
    public static string Title(Language language) => language.Pick("Ihre Einstellungen", "Your settings");

    public static string LanguageIs(Language language) => language.Pick("Ich antworte auf Deutsch.", "I answer in English.");

    /// <summary>Understood in either language.</summary>
    public static string OtherLanguage(Language language) => language.Pick("Please answer in English", "Bitte auf Deutsch");

    public static string EasyButton(bool on, Language language) => on
        ? language.Pick("Leichte Sprache an", "Plain language on")
        : language.Pick("Leichte Sprache aus", "Plain language off");

    public static string Undone(string what, Language language) => language.Pick($"Zurückgenommen: {what}.", $"Taken back: {what}.");

    public static string Retention(IEnumerable<RetentionClass> classes, Language language)
    {
        var periods = string.Join("; ", classes.Select(one => language.Pick($"{one.German}: {one.Days} Tage", $"{one.English}: {one.Days} days")));
        return language.Pick(
            $"Abstimmungen und ihre Protokolle sind Unterlagen des Netzwerks und bleiben dauerhaft erhalten. Nachrichtentexte speichere ich nicht; eine offene Rückfrage gilt 30 Minuten. Gelöscht wird: {periods}.",
            $"Polls and their minutes are records of the network and are kept permanently. I do not store the texts of messages; an open question holds for 30 minutes. Deleted are: {periods}.");
    }
}
