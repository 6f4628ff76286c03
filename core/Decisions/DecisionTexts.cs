using System.Globalization;
using KreisTeams.Network;

namespace KreisTeams.Decisions;

/// <summary>Names of what people meet in a poll.</summary>
public static class DecisionTexts
{
    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public static string Kind(PollKind kind, Language language) => kind switch
    {
        PollKind.Resolution => language.Pick("Netzwerk-Beschluss", "Network resolution"),
        PollKind.Recommendation => language.Pick("Empfehlung", "Recommendation"),
        PollKind.StrawPoll => language.Pick("Meinungsbild", "Straw poll"),
        PollKind.Circular => language.Pick("Umlauf", "Written procedure"),
        PollKind.Selection => language.Pick("Auswahl", "Selection"),
        PollKind.Scheduling => language.Pick("Terminfindung", "Date finding"),
        _ => language.Pick("Priorisierung", "Prioritisation"),
    };

    /// <summary>One sentence on what is asked and how to answer.</summary>
    public static string Legend(PollKind kind, Language language) => kind switch
    {
        PollKind.Resolution => language.Pick("Jede Organisation hat eine Stimme: Ja, Nein oder Enthaltung.", "Each organisation has one vote: yes, no or abstain."),
        PollKind.Recommendation => language.Pick("Das Ergebnis ist eine Empfehlung an die Organisationen.", "The result is a recommendation to the organisations."),
        PollKind.StrawPoll => language.Pick("Ein Stimmungsbild, das niemanden bindet.", "A show of opinion that binds nobody."),
        PollKind.Circular => language.Pick(
            "Beschluss ohne Sitzung. Widerspricht eine Organisation dem Verfahren, wird in der Sitzung beraten.",
            "Decided without a meeting. If one organisation objects to the procedure, the matter goes to a meeting."),
        PollKind.Selection => language.Pick("Eine der Möglichkeiten auswählen.", "Choose one of the options."),
        PollKind.Scheduling => language.Pick("Alle Termine ankreuzen, die passen.", "Tick every date that suits."),
        _ => language.Pick($"{PollKinds.Points} Punkte auf die Möglichkeiten verteilen.", $"Spread {PollKinds.Points} points over the options."),
    };

    public static string Legend(Poll poll, Language language) => poll.IsRanked
        ? language.Pick("Die Möglichkeiten in eine Reihenfolge bringen.", "Put the options in order.") : Legend(poll.Kind, language);

    /// <summary>What the result is in law, as frozen with the poll; on every card, paper and export.</summary>
    public static string LegalLabel(Poll poll, Language language) => language == Language.English && poll.Rules.LegalLabel is null ? LegalLabel(poll.Kind, language) : poll.LegalLabel;

    /// <summary>What the result is in law where the body's rules say nothing else.</summary>
    public static string LegalLabel(PollKind kind, Language language) => kind switch
    {
        PollKind.StrawPoll => language.Pick("Meinungsbild (kein Gremienbeschluss)", "Straw poll (not a statutory decision)"),
        PollKind.Recommendation => language.Pick("Empfehlung (kein Gremienbeschluss)", "Recommendation (not a statutory decision)"),
        PollKind.Resolution or PollKind.Circular => language.Pick("Beschluss des Netzwerks (kein Gremienbeschluss)", "Decision of the network (not a statutory decision)"),
        _ => language.Pick($"{Kind(kind, language)} (kein Gremienbeschluss)", $"{Kind(kind, language)} (not a statutory decision)"),
    };

    public static string WhyNotStatutory(Language language) => language.Pick(
        "KreisTeams ist kein zugelassenes Abstimmungssystem im Sinne der DigiSiVO NRW. Beschlüsse der Räte, des Kreistags und der Verbandsversammlung fallen in deren Sitzungen.",
        "KreisTeams is not an admitted voting system under the DigiSiVO NRW. Decisions of councils, Kreistag and association assembly are taken in their meetings.");

    public static string Choice(Poll poll, Choice choice, Language language) =>
        choice == Decisions.Choice.Yes ? language.Pick("Ja", "Yes")
        : choice == Decisions.Choice.No ? language.Pick("Nein", "No")
        : choice == Decisions.Choice.Abstain ? language.Pick("Enthaltung", "Abstention")
        : poll.IsRanked ? string.Join(", ", choice.Marks.OrderByDescending(mark => mark.Points).Select((mark, place) => $"{place + 1}. {Option(poll, mark.Option)}"))
        : string.Join(", ", choice.Marks.Select(mark => Option(poll, mark.Option) + (mark.Points > 1 ? $" ({mark.Points})" : "")));

    public static string Option(Poll poll, string option) => poll.Options.FirstOrDefault(known => known.Id == option)?.Label ?? option;

    public static string Recusal(RecusalReason reason, Language language) => reason switch
    {
        RecusalReason.Own => language.Pick("eigener Vorteil oder Nachteil", "own advantage or disadvantage"),
        RecusalReason.Relative => language.Pick("Angehörige", "relatives"),
        RecusalReason.RepresentedPerson => language.Pick("vertretene Person oder Firma", "person or firm represented"),
        RecusalReason.Employer => language.Pick("Arbeitgeber betroffen", "employer concerned"),
        RecusalReason.Organ => language.Pick("Mitglied in Vorstand oder Aufsichtsrat", "member of a board"),
        RecusalReason.ExpertOpinion => language.Pick("Gutachten in der Sache", "expert opinion given in the matter"),
        _ => language.Pick("Grund nicht angegeben", "reason not stated"),
    };

