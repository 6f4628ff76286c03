using System.Globalization;

namespace KreisTeams.Tab.Parts;

/// <summary>Words that several pages share.</summary>
public static class PartTexts
{
    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public static string Unknown(Language language) => language.Pick("unbekannt", "unknown");

    public static string Loading(Language language) => language.Pick("Wird geladen …", "Loading …");

    public static string All(Language language) => language.Pick("alle", "all");

    public static string CopyLink(Language language) => language.Pick("Link kopieren", "Copy link");

    public static string CopyLinkToPage(Language language) => language.Pick("Link zu dieser Seite kopieren", "Copy link to this page");

    public static string LinkCopied(Language language) => language.Pick("Link kopiert", "Link copied");

    public static string LinkNotCopied(Language language) => language.Pick("Der Link ließ sich nicht kopieren", "The link could not be copied");

    public static string Email(Language language) => language.Pick("E-Mail", "Email");

    public static string Chat(Language language) => language.Pick("Chat in Teams", "Chat in Teams");

    public static string Source(Language language) => language.Pick("Quelle", "Source");

    public static string AsOf(DateOnly day, Language language) => language.Pick($"Stand {BerlinTime.Date(day, language)}", $"as of {BerlinTime.Date(day, language)}");

    public static string Number(long number, Language language) => number.ToString("N0", language == Language.English ? English : German);

    /// <summary>„1.250.000 €“; cents only where there are any.</summary>
    public static string Money(long cents, Language language)
    {
        var format = cents % 100 == 0 ? "N0" : "N2";
        var amount = (cents / 100m).ToString(format, language == Language.English ? English : German);
        return language.Pick($"{amount} €", $"€{amount}");
    }

    /// <summary>„01.03.2025 – 31.12.2026“; null when neither end is known.</summary>
    public static string? Period(DateOnly? from, DateOnly? until, Language language) => (from, until) switch
    {
        ({ } first, { } last) => $"{BerlinTime.Date(first, language)} – {BerlinTime.Date(last, language)}",
        ({ } first, null) => language.Pick($"seit {BerlinTime.Date(first, language)}", $"since {BerlinTime.Date(first, language)}"),
        (null, { } last) => language.Pick($"bis {BerlinTime.Date(last, language)}", $"until {BerlinTime.Date(last, language)}"),
        _ => null,
    };
}
