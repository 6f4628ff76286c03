namespace KreisTeams.Bot.Records;

internal static class RecordDialogTexts
{
    public static Wording WrongDay { get; } = new("Das ist kein Datum.", "This is no date.");

    public static Wording WrongNumber { get; } = new("Hier steht eine ganze Zahl.", "This is a whole number.");

    public static Wording AddingOrganisations { get; } = new("Organisationen anlegen", "add organisations");

    public static string Needed(Language language) => language.Pick("Diese Angabe fehlt noch.", "This is still missing.");

    public static string NewPerson(Language language) => language.Pick("Person eintragen", "Register a person");

    public static string NewOrganisation(Language language) => language.Pick("Organisation anlegen", "Add an organisation");

    public static string NewTheme(Language language) => language.Pick("Thema anlegen", "Add a theme");

    public static string NewInitiative(Language language) => language.Pick("Initiative eintragen", "Register an initiative");

    public static string EditTitle(string name, Language language) => language.Pick($"„{name}“ bearbeiten", $"Edit “{name}”");

    public static string NameDeputy(Language language) => language.Pick("Vertretung benennen", "Name a deputy");

    public static string ValidUntil(Language language) => language.Pick("Gültig bis", "Valid until");

    public static string AdvisoryMeans(Language language) => language.Pick("berät mit, hat keine Stimme", "advises, has no vote");

    public static string Nobody(Language language) => language.Pick("niemand", "nobody");

    public static string InEuros(Language language) => language.Pick("Betrag in Euro, wie 12.500", "Amount in euros, as in 12500");

    public static string PleaseCheck(int problems, Language language) => problems == 1
        ? language.Pick("Noch nicht gespeichert: Eine Angabe passt noch nicht.", "Not saved yet: one entry does not fit.")
        : language.Pick($"Noch nicht gespeichert: {problems} Angaben passen noch nicht.", $"Not saved yet: {problems} entries do not fit.");

    public static string Saved(string name, Language language) => language.Pick($"„{name}“ ist gespeichert.", $"“{name}” is saved.");

    public static string UndoHint(Language language) => language.Pick(
        "Fünf Minuten lang lässt sich das zurücknehmen: mit der Schaltfläche oder mit „rückgängig“ im Chat.", "For five minutes this can be taken back: with the button or with “undo” in the chat.");

    public static string Gone(Language language) => language.Pick("Diesen Eintrag gibt es nicht mehr.", "This entry is no longer there.");

    public static string AsShown(Language language) => language.Pick("Nichts geht verloren: Wählen Sie je Angabe, was gelten soll.", "Nothing is lost: choose for each field what is to hold.");

    public static string Field(string field, string whose, Language language) => language.Pick($"{field} – {whose}", $"{field} – {whose}");

    public static string WhoseEntry(Language language) => language.Pick("Wessen Eintrag soll ich ändern?", "Whose entry shall I change?");

    public static string OpenForm(Language language) => language.Pick("Öffnen Sie das Formular und füllen Sie es aus.", "Open the form and fill it in.");

    public static string PersonInWords(string name, Language language) => language.Pick(
        $"Öffnen Sie das Formular, oder schreiben Sie es: „Ändere die Telefonnummer von {name} auf 02361 53-100“.",
        $"Open the form, or write it: “Change the phone number of {name} to 02361 53-100”.");

    public static string NewPersonInWords(Language language) => language.Pick(
        "Öffnen Sie das Formular, oder schreiben Sie es: „Trage Erika Muster als CDO für unsere Stadt ein“, mit dem Namen der Stadt.",
        "Open the form, or write it: “Set Erika Muster as CDO for our town”, with the name of the town.");

    public static string WhatIsNew(string field, string name, Language language) => language.Pick(
        $"Was soll bei {name} unter „{field}“ stehen?", $"What shall the entry of {name} say under “{field}”?");

    public static string Glue(Language language) => language.Pick(" auf", " to");

    public static string FieldSaved(string field, string name, string value, Language language) => language.Pick(
        $"Gespeichert. {field} von {name}: {value}. Mit „rückgängig“ nehmen Sie das fünf Minuten lang zurück.",
        $"Saved. {field} of {name}: {value}. Type “undo” within five minutes to take it back.");
}
