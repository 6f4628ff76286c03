using System.Diagnostics;
using KreisTeams.Network;

namespace KreisTeams.Decisions;

/// <summary>Every refusal in one sentence that says what is wrong and what to do.</summary>
public static class RefusalTexts
{
    public static string Of(DraftRefusal refusal, Language language) => refusal switch
    {
        DraftRefusal.EmptyQuestion => language.Pick("Es fehlt die Frage. Worüber soll abgestimmt werden?", "The question is missing. What is to be decided?"),
        DraftRefusal.QuestionTooLong(var length, var longest) => language.Pick(
            $"Die Frage hat {length} Zeichen, höchstens {longest} passen auf die Karte. Details gehören in ein Dokument.",
            $"The question has {length} characters; the card holds {longest}. Put details into a document."),
        DraftRefusal.NoDeadline => language.Pick("Es fehlt die Frist, zum Beispiel „bis Freitag 12 Uhr“.", "The deadline is missing, for instance “by Friday noon”."),
        DraftRefusal.DeadlinePassed(var deadline, _) => language.Pick(
            $"Die Frist {BerlinTime.Moment(deadline, language)} ist schon vorbei. Bitte einen späteren Zeitpunkt nennen.",
            $"The deadline {BerlinTime.Moment(deadline, language)} has passed. Please name a later moment."),
        DraftRefusal.AmbiguousDeadline(var first, _) => language.Pick(
            $"{BerlinTime.Moment(first, language)} gibt es wegen der Zeitumstellung zweimal. Ist die erste (Sommerzeit) oder die zweite Stunde (Winterzeit) gemeint?",
            $"{BerlinTime.Moment(first, language)} occurs twice because the clocks change. Is the first (summer time) or the second (winter time) meant?"),
        DraftRefusal.DeadlineTooFar(_, var latest) => language.Pick(
            $"Die Frist liegt zu weit in der Zukunft; spätestens möglich ist {BerlinTime.Moment(latest, language)}.",
            $"The deadline is too far away; the latest possible is {BerlinTime.Moment(latest, language)}."),
        DraftRefusal.TooFewOptions(var options) => language.Pick(
            $"Zur Auswahl braucht es mindestens zwei Möglichkeiten, genannt sind {options}.", $"At least two options are needed; there are {options}."),
        DraftRefusal.TooManyOptions(var options, var most) => language.Pick(
            $"{options} Möglichkeiten sind zu viele; höchstens {most} passen auf die Karte.", $"{options} options are too many; the card holds {most}."),
        DraftRefusal.EmptyOption(var position) => language.Pick($"Möglichkeit {position} ist leer.", $"Option {position} is empty."),
        DraftRefusal.OptionTooLong(var option, var longest) => language.Pick(
            $"„{Start(option)} …“ ist länger als {longest} Zeichen.", $"“{Start(option)} …” is longer than {longest} characters."),
        DraftRefusal.SameOption(var option) => language.Pick($"„{option}“ kommt zweimal vor.", $"“{option}” occurs twice."),
        DraftRefusal.OptionsNotAsked(var kind) => language.Pick(
            $"Bei „{DecisionTexts.Kind(kind, language)}“ wird mit Ja, Nein oder Enthaltung abgestimmt. Für eigene Möglichkeiten bitte „Auswahl“ nehmen.",
            $"A {DecisionTexts.Kind(kind, language)} is decided by yes, no or abstention. For options of your own take “Selection”."),
        DraftRefusal.NoSuchBody(var body) => language.Pick($"Das Gremium „{body}“ gibt es hier nicht.", $"There is no body “{body}”."),
        DraftRefusal.NobodyEntitled(var body) => language.Pick($"In „{body}“ ist niemand stimmberechtigt.", $"Nobody in “{body}” has a vote."),
        DraftRefusal.TooManyOrganisations(var organisations, var most) => language.Pick(
            $"{organisations} stimmberechtigte Organisationen sind mehr als die {most}, für die eine Abstimmung gedacht ist.",
            $"{organisations} entitled organisations are more than the {most} a poll is made for."),
        DraftRefusal.TooManyForSecret(var organisations, var most) => language.Pick(
            $"Geheim abstimmen können höchstens {most} Organisationen; {organisations} sind zu viele für eine gemeinsame Urne.",
            $"At most {most} organisations can vote in secret; {organisations} are too many for one urn."),
        DraftRefusal.NobodyPresent(var body) => language.Pick(
            $"Es läuft eine Sitzung der {body}, aber niemand mit Stimmrecht ist als anwesend vermerkt.", $"A session of {body} is running, but nobody with a vote is noted as present."),
        DraftRefusal.NoSuchProject(var project) => language.Pick($"Das Projekt „{project}“ gibt es nicht (mehr).", $"There is no project “{project}” (any more)."),
        DraftRefusal.NotOfTheBody(var body) => language.Pick(
            $"Eine Abstimmung in „{body}“ starten Personen aus den Mitgliedsorganisationen oder die Moderation.",
            $"A poll in “{body}” is started by people of its member organisations or by its moderators."),
        DraftRefusal.NothingToRepeat => language.Pick(
            "Eine zweite Einladung gibt es nur zu einer Abstimmung, die nicht beschlussfähig war.", "A second invitation follows only a poll that was not quorate."),
        _ => throw new UnreachableException(refusal.ToString()),
    };

