using KreisTeams.Bot.Chat;
using KreisTeams.Projects;
using KreisTeams.Synergies;

namespace KreisTeams.Bot.Projects;

/// <summary>What follows from a hit, from a button or a sentence alike.</summary>
public sealed class SynergyActs(SynergyDismissals dismissals, SynergyInvitations invitations, SynergyInviting inviting, NetworkCache network)
{
    public async Task<string> DismissAsync(Speaker speaker, string title, string? project, string other, string? reason, CancellationToken cancellationToken)
    {
        if (Refusal(speaker, SynergyAnswerTexts.DismissTask) is { } refusal)
        {
            return refusal;
        }

        if (network.Current.FindProject(new ProjectId(other)) is not { } known)
        {
            return ProjectTexts.NotFound(other, speaker.Language);
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return SynergyAnswerTexts.ReasonNeeded(speaker.Language);
        }

        await dismissals.DismissAsync(SubjectOf(title, project), known.Id, reason.Trim(), speaker.Actor!, cancellationToken);
        return SynergyAnswerTexts.Dismissed(title, known.Title, reason.Trim(), speaker.Language);
    }

    /// <summary>Both contacts are written to; in a conversation of several everybody reads the card there too.</summary>
    public async Task<Answer> InviteAsync(Speaker speaker, string title, string? project, string other, CancellationToken cancellationToken)
    {
        if (Refusal(speaker, SynergyAnswerTexts.InviteTask) is { } refusal)
        {
            return new Answer(refusal);
        }

        if (network.Current.FindProject(new ProjectId(other)) is not { } known)
        {
            return new Answer(ProjectTexts.NotFound(other, speaker.Language));
        }

        if (known.Lead == speaker.Person!.Organisation)
        {
            return new Answer(SynergyAnswerTexts.OwnProject(known.Title, speaker.Language));
        }

        var (invitation, isNew) = await invitations.InviteAsync(title, SubjectOf(title, project), known.Id, speaker.Actor!, cancellationToken);
        if (!isNew)
        {
            return new Answer(SynergyAnswerTexts.InvitedAlready(known.Title, DateOnly.FromDateTime(BerlinTime.WallTime(invitation.At)), speaker.Language));
        }

        var people = string.Join(", ", SynergyInviting.Contacts(invitation, network.Current, DateOnly.FromDateTime(BerlinTime.WallTime(invitation.At))).Select(person => person.Name));
        var said = SynergyAnswerTexts.Invited(network.Current.FindOrganisation(known.Lead)?.Name ?? known.Lead.Value, people, speaker.Language);
        return !speaker.IsPersonal && inviting.Wording(invitation, speaker.Language) is { } shared ? new Answer($"{said} {shared.Text}", shared.Card) : new Answer(said);
    }

    private string? Refusal(Speaker speaker, Wording task) => speaker.Person is not { } person ? ChatTexts.UnknownPerson(speaker.Language)
        : person.MayContribute() ? null
        : EditAnswer.Of(new EditOutcome.NotAllowed(task, network.Current.EditorsOf(person.Organisation)), _ => "", network.Current, speaker.Language).Text;

    private static SynergySubject SubjectOf(string title, string? project) => project is null ? SynergySubject.OfIdea(title) : SynergySubject.Of(new ProjectId(project));
}
