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

    private static IEnumerable<string> Part(string label, IReadOnlyList<string> names) => names.Count == 0 ? [] : [$"{label}: {string.Join(", ", names)}"];
}
