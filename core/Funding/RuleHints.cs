using System.Collections.Immutable;
using KreisTeams.Network;
using KreisTeams.Projects;

namespace KreisTeams.Funding;

/// <param name="IsWarning">Something that is so already; else something to keep in mind.</param>
/// <param name="Stated">Where the programme says so; null where it says nothing about it.</param>
public sealed record RuleHint(FundingProgramme Programme, bool IsWarning, Wording Text, Fact? Stated);

/// <summary>What the rules of a programme mean for a project, said before it is too late. Hints, not advice in law.</summary>
public static class RuleHints
{
    public static ImmutableArray<RuleHint> Of(FundingProgramme programme, Project project, DateOnly day) =>
        [.. programme.Rules.Select(rule => Of(programme, rule, project, day)).OfType<RuleHint>(), .. Cumulation(programme, project)];

    private static RuleHint? Of(FundingProgramme programme, FundingRule rule, Project project, DateOnly day) => rule switch
    {
        FundingRule.ApplyBeforeStart => HasStarted(project, day) && !IsGranted(programme, project)
            ? new(programme, true, RuleTexts.HasStarted(project, programme), programme.EarlyStart ?? programme.Conditions)
            : new(programme, false, RuleTexts.ApplyBeforeStart, programme.EarlyStart ?? programme.Conditions),
        FundingRule.CouncilDecision => new(programme, false, RuleTexts.CouncilDecision(project.Participants.Count()), programme.CouncilDecision ?? programme.Conditions),
        FundingRule.FirstCooperation => new(programme, false, RuleTexts.FirstCooperation, programme.Cooperation ?? programme.Conditions),
        FundingRule.LongTerm => new(programme, false, RuleTexts.LongTerm, programme.Commitment ?? programme.Conditions),
        FundingRule.Saving => new(programme, false, RuleTexts.Saving, programme.Conditions),
        _ => null,
    };

    private static IEnumerable<RuleHint> Cumulation(FundingProgramme programme, Project project) =>
        project.Funding.Any(other => other != programme.Id) ? [new(programme, true, RuleTexts.Cumulation(programme), programme.Cumulation)] : [];

    private static bool HasStarted(Project project, DateOnly day) =>
        project.Start <= day || project.Start is null && project.State is ProjectState.Running or ProjectState.Paused or ProjectState.Done;

    private static bool IsGranted(FundingProgramme programme, Project project) =>
        project.Applications.Any(application => application.Programme == programme.Id && application.State is ApplicationState.Approved or ApplicationState.CalledUp or ApplicationState.Proven);
}
