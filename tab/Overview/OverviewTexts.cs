namespace KreisTeams.Tab.Overview;

public static class OverviewTexts
{
    public static string Title(Language language) => language.Pick("Übersicht", "Overview");

    public static string Who(string person, string organisation, Language language) => language.Pick($"{person}, {organisation}", $"{person}, {organisation}");

    public static string YourVotes(Language language) => language.Pick("Wartet auf Sie", "Waiting for you");

    public static string OpenPolls(Language language) => language.Pick("Laufende Abstimmungen", "Open polls");

    public static string AllVoted(Language language) => language.Pick("Für Sie ist gerade nichts offen", "Nothing is waiting for you");

    public static string AllVotedHint(Language language) => language.Pick(
        "Neue Abstimmungen erscheinen hier und als Karte im Chat.", "New polls appear here and as a card in the chat.");

    public static string Deadlines(Language language) => language.Pick("Fristen", "Deadlines");

    public static string NoDeadlines(Language language) => language.Pick("In den nächsten 90 Tagen läuft keine Frist ab.", "No deadline within the next 90 days.");

    public static string PollCloses(string question, Language language) => language.Pick($"Abstimmung: {question}", $"Poll: {question}");

    public static string ProgrammeEnds(string programme, Language language) => language.Pick($"Förderung: Richtlinie „{programme}“ endet", $"Funding: guideline “{programme}” ends");

    public static string ApplicationEnds(string programme, Language language) => language.Pick($"Förderung: Antragsfrist „{programme}“", $"Funding: apply for “{programme}”");

    public static string ProjectEnds(string project, Language language) => language.Pick($"Vorhaben endet: {project}", $"Project ends: {project}");

    public static string Latest(Language language) => language.Pick("Zuletzt entschieden", "Decided lately");

    public static string LatestDocuments(Language language) => language.Pick("Neue Dokumente", "New documents");

    public static string NothingYet(Language language) => language.Pick("Noch nichts.", "Nothing yet.");

    public static string MyOrganisation(string organisation, Language language) => language.Pick($"Vorhaben von {organisation}", $"Entries of {organisation}");

    public static string AllEntries(Language language) => language.Pick("Alle ansehen", "See all");
}
