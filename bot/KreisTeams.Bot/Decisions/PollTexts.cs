using KreisTeams.Decisions;

namespace KreisTeams.Bot.Decisions;

/// <summary>What people read on the cards of a poll and in the sentences about it.</summary>
internal static class PollTexts
{
    private static readonly string[] RankingWords = ["rangfolge", "reihenfolge", "ranking", "rank "];

    public static string DeadlineLabel(Language language) => language.Pick("Frist", "Deadline");

    public static string Rule(Language language) => language.Pick("Regel", "Rule");

    public static string Body(Language language) => language.Pick("Gremium", "Body");

    public static string Kind(Language language) => language.Pick("Art", "Kind");

    public static string Electorate(Language language) => language.Pick("Stimmberechtigt", "Entitled to vote");

    public static string ElectorateCount(int entitled, Language language) => language.Pick(
        $"{entitled} Organisationen, je eine Stimme", $"{entitled} organisations, one vote each");

    public static string WeightedElectorate(int entitled, Language language) => language.Pick(
        $"{entitled} Organisationen, gewichtete Stimmen", $"{entitled} organisations, weighted votes");

    public static string ConfirmTitle(Language language) => language.Pick("Abstimmung starten?", "Start this poll?");

    public static string Start(Language language) => language.Pick("Abstimmung starten", "Start the poll");

    public static string Discard(Language language) => language.Pick("Verwerfen", "Discard");

    public static string ConfirmText(string kind, string question, string body, string rule, string deadline, Language language) => language.Pick(
        $"Ich starte nach Ihrem „ja“ diese Abstimmung: „{question}“ – {kind} der {body}. {rule}. Frist: {deadline}. Richtig so?",
        $"On your “yes” I start this poll: “{question}” – {kind} of {body}. {rule}. Deadline: {deadline}. Is that right?");

    public static string Unreachable(int count, int entitled, string names, Language language) => language.Pick(
        $"{count} von {entitled} sind nicht persönlich erreichbar und sehen die Karte nur hier oder im Tab: {names}",
        $"{count} of {entitled} cannot be reached personally and see the card only here or in the tab: {names}");

    public static string AllBut(string names, Language language) =>
        names.Length == 0 ? language.Pick("alle", "all of them") : language.Pick($"alle außer {names}", $"all but {names}");

    public static string Opened(string number, string deadline, Language language) => language.Pick(
        $"Abstimmung {number} läuft. Frist: {deadline}.", $"Poll {number} is open. Deadline: {deadline}.");

    public static string PollHeading(string number, Language language) => language.Pick($"Abstimmung {number}", $"Poll {number}");

    public static string Voted(int voted, int entitled, Language language) => language.Pick(
        $"{voted} von {entitled} haben abgestimmt", $"{voted} of {entitled} have voted");

    public static string NobodyVoted(int entitled, Language language) => language.Pick(
        $"Noch keine der {entitled} Organisationen hat abgestimmt", $"None of the {entitled} organisations has voted yet");

    public static string Extended(Extension extension, Language language) => language.Pick(
        $"Frist verlängert, vorher bis {BerlinTime.Moment(extension.From, language)}. Grund: {extension.Reason}",
        $"Deadline extended, before until {BerlinTime.Moment(extension.From, language)}. Reason: {extension.Reason}");

    public static string MissingOnes(string names, Language language) => language.Pick($"Es fehlen: {names}", $"Missing: {names}");

    public static string AllVoted(Language language) => language.Pick("Alle haben abgestimmt.", "Everybody has voted.");

    public static string RecusedOnes(string names, Language language) => language.Pick($"Befangen: {names}", $"Recused: {names}");

    public static string YourVote(string organisation, string choice, Language language) => language.Pick(
        $"Ihre Stimme für {organisation}: {choice}", $"Your vote for {organisation}: {choice}");

    public static string YourSecretVote(string organisation, Language language) => language.Pick(
        $"Ihre geheime Stimme für {organisation} ist abgegeben.", $"Your secret vote for {organisation} has been cast.");

    public static string YouAreRecused(string organisation, Language language) => language.Pick(
        $"{organisation} ist als befangen vermerkt und nimmt nicht teil.", $"{organisation} is recorded as recused and takes no part.");

    public static string NoVoteYet(string organisation, Language language) => language.Pick(
        $"{organisation} hat noch nicht abgestimmt.", $"{organisation} has not voted yet.");

    public static string Recuse(Language language) => language.Pick("Befangen …", "Recuse …");

