using System.Collections.Immutable;
using KreisTeams.Network;
using KreisTeams.Projects;

namespace KreisTeams.Funding;

/// <summary>Why a programme may pay for a project, and what is missing or stands against it. Three reasons are needed for a suggestion.</summary>
public sealed record ProgrammeMatch(FundingProgramme Programme, Project Project, ImmutableArray<Wording> Reasons, ImmutableArray<Wording> Missing, bool IsExcluded)
{
    private const int ReasonsNeeded = 3;

    public bool IsSuggested => !IsExcluded && Reasons.Length >= ReasonsNeeded && !Programme.Facts().IsEmpty;

    /// <summary>All released programmes that share a theme with the project or are named by it, what can be suggested first.</summary>
    public static ImmutableArray<ProgrammeMatch> For(Project project, NetworkSnapshot network, DateOnly day) =>
    [
        .. network.Programmes.Where(programme => IsAbout(programme, project)).Select(programme => Of(programme, project, network, day))
            .OrderByDescending(match => match.IsSuggested).ThenBy(match => match.IsExcluded).ThenByDescending(match => match.Reasons.Length).ThenBy(match => match.Programme.Name, StringComparer.Ordinal),
    ];

    /// <summary>The projects a programme may pay for, what can be suggested first; what is done or stopped is left out.</summary>
    public static ImmutableArray<ProgrammeMatch> For(FundingProgramme programme, NetworkSnapshot network, DateOnly day) =>
    [
        .. network.Projects.Where(project => project.Kind is ProjectKind.Project or ProjectKind.Idea && project.State is not (ProjectState.Done or ProjectState.Stopped) && IsAbout(programme, project))
            .Select(project => Of(programme, project, network, day)).OrderByDescending(match => match.IsSuggested).ThenByDescending(match => match.Reasons.Length).ThenBy(match => match.Project.Title, StringComparer.Ordinal),
    ];

    public static ProgrammeMatch Of(FundingProgramme programme, Project project, NetworkSnapshot network, DateOnly day)
    {
        var aspects = new[] { Theme(programme, project, network), Applicants(programme, project, network, day), Time(programme, project, day), Cost(programme, project) }.OfType<Aspect>().ToArray();
        var freshness = FactFreshness.Of(programme, day);
        ImmutableArray<Wording> stale = freshness is Freshness.Stale or Freshness.Unknown
            ? [new(FundingTexts.FreshnessNote(programme, day, Language.German), FundingTexts.FreshnessNote(programme, day, Language.English))] : [];
        return new ProgrammeMatch(
            programme, project, [.. aspects.Where(aspect => aspect.Holds == true).Select(aspect => aspect.Text)],
            [.. stale, .. aspects.Where(aspect => aspect.Holds != true).Select(aspect => aspect.Text)],
            freshness == Freshness.Stale || aspects.Any(aspect => aspect.Holds == false));
    }

    private static bool IsAbout(FundingProgramme programme, Project project) =>
        project.Funding.Contains(programme.Id) || project.Themes.Any(theme => programme.Themes.Contains(theme.Value));

    private static Aspect Theme(FundingProgramme programme, Project project, NetworkSnapshot network)
    {
        string[] shared = [.. project.Themes.Where(theme => programme.Themes.Contains(theme.Value)).Select(theme => network.FindTheme(theme)?.Name ?? theme.Value)];
        return shared.Length > 0 ? new(true, MatchTexts.SameTheme(shared)) : new(null, MatchTexts.NoTheme);
    }

    private static Aspect Applicants(FundingProgramme programme, Project project, NetworkSnapshot network, DateOnly day)
    {
        var applicants = project.Participants.Select(network.FindOrganisation).OfType<Organisation>().ToArray();
        var eligibility = Eligibility.Of(programme, applicants, day);
        var own = eligibility.Reasons.Where(reason => reason.Organisation is not null).ToArray();
        var names = own.Where(reason => reason.Verdict is Verdict.Yes or Verdict.Partly).Select(reason => network.FindOrganisation(reason.Organisation!.Value)!.Name).ToArray();
        return eligibility.Reasons.FirstOrDefault(reason => reason.Organisation is null && reason.Verdict == Verdict.Partly) is { } few ? new(null, few.Reason)
            : names.Length > 0 ? new(true, MatchTexts.Eligible(names, applicants.Length, programme))
            : own.All(reason => reason.Verdict == Verdict.No) ? new(false, own[0].Reason)
            : new(null, own.First(reason => reason.Verdict == Verdict.Unknown).Reason);
    }

    private static Aspect Time(FundingProgramme programme, Project project, DateOnly day)
    {
        var end = programme.ApplicationEnds ?? programme.GuidelineEnds;
        return end < day || programme.Call == CallState.Expired ? new(false, FundingTexts.Expired(programme))
            : programme.Call == CallState.NoOpenCall ? new(false, FundingTexts.NoOpenCall)
            : programme.Rules.Contains(FundingRule.ApplyBeforeStart) && project.Start <= day ? new(false, RuleTexts.HasStarted(project, programme))
            : programme.Call == CallState.Open ? new(true, MatchTexts.Open(programme, end, day))
            : new(null, MatchTexts.CallUnknown(programme));
    }

    private static Aspect Cost(FundingProgramme programme, Project project) => (project.CostCents, programme.Rate?.Value) switch
    {
        (null, _) => new(null, MatchTexts.CostUnknown),
        ({ } cost, _) when GrantCalculation.Of(programme, project.Participants.Count(), cost) is GrantOutcome.Grant grant => new(true, MatchTexts.Granted(grant)),
        (_, { } rate) => new(true, MatchTexts.AtRate(rate)),
        _ => new(null, MatchTexts.RateUnknown),
    };

    /// <param name="Holds">Null where it is unknown or still to be done.</param>
    private sealed record Aspect(bool? Holds, Wording Text);
}
