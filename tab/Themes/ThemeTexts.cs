namespace KreisTeams.Tab.Themes;

public static class ThemeTexts
{
    public static string Title(Language language) => language.Pick("Themen", "Topics");

    public static string Intro(Language language) => language.Pick(
        "Wer arbeitet woran? Jede Zahl öffnet die Vorhaben dahinter.", "Who works on what? Every number opens the entries behind it.");

    public static string Matrix(Language language) => language.Pick("Themen und Kommunen", "Topics and municipalities");

    public static string Theme(Language language) => language.Pick("Thema", "Topic");

    public static string LegendLead(Language language) => language.Pick("federführend", "leads");

    public static string LegendPartner(Language language) => language.Pick("als Partner beteiligt", "takes part");

    public static string LegendGap(Language language) => language.Pick("kein Vorhaben", "no entry");

    public static string Cell(int count, int leading, Language language) => language.Pick(
        $"{count} Vorhaben, {leading} davon federführend", $"{count} {(count == 1 ? "entry" : "entries")}, leading {leading}");

    public static string Doubles(Language language) => language.Pick("Mehrere führen etwas Ähnliches", "Several lead something similar");

    public static string DoublesHint(Language language) => language.Pick(
        "Zu diesen Themen führen mindestens drei Organisationen eigene Vorhaben. Ein Gespräch lohnt sich.",
        "At least three organisations lead entries of their own on these topics. It is worth talking.");

    public static string Gaps(Language language) => language.Pick("Themen ohne Vorhaben", "Topics without entries");

    public static string Goals(Language language) => language.Pick("Ziele der Strategien und was dafür läuft", "Goals of the strategies and what is under way");

    public static string GoalsMet(int met, int all, Language language) => language.Pick($"{met} von {all} Zielen haben ein Vorhaben", $"{met} of {all} goals have an entry");

    public static string Goal(Language language) => language.Pick("Ziel", "Goal");

    public static string Entries(Language language) => language.Pick("Vorhaben", "Entries");

    public static string GoalGap(Language language) => language.Pick("Lücke: noch kein Vorhaben", "Gap: no entry yet");

    public static string OnlyGaps(Language language) => language.Pick("nur Lücken zeigen", "show gaps only");

    public static string NoGaps(Language language) => language.Pick("Zu jedem Thema gibt es mindestens ein Vorhaben.", "There is at least one entry on every topic.");

    public static string NoDoubles(Language language) => language.Pick("Nirgends führen drei oder mehr Organisationen eigene Vorhaben.", "Nowhere do three or more organisations lead entries of their own.");

    public static string Empty(Language language) => language.Pick("Noch ist kein Thema eingetragen", "No topic has been entered yet");
}