    public static string RecuseConfirm(Language language) => language.Pick("Befangenheit erklären", "Declare recusal");

    public static string Object(Language language) => language.Pick("In der Sitzung beraten", "Discuss in a meeting");

    public static string CloseNow(Language language) => language.Pick("Jetzt schließen", "Close now");

    public static string ReasonLabel(Language language) => language.Pick("Grund", "Reason");

    public static string ReasonMissing(Language language) => language.Pick("Bitte wählen Sie einen Grund.", "Please choose a reason.");

    public static string RecuseQuestion(string number, string organisation, string reason, Language language) => language.Pick(
        $"Soll ich {organisation} bei Abstimmung {number} als befangen vermerken ({reason})? Sie nehmen dann nicht teil; im Protokoll steht „befangen: {organisation}“.",
        $"Shall I record {organisation} as recused in poll {number} ({reason})? You then take no part; the minutes say “recused: {organisation}”.");

    public static string ConditionQuestion(string choice, string comment, Language language) => language.Pick(
        $"Eine Stimme kennt keine Bedingung. Ich zähle „{choice}“ und notiere Ihre Anmerkung „{comment}“, ohne sie zu zählen. Einverstanden?",
        $"A vote knows no condition. I count “{choice}” and note your remark “{comment}” without counting it. Do you agree?");

    public static string CloseQuestion(string number, int missing, Language language) => missing == 0
        ? language.Pick($"Abstimmung {number} jetzt schließen und auszählen? Alle haben abgestimmt. Das lässt sich nicht zurücknehmen.",
            $"Close and count poll {number} now? Everybody has voted. This cannot be undone.")
        : language.Pick($"Abstimmung {number} jetzt schließen und auszählen? {missing} haben noch nicht abgestimmt. Das lässt sich nicht zurücknehmen.",
            $"Close and count poll {number} now? {missing} have not voted yet. This cannot be undone.");

    public static string ObjectQuestion(string number, Language language) => language.Pick(
        $"Wollen Sie dem Umlaufverfahren bei {number} widersprechen? Die Abstimmung endet dann ohne Ergebnis und kommt in die nächste Sitzung.",
        $"Do you object to deciding {number} in writing? The poll then ends without a result and goes to the next meeting.");

    public static string Reminder(string number, string question, string deadline, string organisation, Language language) => language.Pick(
        $"Erinnerung: {organisation} hat bei Abstimmung {number} noch nicht abgestimmt – „{question}“. Frist: {deadline}.",
        $"Reminder: {organisation} has not voted in poll {number} yet – “{question}”. Deadline: {deadline}.");

    public static string SettledNotice(string number, string question, Language language) => language.Pick(
        $"Abstimmung {number} („{question}“) ist entschieden: Die fehlenden Stimmen können nichts mehr ändern. Sie können vorzeitig schließen, zum Beispiel mit „Abstimmung {number} schließen“.",
        $"Poll {number} (“{question}”) is settled: the missing votes cannot change the outcome. You can close early, for instance with “close poll {number}”.");

    public static string NotQuorateNotice(string number, string question, string headline, Language language) => language.Pick(
        $"Abstimmung {number} („{question}“): {headline}. Möchten Sie zum zweiten Mal einladen? Zum Beispiel: „Zweite Einladung zu Abstimmung {number} bis Freitag 12 Uhr“.",
        $"Poll {number} (“{question}”): {headline}. Would you like to invite a second time? For instance: “Second invitation to poll {number} until Friday 12:00”.");

    public static string Quorate(int participating, int required, bool isQuorate, Language language) => isQuorate
        ? language.Pick($"Beschlussfähig: {participating} nehmen teil, nötig {required}", $"Quorate: {participating} taking part, {required} needed")
        : language.Pick($"Noch nicht beschlussfähig: {participating} nehmen teil, nötig {required}", $"Not quorate yet: {participating} taking part, {required} needed");

    public static string NoPoll(Language language) => language.Pick(
        "Es läuft gerade keine Abstimmung. Eine neue starten Sie so: „Starte eine Abstimmung: Ihre Frage? Bis Freitag 12 Uhr“",
        "No poll is open right now. Start one like this: “create a poll: your question? until Friday 12:00”");

    public static string PollNotFound(string name, Language language) => language.Pick(
        $"Eine Abstimmung „{name}“ finde ich nicht.", $"I cannot find a poll “{name}”.");

