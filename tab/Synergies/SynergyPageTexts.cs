using KreisTeams.Tab.Parts;

namespace KreisTeams.Tab.Synergies;

internal static class SynergyPageTexts
{
    public static string Title(Language language) => language.Pick("Synergien", "Synergies");

    public static string Intro(Language language) => language.Pick(
        "Was es schon gibt, was doppelt sein könnte, was Sie nachnutzen können und was Zusammenarbeit spart.",
        "What exists already, what may be there twice, what you can reuse, and what doing it together saves.");

    public static string CheckTitle(Language language) => language.Pick("Gibt es das schon?", "Does it exist already?");

    public static string Idea(Language language) => language.Pick("Ihre Idee in ein paar Worten", "Your idea in a few words");

    public static string CheckButton(Language language) => language.Pick("Prüfen", "Check");

    public static string NothingLike(string idea, Language language) => language.Pick(
        $"Etwas wie „{idea}“ ist nicht eingetragen, weder als Vorhaben noch als Strategie oder Dienst.", $"Nothing like “{idea}” is registered, neither as a project nor as a strategy or service.");

    public static string PairsTitle(Language language) => language.Pick("Könnte dasselbe sein", "May be the same");

    public static string Comparing(int compared, int of, Language language) => language.Pick(
        $"{PartTexts.Number(compared, language)} von {PartTexts.Number(of, language)} Einträgen sind verglichen. Was bis dahin gefunden ist, sehen Sie schon.",
        $"{PartTexts.Number(compared, language)} of {PartTexts.Number(of, language)} entries are compared. What is found so far is shown already.");

    public static string MostAlike(int pairs, Language language) => language.Pick($"Gezeigt sind die {pairs} ähnlichsten Paare.", $"The {pairs} pairs most alike are shown.");

    public static string PairsHint(Language language) => language.Pick(
        "Was Sie als „keine Doppelung“ merken, wird niemandem mehr gezeigt.", "What you remember as “not a duplicate” is not shown to anybody again.");

    public static string NoPairs(Language language) => language.Pick("Im Verzeichnis ist nichts doppelt, soweit sich das erkennen lässt.", "Nothing in the register is there twice, as far as one can see.");

    public static string SimilarElsewhere(Language language) => language.Pick("Ähnliches woanders", "Similar elsewhere");

    public static string NothingSimilar(Language language) => language.Pick("Nichts Ähnliches ist eingetragen.", "Nothing similar is registered.");

    public static string Because(string reasons, Language language) => language.Pick($"weil: {reasons}", $"because: {reasons}");

    public static string Invite(string organisation, Language language) => language.Pick($"{organisation} einladen", $"Invite {organisation}");

    public static string Invited(string organisation, bool isNew, Language language) => isNew
        ? language.Pick($"{organisation} ist eingeladen. Sie beide bekommen dieselbe Karte in Teams.", $"{organisation} is invited. Both of you get the same card in Teams.")
        : language.Pick($"{organisation} haben Sie dazu schon eingeladen.", $"You invited {organisation} to this already.");

    public static string NoDuplicate(Language language) => language.Pick("Keine Doppelung", "Not a duplicate");

    public static string WhyNot(Language language) => language.Pick("Warum ist es keine Doppelung?", "Why is it not a duplicate?");

    public static string ReasonNeeded(Language language) => language.Pick("Bitte nennen Sie den Grund, damit andere ihn nachlesen können.", "Please give the reason, so that others can read it.");

    public static string Remember(Language language) => language.Pick("Merken", "Remember");

    public static string Dismissed(string other, Language language) => language.Pick($"Gemerkt: „{other}“ ist keine Doppelung.", $"Remembered: “{other}” is no duplicate.");

    public static string Different(int count, Language language) => count == 1
        ? language.Pick("Ein Eintrag ist nachgesehen und etwas anderes", "One entry was looked at and is something else")
        : language.Pick($"{count} Einträge sind nachgesehen und etwas anderes", $"{count} entries were looked at and are something else");

    public static string AskAgain(Language language) => language.Pick("Wieder fragen", "Ask again");

    public static string MergedFrom(string title, Language language) => language.Pick($"Übernommen aus „{title}“", $"Taken over from “{title}”");

    public static string OfferReuse(Language language) => language.Pick("Zur Nachnutzung anbieten", "Offer for reuse");

    public static string ChangeOffer(Language language) => language.Pick("Nachnutzung ändern", "Change the offer");

    public static string Offer(Language language) => language.Pick("Anbieten", "Offer");

    public static string TakeBack(Language language) => language.Pick("Angebot zurücknehmen", "Take the offer back");

    public static string ReuseTitle(Language language) => language.Pick("Zum Nachnutzen", "To be reused");

    public static string NothingToReuse(Language language) => language.Pick("Noch bietet dazu niemand eine Lösung an.", "Nobody offers a solution for that yet.");

    public static string Solution(Language language) => language.Pick("Lösung", "Solution");

    public static string Licence(Language language) => language.Pick("Lizenz", "Licence");

    public static string Conditions(Language language) => language.Pick("Bedingungen", "Conditions");

    public static string Owner(Language language) => language.Pick("Von", "From");

    public static string Contact(Language language) => language.Pick("Ansprechperson", "Contact");

    public static string Theme(Language language) => language.Pick("Thema", "Theme");

    public static string SavingTitle(Language language) => language.Pick("Einsparung schätzen", "Estimate savings");

    public static string SavingHint(Language language) => language.Pick(
        "Alle Zahlen sind Ihre Annahmen. Fehlt eine, gibt es kein Ergebnis. Nichts davon wird gespeichert.", "All numbers are your assumptions. If one is missing there is no result. Nothing of it is stored.");

    public static string ThesaurusTitle(Language language) => language.Pick("Wortschatz des Netzwerks", "Words of the network");

    public static string ThesaurusHint(Language language) => language.Pick(
        "Nennen Sie Wörter, die bei Ihnen dasselbe bedeuten. Ein Stern steht für jede Endung: „parkpilot*“.", "Name words that mean the same with you. A star stands for any ending: “parkpilot*”.");

    public static string Product(Language language) => language.Pick("Was ist gemeint", "What is meant");

    public static string Words(Language language) => language.Pick("Weitere Wörter, mit Komma getrennt", "More words, separated by commas");

    public static string SaveWords(Language language) => language.Pick("Wörter speichern", "Save words");

    public static string RemoveWords(string label, Language language) => language.Pick($"„{label}“ entfernen", $"Remove “{label}”");
}
