using System.Globalization;

namespace KreisTeams.Tab.Overview;

public static class OverviewTexts
{
    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public static string Title(Language language) => language.Pick("Übersicht", "Overview");

    public static string Today(DateOnly day, Language language) => language == Language.English
        ? day.ToString("dddd d MMMM yyyy", English) : day.ToString("dddd, d. MMMM yyyy", German);

    public static string OpenPolls(Language language) => language.Pick("Weitere laufende Abstimmungen", "Other open polls");

    public static string AllVotedHint(Language language) => language.Pick(
        "Neue Abstimmungen erscheinen hier und als Karte im Chat.", "New polls appear here and as a card in the chat.");

    public static string News(DateTimeOffset since, bool isReturning, Language language) => isReturning
        ? language.Pick($"Neu seit Ihrem letzten Besuch am {BerlinTime.Moment(since, language)}", $"New since your last visit on {BerlinTime.Moment(since, language)}")
        : language.Pick("Neu in den letzten 14 Tagen", "New in the last 14 days");

    public static string NoNews(Language language) => language.Pick("Seitdem hat sich nichts geändert.", "Nothing has changed since.");

    public static string Decided(Language language) => language.Pick("Entschieden", "Decided");

    public static string Document(Language language) => language.Pick("Dokument", "Document");

    public static string Aside(Language language) => language.Pick("Fristen und eigene Vorhaben", "Deadlines and own entries");

    public static string NothingYet(Language language) => language.Pick("Noch nichts.", "Nothing yet.");

    public static string MyOrganisation(string organisation, Language language) => language.Pick($"Vorhaben von {organisation}", $"Entries of {organisation}");

    public static string AllEntries(Language language) => language.Pick("Alle ansehen", "See all");
}
