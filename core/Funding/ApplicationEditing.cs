using System.Collections.Immutable;
using KreisTeams.Network;
using KreisTeams.Projects;

namespace KreisTeams.Funding;

/// <summary>Applications of a project, written by the editors of the organisation in charge.</summary>
public sealed class ApplicationEditing(RecordEditing editing, TimeProvider clock)
{
    public Task<EditOutcome> StepAsync(ProjectId id, string programme, ApplicationState state, DateOnly date, string? document, Actor actor, CancellationToken cancellationToken) =>
        editing.CarryOutAsync(
            network => network.FindProject(id) is not { } project ? new EditOutcome.Invalid([NetworkTexts.Unknown(RecordKind.Project, id.Value)])
                : EditRights.Edit(network, actor.Person, project.Lead) is { } refusal ? refusal
                : Step(project, programme, new ApplicationStep(state, date, string.IsNullOrWhiteSpace(document) ? null : document.Trim(), actor.Person.Id)),
            actor, cancellationToken);

    private Decision Step(Project project, string programme, ApplicationStep step)
    {
        var known = project.Applications.FirstOrDefault(application => application.Programme == programme);
        var application = known ?? new FundingApplication(programme);
        if (!application.Steps.IsEmpty && application.Steps[^1] == step)
        {
            return Decision.Write(project);
        }

        if (Problem(application, step) is { } problem)
        {
            return new EditOutcome.Invalid([problem]);
        }

        var become = application with { Steps = application.Steps.Add(step) };
        return Decision.Write(project with
        {
            Applications = known is null ? project.Applications.Add(become) : project.Applications.Replace(known, become),
            Funding = project.Funding.Contains(programme) ? project.Funding : project.Funding.Add(programme),
        });
    }

    private Wording? Problem(FundingApplication application, ApplicationStep step) =>
        step.Date > clock.Today() ? ApplicationTexts.InTheFuture(step.Date)
        : !application.Steps.IsEmpty && step.Date < application.Steps[^1].Date ? ApplicationTexts.BeforeTheLast(application.Steps[^1])
        : !application.Steps.IsEmpty && !application.Next().Contains(step.State) ? ApplicationTexts.CannotFollow(application.State, step.State)
        : null;
}
