namespace KreisTeams.Decisions;

/// <summary>Results in official style. The numbers of a sentence sum to the number of organisations.</summary>
public static class ResultTexts
{
    /// <summary>„angenommen mit 8 Ja, 2 Nein, 1 Enthaltung; befangen: 0; nicht abgegeben: 0“.</summary>
    public static string Official(Poll poll, PollResult result, IReadOnlyCollection<Ballot> ballots, Language language) => result.Outcome switch
    {
        Outcome.Referred => Headline(poll, result, ballots, language),
        Outcome.NotQuorate => $"{Headline(poll, result, ballots, language)}; {Numbers(poll, result.Tally, ballots, language)}",
        _ when poll.Kind.IsYesNo() => language.Pick(
            $"{Headline(poll, result, ballots, language)} mit {Numbers(poll, result.Tally, ballots, language)}",
            $"{Headline(poll, result, ballots, language)} with {Numbers(poll, result.Tally, ballots, language)}"),
        _ => $"{Headline(poll, result, ballots, language)}; {Numbers(poll, result.Tally, ballots, language)}",
    };

    /// <summary>„angenommen“, „abgelehnt (Stimmengleichheit)“, „nicht beschlussfähig – kein Ergebnis (5 von 11, nötig 6)“.</summary>
    public static string Headline(Poll poll, PollResult result, IReadOnlyCollection<Ballot> ballots, Language language) => result.Outcome switch
    {
        Outcome.Adopted when poll.Kind == PollKind.StrawPoll => language.Pick("mehrheitlich dafür", "majority in favour"),
        Outcome.Rejected when poll.Kind == PollKind.StrawPoll && !result.IsTie => language.Pick("nicht mehrheitlich dafür", "no majority in favour"),
        Outcome.Rejected when result.IsTie => language.Pick("abgelehnt (Stimmengleichheit)", "rejected (tie)"),
        Outcome.Adopted when result.IsTie => language.Pick("angenommen (Stimmengleichheit, der Vorsitz gibt den Ausschlag)", "adopted (tie, decided by the chair)"),
        Outcome.NotQuorate => NotQuorate(result, language),
        Outcome.Chosen => Chosen(poll, result, ballots, language),
        Outcome.Undecided => Undecided(poll, result, language),
        Outcome.Referred => Referred(poll, ballots, language),
        _ => DecisionTexts.Outcome(result.Outcome, language),
    };

    /// <summary>„8 Ja, 2 Nein, 1 Enthaltung; befangen: 0; nicht abgegeben: 0“.</summary>
    public static string Numbers(Poll poll, Tally tally, IReadOnlyCollection<Ballot> ballots, Language language)
    {
        var recused = ballots.Where(ballot => ballot.State == BallotState.Recused).Select(ballot => ballot.OrganisationName).ToArray();
        var names = recused.Length == 0 ? "" : $" ({string.Join(", ", recused)})";
        var votes = poll.Kind.IsYesNo() ? YesNo(tally.Yes, tally.No, tally.Abstain, language) : Options(poll, tally, language);
        var text = language.Pick(
            $"{votes}; befangen: {tally.Recused}{names}; nicht abgegeben: {tally.NotCast}{(tally.Absent > 0 ? $"; abwesend: {tally.Absent}" : "")}",
            $"{votes}; recused: {tally.Recused}{names}; not cast: {tally.NotCast}{(tally.Absent > 0 ? $"; absent: {tally.Absent}" : "")}");
        if (tally.Votes is not { } weighted)
        {
            return text;
        }

        return text + (poll.Kind.IsYesNo() ? language.Pick(
            $" – gewichtet: {YesNo(weighted.Yes, weighted.No, weighted.Abstain, language)} von {weighted.Entitled} Stimmen",
            $" – weighted: {YesNo(weighted.Yes, weighted.No, weighted.Abstain, language)} of {weighted.Entitled} votes")
            : language.Pick(
            $" – gewichtet: {WeightedOptions(poll, tally)} von {weighted.Entitled} Stimmen",
            $" – weighted: {WeightedOptions(poll, tally)} of {weighted.Entitled} votes"));
    }

