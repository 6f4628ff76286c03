using System.Globalization;

namespace KreisTeams.Tab.Overview;

public static class OverviewTexts
{
    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public static string Title(Language language) => language.Pick("Übersicht", "Overview");

    public static string Today(DateOnly day, Language language) => language == Language.English
        ? day.ToString("dddd d MMMM yyyy", English) : day.ToString("dddd, d. MMMM yyyy", German);

    public static string YourVotes(int count, Language language) => count switch
    {
        0 => language.Pick("Wartet auf Sie", "Waiting for you"),
        1 => language.Pick("Eine Abstimmung wartet auf Sie", "One poll is waiting for you"),
        _ => language.Pick($"{count} Abstimmungen warten auf Sie", $"{count} polls are waiting for you"),
    };

    public static string OpenPolls(Language language) => language.Pick("Weitere laufende Abstimmungen", "Other open polls");

    public static string AllVoted(Language language) => language.Pick("Für Sie ist gerade nichts offen", "Nothing is waiting for you");

    public static string AllVotedHint(Language language) => language.Pick(
        "Neue Abstimmungen erscheinen hier und als Karte im Chat.", "New polls appear here and as a card in the chat.");

    public static string News(DateTimeOffset since, bool isReturning, Language language) => isReturning
        ? language.Pick($"Neu seit Ihrem letzten Besuch am {BerlinTime.Moment(since, language)}", $"New since your last visit on {BerlinTime.Moment(since, language)}")
        : language.Pick("Neu in den letzten 14 Tagen", "New in the last 14 days");

    public static string NoNews(Language language) => language.Pick("Seitdem hat sich nichts geändert.", "Nothing has changed since.");

    public static string Decided(Language language) => language.Pick("Entschieden", "Decided");

    public static string Document(Language language) => language.Pick("Dokument", "Document");

    public static string Aside(Language language) => language.Pick("Fristen und eigene Vorhaben", "Deadlines and own entries");

    public static string Deadlines(Language language) => language.Pick("Nächste Fristen", "Next deadlines");

    public static string In(int days, Language language) => days switch
    {
        0 => language.Pick("heute", "today"),
        1 => language.Pick("morgen", "tomorrow"),
        _ => language.Pick($"in {days} Tagen", $"in {days} days"),
    };

    public static string NoDeadlines(Language language) => language.Pick("In den nächsten 90 Tagen läuft keine Frist ab.", "No deadline within the next 90 days.");

    public static string PollCloses(string question, Language language) => language.Pick($"Abstimmung: {question}", $"Poll: {question}");

    public static string ProgrammeEnds(string programme, Language language) => language.Pick($"Förderung: Richtlinie „{programme}“ endet", $"Funding: guideline “{programme}” ends");

    public static string ApplicationEnds(string programme, Language language) => language.Pick($"Förderung: Antragsfrist „{programme}“", $"Funding: apply for “{programme}”");

    public static string ProjectEnds(string project, Language language) => language.Pick($"Vorhaben endet: {project}", $"Project ends: {project}");

    public static string NothingYet(Language language) => language.Pick("Noch nichts.", "Nothing yet.");

    public static string MyOrganisation(string organisation, Language language) => language.Pick($"Vorhaben von {organisation}", $"Entries of {organisation}");

    public static string AllEntries(Language language) => language.Pick("Alle ansehen", "See all");
}
