namespace KreisTeams.Tab.Decisions;

/// <summary>Words of the pages; kinds, rules, results and refusals are named by the core.</summary>
public static class PollTexts
{
    public static string Meeting(Language language) => language.Pick("In der Sitzung", "In the meeting");

    public static string MeetingHint(Language language) => language.Pick("Worüber gerade abgestimmt wird.", "What is being voted on.");

    public static string Title(Language language) => language.Pick("Entscheidungen", "Decisions");

    public static string Intro(Language language) => language.Pick(
        "Offene Abstimmungen zuerst, darunter das Register der abgeschlossenen.", "Open polls first, below them the register of closed ones.");

    public static string Open(Language language) => language.Pick("Offen", "Open");

    public static string Register(Language language) => language.Pick("Register", "Register");

    public static string NothingOpen(Language language) => language.Pick("Zurzeit läuft keine Abstimmung", "No poll is open right now");

    public static string NothingOpenHint(Language language) => language.Pick(
        "Eine neue starten Sie hier mit „Neue Abstimmung“ oder im Chat, zum Beispiel: „Starte eine Abstimmung: … Bis Freitag 12 Uhr“.",
        "Start one here with “New poll” or in the chat, for instance: “Start a poll: … until Friday 12:00”.");

    public static string NothingClosed(Language language) => language.Pick("Noch ist keine Abstimmung abgeschlossen.", "No poll has been closed yet.");

    public static string NoneOnProject(Language language) => language.Pick("Dazu gab es noch keine Abstimmung.", "There has been no vote on this yet.");

    public static string Number(Language language) => language.Pick("Nummer", "Number");

    public static string Question(Language language) => language.Pick("Frage", "Question");

    public static string Body(Language language) => language.Pick("Gremium", "Body");

    public static string Result(Language language) => language.Pick("Ergebnis", "Result");

    public static string ClosedOn(Language language) => language.Pick("Abgeschlossen", "Closed");

    public static string More(Language language) => language.Pick("Ältere anzeigen", "Show older ones");

    public static string Participation(int voted, int entitled, Language language) => language.Pick(
        $"{voted} von {entitled} haben abgestimmt", $"{voted} of {entitled} have voted");

    public static string VoteMissing(string organisations, Language language) => language.Pick($"Ihre Stimme für {organisations} fehlt", $"Your vote for {organisations} is missing");

    public static string VoteDone(Language language) => language.Pick("Ihre Stimme ist abgegeben", "You have voted");

    public static string Gone(Language language) => language.Pick("Diese Abstimmung gibt es nicht", "There is no such poll");

    public static string GoneHint(Language language) => language.Pick("Der Link ist unvollständig oder führt in ein anderes Netzwerk.", "The link is incomplete or leads to another network.");

    public static string ToList(Language language) => language.Pick("Alle Entscheidungen", "All decisions");

    public static string Interim(Language language) => language.Pick("Zwischenstand", "So far");

    public static string Hidden(Language language) => language.Pick("Noch keine Zahlen", "No numbers yet");

    public static string LegalLabel(Language language) => language.Pick("Rechtliche Einordnung", "Legal status");

    public static string Rule(Language language) => language.Pick("Regel", "Rule");

    public static string AllRules(Language language) => language.Pick("So wird gezählt", "How it is counted");

    public static string Deadline(Language language) => language.Pick("Frist", "Deadline");

    public static string OpenedBy(Language language) => language.Pick("Gestartet von", "Started by");

    public static string OpenedAt(Language language) => language.Pick("Gestartet am", "Started on");

    public static string Project(Language language) => language.Pick("Vorhaben", "Project");

    public static string WhoVoted(Language language) => language.Pick("Wer hat abgestimmt?", "Who has voted?");

    public static string Organisation(Language language) => language.Pick("Organisation", "Organisation");

    public static string Vote(Language language) => language.Pick("Stimme", "Vote");

    public static string Comment(Language language) => language.Pick("Anmerkung", "Comment");

    public static string HasVoted(Language language) => language.Pick("hat abgestimmt", "has voted");

    public static string NotYet(Language language) => language.Pick("noch nicht", "not yet");

    public static string NotCast(Language language) => language.Pick("nicht abgegeben", "not cast");

    public static string Recused(Language language) => language.Pick("befangen", "recused");

    public static string Yes(Language language) => language.Pick("Ja", "Yes");

    public static string No(Language language) => language.Pick("Nein", "No");

    public static string Abstain(Language language) => language.Pick("Enthaltung", "Abstention");

    public static string Count(Language language) => language.Pick("Anzahl", "Number");

    public static string ShareOf(int entitled, Language language) => language.Pick($"Anteil an {entitled}", $"Share of {entitled}");

    public static string Points(Language language) => language.Pick("Punkte", "Points");

    public static string Weighted(Language language) => language.Pick("Gewichtet", "Weighted");

    public static string Quorum(int participating, int entitled, int required, Language language) => language.Pick(
        $"Beteiligt: {participating} von {entitled}, nötig {required}", $"Taking part: {participating} of {entitled}, {required} needed");

    public static string Sealed(Language language) => language.Pick("Ergebnis versiegelt", "Result sealed");

    public static string Papers(Language language) => language.Pick("Niederschrift", "Minutes");

    public static string History(Language language) => language.Pick("Verlauf", "History");

    public static string Event(KreisTeams.Decisions.HistoryEvent happened, Language language) => happened switch
    {
        KreisTeams.Decisions.HistoryEvent.Opened => language.Pick("gestartet", "opened"),
        KreisTeams.Decisions.HistoryEvent.Extended => language.Pick("Frist verlängert", "deadline extended"),
        KreisTeams.Decisions.HistoryEvent.Amended => language.Pick("Frage geändert, alle werden neu gefragt", "question changed, everybody is asked again"),
        KreisTeams.Decisions.HistoryEvent.Objected => language.Pick("Widerspruch gegen das Umlaufverfahren", "objection to the written procedure"),
        KreisTeams.Decisions.HistoryEvent.Closed => language.Pick("abgeschlossen", "closed"),
        _ => language.Pick("erinnert", "reminded"),
    };

    public static string Version(int version, Language language) => language.Pick($"Fassung {version}", $"version {version}");

    public static string Updated(int voted, int entitled, Language language) => language.Pick(
        $"Aktualisiert: {voted} von {entitled} haben abgestimmt.", $"Updated: {voted} of {entitled} have voted.");

    public static string NowClosed(string result, Language language) => language.Pick($"Die Abstimmung ist abgeschlossen: {result}.", $"The poll is closed: {result}.");

    public static string Absent(Language language) => language.Pick("abwesend", "absent");

    public static string NotPublic(Language language) => language.Pick("nicht öffentlich", "not public");

    public static string LargeRoll(Language language) => language.Pick("Hier stehen nur Ihre eigenen Stimmzettel.", "Only your own ballots are listed here.");

    public static string FindOrganisation(Language language) => language.Pick("Organisation suchen", "Find an organisation");

    public static string State(Language language) => language.Pick("Stand", "State");

    public static string All(Language language) => language.Pick("alle", "all");

    public static string Listed(int count, int of, Language language) => language.Pick($"{count} von {of} Organisationen", $"{count} of {of} organisations");

    public static string MoreOf(int count, Language language) => language.Pick($"{count} weitere zeigen", $"Show {count} more");

    public static string New(Language language) => language.Pick("Neue Abstimmung", "New poll");
}
