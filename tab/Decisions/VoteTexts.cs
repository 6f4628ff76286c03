namespace KreisTeams.Tab.Decisions;

/// <summary>Words of the place where people vote.</summary>
public static class VoteTexts
{
    public static string Title(string organisation, Language language) => language.Pick($"Stimme für {organisation}", $"Vote for {organisation}");

    public static string Choices(Language language) => language.Pick("Ihre Antwort", "Your answer");

    public static string Comment(Language language) => language.Pick("Anmerkung (wird mitveröffentlicht, nicht gezählt)", "Comment (published, not counted)");

    public static string Receipt(Language language) => language.Pick("Quittungscode Ihrer bisherigen Stimme", "Receipt code of your present vote");

    public static string Cast(Language language) => language.Pick("Stimme abgeben", "Cast vote");

    public static string Change(Language language) => language.Pick("Stimme ändern", "Change vote");

    public static string Withdraw(Language language) => language.Pick("Stimme zurückziehen", "Withdraw vote");

    public static string TakeBackRecusal(Language language) => language.Pick("Befangenheit zurücknehmen", "Take recusal back");

    public static string Recuse(Language language) => language.Pick("Befangen?", "Conflict of interest?");

    public static string RecuseHint(Language language) => language.Pick(
        "Wer befangen ist, nimmt nicht teil; das steht in der Niederschrift. Den Grund müssen Sie nicht nennen.",
        "Whoever has a conflict of interest takes no part; the minutes say so. You need not give the reason.");

    public static string RecuseReason(Language language) => language.Pick("Grund nach § 31 GO NRW", "Reason under § 31 GO NRW");

    public static string RecuseNow(Language language) => language.Pick("Befangenheit erklären", "Declare conflict of interest");

    public static string Object(Language language) => language.Pick("Lieber in der Sitzung beraten?", "Rather discuss it in a meeting?");

    public static string ObjectHint(Language language) => language.Pick(
        "Ein Widerspruch beendet das Umlaufverfahren für alle. Die bisherigen Stimmen zählen dann nicht. Das lässt sich nicht rückgängig machen.",
        "An objection ends the written procedure for everybody. Votes cast so far will not count. This cannot be undone.");

    public static string ObjectNow(Language language) => language.Pick("Widersprechen und in die Sitzung verweisen", "Object and refer to a meeting");

    public static string Present(string choice, Language language) => language.Pick($"Derzeit: {choice}", $"At present: {choice}");

    public static string PresentSecret(Language language) => language.Pick(
        "Für Ihre Organisation ist geheim abgestimmt. Ändern können Sie nur mit dem Quittungscode.", "Your organisation has voted in secret. You can change it only with the receipt code.");

    public static string ChooseFirst(Language language) => language.Pick("Bitte wählen Sie zuerst eine Antwort.", "Please choose an answer first.");

    public static string PointsLeft(int left, Language language) => left < 0
        ? language.Pick($"{-left} Punkte zu viel", $"{-left} points too many")
        : language.Pick($"noch {left} Punkte", $"{left} points left");

    public static string ReceiptIs(string code, Language language) => language.Pick($"Ihr Quittungscode: {code}", $"Your receipt code: {code}");

    public static string KeepReceipt(Language language) => language.Pick(
        "Bitte notieren Sie den Code jetzt. Nur damit können Sie Ihre geheime Stimme ändern; niemand kann ihn später nennen.",
        "Please write the code down now. Only with it can you change your secret vote; nobody can tell you later.");

    public static string NoVote(Language language) => language.Pick("Sie sehen zu, stimmen hier aber nicht ab", "You can watch this poll, but not vote in it");

    public static string MayVote(string organisation, string names, Language language) => language.Pick(
        $"Für {organisation} stimmen ab: {names}.", $"These vote for {organisation}: {names}.");

    public static string NobodyMayVote(string organisation, Language language) => language.Pick(
        $"{organisation} hat in diesem Gremium keine Stimme, oder es ist niemand mit Stimmrecht benannt.",
        $"{organisation} has no vote in this body, or nobody with the right to vote is named.");

    public static string Deputy(string name, Language language) => language.Pick($"{name} (Vertretung)", $"{name} (deputy)");

    public static string Directing(Language language) => language.Pick("Leitung der Abstimmung", "Directing this poll");

    public static string Remind(Language language) => language.Pick("Fehlende erinnern", "Remind those missing");

    public static string Close(Language language) => language.Pick("Jetzt schließen …", "Close now …");

    public static string CloseHint(Language language) => language.Pick(
        "Danach kann niemand mehr abstimmen. Das Ergebnis wird gezählt und versiegelt.", "Nobody can vote after that. The result is counted and sealed.");

    public static string CloseNow(Language language) => language.Pick("Endgültig schließen", "Close for good");

    public static string Settled(Language language) => language.Pick("Die fehlenden Stimmen können am Ergebnis nichts mehr ändern.", "The missing votes cannot change the result any more.");

    public static string MayCloseEarly(Language language) => language.Pick("Sie können vorzeitig schließen.", "You can close early.");

    public static string Place(int place, Language language) => language.Pick($"Platz {place}", $"Place {place}");

    public static string NoPlace(Language language) => language.Pick("ohne Platz", "no place");

    public static string Extend(Language language) => language.Pick("Frist verlängern …", "Extend the deadline …");

    public static string ExtendNow(Language language) => language.Pick("Frist verlängern", "Extend the deadline");

    public static string NewDeadline(Language language) => language.Pick("Neue Frist (Berliner Zeit)", "New deadline (Berlin time)");

    public static string WhichHour(Language language) => language.Pick("Bei der Zeitumstellung ist die zweite Stunde (Winterzeit) gemeint", "When the clocks change, the second hour (winter time) is meant");

    public static string Reason(Language language) => language.Pick("Grund (alle lesen ihn)", "Reason (everybody reads it)");

    public static string Amend(Language language) => language.Pick("Neue Fassung der Frage …", "New wording of the question …");

    public static string AmendHint(Language language) => language.Pick(
        "Alle werden neu gefragt. Bisherige Stimmen bleiben im Verlauf und gelten nur für die alte Fassung.", "Everybody is asked again. Votes so far stay in the history and stand for the old wording only.");

    public static string AmendNow(Language language) => language.Pick("Neue Fassung zur Abstimmung stellen", "Put the new wording to the vote");

    public static string NewQuestion(Language language) => language.Pick("Neuer Wortlaut", "New wording");

    public static string InviteAgain(Language language) => language.Pick("Zweite Einladung", "Second invitation");

    public static string InviteAgainHint(Language language) => language.Pick(
        "Die Abstimmung war nicht beschlussfähig. Mit einer zweiten Einladung wird dieselbe Frage noch einmal gestellt; dann ist das Gremium beschlussfähig, gleich wie viele teilnehmen.",
        "The poll was not quorate. A second invitation asks the same question once more; the body is then quorate however many take part.");

    public static string InviteAgainNow(Language language) => language.Pick("Zweite Einladung starten", "Start the second invitation");

    public static string SecondInvitationOf(Language language) => language.Pick("Zweite Einladung zu", "Second invitation to");
}
