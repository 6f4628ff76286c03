using KreisTeams.Bot.Chat;
using KreisTeams.Bot.Projects;
using KreisTeams.Projects;
using Choice = KreisTeams.Teams.Choice;

namespace KreisTeams.Bot.MessageExtension;

/// <summary>What is filled in when a project is entered in a dialog.</summary>
public sealed record ProjectForm(FormStep Step = FormStep.Check)
{
    public string Title { get; init; } = "";

    public string? Description { get; init; }

    /// <summary>Its id.</summary>
    public string? Lead { get; init; }

    public ProjectState? State { get; init; }

    /// <summary>Ids, joined by commas.</summary>
    public string? Themes { get; init; }

    /// <summary>Ids, joined by commas.</summary>
    public string? Partners { get; init; }

    public ProjectDraft ToDraft(OrganisationId usualLead) => new(ProjectKind.Project, Title, Lead is { Length: > 0 } chosen ? new OrganisationId(chosen) : usualLead)
    {
        Description = Description ?? "",
        State = State ?? ProjectState.Planned,
        Themes = [.. Ids(Themes).Select(id => new ThemeId(id))],
        Partners = [.. Ids(Partners).Select(id => new OrganisationId(id))],
    };

    private static string[] Ids(string? joined) => (joined ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

/// <summary>Entering a project in a dialog. What is similar is shown before anything is saved, as in the chat.</summary>
public sealed class ProjectDialog(Visitors visitors, ProjectEditing editing, SynergyAnswers synergies, ProjectHits hits, NetworkCache network)
{
    private const int LongestTitle = 120;
    private const int LongestDescription = 2000;
    private const int Similar = 3;

    public void Register(TeamsRouter router) => router
        .OnExtensionOpen(ExtensionCommands.NewProject, (turn, action, cancellationToken) => OpenAsync(turn, action.Message?.PlainText, cancellationToken))
        .OnExtensionSubmit(ExtensionCommands.NewProject, (turn, action, cancellationToken) => action.ReadData<ProjectForm>() is { } form
            ? SubmitAsync(turn, form, action.IsWriting, cancellationToken)
            : OpenAsync(turn, null, cancellationToken))
        .OnDialogOpen<DialogOpened>(ProjectChanges.FormVerb, (turn, _, cancellationToken) => OpenAsync(turn, null, cancellationToken))
        .OnDialogSubmit<ProjectForm>(ProjectChanges.FormVerb, (turn, form, cancellationToken) => SubmitAsync(turn, form, isWriting: false, cancellationToken));

    private async Task<InvokeResponse> OpenAsync(Turn turn, string? description, CancellationToken cancellationToken) =>
        Fields(await visitors.OfAsync(turn, cancellationToken), new ProjectForm { Description = description?[..Math.Min(description.Length, LongestDescription)] });

    /// <param name="isWriting">The card of the new project goes into the message being written.</param>
    private async Task<InvokeResponse> SubmitAsync(Turn turn, ProjectForm form, bool isWriting, CancellationToken cancellationToken)
    {
        var asking = await visitors.OfAsync(turn, cancellationToken);
        if (asking.Speaker.Actor is not { } actor || LeadsFor(asking) is not [var usual, ..] || form.Step == FormStep.Edit)
        {
            return Fields(asking, form);
        }

        var similar = form.Step == FormStep.Do ? [] : (await synergies.SimilarAsync(asking.Network, form.Title ?? "", form.Description ?? "", form.ToDraft(usual.Id).Kind, cancellationToken)).Take(Similar).ToArray();
        if (similar.Length > 0)
        {
            return ShowSimilar(asking, form, similar);
        }

        var outcome = await editing.CreateAsync(form.ToDraft(usual.Id), actor, cancellationToken);
        var said = EditAnswer.Of(outcome, saved => ProjectTexts.Created(((Project)saved).Title, asking.Language), network.Current, asking.Language).Text;
        return outcome switch
        {
            EditOutcome.Saved { Record: Project project } when isWriting => InvokeResponse.InsertCard(hits.Show(asking with { Network = network.Current }, project)),
            EditOutcome.Saved => InvokeResponse.DialogMessage(said),
            _ => Fields(asking, form, said),
        };
    }

    private static InvokeResponse ShowSimilar(Utterance asking, ProjectForm form, SimilarEntry[] similar)
    {
        var language = asking.Language;
        return InvokeResponse.Dialog(ProjectTexts.CreateTitle(language), CardParts.Card(language,
        [
            CardParts.Heading(form.Title),
            CardParts.Note(ContainerStyle.Warning,
            [
                CardParts.Strong(ProjectTexts.SimilarExists(similar.Length, similar.Count(entry => !entry.Hit.IsLikely), language)),
                .. similar.Select(entry => entry.Project).SelectMany(project => (CardElement[])[CardParts.Strong(project.Title), CardParts.Small(ProjectList.Below(asking, project)), CardParts.Small(project.Description)]),
            ]),
            CardParts.Buttons(
                SubmitAction.Of(ExtensionTexts.CreateAnyway(language), ProjectChanges.FormVerb, form with { Step = FormStep.Do }),
                SubmitAction.Of(ExtensionTexts.Back(language), ProjectChanges.FormVerb, form with { Step = FormStep.Edit })),
        ]));
    }

    private static InvokeResponse Fields(Utterance asking, ProjectForm form, string? problem = null)
    {
        var (network, language) = (asking.Network, asking.Language);
        if (asking.Speaker.Person is not { } person)
        {
            return InvokeResponse.DialogMessage(ChatTexts.UnknownPerson(language));
        }

        if (LeadsFor(asking) is not { Length: > 0 } leads)
        {
            var own = network.FindOrganisation(person.Organisation);
            return InvokeResponse.DialogMessage(EditAnswer.Of(
                new EditOutcome.NotAllowed(ProjectTexts.Creating(own?.Name ?? person.Organisation.Value), network.EditorsOf(person.Organisation)), _ => "", network, language).Text);
        }

        return InvokeResponse.Dialog(ExtensionTexts.NewProject(language), CardParts.Card(language, CardParts.Only(
            problem is null ? null : CardParts.Note(ContainerStyle.Attention, CardParts.Line(problem)),
            new TextInput("title", ExtensionTexts.ProjectTitle(language)) { Value = form.Title, MaxLength = LongestTitle, ErrorMessage = ExtensionTexts.TitleMissing(language) },
            new TextInput("description", ExtensionTexts.Description(language)) { Value = form.Description, IsMultiline = true, MaxLength = LongestDescription },
            leads.Length == 1 ? CardParts.Line(ProjectTexts.Lead(leads[0].Name, language)) : Choose("lead", ProjectTexts.LeadLabel(language), leads.Select(Choice), form.Lead ?? leads[0].Id.Value) with
            {
                ErrorMessage = ExtensionTexts.Missing(language),
            },
            Choose("state", ExtensionTexts.State(language), Enum.GetValues<ProjectState>().Select(state => new Choice(ProjectTexts.State(state, language), Value(state))), Value(form.State ?? ProjectState.Planned)),
            Choose("themes", ProjectTexts.Themes(language), network.Themes.OrderBy(theme => theme.Name, NameOrder.German).Select(theme => new Choice(theme.Name, theme.Id.Value)), form.Themes) with { IsMultiSelect = true },
            Choose("partners", ProjectTexts.Partners(language), network.Organisations.OrderBy(partner => partner.Name, NameOrder.German).Select(Choice), form.Partners) with { IsMultiSelect = true },
            CardParts.Buttons(SubmitAction.Of(ProjectTexts.Create(language), ProjectChanges.FormVerb, new ProjectForm())),
            CardParts.Small(ExtensionTexts.SimilarFirst(language)) with { Spacing = Spacing.Default })));
    }

    private static ChoiceSetInput Choose(string id, string label, IEnumerable<Choice> choices, string? value) => new(id, label, [.. choices]) { Value = value };

    private static Choice Choice(Organisation organisation) => new(organisation.Name, organisation.Id.Value);

    private static string Value(ProjectState state) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(state.ToString());

    /// <summary>Organisations the person may enter projects for, their own first.</summary>
    private static Organisation[] LeadsFor(Utterance asking) => asking.Speaker.Person is not { } person ? [] :
    [
        .. asking.Network.Organisations.Where(organisation => person.MayEdit(organisation.Id))
            .OrderByDescending(organisation => organisation.Id == person.Organisation).ThenBy(organisation => organisation.Name, NameOrder.German),
    ];
}
