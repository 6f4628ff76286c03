using CsCheck;
using KreisTeams.Decisions;

namespace KreisTeams.Tests.Decisions;

public sealed class CountTests
{
    private static readonly Gen<Count> Counts =
        from yes in Gen.Int[0, 40]
        from no in Gen.Int[0, 40]
        from abstain in Gen.Int[0, 20]
        from recused in Gen.Int[0, 20]
        from missing in Gen.Int[0, 40]
        select new Count(yes + no + abstain + recused + missing, yes, no, abstain, recused);

    private static readonly Gen<RuleSet> Rules =
        from majority in Gen.Enum<MajorityRule>()
        from quorum in Gen.Enum<QuorumRule>()
        from quorumBase in Gen.Enum<QuorumBase>()
        from abstention in Gen.Enum<AbstentionRule>()
        from tie in Gen.Enum<TieRule>()
        select new RuleSet { Majority = majority, Quorum = quorum, QuorumBase = quorumBase, Abstention = abstention, Tie = tie };

    private static readonly Gen<(Count Count, RuleSet Rules)> Cases =
        from count in Counts
        from rules in Rules
        from chair in Gen.Bool
        select (count with { IsChairInFavour = chair && count.Yes > 0 }, rules);

    [Theory]
    [InlineData(1, 11, 6, 0, 0, 0, MajorityRule.Simple, QuorumBase.Statutory, Verdict.Adopted)]
    [InlineData(2, 11, 5, 0, 0, 0, MajorityRule.Simple, QuorumBase.Statutory, Verdict.NotQuorate)]
    [InlineData(3, 11, 5, 5, 1, 0, MajorityRule.Simple, QuorumBase.Statutory, Verdict.Rejected)]
    [InlineData(4, 11, 2, 1, 8, 0, MajorityRule.Simple, QuorumBase.Statutory, Verdict.Adopted)]
    [InlineData(5, 11, 0, 0, 11, 0, MajorityRule.Simple, QuorumBase.Statutory, Verdict.Rejected)]
    [InlineData(6, 11, 7, 4, 0, 0, MajorityRule.TwoThirdsCast, QuorumBase.Statutory, Verdict.Rejected)]
    [InlineData(7, 11, 8, 3, 0, 0, MajorityRule.TwoThirdsCast, QuorumBase.Statutory, Verdict.Adopted)]
    [InlineData(8, 11, 6, 3, 2, 0, MajorityRule.TwoThirdsCast, QuorumBase.Statutory, Verdict.Adopted)]
    [InlineData(9, 11, 7, 0, 0, 0, MajorityRule.TwoThirdsEntitled, QuorumBase.Statutory, Verdict.Rejected)]
    [InlineData(10, 11, 8, 3, 0, 0, MajorityRule.TwoThirdsEntitled, QuorumBase.Statutory, Verdict.Adopted)]
    [InlineData(11, 11, 10, 0, 1, 0, MajorityRule.UnanimousCast, QuorumBase.Statutory, Verdict.Adopted)]
    [InlineData(12, 11, 10, 0, 1, 0, MajorityRule.UnanimousEntitled, QuorumBase.Statutory, Verdict.Rejected)]
    [InlineData(13, 11, 5, 0, 0, 2, MajorityRule.Simple, QuorumBase.Statutory, Verdict.NotQuorate)]
    [InlineData(14, 11, 5, 0, 0, 2, MajorityRule.Simple, QuorumBase.Reduced, Verdict.Adopted)]
    [InlineData(15, 11, 5, 4, 0, 2, MajorityRule.Simple, QuorumBase.Statutory, Verdict.Adopted)]
    [InlineData(16, 12, 6, 0, 0, 0, MajorityRule.Simple, QuorumBase.Statutory, Verdict.NotQuorate)]
    [InlineData(17, 12, 6, 1, 0, 0, MajorityRule.Simple, QuorumBase.Statutory, Verdict.Adopted)]
    public void The_vectors_of_the_network_are_decided_as_written(
        int vector, int entitled, int yes, int no, int abstain, int recused, MajorityRule majority, QuorumBase quorumBase, Verdict verdict) =>
        new Count(entitled, yes, no, abstain, recused).Decide(new RuleSet { Majority = majority, QuorumBase = quorumBase }).ShouldBe(verdict, $"vector {vector}");

    [Theory]
    [InlineData(QuorumRule.None, 11, 0)]
    [InlineData(QuorumRule.Half, 11, 6)]
    [InlineData(QuorumRule.Half, 12, 6)]
    [InlineData(QuorumRule.MoreThanHalf, 11, 6)]
    [InlineData(QuorumRule.MoreThanHalf, 12, 7)]
    [InlineData(QuorumRule.TwoThirds, 11, 8)]
    [InlineData(QuorumRule.TwoThirds, 12, 8)]
    [InlineData(QuorumRule.TwoThirds, 1, 1)]
    public void A_quorum_names_the_smallest_number_that_reaches_it(QuorumRule rule, int entitled, int required) =>
        new Count(entitled, 0, 0, 0, 0).Required(new RuleSet { Quorum = rule }).ShouldBe(required);

