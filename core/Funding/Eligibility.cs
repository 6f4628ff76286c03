using System.Collections.Immutable;
using KreisTeams.Network;

namespace KreisTeams.Funding;

public enum Verdict
{
    Yes,

    /// <summary>Only for some districts, or only some of the consortium.</summary>
    Partly,
    No,

    /// <summary>Nothing that was released with a source says so.</summary>
    Unknown,
}

/// <param name="Organisation">Whom the verdict is about; null for the consortium as a whole.</param>
/// <param name="OnlyDistricts">The districts that belong to the region where the organisation does not as a whole.</param>
public sealed record EligibilityReason(Verdict Verdict, OrganisationId? Organisation, Wording Reason)
{
    public ImmutableArray<string> OnlyDistricts { get; init; } = [];
}

/// <summary>May these organisations apply, and why. Every reason is listed; the verdict is the one of the weakest.</summary>
public sealed record Eligibility(FundingProgramme Programme, Verdict Verdict, ImmutableArray<EligibilityReason> Reasons)
{
    public static Eligibility Of(FundingProgramme programme, IReadOnlyCollection<Organisation> applicants, DateOnly day)
    {
        ImmutableArray<EligibilityReason> each = [.. applicants.Select(organisation => OfOne(programme, organisation))];
        ImmutableArray<EligibilityReason> all = [.. OfCall(programme, day), .. OfSize(programme, applicants.Count)];
        return new Eligibility(programme, Combine(each, all), [.. all, .. each]);
    }

    private static Verdict Combine(ImmutableArray<EligibilityReason> each, ImmutableArray<EligibilityReason> all)
    {
        if (all.Any(reason => reason.Verdict == Verdict.No) || each.All(reason => reason.Verdict == Verdict.No))
        {
            return Verdict.No;
        }

        return each.Any(reason => reason.Verdict is Verdict.No or Verdict.Partly) ? Verdict.Partly
            : each.Concat(all).Any(reason => reason.Verdict == Verdict.Unknown) ? Verdict.Unknown
            : Verdict.Yes;
    }

    private static EligibilityReason OfOne(FundingProgramme programme, Organisation organisation)
    {
        if (programme.Facts().IsEmpty)
        {
            return new(Verdict.Unknown, organisation.Id, FundingTexts.NoSource(programme));
        }

        if (!programme.ApplicantKinds.IsEmpty && !programme.ApplicantKinds.Contains(organisation.Kind))
        {
            return new(Verdict.No, organisation.Id, FundingTexts.NotAnApplicant(programme));
        }

        return programme.Region is { } region ? OfRegion(programme, organisation, region)
            : programme.ApplicantKinds.IsEmpty ? new(Verdict.Unknown, organisation.Id, FundingTexts.ApplicantsUnclear(programme))
            : new(Verdict.Yes, organisation.Id, FundingTexts.IsApplicant(programme, organisation));
    }

    private static EligibilityReason OfRegion(FundingProgramme programme, Organisation organisation, string region) =>
        organisation.FundingRegions.FirstOrDefault(own => own.Id == region) switch
        {
            null => new(Verdict.No, organisation.Id, FundingTexts.OutsideRegion(programme)),
            { OnlyDistricts: { IsEmpty: false } districts } =>
                new(Verdict.Partly, organisation.Id, FundingTexts.OnlyDistricts(organisation, districts)) { OnlyDistricts = districts },
            _ => new(Verdict.Yes, organisation.Id, FundingTexts.InRegion(programme, organisation)),
        };

    private static IEnumerable<EligibilityReason> OfCall(FundingProgramme programme, DateOnly day)
    {
        if (programme.Call is CallState.Expired || programme.GuidelineEnds < day || programme.ApplicationEnds < day)
        {
            yield return new(Verdict.No, null, FundingTexts.Expired(programme));
        }
        else if (programme.Call is CallState.NoOpenCall)
        {
            yield return new(Verdict.No, null, FundingTexts.NoOpenCall);
        }
    }

    private static IEnumerable<EligibilityReason> OfSize(FundingProgramme programme, int applicants)
    {
        if (programme.Formula is { } formula && applicants < formula.MinimumParticipants)
        {
            yield return new(Verdict.Partly, null, FundingTexts.NeedsPartners(formula.MinimumParticipants));
        }
    }
}
