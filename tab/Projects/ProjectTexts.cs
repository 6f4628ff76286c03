using KreisTeams.Projects;

namespace KreisTeams.Tab.Projects;

public static class ProjectTexts
{
    public static string Title(Language language) => language.Pick("Projekte", "Projects");

    public static string Intro(Language language) => language.Pick(
        "Projekte, Ideen, Strategien und Dienste aller Kommunen des Netzwerks.", "Projects, ideas, strategies and services of all municipalities of the network.");

    public static string State(ProjectState state, Language language) => state switch
    {
        ProjectState.Idea => language.Pick("Idee", "Idea"),
        ProjectState.Planned => language.Pick("Geplant", "Planned"),
        ProjectState.Running => language.Pick("Läuft", "Running"),
        ProjectState.Paused => language.Pick("Pausiert", "Paused"),
        ProjectState.Done => language.Pick("Abgeschlossen", "Done"),
        _ => language.Pick("Eingestellt", "Stopped"),
    };

    public static string Kind(ProjectKind kind, Language language) => kind switch
    {
        ProjectKind.Project => language.Pick("Projekt", "Project"),
        ProjectKind.Idea => language.Pick("Idee", "Idea"),
        ProjectKind.Strategy => language.Pick("Strategie", "Strategy"),
        _ => language.Pick("Dienst", "Service"),
    };

    public static string Search(Language language) => language.Pick("Suchen", "Search");

    public static string SearchHint(Language language) => language.Pick("Titel, Beschreibung, Ziel …", "Title, description, goal …");

    public static string Town(Language language) => language.Pick("Kommune", "Municipality");

    public static string Theme(Language language) => language.Pick("Thema", "Topic");

    public static string StateLabel(Language language) => language.Pick("Stand", "State");

    public static string KindLabel(Language language) => language.Pick("Art", "Kind");

    public static string TitleColumn(Language language) => language.Pick("Titel", "Title");

    public static string Lead(Language language) => language.Pick("Federführung", "Lead");

    public static string Period(Language language) => language.Pick("Laufzeit", "Period");

    public static string Reset(Language language) => language.Pick("Filter zurücksetzen", "Reset filters");

    public static string Hits(int hits, int all, Language language) => hits == all
        ? language.Pick(all == 1 ? "1 Eintrag" : $"{language.Number(all)} Einträge", all == 1 ? "1 entry" : $"{language.Number(all)} entries")
        : language.Pick($"{language.Number(hits)} von {language.Number(all)} Einträgen", $"{language.Number(hits)} of {language.Number(all)} entries");

    public static string NoHit(Language language) => language.Pick("Kein Eintrag passt zu diesen Filtern", "No entry matches these filters");

    public static string NoHitHint(Language language) => language.Pick(
        "Suchen Sie mit weniger Wörtern oder nehmen Sie einen Filter heraus.", "Search with fewer words or remove a filter.");

    public static string Empty(Language language) => language.Pick("Noch ist kein Projekt eingetragen", "No project has been entered yet");

    public static string EmptyHint(Language language) => language.Pick(
        "Die Geschäftsstelle spielt die Daten des Netzwerks ein. Danach stehen hier alle Vorhaben.",
        "The coordinating office imports the network's data. All projects will then be listed here.");

    public static string Partners(Language language) => language.Pick("Partner", "Partners");

    public static string Themes(Language language) => language.Pick("Themen", "Topics");

    public static string Goals(Language language) => language.Pick("Ziele", "Goals");

    public static string Measures(Language language) => language.Pick("Maßnahmen", "Measures");

    public static string Cost(Language language) => language.Pick("Gesamtkosten", "Total cost");

    public static string Funding(Language language) => language.Pick("Förderung", "Funding");

    public static string Contact(Language language) => language.Pick("Ansprechperson", "Contact");

    public static string Reuse(Language language) => language.Pick("Nachnutzung", "Reuse");

    public static string ReuseOffer(ReuseOffer offer, Language language) => language.Pick(
        $"{offer.Solution}, Lizenz {offer.Licence}. {offer.Conditions}", $"{offer.Solution}, licence {offer.Licence}. {offer.Conditions}");

    public static string Gone(Language language) => language.Pick("Dieses Vorhaben gibt es nicht oder nicht mehr", "This entry does not exist, or no longer does");

    public static string GoneHint(Language language) => language.Pick(
        "Vielleicht wurde es gelöscht oder der Link ist unvollständig.", "It may have been deleted, or the link is incomplete.");

    public static string ToList(Language language) => language.Pick("Alle Projekte", "All projects");

    public static string Nobody(Language language) => language.Pick("niemand benannt", "nobody named");

    public static string Views(Language language) => language.Pick("Ansichten", "Views");

    public static string OwnView(string organisation, Language language) => language.Pick($"Mit {organisation}", $"With {organisation}");

    public static string SaveView(Language language) => language.Pick("Diese Ansicht merken", "Keep this view");

    public static string ViewName(Language language) => language.Pick("Name der Ansicht", "Name of the view");

    public static string RemoveView(string view, Language language) => language.Pick($"Ansicht „{view}“ entfernen", $"Remove view “{view}”");
}
