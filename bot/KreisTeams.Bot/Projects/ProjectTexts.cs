using System.Globalization;
using KreisTeams.Projects;

namespace KreisTeams.Bot.Projects;

internal static class ProjectTexts
{
    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public static string State(ProjectState state, Language language) => state switch
    {
        ProjectState.Idea => language.Pick("Idee", "idea"),
        ProjectState.Planned => language.Pick("geplant", "planned"),
        ProjectState.Running => language.Pick("läuft", "running"),
        ProjectState.Paused => language.Pick("pausiert", "paused"),
        ProjectState.Done => language.Pick("abgeschlossen", "done"),
        _ => language.Pick("eingestellt", "stopped"),
    };

    public static string Kind(ProjectKind kind, Language language) => kind switch
    {
        ProjectKind.Project => language.Pick("Projekt", "Project"),
        ProjectKind.Idea => language.Pick("Idee", "Idea"),
        ProjectKind.Strategy => language.Pick("Strategie", "Strategy"),
        _ => language.Pick("Dienst des IT-Dienstleisters", "Service of the IT provider"),
    };

    public static string Lead(string organisation, Language language) => language.Pick($"Federführung {organisation}", $"led by {organisation}");

    public static string LeadLabel(Language language) => language.Pick("Federführung", "Lead");

    public static string Partners(Language language) => language.Pick("Partner", "Partners");

    public static string Period(Language language) => language.Pick("Zeitraum", "Period");

    public static string Span(DateOnly? start, DateOnly? end, Language language) => (start, end) switch
    {
        ({ } from, { } to) => $"{BerlinTime.Date(from, language)} – {BerlinTime.Date(to, language)}",
        ({ } from, null) => language.Pick($"seit {BerlinTime.Date(from, language)}", $"since {BerlinTime.Date(from, language)}"),
        (null, { } to) => language.Pick($"bis {BerlinTime.Date(to, language)}", $"until {BerlinTime.Date(to, language)}"),
        _ => "",
    };

    public static string Cost(Language language) => language.Pick("Kosten", "Cost");

    public static string Euro(long cents, Language language) => (cents / 100m).ToString(cents % 100 == 0 ? "N0" : "N2", language == Language.English ? English : German) + " €";

    public static string Themes(Language language) => language.Pick("Themen", "Themes");

    public static string Contact(Language language) => language.Pick("Ansprechperson", "Contact");

    public static string Funding(Language language) => language.Pick("Förderung", "Funding");

    public static string Reuse(Language language) => language.Pick("Nachnutzung", "Reuse");

    public static string ReuseOf(ReuseOffer offer, Language language) => language.Pick(
        $"{offer.Solution}, Lizenz {offer.Licence}. {offer.Conditions}", $"{offer.Solution}, licence {offer.Licence}. {offer.Conditions}");

    public static string Reusable(int count, string? theme, Language language) => (theme is null ? "" : theme + ": ") + (count == 1
        ? language.Pick("eine Lösung zum Nachnutzen", "one solution to reuse") : language.Pick($"{count} Lösungen zum Nachnutzen", $"{count} solutions to reuse"));

    public static string NothingToReuse(string? theme, Language language) => theme is null
        ? language.Pick("Noch bietet niemand eine Lösung zur Nachnutzung an.", "Nobody offers a solution for reuse yet.")
        : language.Pick($"Zu {theme} bietet noch niemand eine Lösung zur Nachnutzung an.", $"Nobody offers a solution on {theme} for reuse yet.");

    public static string Goals(Language language) => language.Pick("Ziele", "Goals");

    public static string Source(string source, Language language) => language.Pick($"Quelle: {source}", $"Source: {source}");

    public static string Show(string project, Language language) => language.Pick($"Zeig Projekt {project}", $"Show project {project}");

    public static string Similar(Language language) => language.Pick("Ähnliches woanders", "Similar elsewhere");

    public static string SimilarTo(string project, Language language) => language.Pick($"Gibt es sowas wie {project} schon woanders?", $"Is anybody else building {project}?");

    public static string FundingFor(string project, Language language) => language.Pick(
        $"Welche Förderprogramme passen zum Projekt {project}?", $"Any funding for project {project}?");

    public static string Documents(Language language) => language.Pick("Dokumente", "Documents");

    public static string Running(int count, string? organisation, Language language) => (count, organisation) switch
    {
        (1, null) => language.Pick("Ein Projekt läuft", "One project is running"),
        (_, null) => language.Pick($"{count} Projekte laufen", $"{count} projects are running"),
        (1, _) => language.Pick($"Ein Projekt läuft in {organisation}", $"One project is running in {organisation}"),
        _ => language.Pick($"{count} Projekte laufen in {organisation}", $"{count} projects are running in {organisation}"),
    };

    public static string Found(int count, string? about, Language language) => (count, about) switch
    {
        (1, null) => language.Pick("Ein Vorhaben", "One project"),
        (_, null) => language.Pick($"{count} Vorhaben", $"{count} projects"),
        (1, _) => language.Pick($"Ein Vorhaben: {about}", $"One project: {about}"),
        _ => language.Pick($"{count} Vorhaben: {about}", $"{count} projects: {about}"),
    };

