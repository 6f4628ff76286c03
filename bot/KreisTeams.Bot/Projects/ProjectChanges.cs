using System.Collections.Immutable;
using KreisTeams.Bot.Chat;
using KreisTeams.Bot.Records;
using KreisTeams.Projects;

namespace KreisTeams.Bot.Projects;

/// <summary>Changing the register. What is new is shown with what exists already before it is added; the rest is done at once and can be taken back.</summary>
public sealed class ProjectChanges(ProjectEditing editing, SynergyAnswers synergies, NetworkCache network)
{
    /// <summary>Opens the dialog in which a project is filled in.</summary>
    public const string FormVerb = "project/form";

    public async Task<Answer> CreateAsync(Utterance said, CancellationToken cancellationToken)
    {
        if (said.Speaker.Person is not { } person)
        {
            return new Answer(ChatTexts.UnknownPerson(said.Language));
        }

        if (said.Find("project") is not { Length: > 0 } title)
        {
            return Choices.AskForMore(said, ProjectTexts.WhatTitle(said.Language), said.Text.TrimEnd(':', ' ') + ":", FormVerb);
        }

        var organisations = said.Understood.FindAll("orgs").Select(id => said.Network.FindOrganisation(new OrganisationId(id))).OfType<Organisation>().ToArray();
        var lead = said.Organisation("lead") ?? organisations.FirstOrDefault() ?? said.Network.FindOrganisation(person.Organisation)!;
        if (!person.MayEdit(lead.Id))
        {
            return EditAnswer.Of(
                new EditOutcome.NotAllowed(ProjectTexts.Creating(lead.Name), said.Network.EditorsOf(lead.Id)), _ => "", said.Network, said.Language);
        }

        var similar = (await synergies.SimilarAsync(said.Network, title, "", ProjectKind.Project, cancellationToken)).Take(3).ToArray();
        var shown = SynergyCard.Shown(title, null, similar);
        var warning = similar.Length == 0 ? ProjectTexts.NoSimilar(said.Language) : ProjectTexts.SimilarExists(similar.Length, similar.Count(entry => !entry.Hit.IsLikely), said.Language);
        CardElement[] elements =
        [
            CardParts.Line(title) with { Size = TextSize.Medium, Weight = TextWeight.Bolder },
            CardParts.Small(ProjectTexts.Lead(lead.Name, said.Language)),
            .. similar.Length == 0 ? (CardElement[])[CardParts.Line(warning)] : [CardParts.Note(ContainerStyle.Warning, CardParts.Strong(warning)), .. SynergyCard.Rows(said, shown, similar)],
        ];
        ImmutableArray<OrganisationId> partners = [.. organisations.Select(organisation => organisation.Id).Where(id => id != lead.Id)];
        var text = $"{ProjectTexts.CreateText(title, lead.Name, said.Language)} {warning} {string.Join("; ", similar.Select(entry => SynergyCard.InWords(said, entry)))}".TrimEnd();
        return Choices.Confirm(
            said, text, new Proposal.CreateProject(title, lead.Id, partners), elements, ProjectTexts.Create(said.Language), ChatTexts.No(said.Language), ProjectTexts.CreateTitle(said.Language)) with
        {
            Remember = state => similar.Length == 0 ? state : state with { Overlap = shown },
        };
    }

    public async Task<Answer> CreateAsync(Speaker speaker, Proposal.CreateProject create, CancellationToken cancellationToken)
    {
        var draft = new ProjectDraft(ProjectKind.Project, create.Title, create.Lead) { Partners = create.Partners, State = ProjectState.Planned };
        var outcome = await editing.CreateAsync(draft, speaker.Actor!, cancellationToken);
        return EditAnswer.Of(outcome, saved => ProjectTexts.Created(((Project)saved).Title, speaker.Language), network.Current, speaker.Language) with
        {
            Remember = state => outcome is EditOutcome.Saved { Record: Project project } ? state with { Project = project.Id.Value } : state,
        };
    }

    public async Task<Answer> SetStateAsync(Utterance said, CancellationToken cancellationToken)
    {
        var (project, otherwise) = ProjectSpokenOf.Find(said);
        if (project is null || said.Speaker.Actor is not { } actor)
        {
            return otherwise ?? new Answer(ChatTexts.UnknownPerson(said.Language));
        }

        if (ProjectStates.Of(said.Find("status")) is not { } state)
        {
            if (said.Network.Refusal(actor.Person, project) is { } refused)
            {
                return EditAnswer.Of(refused, _ => "", network.Current, said.Language);
            }

            var question = Choices.Ask(said, ProjectTexts.WhichState(said.Language), Enum.GetValues<ProjectState>().Select(other =>
                new Option(ProjectTexts.State(other, said.Language), ProjectTexts.SetState(project.Title, ProjectTexts.State(other, said.Language), said.Language))));
            return question with { Card = CardParts.Card(said.Language, [.. question.Card!.Body, CardParts.Buttons(RecordDialog.EditButton(said, project))]) };
        }

        var outcome = await editing.SetStateAsync(project.Id, state, actor, cancellationToken);
        return EditAnswer.Of(outcome, _ => ProjectTexts.Updated(project.Title, ProjectTexts.State(state, said.Language), said.Language), network.Current, said.Language);
    }

    public async Task<Answer> JoinAsync(Utterance said, CancellationToken cancellationToken)
    {
        var (project, otherwise) = ProjectSpokenOf.Find(said);
        if (project is null || said.Speaker.Actor is not { } actor)
        {
            return otherwise ?? new Answer(ChatTexts.UnknownPerson(said.Language));
        }

        var organisation = said.Organisation() ?? said.Network.FindOrganisation(actor.Person.Organisation)!;
        var outcome = await editing.JoinAsync(project.Id, organisation.Id, actor, cancellationToken);
        return outcome is EditOutcome.Unchanged
            ? new Answer(ProjectTexts.AlreadyIn(organisation.Name, project.Title, said.Language))
            : EditAnswer.Of(outcome, _ => ProjectTexts.Joined(organisation.Name, project.Title, said.Language), network.Current, said.Language);
    }
}