    private static string WeightedOptions(Poll poll, Tally tally) => string.Join(", ", tally.Options.Select(option => $"{DecisionTexts.Option(poll, option.Option)}: {option.Points}"));

    private static string YesNo(int yes, int no, int abstain, Language language) => language.Pick(
        $"{yes} Ja, {no} Nein, {abstain} {(abstain == 1 ? "Enthaltung" : "Enthaltungen")}",
        $"{yes} yes, {no} no, {abstain} {(abstain == 1 ? "abstention" : "abstentions")}");

    private static string Options(Poll poll, Tally tally, Language language)
    {
        var options = tally.Options.Select(option => $"{DecisionTexts.Option(poll, option.Option)}: {(poll.Kind == PollKind.Prioritisation ? option.Points : option.Organisations)}");
        return language.Pick(
            $"{string.Join(", ", options)}; {tally.Chosen} {(tally.Chosen == 1 ? "hat" : "haben")} gewählt, {tally.Abstain} {(tally.Abstain == 1 ? "Enthaltung" : "Enthaltungen")}",
            $"{string.Join(", ", options)}; {tally.Chosen} have chosen, {tally.Abstain} {(tally.Abstain == 1 ? "abstention" : "abstentions")}");
    }

    private static string NotQuorate(PollResult result, Language language)
    {
        var (present, entitled) = result.Tally.Votes is { } votes
            ? (votes.Yes + votes.No + votes.Abstain + votes.Chosen, votes.Entitled)
            : (result.Tally.Participating, result.Tally.Entitled);
        return language.Pick(
            $"nicht beschlussfähig – kein Ergebnis ({present} von {entitled}, nötig {result.Required})",
            $"not quorate – no result ({present} of {entitled}, {result.Required} needed)");
    }

    private static string Chosen(Poll poll, PollResult result, IReadOnlyCollection<Ballot> ballots, Language language)
    {
        var winner = DecisionTexts.Option(poll, result.Leading[0]);
        if (poll.Kind != PollKind.Scheduling)
        {
            return poll.Kind == PollKind.Selection ? language.Pick($"gewählt: {winner}", $"chosen: {winner}") : language.Pick($"an erster Stelle: {winner}", $"in first place: {winner}");
        }

        var without = ballots.Where(ballot => ballot.Choice is not { } choice || choice.Marks.All(mark => mark.Option != result.Leading[0])).Select(ballot => ballot.OrganisationName).ToArray();
        return poll.Rules.IsSecret || without.Length == 0
            ? language.Pick($"bester Termin: {winner}", $"best date: {winner}")
            : language.Pick($"bester Termin: {winner} (es fehlen: {string.Join(", ", without)})", $"best date: {winner} (missing: {string.Join(", ", without)})");
    }

    private static string Undecided(Poll poll, PollResult result, Language language) => result.Leading.IsEmpty
        ? language.Pick("unentschieden, niemand hat gewählt", "undecided, nobody chose")
        : language.Pick(
            $"unentschieden zwischen {string.Join(", ", result.Leading.Select(option => DecisionTexts.Option(poll, option)))}",
            $"undecided between {string.Join(", ", result.Leading.Select(option => DecisionTexts.Option(poll, option)))}");

    private static string Referred(Poll poll, IEnumerable<Ballot> ballots, Language language)
    {
        var by = ballots.FirstOrDefault(ballot => ballot.Organisation == poll.ObjectionBy)?.OrganisationName ?? poll.ObjectionBy?.Value;
        return language.Pick(
            $"in Sitzung verwiesen – kein Ergebnis (Widerspruch gegen das Umlaufverfahren: {by})",
            $"referred to a meeting – no result (objection to the written procedure: {by})");
    }
}
