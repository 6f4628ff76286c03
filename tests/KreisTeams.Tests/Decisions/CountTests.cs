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

    private static readonly Gen<(Count Count, MajorityRule Majority, QuorumRule Quorum, QuorumBase Base)> Cases =
        Gen.Select(Counts, Gen.Enum<MajorityRule>(), Gen.Enum<QuorumRule>(), Gen.Enum<QuorumBase>());

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
        new Count(entitled, yes, no, abstain, recused).Decide(majority, QuorumRule.MoreThanHalf, quorumBase).ShouldBe(verdict, $"vector {vector}");

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
        new Count(entitled, 0, 0, 0, 0).Required(rule, QuorumBase.Statutory).ShouldBe(required);

    [Fact]
    public void The_required_number_is_the_smallest_that_fulfils_the_rule_as_a_fraction() => Cases.Sample(sample =>
    {
        var (count, _, quorum, quorumBase) = sample;
        var members = quorumBase == QuorumBase.Reduced ? count.Entitled - count.Recused : count.Entitled;
        var fulfilled = quorum switch
        {
            QuorumRule.None => true,
            QuorumRule.Half => count.Participating > 0 && 2 * count.Participating >= members,
            QuorumRule.MoreThanHalf => 2 * count.Participating > members,
            _ => count.Participating > 0 && 3 * count.Participating >= 2 * members,
        };
        count.IsQuorate(quorum, quorumBase).ShouldBe(fulfilled);
    });

    [Fact]
    public void A_majority_is_the_exact_comparison_of_fractions() => Cases.Sample(sample =>
    {
        var (count, majority, _, _) = sample;
        var cast = count.Yes + count.No;
        var adopted = count.Yes > 0 && majority switch
        {
            MajorityRule.Simple => count.Yes > count.No,
            MajorityRule.TwoThirdsCast => (decimal)count.Yes * 3 >= (decimal)cast * 2,
            MajorityRule.ThreeQuartersCast => (decimal)count.Yes * 4 >= (decimal)cast * 3,
            MajorityRule.TwoThirdsEntitled => (decimal)count.Yes * 3 >= (decimal)count.Entitled * 2,
            MajorityRule.AbsoluteEntitled => (decimal)count.Yes > count.Entitled / 2m,
            MajorityRule.UnanimousCast => count.Yes == cast,
            _ => count.Yes == count.Entitled,
        };
        count.IsAdopted(majority).ShouldBe(adopted);
    });

    [Fact]
    public void One_more_yes_never_turns_adopted_into_rejected_and_one_more_no_never_the_reverse() => Cases.Sample(sample =>
    {
        var (count, majority, quorum, quorumBase) = sample;
        if (count.Decide(majority, quorum, quorumBase) == Verdict.Adopted)
        {
            (count with { Yes = count.Yes + 1, Entitled = count.Entitled + 1 }).Decide(majority, QuorumRule.None, quorumBase).ShouldBe(Verdict.Adopted);
        }

        if (count.Decide(majority, QuorumRule.None, quorumBase) == Verdict.Rejected)
        {
            (count with { No = count.No + 1, Entitled = count.Entitled + 1 }).Decide(majority, QuorumRule.None, quorumBase).ShouldBe(Verdict.Rejected);
        }
    });

    [Fact]
    public void Abstention_counts_for_the_quorum_and_never_for_the_majority_of_votes_cast() => Cases.Sample(sample =>
    {
        var (count, _, quorum, quorumBase) = sample;
        var more = count with { Abstain = count.Abstain + 1 };
        foreach (var majority in (MajorityRule[])[MajorityRule.Simple, MajorityRule.TwoThirdsCast, MajorityRule.ThreeQuartersCast, MajorityRule.UnanimousCast])
        {
            more.IsAdopted(majority).ShouldBe(count.IsAdopted(majority));
        }

        (!count.IsQuorate(quorum, quorumBase) || more.IsQuorate(quorum, quorumBase)).ShouldBeTrue();
    });

    [Fact]
    public void Recusal_changes_no_majority_and_only_a_reduced_quorum() => Cases.Sample(sample =>
    {
        var (count, majority, quorum, _) = sample;
        var without = count with { Recused = 0 };
        without.IsAdopted(majority).ShouldBe(count.IsAdopted(majority));
        without.IsQuorate(quorum, QuorumBase.Statutory).ShouldBe(count.IsQuorate(quorum, QuorumBase.Statutory));
        (!without.IsQuorate(quorum, QuorumBase.Reduced) || count.IsQuorate(quorum, QuorumBase.Reduced)).ShouldBeTrue();
    });

    [Fact]
    public void A_settled_vote_keeps_its_verdict_however_the_rest_votes() => Gen.Select(Cases, Gen.Int[0, 8], Gen.Int[0, 8], Gen.Int[0, 8]).Sample((sample, yes, no, abstain) =>
    {
        var (count, majority, quorum, quorumBase) = sample;
        var missing = count.Entitled - count.Participating - count.Recused;
        if (yes + no + abstain <= missing && count.IsSettled(missing, majority, quorum, quorumBase))
        {
            (count with { Yes = count.Yes + yes, No = count.No + no, Abstain = count.Abstain + abstain })
                .Decide(majority, quorum, quorumBase).ShouldBe(count.Decide(majority, quorum, quorumBase));
        }
    });

    [Fact]
    public void Eight_yes_of_eleven_settle_two_thirds_of_the_entitled_and_seven_do_not()
    {
        new Count(11, 8, 0, 0, 0).IsSettled(3, MajorityRule.TwoThirdsEntitled, QuorumRule.MoreThanHalf, QuorumBase.Statutory).ShouldBeTrue();
        new Count(11, 7, 0, 0, 0).IsSettled(4, MajorityRule.TwoThirdsEntitled, QuorumRule.MoreThanHalf, QuorumBase.Statutory).ShouldBeFalse();
    }
}
