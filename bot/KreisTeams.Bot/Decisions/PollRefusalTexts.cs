namespace KreisTeams.Bot.Decisions;

/// <summary>Refusals that only a chat has; the rules' own stand with the rules.</summary>
internal static class PollRefusalTexts
{
    /// <summary>Of the same day the hour says enough.</summary>
    public static string Closed(DateTimeOffset since, DateTimeOffset now, Language language)
    {
        var isToday = DateOnly.FromDateTime(BerlinTime.WallTime(since)) == DateOnly.FromDateTime(BerlinTime.WallTime(now));
        var moment = isToday ? BerlinTime.Clock(since, language) : BerlinTime.Moment(since, language);
        return language.Pick(
            $"Die Abstimmung ist seit {moment} geschlossen. Ihre Stimme wurde nicht gezählt.", $"The poll has been closed since {moment}. Your vote was not counted.");
    }

    public static string NotCounted(string why, Language language) => language.Pick($"{why} Es wurde nichts gezählt.", $"{why} Nothing was counted.");

    public static string ExtensionReason(Language language) => language.Pick(
        "Bitte nennen Sie den Grund; alle lesen ihn.", "Please give the reason; everybody reads it.");

    public static string SecretPoll(Language language) => language.Pick(
        "Das sage ich niemandem: Bei einer geheimen Abstimmung ist nirgends gespeichert, wer wie gestimmt hat.",
        "I tell nobody: in a secret poll it is stored nowhere who voted how.");
}
