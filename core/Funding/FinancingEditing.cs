using KreisTeams.Network;
using KreisTeams.Projects;

namespace KreisTeams.Funding;

/// <summary>The financing plan of a project, written by the editors of the organisation in charge.</summary>
public sealed class FinancingEditing(RecordEditing editing)
{
    /// <param name="plan">Null takes the plan away.</param>
    public Task<EditOutcome> SaveAsync(ProjectId id, FinancingPlan? plan, Actor actor, CancellationToken cancellationToken) => editing.CarryOutAsync(
        network => network.FindProject(id) is not { } project ? new EditOutcome.Invalid([NetworkTexts.Unknown(RecordKind.Project, id.Value)])
            : EditRights.Edit(network, actor.Person, project.Lead) is { } refusal ? refusal
            : plan is not null && Financing.Of(project, plan, network) is FinancingOutcome.Missing missing && missing.What.Contains(FinancingTexts.GrantAboveCost)
                ? new EditOutcome.Invalid([FinancingTexts.GrantAboveCost])
            : Decision.Write(project with { Financing = plan }),
        actor, cancellationToken);
}
