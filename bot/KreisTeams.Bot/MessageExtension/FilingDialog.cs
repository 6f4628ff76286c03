using KreisTeams.Bot.Chat;
using KreisTeams.Bot.Files;
using KreisTeams.Projects;
using Choice = KreisTeams.Teams.Choice;

namespace KreisTeams.Bot.MessageExtension;

public sealed record FilingForm
{
    public const string Verb = "files/form";

    /// <summary>Its id.</summary>
    public string? Project { get; init; }
}

/// <summary>„An Projekt ablegen“ on a message: its files go to the project that is chosen. Files the bot cannot reach are named with the way that works.</summary>
public sealed class FilingDialog(Visitors visitors, Filing filing, Links links)
{
    public void Register(TeamsRouter router) => router
        .OnExtensionOpen(ExtensionCommands.FileAttachment, OpenAsync)
        .OnExtensionSubmit(ExtensionCommands.FileAttachment, SubmitAsync);

    private async Task<InvokeResponse> OpenAsync(Turn turn, ExtensionAction action, CancellationToken cancellationToken)
    {
        var asking = await visitors.OfAsync(turn, cancellationToken);
        var language = asking.Language;
        var (near, far) = FilesOf(action.Message);
        if (asking.Speaker.Person is not { } person)
        {
            return InvokeResponse.DialogMessage(ChatTexts.UnknownPerson(language));
        }

        if (near.Length + far.Length == 0)
        {
            return InvokeResponse.DialogMessage(ExtensionTexts.NoFiles(language));
        }

        if (near.Length == 0)
        {
            return InvokeResponse.Dialog(ExtensionTexts.FileAttachment(language), CardParts.Card(language, CardParts.Only(
                CardParts.Line(FileTexts.OutOfReach(string.Join(", ", far), language)), UploadButton(language))));
        }

        if (Filing.ProjectsFor(person, asking.Network) is not { Length: > 0 } projects)
        {
            return InvokeResponse.DialogMessage(FileTexts.NoProject(language));
        }

        return InvokeResponse.Dialog(ExtensionTexts.FileAttachment(language), CardParts.Card(language, CardParts.Only(
            CardParts.Strong(string.Join(", ", near.Select(file => file.Name))),
            far.Length == 0 ? null : CardParts.Note(ContainerStyle.Warning, CardParts.Line(FileTexts.OutOfReach(string.Join(", ", far), language))),
            new ChoiceSetInput("project", FileTexts.WhichProject(near.Length, language), [.. projects.Select(project => new Choice(project.Title, project.Id.Value))])
            {
                Style = ChoiceStyle.Filtered, ErrorMessage = ExtensionTexts.Missing(language),
            },
            CardParts.Buttons(SubmitAction.Of(FileTexts.File(language), FilingForm.Verb, new FilingForm())))));
    }

    private async Task<InvokeResponse> SubmitAsync(Turn turn, ExtensionAction action, CancellationToken cancellationToken)
    {
        var asking = await visitors.OfAsync(turn, cancellationToken);
        if (asking.Speaker.Actor is not { } actor)
        {
            return InvokeResponse.DialogMessage(ChatTexts.UnknownPerson(asking.Language));
        }

        if (action.ReadData<FilingForm>()?.Project is not { } id || asking.Network.FindProject(new ProjectId(id)) is not { } project)
        {
            return await OpenAsync(turn, action, cancellationToken);
        }

        var said = new List<string>();
        foreach (var file in FilesOf(action.Message).Near)
        {
            said.Add(await filing.FileAsync(actor, project, file, asking.Network, cancellationToken));
        }

        return InvokeResponse.DialogMessage(string.Join(" ", said));
    }

    private ActionSet? UploadButton(Language language) => links.Documents is { } tab ? CardParts.Buttons(new OpenUrlAction(FileTexts.Upload(language), tab)) : null;

    /// <summary>Only files of a personal chat with the bot come with an address it may read.</summary>
    private static (Attachment[] Near, string[] Far) FilesOf(ExtensionMessage? message) =>
    (
        [.. (message?.Attachments ?? []).Where(file => file.IsFile)],
        [.. (message?.Attachments ?? []).Where(file => file.IsReference).Select(file => file.Name ?? "?")]
    );
}