    /// <summary>Refusals of a vote, and what became of one that was taken.</summary>
    public static string Of(VoteOutcome outcome, Language language) => outcome switch
    {
        VoteOutcome.NoSuchPoll => language.Pick("Diese Abstimmung gibt es nicht.", "There is no such poll."),
        VoteOutcome.NoSuchChoice { Poll.IsRanked: true } => language.Pick(
            "Bitte jede Möglichkeit höchstens einmal einordnen und keinen Platz davor freilassen.", "Please rank each option at most once and leave no place before it empty."),
        VoteOutcome.NoSuchChoice { Poll.Kind: PollKind.Prioritisation } => language.Pick(
            $"Bitte 1 bis {PollKinds.Points} Punkte auf die Möglichkeiten verteilen.", $"Please spread 1 to {PollKinds.Points} points over the options."),
        VoteOutcome.NoSuchChoice => language.Pick("Diese Antwort steht nicht zur Wahl. Bitte eine der angebotenen nehmen.", "This answer is not offered. Please take one that is."),
        VoteOutcome.PollClosed(_, var since) => language.Pick(
            $"Die Abstimmung ist seit {BerlinTime.Moment(since, language)} geschlossen.", $"The poll has been closed since {BerlinTime.Moment(since, language)}."),
        VoteOutcome.NotEntitled(var organisation, var whoMay) => NotEntitled(organisation, whoMay, language),
        VoteOutcome.WhichOrganisation(var organisations) => language.Pick(
            $"Für welche Organisation? {string.Join(", ", organisations.Select(organisation => organisation.Name))}.",
            $"For which organisation? {string.Join(", ", organisations.Select(organisation => organisation.Name))}."),
        VoteOutcome.MemberHasVoted(_, var ballot) => language.Pick(
            $"Das Mitglied hat für {ballot.OrganisationName} schon selbst abgestimmt; diese Stimme gilt.",
            $"The member has voted for {ballot.OrganisationName}; that vote counts."),
        VoteOutcome.OrganisationIsRecused(_, var ballot) => language.Pick(
            $"{ballot.OrganisationName} ist befangen und stimmt nicht mit ab.", $"{ballot.OrganisationName} is recused and does not vote."),
        VoteOutcome.NothingToWithdraw => language.Pick("Es gibt keine Stimme, die zurückgezogen werden könnte.", "There is no vote to withdraw."),
        VoteOutcome.ReceiptNeeded => language.Pick(
            "Für Ihre Organisation ist schon geheim abgestimmt. Ändern geht nur mit dem Quittungscode der Stimme.",
            "Your organisation has voted in secret. A change needs the receipt code of that vote."),
        VoteOutcome.UnknownReceipt => language.Pick("Dieser Quittungscode ist hier unbekannt oder schon ersetzt.", "This receipt code is unknown here or has been replaced."),
        VoteOutcome.QuestionChanged(var poll) => language.Pick(
            $"Die Frage wurde geändert; jetzt gilt Fassung {poll.Version}. Bitte neu abstimmen: {poll.Question}",
            $"The question has changed; this is version {poll.Version}. Please vote again: {poll.Question}"),
        VoteOutcome.CommentTooLong(var longest) => language.Pick($"Die Anmerkung ist länger als {longest} Zeichen.", $"The comment is longer than {longest} characters."),
        VoteOutcome.NoCommentInSecretPoll => language.Pick(
            "In einer geheimen Abstimmung gibt es keine Anmerkungen: Sie würden verraten, wer wie gestimmt hat.",
            "A secret poll takes no comments: they would tell who voted what."),
        VoteOutcome.NotACircular => language.Pick("Widersprechen lässt sich nur dem Umlaufverfahren.", "Only a written procedure can be objected to."),
        VoteOutcome.Recorded(_, var ballot, _, var isChange) => isChange
            ? language.Pick($"Die Stimme für {ballot.OrganisationName} ist geändert.", $"The vote for {ballot.OrganisationName} is changed.")
            : language.Pick($"Die Stimme für {ballot.OrganisationName} ist gezählt.", $"The vote for {ballot.OrganisationName} is counted."),
        VoteOutcome.Withdrawn(_, var ballot) => language.Pick($"Die Stimme für {ballot.OrganisationName} ist zurückgezogen.", $"The vote for {ballot.OrganisationName} is withdrawn."),
        VoteOutcome.Recused(_, var ballot) => language.Pick($"{ballot.OrganisationName} ist als befangen vermerkt.", $"{ballot.OrganisationName} is noted as recused."),
        VoteOutcome.Referred => language.Pick("Der Umlauf ist beendet und in die Sitzung verwiesen.", "The written procedure has ended; the matter goes to a meeting."),
        _ => throw new UnreachableException(outcome.ToString()),
    };

