using KreisTeams.Network;

namespace KreisTeams.Funding;

/// <summary>What people read about a financing plan.</summary>
public static class FinancingTexts
{
    internal static Wording NoCost { get; } = new(
        "Die Kosten sind unbekannt. Ohne Kosten gibt es keinen Finanzierungsplan.", "The cost is unknown. Without a cost there is no financing plan.");

    internal static Wording NoParts { get; } = new(
        "Der eigene Schlüssel ist leer. Bitte für mindestens einen Partner einen Anteil über 0 eintragen.",
        "The key of your own is empty. Please enter a part above 0 for at least one partner.");

    internal static Wording GrantAboveCost { get; } = new("Die Förderung ist höher als die Kosten.", "The grant is higher than the cost.");

    public static string Key(ShareKey key, Language language) => key switch
    {
        ShareKey.Equal => language.Pick("zu gleichen Teilen", "in equal parts"),
        ShareKey.Inhabitants => language.Pick("nach Einwohnerzahl", "by inhabitants"),
        _ => language.Pick("nach eigenem Schlüssel", "by a key of your own"),
    };

    public static string Kind(CostKind kind, Language language) => kind switch
    {
        CostKind.Staff => language.Pick("Personal", "staff"),
        CostKind.Material => language.Pick("Sachkosten", "material"),
        CostKind.Investment => language.Pick("Investition", "investment"),
        _ => language.Pick("Aufträge an Dritte", "contracts"),
    };

    /// <summary>„2,5 Stellen“.</summary>
    public static string Posts(int hundredths, Language language)
    {
        var culture = System.Globalization.CultureInfo.GetCultureInfo(language.Pick("de-DE", "en-GB"));
        var posts = (hundredths / 100m).ToString("0.##", culture);
        return hundredths == 100 ? language.Pick("1 Stelle", "1 post") : language.Pick($"{posts} Stellen", $"{posts} posts");
    }

    internal static Wording NoInhabitants(IReadOnlyList<string> organisations) => new(
        $"Einwohnerzahl unbekannt: {string.Join(", ", organisations)}. Bitte im Netzwerk eintragen oder einen anderen Schlüssel wählen.",
        $"Inhabitants unknown: {string.Join(", ", organisations)}. Please enter them in the network or choose another key.");
}
