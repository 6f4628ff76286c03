using KreisTeams.Documents;

namespace KreisTeams.Bot.Documents;

internal static class DocumentAnswerTexts
{
    public static string Which(Language language) => language.Pick("Welches Dokument meinen Sie?", "Which document do you mean?");

    public static string WhichOf(Language language) => language.Pick("Welches dieser Dokumente meinen Sie?", "Which of these documents do you mean?");

    public static string None(string text, Language language) => language.Pick(
        $"Ein Dokument mit „{text}“ finde ich nicht.", $"I cannot find a document with “{text}”.");

    public static string InternalOnlyInPerson(Language language) => language.Pick(
        "Interne Unterlagen zeige ich nur im persönlichen Chat.", "Internal papers I show in a personal chat only.");

    public static string Found(int count, string text, Language language) => count == 1
        ? language.Pick($"Ein Dokument zu „{text}“", $"One document on “{text}”")
        : language.Pick($"{count} Dokumente zu „{text}“", $"{count} documents on “{text}”");

    public static string Similar(string text, Language language) => language.Pick(
        $"Genau „{text}“ finde ich nicht. Ähnlich ist", $"I cannot find exactly “{text}”. This is similar");

    public static string AllInTab(Language language) => language.Pick("Alle Treffer im Tab", "All results in the tab");

    public static string OpenInSharePoint(Language language) => language.Pick("In SharePoint öffnen", "Open in SharePoint");

    public static string ChangedBy(string author, DateTimeOffset at, Language language) => language.Pick(
        $"{BerlinTime.Moment(at, language)}, {author}", $"{BerlinTime.Moment(at, language)}, {author}");

    public static string LastChanged(string name, string author, DateTimeOffset at, Language language) => language.Pick(
        $"„{name}“ hat zuletzt {author} geändert, {BerlinTime.Moment(at, language)}.", $"“{name}” was last changed by {author}, {BerlinTime.Moment(at, language)}.");

    public static string Version(string id, Language language) => language.Pick($"Fassung {id}", $"Version {id}");

    public static string VersionOf(DocumentVersion version, Language language) =>
        $"{Version(version.Id, language)} ({ChangedBy(version.Author, version.ModifiedAt, language)})";

    public static string WhichVersion(string name, Language language) => language.Pick(
        $"Welche Fassung von „{name}“ soll wieder die neueste werden?", $"Which version of “{name}” should become the newest again?");

    public static string OnlyOneVersion(string name, Language language) => language.Pick(
        $"Von „{name}“ gibt es nur eine Fassung.", $"There is only one version of “{name}”.");

    public static string IsNewest(string version, string name, Language language) => language.Pick(
        $"{version} von „{name}“ ist schon die neueste.", $"{version} of “{name}” is the newest already.");

    public static string ConfirmRestore(string version, string name, Language language) => language.Pick(
        $"{version} von „{name}“ wird wieder die neueste. Alle anderen Fassungen bleiben erhalten.",
        $"{version} of “{name}” becomes the newest again. All other versions are kept.");

    public static string RestorePrevious(Language language) => language.Pick("Vorige Fassung wiederherstellen", "Restore the previous version");

    public static string SayRestore(string version, string name, Language language) => language.Pick(
        $"Stell Version {version} von „{name}“ wieder her", $"Restore version {version} of “{name}”");

    public static string SayHistory(string name, Language language) => language.Pick($"Wer hat zuletzt „{name}“ geändert?", $"Who last changed “{name}”?");

    public static string SayStatus(string name, Language language) => language.Pick($"Ist „{name}“ synchronisiert?", $"Is “{name}” synchronised?");

    public static string SyncTitle(Language language) => language.Pick("Abgleich mit SharePoint", "Synchronisation with SharePoint");

    public static string LookingNow(Language language) => language.Pick("Ich sehe sofort in SharePoint nach.", "I am looking at SharePoint right now.");

    public static string NotConnected(Language language) => language.Pick(
        "SharePoint ist nicht eingerichtet. Dokumente sind hier gesichert.", "SharePoint is not set up. Documents are safe here.");

    public static string NothingWaits(Language language) => language.Pick("Nichts wartet.", "Nothing is waiting.");

    public static string Waiting(int count, Language language) => count == 1
        ? language.Pick("Ein Dokument wartet:", "One document is waiting:")
        : language.Pick($"{count} Dokumente warten:", $"{count} documents are waiting:");
}