    public static string WhichPoll(Language language) => language.Pick("Welche Abstimmung meinen Sie?", "Which poll do you mean?");

    public static string WhichVote(Language language) => language.Pick("Wie stimmen Sie?", "How do you vote?");

    public static string ShowPoll(string number, Language language) => language.Pick(
        $"Wie steht es bei Abstimmung {number}?", $"How is poll {number} going?");

    public static string VoteIn(string choice, string number, Language language) => language.Pick($"{choice} zu Abstimmung {number}", $"{choice} to poll {number}");

    public static string MinutesArrived(string number, string file, string place, Language language) => language.Pick(
        $"Das Protokoll zu Abstimmung {number} liegt bereit: {file} ({place}).", $"The minutes of poll {number} are ready: {file} ({place}).");

    public static string OpenMinutes(Language language) => language.Pick("Protokoll öffnen", "Open minutes");

    public static string ClosedAt(DateTimeOffset at, Language language) => language.Pick(
        $"geschlossen {BerlinTime.Moment(at, language)}", $"closed {BerlinTime.Moment(at, language)}");

    public static string RecusedLabel(Language language) => language.Pick("Befangen", "Recused");

    public static string NotCastLabel(Language language) => language.Pick("Nicht abgegeben", "Not cast");

    public static string AbsentLabel(Language language) => language.Pick("Abwesend", "Absent");

    public static string KeepReceipt(string code, Language language) => language.Pick(
        $"Ihre Quittung: {code}. Bitte notieren Sie sie: nur mit ihr lässt sich die geheime Stimme ändern.",
        $"Your receipt: {code}. Please write it down: only with it can the secret vote be changed.");

    public static string MayChange(DateTimeOffset deadline, bool isChange, Language language) => isChange
        ? language.Pick($"Die frühere Stimme ist ersetzt.", "It replaces the earlier vote.")
        : language.Pick($"Ändern können Sie sie bis {BerlinTime.Moment(deadline, language)}.", $"You can change it until {BerlinTime.Moment(deadline, language)}.");

    public static string WithdrawIn(string number, Language language) => language.Pick($"Stimme zurückziehen bei Abstimmung {number}", $"withdraw my vote in poll {number}");

    public static string RecuseIn(string number, Language language) => language.Pick($"Ich bin befangen bei Abstimmung {number}", $"I have a conflict of interest on poll {number}");

    public static string ObjectIn(string number, Language language) => language.Pick($"Ich widerspreche dem Umlaufverfahren bei Abstimmung {number}", $"I object to the written procedure in poll {number}");

    public static string CloseIn(string number, Language language) => language.Pick($"Abstimmung {number} schließen", $"close poll {number}");

    public static string Said(string choice, Language language) => choice switch
    {
        "yes" => language.Pick("Ja", "yes"),
        "no" => language.Pick("Nein", "no"),
        _ => language.Pick("Enthaltung", "abstain"),
    };

    public static string ReceiptIs(string code, ReceiptState state, string number, Language language) => state == ReceiptState.Counted
        ? language.Pick($"Die Quittung {code} gehört zu einer Stimme in Abstimmung {number}, die zählt.", $"Receipt {code} belongs to a vote in poll {number} that counts.")
        : language.Pick($"Die Stimme zur Quittung {code} in Abstimmung {number} wurde durch eine spätere ersetzt.", $"The vote of receipt {code} in poll {number} was replaced by a later one.");

    public static string ReceiptUnknown(string code, Language language) => language.Pick(
        $"Die Quittung {code} kenne ich nicht. Bitte prüfen Sie die Schreibweise.", $"I do not know receipt {code}. Please check the spelling.");

    /// <summary>Glue between what was said and the deadline that completes it.</summary>
    public static string Until(Language language) => language.Pick(" Bis", " until");

    /// <summary>Glue between what was said and the reason that completes it.</summary>
    public static string Because(Language language) => language.Pick(", weil", ", because");

    public static string NothingStarted(Language language) => language.Pick("Es wurde nichts gestartet.", "Nothing was started.");

    public static string Closing(string number, Language language) => language.Pick(
        $"Abstimmung {number} ist geschlossen; das Ergebnis steht auf der Karte.", $"Poll {number} is closed; the card shows the result.");

    public static string Reminding(string names, Language language) => language.Pick($"Ich erinnere: {names}.", $"I remind: {names}.");

    public static string RuleIs(string rule, Language language) => language.Pick($"Regel: {rule}", $"Rule: {rule}");

