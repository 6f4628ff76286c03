using System.Text.RegularExpressions;
using CsCheck;
using KreisTeams.Decisions;
using KreisTeams.Network;

namespace KreisTeams.Tests.Decisions;

public sealed partial class ResultTextsTests
{
    private static readonly Poll Poll = new(default, PollKind.Resolution, "?", new BodyId("cdo-runde"), new RuleSet(), default)
    {
        Electorate = [.. PollWorld.Towns.Select(town => new OrganisationId(town))],
        Entitled = PollWorld.Towns.Length,
        EntitledVotes = PollWorld.Towns.Length,
    };

    [Fact]
    public void Adopted_reads_as_in_the_minutes() =>
        Official(Poll, Cast(8, 2, 1)).ShouldBe("angenommen mit 8 Ja, 2 Nein, 1 Enthaltung; befangen: 0; nicht abgegeben: 0");

    [Fact]
    public void Recused_organisations_are_named() =>
        Official(Poll, [.. Cast(6, 3, 1)[..10], Ballot(10) with { State = BallotState.Recused, OrganisationName = "Marl" }])
            .ShouldBe("angenommen mit 6 Ja, 3 Nein, 1 Enthaltung; befangen: 1 (Marl); nicht abgegeben: 0");

    [Fact]
    public void A_tie_is_rejected_and_says_so() =>
        Official(Poll, Cast(5, 5, 1)).ShouldBe("abgelehnt (Stimmengleichheit) mit 5 Ja, 5 Nein, 1 Enthaltung; befangen: 0; nicht abgegeben: 0");

    [Fact]
    public void Too_few_participants_are_neither_adopted_nor_rejected() =>
        Official(Poll, Cast(5, 0, 0)).ShouldBe("nicht beschlussfähig – kein Ergebnis (5 von 11, nötig 6); 5 Ja, 0 Nein, 0 Enthaltungen; befangen: 0; nicht abgegeben: 6");

    [Fact]
    public void Weighted_totals_are_shown_in_votes_too() =>
        Official(Poll with { EntitledVotes = 14, Rules = new RuleSet { IsWeighted = true } }, [.. Cast(8, 2, 1).Select((ballot, index) => ballot with { Weight = index == 0 ? 4 : 1 })])
            .ShouldEndWith(" – gewichtet: 11 Ja, 2 Nein, 1 Enthaltung von 14 Stimmen");

    [Fact]
    public void A_date_is_named_with_those_who_cannot_come()
    {
        var poll = Poll with { Kind = PollKind.Scheduling, Options = [new("o1", "30.08."), new("o2", "02.09.")] };
        Ballot[] ballots = [.. Cast(0, 0, 0).Select((ballot, index) => ballot with { State = BallotState.Cast, Choice = Choice.Of(index < 9 ? "o2" : "o1") })];

        Official(poll, ballots).ShouldStartWith("bester Termin: 02.09. (es fehlen: Recklinghausen, Waltrop)");
    }

    [Fact]
    public void The_numbers_sum_to_the_number_of_organisations_in_both_languages() =>
        Gen.Select(Gen.Int[0, 4], Gen.Int[0, 3], Gen.Int[0, 2], Gen.Int[0, 2]).Sample((yes, no, abstain, recused) =>
        {
            Ballot[] ballots = [.. Cast(yes, no, abstain).Select((ballot, index) => index >= 11 - recused ? ballot with { State = BallotState.Recused } : ballot)];
            foreach (var language in Enum.GetValues<Language>())
            {
                var numbers = ResultTexts.Numbers(Poll, Tally.Of(Poll, ballots), ballots, language);
                Number().Matches(numbers).Sum(match => int.Parse(match.Value, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(11, numbers);
            }
        });

    [Fact]
    public void Percentages_are_german_with_one_decimal()
    {
        DecisionTexts.Percent(7, 11, Language.German).ShouldBe("63,6 %");
        DecisionTexts.Percent(7, 11, Language.English).ShouldBe("63.6 %");
    }

    [Fact]
    public void The_rule_names_quorum_and_denominator() => RuleTexts.Short(Poll, Language.German).ShouldBe("einfache Mehrheit, Quorum 6 von 11");

    private static string Official(Poll poll, Ballot[] ballots) =>
        ResultTexts.Official(poll, PollResult.Of(poll, Tally.Of(poll, ballots)), ballots, Language.German);

    private static Ballot[] Cast(int yes, int no, int abstain) =>
    [
        .. Enumerable.Range(0, 11).Select(index => index < yes + no + abstain
            ? Ballot(index) with { State = BallotState.Cast, Choice = index < yes ? Choice.Yes : index < yes + no ? Choice.No : Choice.Abstain }
            : Ballot(index)),
    ];

    private static Ballot Ballot(int index) => new(default, new OrganisationId(PollWorld.Towns[index]), char.ToUpperInvariant(PollWorld.Towns[index][0]) + PollWorld.Towns[index][1..]);

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();
}