    public static string Standing(Standing standing, Language language) =>
        standing == Decisions.Standing.Deputy ? language.Pick("Vertretung", "deputy") : language.Pick("Mitglied", "member");

    /// <summary>Said to a deputy: for whom, and whose vote counts.</summary>
    public static string AsDeputy(OwnBallot own, Language language)
    {
        var names = string.Join(", ", own.Voters.Where(voter => !voter.IsDeputy).Select(voter => voter.Person.Name));
        return language.Pick(
            $"Sie stimmen in Vertretung von {names} ab. Stimmt das Mitglied selbst ab, gilt dessen Stimme.",
            $"You vote as deputy of {names}. If the member votes, the member's vote counts.");
    }

    public static string State(PollState state, Language language) => state switch
    {
        PollState.Open => language.Pick("läuft", "open"),
        PollState.Referred => language.Pick("in Sitzung verwiesen", "referred to a meeting"),
        _ => language.Pick("geschlossen", "closed"),
    };

    public static string Outcome(Outcome outcome, Language language) => outcome switch
    {
        Decisions.Outcome.Adopted => language.Pick("angenommen", "adopted"),
        Decisions.Outcome.Rejected => language.Pick("abgelehnt", "rejected"),
        Decisions.Outcome.NotQuorate => language.Pick("nicht beschlussfähig – kein Ergebnis", "not quorate – no result"),
        Decisions.Outcome.Chosen => language.Pick("entschieden", "decided"),
        Decisions.Outcome.Undecided => language.Pick("unentschieden", "undecided"),
        _ => language.Pick("in Sitzung verwiesen", "referred to a meeting"),
    };

    public static string Receipt(ReceiptState state, Language language) => state switch
    {
        ReceiptState.Counted => language.Pick("Diese Quittung gehört zu einer Stimme, die zählt.", "This receipt belongs to a vote that counts."),
        ReceiptState.Replaced => language.Pick("Diese Quittung gehört zu einer Stimme, die später ersetzt oder zurückgezogen wurde.", "This receipt belongs to a vote that was replaced or withdrawn."),
        _ => language.Pick("Diese Quittung ist hier unbekannt.", "This receipt is unknown here."),
    };

    /// <summary>„noch 2 Tage, Fr 27.11.2026, 12:00 Uhr“.</summary>
    public static string Deadline(DateTimeOffset deadline, DateTimeOffset now, Language language) => deadline <= now
        ? language.Pick($"Frist abgelaufen, {BerlinTime.Moment(deadline, language)}", $"deadline passed, {BerlinTime.Moment(deadline, language)}")
        : language.Pick($"noch {Left(deadline - now, language)}, {BerlinTime.Moment(deadline, language)}", $"{Left(deadline - now, language)} left, {BerlinTime.Moment(deadline, language)}");

    /// <summary>„noch 2 Tage, Fr 12:00 Uhr“ within a week, else with the date.</summary>
    public static string ShortDeadline(DateTimeOffset deadline, DateTimeOffset now, Language language) => deadline <= now || deadline - now > TimeSpan.FromDays(6)
        ? Deadline(deadline, now, language)
        : language.Pick($"noch {Left(deadline - now, language)}, {BerlinTime.Weekday(deadline, language)}", $"{Left(deadline - now, language)} left, {BerlinTime.Weekday(deadline, language)}");

    public static string Warning(DraftWarning warning, NetworkSnapshot network, Language language) => warning switch
    {
        DraftWarning.SmallSecretGroup small => language.Pick(
            $"Nur {small.Entitled} Stimmberechtigte: Bei so wenigen lässt sich eine geheime Stimme leicht erraten.",
            $"Only {small.Entitled} entitled: with so few a secret vote is easily guessed."),
        DraftWarning.WithoutVoter without => language.Pick(
            $"Niemand ist stimmberechtigt für: {Names(without.Organisations, network)}.", $"Nobody may vote for: {Names(without.Organisations, network)}."),
        DraftWarning.InSession session => language.Pick(
            $"In der laufenden Sitzung: {session.Present} von {session.Entitled} sind anwesend und stimmen ab.", $"In the running session: {session.Present} of {session.Entitled} are present and vote."),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>„63,6 %“. For reading only; nothing is decided by it.</summary>
    public static string Percent(int part, int whole, Language language) =>
        whole == 0 ? "–" : (100m * part / whole).ToString("0.0", language == Language.English ? English : German) + " %";

    internal static string Names(IEnumerable<OrganisationId> organisations, NetworkSnapshot network) =>
        string.Join(", ", organisations.Select(organisation => network.FindOrganisation(organisation)?.Name ?? organisation.Value));

    private static string Left(TimeSpan left, Language language) =>
        left.TotalHours >= 48 ? language.Pick($"{(int)left.TotalDays} Tage", $"{(int)left.TotalDays} days")
        : left.TotalHours >= 2 ? language.Pick($"{(int)left.TotalHours} Stunden", $"{(int)left.TotalHours} hours")
        : left.TotalMinutes >= 2 ? language.Pick($"{(int)left.TotalMinutes} Minuten", $"{(int)left.TotalMinutes} minutes")
        : language.Pick("weniger als 2 Minuten", "less than 2 minutes");
}
