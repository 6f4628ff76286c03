using KreisTeams.Network;

namespace KreisTeams.Tab.Projects;

public static class ProjectEditTexts
{
    public static Wording WrongCost { get; } = new(
        "Gesamtkosten: Bitte einen Betrag in Euro angeben, zum Beispiel 12.500 oder 12.500,50.", "Total cost: please give an amount in euros, as in 12,500 or 12,500.50.");

    public static string EditTitle(string project, Language language) => language.Pick($"„{project}“ bearbeiten", $"Edit “{project}”");

    public static string NewTitle(Language language) => language.Pick("Neues Vorhaben", "New entry");

    public static string NewHint(Language language) => language.Pick(
        "Beginnen Sie mit dem Titel: Gibt es Ähnliches im Netzwerk schon, sehen Sie es, bevor Sie speichern.",
        "Begin with the title: if something similar exists in the network, you see it before you save.");

    public static string New(Language language) => language.Pick("Neues Vorhaben", "New entry");

    public static string ToProject(Language language) => language.Pick("Zurück zum Vorhaben", "Back to the entry");

    public static string Basics(Language language) => language.Pick("Worum es geht", "What it is about");

    public static string Involved(Language language) => language.Pick("Wer dabei ist", "Who takes part");

    public static string TimeAndMoney(Language language) => language.Pick("Zeit und Geld", "Time and money");

    public static string Strategy(Language language) => language.Pick("Beitrag zu Zielen der Strategien", "Contribution to goals of the strategies");

    public static string ReuseTitle(Language language) => language.Pick("Zur Nachnutzung anbieten", "Offer for reuse");

    public static string Description(Language language) => language.Pick("Beschreibung", "Description");

    public static string Start(Language language) => language.Pick("Beginn", "Start");

    public static string End(Language language) => language.Pick("Ende", "End");

    public static string CostHint(Language language) => language.Pick("in Euro; leer heißt: unbekannt", "in euros; empty means: unknown");

    public static string Solution(Language language) => language.Pick("Lösung", "Solution");

    public static string Licence(Language language) => language.Pick("Lizenz", "Licence");

    public static string Conditions(Language language) => language.Pick("Bedingungen", "Conditions");

    /// <param name="maybe">How many of them are in doubt.</param>
    public static string Similar(int count, int maybe, Language language) => count == maybe
        ? language.Pick("Vielleicht gibt es das schon", "This may exist already")
        : count == 1 ? language.Pick("Ein ähnliches Vorhaben gibt es schon", "A similar entry exists already")
        : language.Pick($"{count} ähnliche Vorhaben gibt es schon", $"{count} similar entries exist already");

    public static string SimilarHint(Language language) => language.Pick(
        "Sprechen Sie mit der federführenden Stelle, oder legen Sie Ihres an, wenn es etwas anderes ist.",
        "Talk to the organisation in charge, or add yours if it is something else.");

    public static string Create(Language language) => language.Pick("Anlegen", "Create");
}
