namespace KreisTeams.Bot.Chat;

internal static class EditTexts
{
    public static string Unchanged(Language language) => language.Pick("Das steht schon so im Verzeichnis.", "The register says so already.");

    public static string NothingChanged(Language language) => language.Pick("Es wurde nichts geändert.", "Nothing was changed.");

    public static string NotAllowed(string task, string whoMay, Language language) => whoMay.Length == 0
        ? language.Pick($"{task} dürfen Sie nicht. Es wurde nichts geändert.", $"You may not {task}. Nothing was changed.")
        : language.Pick($"{task} dürfen Sie nicht. Das darf: {whoMay}. Es wurde nichts geändert.", $"You may not {task}. This may: {whoMay}. Nothing was changed.");

    public static string AlreadyExists(Language language) => language.Pick("Diesen Eintrag gibt es schon.", "That entry exists already.");

    public static string Conflict(Language language) => language.Pick(
        "Jemand hat den Eintrag gerade geändert. Bitte sehen Sie ihn sich an und versuchen Sie es noch einmal.", "Somebody has just changed the entry. Please look at it and try again.");
}