    [Fact]
    public void The_required_number_is_the_smallest_that_fulfils_the_rule_as_a_fraction() => Cases.Sample(sample =>
    {
        var (count, rules) = sample;
        var members = rules.QuorumBase == QuorumBase.Reduced ? count.Entitled - count.Recused : count.Entitled;
        var fulfilled = rules.Quorum switch
        {
            QuorumRule.None => true,
            QuorumRule.Half => count.Participating > 0 && 2 * count.Participating >= members,
            QuorumRule.MoreThanHalf => 2 * count.Participating > members,
            _ => count.Participating > 0 && 3 * count.Participating >= 2 * members,
        };
        count.IsQuorate(rules).ShouldBe(fulfilled);
    });

    [Fact]
    public void A_majority_is_the_exact_comparison_of_fractions() => Cases.Sample(sample =>
    {
        var (count, rules) = sample;
        var cast = count.Yes + count.No + (rules.Abstention == AbstentionRule.Cast ? count.Abstain : 0);
        var tiedByChair = rules.Tie == TieRule.ChairDecides && count.IsChairInFavour && count.Yes * 2 == cast;
        var adopted = count.Yes > 0 && rules.Majority switch
        {
            MajorityRule.Simple => count.Yes * 2 > cast || tiedByChair,
            MajorityRule.TwoThirdsCast => (decimal)count.Yes * 3 >= (decimal)cast * 2,
            MajorityRule.ThreeQuartersCast => (decimal)count.Yes * 4 >= (decimal)cast * 3,
            MajorityRule.TwoThirdsEntitled => (decimal)count.Yes * 3 >= (decimal)count.Entitled * 2,
            MajorityRule.AbsoluteEntitled => (decimal)count.Yes > count.Entitled / 2m,
            MajorityRule.UnanimousCast => count.Yes == cast,
            _ => count.Yes == count.Entitled,
        };
        count.IsAdopted(rules).ShouldBe(adopted);
    });

    [Fact]
    public void One_more_yes_never_turns_adopted_into_rejected_and_one_more_no_never_the_reverse() => Cases.Sample(sample =>
    {
        var (count, rules) = sample;
        var always = rules with { Quorum = QuorumRule.None };
        if (count.Decide(always) == Verdict.Adopted)
        {
            (count with { Yes = count.Yes + 1, Entitled = count.Entitled + 1 }).Decide(always).ShouldBe(Verdict.Adopted);
        }

        if (count.Decide(always) == Verdict.Rejected)
        {
            (count with { No = count.No + 1, Entitled = count.Entitled + 1 }).Decide(always).ShouldBe(Verdict.Rejected);
        }
    });

    [Fact]
    public void Abstention_counts_for_the_quorum_and_for_the_majority_only_where_the_rules_count_it_as_cast() => Cases.Sample(sample =>
    {
        var (count, rules) = sample;
        var more = count with { Abstain = count.Abstain + 1 };
        if (rules.Abstention == AbstentionRule.NotCast)
        {
            more.IsAdopted(rules).ShouldBe(count.IsAdopted(rules));
        }
        else
        {
            more.IsAdopted(rules).ShouldBe((count with { No = count.No + 1 }).IsAdopted(rules));
        }

        (!count.IsQuorate(rules) || more.IsQuorate(rules)).ShouldBeTrue();
    });

    [Fact]
    public void Recusal_changes_no_majority_and_only_a_reduced_quorum() => Cases.Sample(sample =>
    {
        var (count, rules) = sample;
        var without = count with { Recused = 0 };
        without.IsAdopted(rules).ShouldBe(count.IsAdopted(rules));
        var (statutory, reduced) = (rules with { QuorumBase = QuorumBase.Statutory }, rules with { QuorumBase = QuorumBase.Reduced });
        without.IsQuorate(statutory).ShouldBe(count.IsQuorate(statutory));
        (!without.IsQuorate(reduced) || count.IsQuorate(reduced)).ShouldBeTrue();
    });

    [Fact]
    public void A_settled_vote_keeps_its_verdict_however_the_rest_votes() => Gen.Select(Cases, Gen.Int[0, 8], Gen.Int[0, 8], Gen.Int[0, 8], Gen.Bool).Sample((sample, yes, no, abstain, chair) =>
    {
        var (count, rules) = sample;
        var missing = count.Entitled - count.Participating - count.Recused;
        if (yes + no + abstain <= missing && count.IsSettled(missing, rules))
        {
            (count with { Yes = count.Yes + yes, No = count.No + no, Abstain = count.Abstain + abstain, IsChairInFavour = chair && count.IsChairInFavour })
                .Decide(rules).ShouldBe(count.Decide(rules));
        }
    });

    [Fact]
    public void Eight_yes_of_eleven_settle_two_thirds_of_the_entitled_and_seven_do_not()
    {
        var rules = new RuleSet { Majority = MajorityRule.TwoThirdsEntitled };
        new Count(11, 8, 0, 0, 0).IsSettled(3, rules).ShouldBeTrue();
        new Count(11, 7, 0, 0, 0).IsSettled(4, rules).ShouldBeFalse();
    }

    [Fact]
    public void A_tie_is_rejected_unless_the_rules_give_it_to_the_chair()
    {
        var tie = new Count(11, 5, 5, 1, 0) { IsChairInFavour = true };
        tie.Decide(new RuleSet()).ShouldBe(Verdict.Rejected);
        tie.Decide(new RuleSet { Tie = TieRule.ChairDecides }).ShouldBe(Verdict.Adopted);
        (tie with { IsChairInFavour = false }).Decide(new RuleSet { Tie = TieRule.ChairDecides }).ShouldBe(Verdict.Rejected);
    }
}
