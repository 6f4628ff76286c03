using System.Text.RegularExpressions;

namespace KreisTeams.Bot.Decisions;

/// <summary>Refusals that only a chat has; the rules' own stand with the rules.</summary>
internal static partial class PollRefusalTexts
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

    public static string SecrecyStays(Language language) => language.Pick(
        "Das geht nicht: Die Regeln einer Abstimmung sind mit dem Start eingefroren. Geheim bleibt geheim, denn darauf haben sich alle verlassen, die schon abgestimmt haben. Wer offen abstimmen will, schließt sie und startet eine neue.",
        "That is not possible: the rules of a poll are frozen when it starts. Secret stays secret, because everybody who has voted relied on it. Whoever wants an open vote closes it and starts a new one.");

    /// <summary>Whether a sentence wants a secret poll uncovered. The wording of a new question, after its colon, wants nothing.</summary>
    public static bool AsksToLowerSecrecy(string text) => Lowering().IsMatch(text.Split(':')[0]);

    [GeneratedRegex(@"nicht (mehr|länger) geheim|geheimhaltung\b.*\b(auf|weg|beenden|aufheben|abschalten|ausschalten|lockern|senken)\b|(beende|lockere|senke)\b.*\bgeheimhaltung|no longer secret|not secret any ?more|\b(lift|drop|end|lower)\b.*\bsecrecy", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lowering();
}
