using System.Collections.Immutable;
using KreisTeams.Network;

namespace KreisTeams.Projects;

/// <summary>Two entries become one. Nothing is lost: what only one of them had is taken over, and the old id leads to the entry that stays.</summary>
public sealed class ProjectMerging(RecordEditing editing)
{
    /// <param name="into">Stays, with its title, state and organisation in charge.</param>
    public Task<EditOutcome> MergeAsync(ProjectId into, ProjectId other, Actor actor, CancellationToken cancellationToken) => editing.CarryOutAsync(
        network => (network.FindProject(into), network.FindProject(other)) switch
        {
            (null, _) => new EditOutcome.Invalid([NetworkTexts.Unknown(RecordKind.Project, into.Value)]),
            (_, null) => new EditOutcome.Invalid([NetworkTexts.Unknown(RecordKind.Project, other.Value)]),
            ({ } one, { } two) => Merge(network, one, two, actor),
        },
        actor, cancellationToken);

    private static Decision Merge(NetworkSnapshot network, Project into, Project other, Actor actor)
    {
        if (into.Id == other.Id)
        {
            return new EditOutcome.Unchanged(into);
        }

        if ((EditRights.Edit(network, actor.Person, into.Lead) ?? EditRights.Edit(network, actor.Person, other.Lead)) is { } refusal)
        {
            return refusal;
        }

        var merged = Merged(into, other);
        var following = network.Projects.Where(project => project.Id != into.Id && project.Id != other.Id && project.Serves.Any(goal => goal.Strategy == other.Id))
            .Select(project => project with { Serves = Lead(project.Serves, other.Id, into.Id) });
        return Decision.Write([merged with { Serves = Lead(merged.Serves, other.Id, into.Id) }, .. following]) with { Removed = [RecordKey.Of(other)] };
    }

    private static Project Merged(Project into, Project other) => into with
    {
        Description = string.Join("\n\n", new[] { into.Description, other.Description }.Where(text => text.Length > 0).Distinct()),
        Partners = [.. into.Participants.Concat(other.Participants).Distinct().Where(organisation => organisation != into.Lead)],
        Themes = [.. into.Themes.Union(other.Themes)],
        Goals = [.. into.Goals.Union(other.Goals)],
        Serves = [.. into.Serves.Union(other.Serves)],
        Measures = [.. into.Measures.Union(other.Measures)],
        Contact = into.Contact ?? other.Contact,
        Start = Earlier(into.Start, other.Start),
        End = into.End > other.End || other.End is null ? into.End : other.End,
        CostCents = into.CostCents ?? other.CostCents,
        Reuse = into.Reuse ?? other.Reuse,
        Funding = [.. into.Funding.Union(other.Funding)],
        Applications = [.. into.Applications, .. other.Applications.Where(application => into.Applications.All(own => own.Programme != application.Programme))],
        Financing = into.Financing ?? other.Financing,
        Source = into.Source ?? other.Source,
        MergedFrom = [.. into.MergedFrom, new MergedProject(other.Id, other.Title), .. other.MergedFrom],
    };

    private static ImmutableArray<StrategyGoal> Lead(ImmutableArray<StrategyGoal> goals, ProjectId from, ProjectId to) =>
        [.. goals.Select(goal => goal.Strategy == from ? goal with { Strategy = to } : goal).Distinct()];

    private static DateOnly? Earlier(DateOnly? one, DateOnly? other) => one is null || other < one ? other : one;
}
