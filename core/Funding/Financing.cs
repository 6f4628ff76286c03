using System.Collections.Immutable;
using KreisTeams.Network;
using KreisTeams.Projects;

namespace KreisTeams.Funding;

public abstract record FinancingOutcome
{
    private FinancingOutcome()
    {
    }

    public sealed record Planned(Financing Sheet) : FinancingOutcome;

    /// <summary>Something that is needed is unknown, so there is no number.</summary>
    public sealed record Missing(ImmutableArray<Wording> What) : FinancingOutcome;
}

/// <summary>A plan that adds up to the cent: in every year and in all, the shares of the partners are the cost less the grant.</summary>
public sealed record Financing(ImmutableArray<FinancingYear> Years, ImmutableArray<PartnerShare> Shares, long CostCents, long GrantCents)
{
    public long OwnCents => CostCents - GrantCents;

    public static FinancingOutcome Of(Project project, FinancingPlan plan, NetworkSnapshot network)
    {
        var participants = project.Participants.Select(network.FindOrganisation).OfType<Organisation>().ToArray();
        ImmutableArray<(int Year, long Cents, int Posts)> years = plan.Items.IsEmpty
            ? project.CostCents is { } total ? [(project.Start?.Year ?? 0, total, 0)] : []
            : [.. plan.Items.GroupBy(item => item.Year).OrderBy(year => year.Key).Select(year => (year.Key, year.Sum(item => item.Cents), year.Sum(item => item.FullTimeHundredths ?? 0)))];
        var weights = participants.Select(organisation => WeightOf(plan, organisation)).ToArray();
        var cost = years.Sum(year => year.Cents);
        ImmutableArray<Wording> missing = [.. Missing(plan, years.IsEmpty, participants, weights), .. GrantProblem(plan, network, participants.Length, cost)];
        return missing.IsEmpty ? new FinancingOutcome.Planned(Of(years, participants, [.. weights.Select(weight => weight!.Value)], Grant(plan, network, participants.Length, cost))) : new FinancingOutcome.Missing(missing);
    }

    private static Financing Of(ImmutableArray<(int Year, long Cents, int Posts)> years, Organisation[] participants, long[] weights, long grant)
    {
        var cost = years.Sum(year => year.Cents);
        var grants = Split.Of(grant, [.. years.Select(year => year.Cents)]);
        ImmutableArray<FinancingYear> sheets =
        [
            .. years.Zip(grants, (year, granted) => new FinancingYear(year.Year, year.Cents, granted, year.Posts, [.. participants.Zip(Split.Of(year.Cents - granted, weights), (organisation, cents) => new PartnerShare(organisation.Id, cents))])),
        ];
        return new Financing(sheets, [.. participants.Select(organisation => new PartnerShare(organisation.Id, sheets.Sum(year => year.Shares.Single(share => share.Organisation == organisation.Id).Cents)))], cost, grant);
    }

    private static long? WeightOf(FinancingPlan plan, Organisation organisation) => plan.Key switch
    {
        ShareKey.Equal => 1,
        ShareKey.Inhabitants => organisation.Inhabitants,
        _ => plan.OwnParts.FirstOrDefault(part => part.Organisation == organisation.Id)?.Parts ?? 0,
    };

    private static IEnumerable<Wording> Missing(FinancingPlan plan, bool hasNoCost, Organisation[] participants, long?[] weights)
    {
        if (hasNoCost)
        {
            yield return FinancingTexts.NoCost;
        }

        if (participants.Where((_, index) => weights[index] is null).ToArray() is { Length: > 0 } unknown)
        {
            yield return FinancingTexts.NoInhabitants([.. unknown.Select(organisation => organisation.Name)]);
        }
        else if (weights.Sum() <= 0 || weights.Any(weight => weight < 0))
        {
            yield return FinancingTexts.NoParts;
        }
    }

    private static IEnumerable<Wording> GrantProblem(FinancingPlan plan, NetworkSnapshot network, int participants, long cost) =>
        plan.GrantCents > cost ? [FinancingTexts.GrantAboveCost]
        : plan.GrantCents is null && plan.Programme is { } id && network.FindProgramme(id) is { } programme && cost > 0 && GrantCalculation.Of(programme, participants, cost) is var outcome and not GrantOutcome.Grant
            ? [new(FundingTexts.Answer(outcome, programme, Language.German), FundingTexts.Answer(outcome, programme, Language.English))]
            : [];

    private static long Grant(FinancingPlan plan, NetworkSnapshot network, int participants, long cost) =>
        plan.GrantCents ?? (plan.Programme is { } id && network.FindProgramme(id) is { } programme && GrantCalculation.Of(programme, participants, cost) is GrantOutcome.Grant grant ? grant.GrantCents : 0);
}

/// <param name="Year">0 where only the total is known.</param>
public sealed record FinancingYear(int Year, long CostCents, long GrantCents, int FullTimeHundredths, ImmutableArray<PartnerShare> Shares)
{
    public long OwnCents => CostCents - GrantCents;
}

public sealed record PartnerShare(OrganisationId Organisation, long Cents);

/// <summary>Shares an amount by weights so that nothing is left: the cents that do not divide go to the largest remainders, the first of equal ones.</summary>
internal static class Split
{
    public static long[] Of(long cents, IReadOnlyList<long> weights)
    {
        var sum = weights.Aggregate(Int128.Zero, (total, weight) => total + weight);
        if (sum == 0)
        {
            return new long[weights.Count];
        }

        var shares = weights.Select(weight => (long)((Int128)cents * weight / sum)).ToArray();
        var byRemainder = Enumerable.Range(0, weights.Count).OrderByDescending(index => (Int128)cents * weights[index] % sum).Take((int)(cents - shares.Sum()));
        foreach (var index in byRemainder.ToArray())
        {
            shares[index]++;
        }

        return shares;
    }
}
