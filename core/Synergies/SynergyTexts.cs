using KreisTeams.Network;

namespace KreisTeams.Synergies;

internal static class SynergyTexts
{
    public static string Reasons(SynergyReasons reasons, Language language)
    {
        string[] parts =
        [
            .. Part(language.Pick("gleicher Zweck", "same purpose"), reasons.Products),
            .. Part(language.Pick("gleiche Wörter", "same words"), reasons.Words),
            .. Part(language.Pick("gleiches Thema", "same theme"), reasons.Themes),
        ];
        return parts.Length == 0 ? language.Pick("ähnliche Beschreibung", "similar description") : string.Join("; ", parts);
    }

    public static string LikenessOf(SynergyHit hit, Language language)
    {
        var percent = Math.Min(99, (int)MathF.Round(hit.Score * 100));
        return hit.IsLikely ? language.Pick($"{percent} % ähnlich", $"{percent} % alike") : language.Pick("vielleicht dasselbe", "maybe the same");
    }

    public static Wording EditThesaurus { get; } = new("Den Wortschatz ändern", "change the thesaurus");

    public static Wording WrongWords { get; } = new(
        "Bitte mindestens ein Wort angeben, ohne die Zeichen = | ; # und ohne unbekannte Kombinationen.",
        "Please give at least one word, without the characters = | ; # and without unknown combinations.");

    private static IEnumerable<string> Part(string label, IReadOnlyList<string> names) => names.Count == 0 ? [] : [$"{label}: {string.Join(", ", names)}"];
}