    public static string NoneFound(string? about, Language language) => about is null
        ? language.Pick("Dazu ist kein Vorhaben eingetragen.", "No project is registered for that.")
        : language.Pick($"Zu {about} ist kein Vorhaben eingetragen.", $"No project is registered for {about}.");

    public static string NotFound(string name, Language language) => language.Pick(
        $"Ein Projekt „{name}“ finde ich nicht im Verzeichnis.", $"I cannot find a project “{name}” in the register.");

    public static string WhichProject(Language language) => language.Pick("Welches Projekt meinen Sie?", "Which project do you mean?");

    public static string StateIs(string project, string state, Language language) => language.Pick($"„{project}“: {state}.", $"“{project}”: {state}.");

    public static string Strategies(int count, Language language) => language.Pick($"{count} Strategien im Netzwerk", $"{count} strategies in the network");

    public static string NoStrategy(string organisation, Language language) => language.Pick(
        $"{organisation} hat keine eigene Strategie eingetragen.", $"{organisation} has no strategy of its own in the register.");

    public static string NoGaps(Language language) => language.Pick(
        "Zu jedem Ziel der Strategien gibt es mindestens ein Vorhaben.", "Every goal of the strategies has at least one project.");

    public static string Gaps(int count, Language language) => count == 1
        ? language.Pick("Ein Ziel hat noch kein Vorhaben", "One goal has no project yet")
        : language.Pick($"{count} Ziele haben noch kein Vorhaben", $"{count} goals have no project yet");

    /// <param name="maybe">How many of them are in doubt.</param>
    public static string Like(int count, int maybe, string text, Language language)
    {
        if (count == maybe)
        {
            return language.Pick($"Vielleicht: Könnte dasselbe sein wie „{text}“", $"Maybe: could be the same as “{text}”");
        }

        var yes = count - maybe == 1 ? language.Pick("Ja, einmal", "Yes, once") : language.Pick($"Ja, {count - maybe} Mal", $"Yes, {count - maybe} times");
        var more = maybe == 0 ? "" : language.Pick($" und vielleicht noch {maybe} Mal", $" and maybe {maybe} more");
        return language.Pick($"{yes}{more}: Ähnlich wie „{text}“", $"{yes}{more}: similar to “{text}”");
    }

    public static string NothingLike(string text, Language language) => language.Pick(
        $"Nein, etwas wie „{text}“ ist im Verzeichnis nicht eingetragen.", $"No, nothing like “{text}” is in the register.");

    public static string TogetherOn(int projects, int organisations, string theme, Language language) => language.Pick(
        $"{theme}: {projects} Vorhaben von {organisations} Organisationen", $"{theme}: {projects} projects of {organisations} organisations");

    public static Wording Creating(string organisation) => new($"Vorhaben für {organisation} anlegen", $"register projects for {organisation}");

    public static string CreateTitle(Language language) => language.Pick("Neues Vorhaben anlegen?", "Register this project?");

    public static string Create(Language language) => language.Pick("Anlegen", "Register");

    public static string CreateText(string title, string lead, Language language) => language.Pick(
        $"Ich lege nach Ihrem „ja“ das Vorhaben „{title}“ an, Federführung {lead}.", $"On your “yes” I register the project “{title}”, led by {lead}.");

    /// <param name="maybe">How many of them are in doubt.</param>
    public static string SimilarExists(int count, int maybe, Language language) => count == maybe
        ? language.Pick("Vielleicht gibt es das schon:", "This may exist already:")
        : count == 1 ? language.Pick("Achtung, Ähnliches gibt es schon:", "Careful, something similar exists:")
        : language.Pick($"Achtung, {count} ähnliche Einträge gibt es schon:", $"Careful, {count} similar entries exist:");

    public static string NoSimilar(Language language) => language.Pick("Etwas Ähnliches ist nicht eingetragen.", "Nothing similar is registered.");

    public static string Created(string title, Language language) => language.Pick(
        $"„{title}“ ist angelegt. Mit „rückgängig“ nehmen Sie das fünf Minuten lang zurück.", $"“{title}” is registered. Type “undo” within five minutes to take it back.");

    public static string Updated(string title, string state, Language language) => language.Pick(
        $"„{title}“ steht jetzt auf „{state}“. Mit „rückgängig“ nehmen Sie das zurück.", $"“{title}” is now “{state}”. Type “undo” to take it back.");

    public static string Joined(string organisation, string title, Language language) => language.Pick(
        $"{organisation} ist jetzt Partner bei „{title}“. Mit „rückgängig“ nehmen Sie das zurück.", $"{organisation} is now a partner of “{title}”. Type “undo” to take it back.");

    public static string AlreadyIn(string organisation, string title, Language language) => language.Pick(
        $"{organisation} ist bei „{title}“ schon dabei.", $"{organisation} already takes part in “{title}”.");

    public static string WhatTitle(Language language) => language.Pick("Wie soll das Vorhaben heißen?", "What is the project called?");

    public static string WhichState(Language language) => language.Pick("Auf welchen Stand soll ich es setzen?", "What is its new state?");

    public static string SetState(string project, string state, Language language) => language.Pick($"Setz Projekt {project} auf {state}", $"Set project {project} to {state}");
}
