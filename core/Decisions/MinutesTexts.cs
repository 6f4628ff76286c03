namespace KreisTeams.Decisions;

/// <summary>The words of the minutes („Niederschrift“), which are written in German.</summary>
internal static class MinutesTexts
{
    public const string Question = "Frage";
    public const string Rules = "Regeln";
    public const string Result = "Ergebnis";
    public const string Votes = "Stimmen";
    public const string Recusals = "Befangenheit";
    public const string Comments = "Anmerkungen zu den Stimmen";
    public const string Course = "Verlauf";
    public const string Seal = "Siegel";
    public const string Facts = "Eckdaten der Abstimmung";
    public const string VotesTable = "Stimmen je Organisation";
    public const string NoRecusals = "Keine Organisation hat sich für befangen erklärt.";
    public const string SecretVotes = "Die Abstimmung war geheim. Gespeichert ist, welche Organisation abgestimmt hat, aber nicht wie.";
    public const string LargeVotes = "Bei so vielen Stimmberechtigten führt die Niederschrift die einzelnen Stimmen nicht auf; sie stehen versiegelt im Register.";
    public const string Unanimous = "Hinweis: Bei einem einstimmigen Ergebnis ist auch bei geheimer Abstimmung erkennbar, wie jede teilnehmende Organisation gestimmt hat.";
    public const string NotCast = "nicht abgegeben";
    public const string Recused = "befangen";

    public static readonly string[] VotesHeader = ["Organisation", "Stimme", "Abgegeben durch", "Zeitpunkt"];
    public static readonly string[] WeightedHeader = ["Organisation", "Stimme", "Gewicht", "Abgegeben durch", "Zeitpunkt"];
    public static readonly string[] Signatures = ["Leitung", "Schriftführung"];

    public static string FileName(Poll poll) => $"Niederschrift {poll.Number}.docx";

    public static string Title(Poll poll) => $"Niederschrift zur Abstimmung {poll.Number}";

    public static string Subtitle(Poll poll) => $"{poll.BodyName} · {poll.LegalLabel}";

    public static IEnumerable<(string Term, string Value)> FactsOf(Poll poll, string author, string? project, string? first)
    {
        yield return ("Gremium", poll.BodyName);
        yield return ("Art", $"{DecisionTexts.Kind(poll.Kind, Language.German)}{(poll.IsRanked ? ", nach Rangfolge" : "")}{(poll.Rules.IsSecret ? ", geheim" : "")}");
        yield return ("Eröffnet", $"{Moment(poll.OpenedAt)} durch {author}");
        yield return ("Frist", Moment(poll.Deadline));
        yield return ("Geschlossen", Moment(poll.ClosedAt!.Value));
        yield return ("Stimmberechtigt", $"{poll.Entitled} Organisationen, je eine Stimme{(poll.Rules.IsWeighted ? ", gewichtet" : "")}");
        if (poll.IsInSession)
        {
            yield return ("In Sitzung", $"{poll.Electorate.Length} von {poll.Entitled} Organisationen anwesend");
        }

        yield return ("Öffentlichkeit", poll.IsPublic ? "öffentlich" : "nicht öffentlich");
        if (project is not null)
        {
            yield return ("Projekt", project);
        }

        if (first is not null)
        {
            yield return ("Zweite Einladung zu", first);
        }
    }

    public static string Wording(Poll poll) => poll.Version == 1 ? poll.Question : $"{poll.Question}\n(Fassung {poll.Version})";

    public static string Quorum(Poll poll, PollResult result)
    {
        var unit = poll.Rules.IsWeighted ? "Stimmen" : "Organisationen";
        var (present, entitled) = result.Tally.Votes is { } votes
            ? (votes.Yes + votes.No + votes.Abstain + votes.Chosen, votes.Entitled)
            : (result.Tally.Participating, result.Tally.Entitled);
        return poll.Rules.Quorum == QuorumRule.None
            ? $"Ein Quorum war nicht nötig; teilgenommen haben {present} von {entitled} {unit}."
            : $"Beschlussfähig: {(result.IsQuorate ? "ja" : "nein")} – teilgenommen haben {present} von {entitled} {unit}, nötig waren {result.Required}.";
    }

    public static string Shares(Tally tally)
    {
        var cast = tally.Yes + tally.No;
        return $"Anteile an den Ja- und Nein-Stimmen: Ja {DecisionTexts.Percent(tally.Yes, cast, Language.German)}, Nein {DecisionTexts.Percent(tally.No, cast, Language.German)}.";
    }

    public static string TookPart(IEnumerable<Ballot> ballots) =>
        ballots.Where(ballot => ballot.State == BallotState.Cast).Select(ballot => ballot.OrganisationName).ToArray() is { Length: > 0 } names
            ? $"Abgestimmt haben: {string.Join(", ", names)}."
            : "Abgestimmt hat niemand.";

    public static string Recusal(Ballot ballot) => $"{ballot.OrganisationName}: befangen ({DecisionTexts.Recusal(ballot.Recusal ?? RecusalReason.Undisclosed, Language.German)})";

    public static string CastBy(string person, Standing standing) => standing == Standing.Deputy ? $"{person} (Vertretung)" : person;

    public static string Comment(Ballot ballot) => $"{ballot.OrganisationName}: {ballot.Comment}";

    public static string Event(HistoryEntry entry, Poll poll, string organisation) => entry.Event switch
    {
        HistoryEvent.Opened => $"{Moment(entry.At)}: eröffnet",
        HistoryEvent.Extended => $"{Moment(entry.At)}: Frist verlängert{Extension(entry, poll)}. Grund: {entry.Text}",
        HistoryEvent.Amended => $"{Moment(entry.At)}: Frage geändert, Fassung {entry.Version}. Bisheriger Wortlaut: {entry.Text}",
        HistoryEvent.Objected => $"{Moment(entry.At)}: Widerspruch gegen das Umlaufverfahren durch {organisation}",
        HistoryEvent.Recused => $"{Moment(entry.At)}: {organisation} erklärt sich für befangen",
        HistoryEvent.Withdrawn => $"{Moment(entry.At)}: {organisation} zieht Stimme oder Befangenheit zurück",
        HistoryEvent.Cast => $"{Moment(entry.At)}: {organisation} stimmt mit {DecisionTexts.Choice(poll, entry.Choice!.Value, Language.German)}{(entry.As == Standing.Deputy ? " (Vertretung)" : "")}{(entry.Version < poll.Version ? $" für Fassung {entry.Version}" : "")}",
        _ => $"{Moment(entry.At)}: geschlossen",
    };

    public const string Sealed = "Frage, Regeln, Stimmen und Ergebnis sind durch eine Kette von Prüfsummen versiegelt. Das Siegel dieser Abstimmung lautet:";

    public static string Receipts(Seal seal) =>
        $"Quittungen in der versiegelten Liste: {seal.Receipts.Counted.Length} gezählt, {seal.Receipts.Replaced.Length} ersetzt. Mit dem Quittungscode kann jede abstimmende Person prüfen, dass ihre Stimme zählt.";

    private static string Extension(HistoryEntry entry, Poll poll) =>
        poll.Extensions.FirstOrDefault(extension => extension.At == entry.At) is { } extension ? $" von {Moment(extension.From)} auf {Moment(extension.To)}" : "";

    private static string Moment(DateTimeOffset instant) => BerlinTime.Moment(instant, Language.German);
}