    /// <summary>With a capital letter, as a sentence begins.</summary>
    public static string Sentence(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    public static string DeadlineIs(string deadline, Language language) => language.Pick($"Frist: {deadline}", $"Deadline: {deadline}");

    public static string CloseFinally(Language language) => language.Pick("Ja, schließen und auszählen", "Yes, close and count");

    public static string Interim(string numbers, Language language) => language.Pick($"Zwischenstand: {numbers}", $"So far: {numbers}");

    public static string Options(Language language) => language.Pick("Zur Wahl", "Options");

    public static string AllRules(Language language) => language.Pick("So wird gezählt", "How it is counted");

    public static string Publicity(Language language) => language.Pick("Öffentlichkeit", "Publicity");

    public static string NotPublic(Language language) => language.Pick("nicht öffentlich", "not public");

    /// <summary>The two hours that the clock shows when summer time ends, in order.</summary>
    public static string[] AutumnHours(Language language) => language == Language.English ? ["summer time", "winter time"] : ["Sommerzeit", "Winterzeit"];

    /// <summary>Whether the sentence says which of the two autumn hours is meant, and whether it is the second.</summary>
    public static (bool IsSecond, bool IsStated) AutumnHourSaid(string text)
    {
        bool Says(int hour) => Enum.GetValues<Language>().Any(language => text.Contains(AutumnHours(language)[hour], StringComparison.OrdinalIgnoreCase));
        return (Says(1), Says(0) || Says(1));
    }

    /// <summary>Whether a prioritisation is asked for by rank instead of points.</summary>
    public static bool IsRankingSaid(string text) => RankingWords.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));

    public static string VoteFor(string question, Language language) => language.Pick($"für „{question}“", $"on “{question}”");

    public static string SettledOffer(Language language) => language.Pick(
        "Das Ergebnis steht fest: Die fehlenden Stimmen können nichts mehr ändern. Sie können vorzeitig schließen.",
        "The outcome is settled: the missing votes cannot change it. You can close early.");

    public static string CloseEarly(Language language) => language.Pick("Vorzeitig schließen", "Close early");

    public static string InviteAgain(Language language) => language.Pick("Zweite Einladung …", "Second invitation …");

    public static string InviteAgainHint(string number, Language language) => language.Pick(
        $"Dieselbe Frage noch einmal, verknüpft mit {number}. Nach einer zweiten Einladung ist das Gremium beschlussfähig, gleich wie viele teilnehmen.",
        $"The same question once more, linked to {number}. After a second invitation the body is quorate however many take part.");

    public static string InviteAgainNow(Language language) => language.Pick("Zweite Einladung starten", "Start the second invitation");

    public static string InviteAgainLater(string number, Language language) => language.Pick(
        $"Zweite Einladung zu Abstimmung {number} bis", $"Second invitation to poll {number} until");

    public static string SecondOf(string number, Language language) => language.Pick($"Zweite Einladung zu {number}", $"Second invitation to {number}");

    public static string NewDay(Language language) => language.Pick("Neue Frist, Tag", "New deadline, day");

    public static string NewHour(Language language) => language.Pick("Uhrzeit", "Time");

    public static string DayMissing(Language language) => language.Pick("Bitte Tag und Uhrzeit angeben.", "Please enter day and time.");

    public static string OnAgenda(string body, int number, Language language) => language.Pick(
        $"Steht als TOP {number} auf der Tagesordnung der nächsten Sitzung: {body}.", $"Is item {number} of the next session’s agenda: {body}.");

    public static string NewWording(Language language) => language.Pick("Wie lautet die Frage jetzt?", "What is the question now?");

    public static string AmendQuestion(string number, string question, int voted, Language language) => voted == 0
        ? language.Pick($"Abstimmung {number} mit neuer Fassung fortsetzen: „{question}“?", $"Continue poll {number} with the new wording: “{question}”?")
        : language.Pick($"Abstimmung {number} mit neuer Fassung fortsetzen: „{question}“? Die {voted} Stimmen gelten dann für die bisherige Fassung; alle werden neu gefragt.",
            $"Continue poll {number} with the new wording: “{question}”? The {voted} votes then stand for the present wording; everybody is asked again.");

    public static string Wording(int version, Language language) => language.Pick($"Fassung {version}", $"Wording {version}");

    public static string Hidden(Language language) => language.Pick(
        "Diese Abstimmung ist nicht öffentlich. Fragen Sie mich bitte im persönlichen Chat.", "This poll is not public. Please ask me in our personal chat.");
}