    public static string Of(LifeOutcome outcome, Language language) => outcome switch
    {
        LifeOutcome.NoSuchPoll => Of(new VoteOutcome.NoSuchPoll(), language),
        LifeOutcome.AlreadyClosed(var poll) => Of(new VoteOutcome.PollClosed(poll, poll.ClosedAt ?? poll.Deadline), language),
        LifeOutcome.NotAllowed(_, var whoMay) => language.Pick($"Das dürfen nur: {Names(whoMay)}.", $"Only these may: {Names(whoMay)}."),
        LifeOutcome.ReasonMissing => language.Pick("Bitte einen Grund nennen (höchstens 500 Zeichen); alle lesen ihn.", "Please give a reason (at most 500 characters); everybody reads it."),
        LifeOutcome.DeadlineRefused(var reason) => Of(reason, language),
        LifeOutcome.QuestionRefused(var reason) => Of(reason, language),
        LifeOutcome.NotLater(var poll) => language.Pick(
            $"Die neue Frist muss nach der bisherigen liegen ({BerlinTime.Moment(poll.Deadline, language)}).", $"The new deadline must be after the present one ({BerlinTime.Moment(poll.Deadline, language)})."),
        LifeOutcome.Extended(var poll) => language.Pick($"Die Frist ist verlängert bis {BerlinTime.Moment(poll.Deadline, language)}.", $"The deadline is extended to {BerlinTime.Moment(poll.Deadline, language)}."),
        LifeOutcome.Amended(var poll) => language.Pick($"Die Frage hat jetzt Fassung {poll.Version}; alle werden neu gefragt.", $"The question is now version {poll.Version}; everybody is asked again."),
        LifeOutcome.Reminded(_, var organisations) => organisations.IsEmpty
            ? language.Pick("Alle haben abgestimmt, niemand wird erinnert.", "Everybody has voted; nobody is reminded.")
            : language.Pick($"{organisations.Length} Organisationen ohne Stimme werden erinnert.", $"{organisations.Length} organisations without a vote are reminded."),
        LifeOutcome.Closed => language.Pick("Die Abstimmung ist geschlossen.", "The poll is closed."),
        _ => throw new UnreachableException(outcome.ToString()),
    };

    private static string NotEntitled(Organisation? organisation, IReadOnlyCollection<Voter> whoMay, Language language) => (organisation, whoMay.Count) switch
    {
        (null, _) => language.Pick("Sie haben in dieser Abstimmung keine Stimme.", "You have no vote in this poll."),
        (_, 0) => language.Pick($"{organisation.Name} hat hier keine Stimme, oder es ist niemand mit Stimmrecht benannt.", $"{organisation.Name} has no vote here, or nobody with the right to vote is named."),
        _ => language.Pick($"Für {organisation.Name} dürfen abstimmen: {Voters(whoMay, language)}.", $"These may vote for {organisation.Name}: {Voters(whoMay, language)}."),
    };

    private static string Voters(IEnumerable<Voter> voters, Language language) =>
        string.Join(", ", voters.Select(voter => voter.IsDeputy ? $"{voter.Person.Name} ({DecisionTexts.Standing(Standing.Deputy, language)})" : voter.Person.Name));

    private static string Names(IEnumerable<Person> people) => string.Join(", ", people.Select(person => person.Name));

    private static string Start(string text) => text[..Math.Min(40, text.Length)];
}
