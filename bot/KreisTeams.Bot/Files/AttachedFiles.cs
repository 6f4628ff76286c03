using KreisTeams.Bot.Chat;
using KreisTeams.Bot.Projects;
using KreisTeams.Bot.Records;
using KreisTeams.Documents;
using KreisTeams.Projects;

namespace KreisTeams.Bot.Files;

/// <summary>
/// A file attached in the personal chat goes to the project the sentence names; where it names none, the bot asks. In groups and channels Teams does not let a bot read files, and that is said.
/// </summary>
public sealed class AttachedFiles(TeamsFiles teams, ParkedFiles parked, Filing filing, Links links)
{
    private const int Offered = 5;

    /// <summary>Answers a message with files, and „Lade diese Datei zum Projekt … hoch“ after one.</summary>
    public async Task<Answer> AnswerAsync(Utterance said, CancellationToken cancellationToken)
    {
        if (!said.Speaker.IsPersonal)
        {
            return WithUpload(FileTexts.NotInGroups(said.Language), said.Language);
        }

        if (said.Speaker.Actor is not { } actor)
        {
            return new Answer(ChatTexts.UnknownPerson(said.Language));
        }

        var lost = await KeepAsync(actor.Person, said.Files, cancellationToken);
        var waiting = await parked.OfAsync(actor.Person.Id, cancellationToken).ToArrayAsync(cancellationToken);
        var notFetched = string.Concat(lost.Select(name => FileTexts.NotFetched(name, said.Language) + " "));
        if (waiting.Length == 0)
        {
            return WithUpload(notFetched.Length > 0 ? notFetched.Trim() : FileTexts.AttachOne(said.Language), said.Language);
        }

        if (said.Find("project") is null)
        {
            return Ask(said, actor.Person, notFetched, waiting);
        }

        var (project, otherwise) = ProjectSpokenOf.Find(said);
        return project is null ? otherwise! : await FileAsync(actor, project, waiting, notFetched, said, cancellationToken);
    }

    /// <summary>Keeps files until it is said what they are for.</summary>
    /// <returns>Names of the files that could not be fetched.</returns>
    internal async Task<string[]> KeepAsync(Person person, IReadOnlyList<Attachment> files, CancellationToken cancellationToken)
    {
        var lost = new List<string>();
        foreach (var file in files)
        {
            var name = file.Name ?? DocumentTexts.Unnamed;
            await using var content = await teams.OpenAsync(file, cancellationToken);
            if (content is null)
            {
                lost.Add(name);
                continue;
            }

            await parked.ParkAsync(person.Id, name, content, cancellationToken);
        }

        return [.. lost];
    }

    private async Task<Answer> FileAsync(Actor actor, Project project, ParkedFile[] waiting, string notFetched, Utterance said, CancellationToken cancellationToken)
    {
        if (Filing.Refusal(actor, project, said.Network) is { } refusal)
        {
            return new Answer(refusal);
        }

        var outcomes = new List<string>();
        foreach (var file in waiting)
        {
            await using var content = await parked.OpenAsync(file, cancellationToken);
            outcomes.Add(await filing.FileAsync(new DocumentId(file.Id), actor, project, file.Name, content, said.Network, cancellationToken));
            await parked.RemoveAsync(file, cancellationToken);
        }

        var text = notFetched + string.Join(" ", outcomes);
        return new Answer(text, CardParts.LineAndLink(text, ChatTexts.OpenTab(said.Language), links.Project(project.Id), said.Language))
        {
            Remember = state => state with { Project = project.Id.Value },
        };
    }

    private static Answer Ask(Utterance said, Person person, string notFetched, ParkedFile[] waiting)
    {
        var spokenOf = said.State.Project is { } id ? said.Network.FindProject(new ProjectId(id)) : null;
        var isTable = person.MayContribute() && waiting.All(file => SheetImports.IsTable(file.Name));
        Option[] options =
        [
            .. isTable ? (Option[])[new Option(SheetImportTexts.IntoRegister(said.Language), SheetImportTexts.ImportIt(said.Language))] : [],
            .. Filing.ProjectsFor(person, said.Network).OrderByDescending(project => project == spokenOf).Take(isTable ? Offered - 1 : Offered)
                .Select(project => new Option(project.Title, FileTexts.FileTo(project.Title, waiting.Length, said.Language))),
        ];
        return options.Length == 0
            ? new Answer(FileTexts.NoProject(said.Language))
            : Choices.Ask(said, notFetched + FileTexts.WhereTo(string.Join(", ", waiting.Select(file => file.Name)), waiting.Length, said.Language), options);
    }

    private Answer WithUpload(string text, Language language) => new(text, CardParts.LineAndLink(text, FileTexts.Upload(language), links.Documents, language));
}
