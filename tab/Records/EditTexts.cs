using KreisTeams.Network;

namespace KreisTeams.Tab.Records;

/// <summary>What people read while they edit.</summary>
public static class EditTexts
{
    public static string Edit(Language language) => language.Pick("Bearbeiten", "Edit");

    public static string Save(Language language) => language.Pick("Speichern", "Save");

    public static string Add(Language language) => language.Pick("Hinzufügen", "Add");

    public static string Remove(Language language) => language.Pick("Entfernen", "Remove");

    public static string Cancel(Language language) => language.Pick("Abbrechen", "Cancel");

    public static string Undo(Language language) => language.Pick("Rückgängig machen", "Undo");

    public static string Undone(Language language) => language.Pick("Die Änderung ist zurückgenommen.", "The change has been taken back.");

    public static string NotUndone(Language language) => language.Pick(
        "Die Änderung lässt sich nicht mehr zurücknehmen: Sie liegt länger als fünf Minuten zurück, oder inzwischen hat jemand etwas geändert.",
        "The change can no longer be taken back: it is more than five minutes old, or somebody has changed something since.");

    public static string Saved(Language language) => language.Pick("Gespeichert.", "Saved.");

    public static string Required(Language language) => language.Pick("Pflichtangabe", "required");

    public static string OnePerLine(Language language) => language.Pick("je Zeile eine Angabe", "one per line");

    public static string NotNamed(Language language) => language.Pick("nicht benannt", "not named");

    public static string NotAllowedTitle(Language language) => language.Pick("Das dürfen Sie hier nicht ändern", "You may not change this");

    public static string AskThem(Language language) => language.Pick(
        "Diese Personen dürfen es. Schreiben Sie ihnen, sie helfen weiter:", "These people may. Write to them, they will help:");

    public static string NobodyMay(Language language) => language.Pick(
        "Dafür ist noch niemand eingetragen. Bitte wenden Sie sich an die Person, die die App installiert hat.",
        "Nobody has been entered for this yet. Please ask whoever installed the app.");

    public static string InvalidTitle(Language language) => language.Pick("Noch nicht gespeichert", "Not saved yet");

    public static string DraftIsBack(Language language) => language.Pick(
        "Ihre nicht gespeicherten Eingaben sind wieder da.", "Your unsaved entries are back.");

    public static string DropDraft(Language language) => language.Pick("Eingaben verwerfen", "Discard entries");

    public static string ConflictTitle(string who, Language language) => language.Pick(
        $"{who} hat diesen Eintrag geändert, während Sie daran gearbeitet haben",
        $"{who} changed this entry while you were working on it");

    public static string Somebody(Language language) => language.Pick("Jemand anderes", "Somebody else");

    public static string ConflictHint(Language language) => language.Pick(
        "Es ist nichts verloren: Ihre Eingaben stehen noch im Formular. Wählen Sie je Angabe, was gelten soll.",
        "Nothing is lost: your entries are still in the form. Choose for each field what is to hold.");

    public static string RemovedMeanwhile(Language language) => language.Pick(
        "Der Eintrag wurde inzwischen gelöscht. Ihre Eingaben stehen noch im Formular; kopieren Sie heraus, was Sie brauchen.",
        "The entry has been removed meanwhile. Your entries are still in the form; copy what you need.");

    public static string Mine(Language language) => language.Pick("Ihre Fassung", "Your version");

    public static string Theirs(string who, Language language) => language.Pick($"Fassung von {who}", $"Version of {who}");

    public static string OnlyYou(Language language) => language.Pick("nur Sie haben das geändert", "only you changed this");

    public static string OnlyThey(Language language) => language.Pick("hat nur die andere Person geändert", "only the other person changed this");

    public static string BothOfYou(Language language) => language.Pick("haben Sie beide geändert", "both of you changed this");

    public static string SaveMerged(Language language) => language.Pick("So speichern", "Save like this");

    public static string TakeTheirs(Language language) => language.Pick("Meine Eingaben verwerfen", "Discard my entries");
}
