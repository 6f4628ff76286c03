namespace KreisTeams.Bot.Chat;

internal static class ChatTexts
{
    public static string Yes(Language language) => language.Pick("Ja", "Yes");

    public static string No(Language language) => language.Pick("Nein", "No");

    public static string AnswerYesOrNo(Language language) => language.Pick(
        "Antworten Sie mit „ja“ oder „nein“.", "Reply “yes” or “no”.");

    public static string DidYouMean(Language language) => language.Pick(
        "Das habe ich nicht verstanden. Meinten Sie eines davon?", "I did not understand that. Did you mean one of these?");

    public static string TooLong(int longest, Language language) => language.Pick(
        $"Das ist sehr lang. Bitte fassen Sie Ihr Anliegen in höchstens {longest} Zeichen zusammen.",
        $"That is very long. Please say it in {longest} characters or fewer.");

    public static string Empty(Language language) => language.Pick(
        "Schreiben Sie mir einfach, was Sie wissen möchten.", "Just write what you would like to know.");

    public static string Outdated(Language language) => language.Pick(
        "Diese Karte ist nicht mehr aktuell. Bitte stellen Sie die Frage noch einmal; es wurde nichts geändert.",
        "This card is out of date. Please ask again; nothing was changed.");

    public static string Cancelled(Language language) => language.Pick("Abgebrochen. Es wurde nichts geändert.", "Cancelled. Nothing was changed.");

    public static string NothingToAnswer(Language language) => language.Pick(
        "Es ist gerade keine Frage offen. Fragen Sie zum Beispiel „Welche Projekte laufen?“",
        "No question is open right now. Ask for example “Which projects are running?”");

    public static string NothingToCancel(Language language) => language.Pick("Es gibt nichts abzubrechen.", "There is nothing to cancel.");

    public static string NothingToUndo(Language language) => language.Pick(
        "Es gibt nichts zurückzunehmen. Rückgängig machen kann ich Ihre letzte eigene Änderung, fünf Minuten lang.",
        "There is nothing to take back. I can undo your own last change for five minutes.");

    public static string UndoTooLate(Language language) => language.Pick(
        "Das lässt sich nicht mehr zurücknehmen, weil sich der Eintrag seitdem geändert hat.",
        "This cannot be taken back any more, because the entry has changed since.");

    public static string UnknownPerson(Language language) => language.Pick(
        "Ich kenne Sie noch nicht. Auskünfte gebe ich gern; ändern und abstimmen können nur Personen, die im Netzwerk eingetragen sind. Bitte wenden Sie sich an die Koordination.",
        "I do not know you yet. I am glad to answer questions; changes and votes are for people registered in the network. Please ask the coordinating office.");

    public static string EmptyNetwork(Language language) => language.Pick(
        "Es ist noch kein Netzwerk eingelesen. Die Administration liest es mit „import DATEI“ ein.",
        "No network has been imported yet. The administrator imports it with “import FILE”.");

    public static string Greeting(string? name, string? network, Language language)
    {
        var (who, what) = (name is null ? "" : $", {name}", network ?? language.Pick("das Netzwerk", "the network"));
        return language.Pick(
            $"Guten Tag{who}. Ich bin der Assistent für {what}: Ansprechpersonen, Projekte, Förderung und gemeinsame Abstimmungen. Das können Sie mich fragen:",
            $"Hello{who}. I am the assistant for {what}: contacts, projects, funding and joint votes. You can ask me:");
    }

    public static string Help(Language language) => language.Pick(
        "Schreiben Sie in ganzen Sätzen oder Stichworten, auch mit Tippfehlern. Zum Beispiel:",
        "Write in sentences or keywords, typos included. For example:");

    public static string HelpVoting(Language language) => language.Pick(
        "So stimmen Sie ab: auf der Karte der Abstimmung drücken Sie „Ja“, „Nein“ oder „Enthaltung“. Sie können auch schreiben: „dafür“, „wir sind dagegen“ oder „enthaltung“. Bis zum Ende der Frist können Sie Ihre Stimme ändern oder zurückziehen; es zählt die letzte.",
        "How to vote: press “Yes”, “No” or “Abstain” on the card of the poll. You can also type “in favour”, “we are against” or “abstain”. Until the deadline you can change or withdraw your vote; the last one counts.");

    public static string Welcome(string? network, Language language) => language.Pick(
        $"Guten Tag, ich bin KreisTeams, der Assistent für {network ?? "Ihr Netzwerk"}. Fragen Sie mich in einem Satz, zum Beispiel:",
        $"Hello, I am KreisTeams, the assistant for {network ?? "your network"}. Ask me in one sentence, for example:");

    public static string Thanks(Language language) => language.Pick("Gern geschehen.", "You are welcome.");

    public static string OutOfScope(Language language) => language.Pick(
        "Dazu kann ich nichts sagen. Ich kenne Ansprechpersonen, Projekte, Förderung und Abstimmungen des Netzwerks.",
        "I cannot help with that. I know the contacts, projects, funding and votes of the network.");

    public static string RulesStand(Language language) => language.Pick(
        "Das geht nicht: Jede Organisation hat genau eine Stimme, und diese Regel kann niemand im Chat ändern.",
        "That is not possible: every organisation has exactly one vote, and nobody can change that rule in a chat.");

    public static string Handoff(string? contact, Language language) => contact is null
        ? language.Pick("Bitte wenden Sie sich an Ihre Ansprechperson für Digitalisierung.", "Please turn to your contact for digitalisation.")
        : language.Pick($"Gern. {contact} hilft Ihnen weiter.", $"Of course. {contact} will help you.");

    public static string NotYet(string what, Language language) => language.Pick(
        $"{what} kann ich noch nicht. Was heute schon geht:", $"{what} is something I cannot do yet. What works today:");

    public static string LanguageSet(Language language) => language.Pick(
        "Ich antworte Ihnen ab jetzt auf Deutsch.", "From now on I answer you in English.");

    public static string EasyLanguage(bool on, Language language) => on
        ? language.Pick("Leichte Sprache ist an. Ich erkläre Abstimmungen in kurzen Sätzen.", "Plain language is on. I explain votes in short sentences.")
        : language.Pick("Leichte Sprache ist aus.", "Plain language is off.");

    public static string FillIn(Language language) => language.Pick("Formular öffnen", "Open the form");

    public static string OpenTab(Language language) => language.Pick("Im Tab öffnen", "Open in the tab");

    public static string More(int count, Language language) => language.Pick($"und {count} weitere", $"and {count} more");

    public static string Unknown(Language language) => language.Pick("unbekannt", "unknown");
}
