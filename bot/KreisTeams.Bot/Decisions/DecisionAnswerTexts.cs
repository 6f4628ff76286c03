namespace KreisTeams.Bot.Decisions;

internal static class DecisionAnswerTexts
{
    public static string None(Language language) => language.Pick(
        "Dazu ist kein Beschluss verzeichnet. Alle Entscheidungen stehen auch im Tab.", "No decision is recorded for that. All decisions are in the tab as well.");

    public static string Decided(int count, Language language) => count == 1
        ? language.Pick("Eine Entscheidung", "One decision") : language.Pick($"{count} Entscheidungen", $"{count} decisions");

    public static string NotFound(string name, Language language) => language.Pick(
        $"Einen Beschluss „{name}“ finde ich nicht. Fragen Sie zum Beispiel „Was wurde zuletzt beschlossen?“",
        $"I cannot find a decision “{name}”. Ask for example “what was decided last month”.");

    public static string FollowUp(string followUp, DateOnly? asOf, Language language) => asOf is { } day
        ? language.Pick($"Was daraus wurde (Stand {BerlinTime.Date(day, language)}): {followUp}", $"What became of it (as of {BerlinTime.Date(day, language)}): {followUp}")
        : language.Pick($"Was daraus wurde: {followUp}", $"What became of it: {followUp}");

    public static string NoFollowUp(Language language) => language.Pick(
        "Was daraus wurde, ist noch nicht eingetragen.", "What became of it has not been entered yet.");

    public static string Measures(Language language) => language.Pick("Was daraus wurde:", "What became of it:");

    public static string NoMeasures(Language language) => language.Pick(
        "Maßnahmen dazu sind noch nicht eingetragen; das geht im Tab.", "No measures have been entered yet; that is done in the tab.");

    public static string WhatBecameOf(string title, Language language) => language.Pick($"Was ist aus dem Beschluss zu {title} geworden?", $"What became of the decision on {title}?");

    public static string Show(string number, Language language) => language.Pick($"Zeig Beschluss {number}", $"Show decision {number}");

    public static string Source(string source, Language language) => language.Pick($"Quelle: {source}", $"Source: {source}");
}
