using KreisTeams.Bot.Chat;
using KreisTeams.Bot.Projects;
using KreisTeams.Documents;
using KreisTeams.Funding;
using KreisTeams.Projects;

namespace KreisTeams.Bot.Funding;

/// <summary>„Wir haben den Antrag für … heute eingereicht“: asks for what is missing of programme, date and document, then writes the step down.</summary>
public sealed class ApplicationAnswers(ApplicationEditing editing, DocumentStore documents, NetworkCache network)
{
    private const int DocumentsOffered = 5;

    public async Task<Answer> AnswerAsync(Utterance said, CancellationToken cancellationToken)
    {
        var (project, otherwise) = ProjectSpokenOf.Find(said);
        if (project is null || said.Speaker.Actor is not { } actor)
        {
            return otherwise ?? new Answer(ChatTexts.UnknownPerson(said.Language));
        }

        if (ProgrammeOf(said, project) is not { } programme)
        {
            var known = project.Funding.Select(said.Network.FindProgramme).OfType<FundingProgramme>().ToArray();
            return ProgrammeNamed.Ask(said, known.Length > 0 ? known : null);
        }

        if (StateOf(said, project, programme) is not { } state)
        {
            return Choices.Ask(said, ApplicationAnswerTexts.WhichStep(said.Language), Next(project, programme).Select(next =>
                new Option(ApplicationTexts.State(next, said.Language), ApplicationAnswerTexts.Say(next, project.Title, FundingTexts.ShortName(programme), said.Language))));
        }

        if (said.Find("date_raw") is not { } raw || Moments.Day(raw, said.Now) is not { } date)
        {
            return Choices.AskForMore(said, ApplicationAnswerTexts.When(ApplicationTexts.State(state, said.Language), said.Language), said.Text.TrimEnd('.', '!', '?'));
        }

        return ApplicationAnswerTexts.DocumentIn(said.Text) is { } document
            ? await StepAsync(said, actor, project, programme, new ApplicationStep(state, date, ApplicationAnswerTexts.IsNone(document) ? null : document, actor.Person.Id), cancellationToken)
            : await AskForDocumentAsync(said, project, cancellationToken);
    }

    private async Task<Answer> StepAsync(Utterance said, Actor actor, Project project, FundingProgramme programme, ApplicationStep step, CancellationToken cancellationToken)
    {
        var outcome = await editing.StepAsync(project.Id, programme.Id, step.State, step.Date, step.Document, actor, cancellationToken);
        return EditAnswer.Of(outcome, _ => ApplicationAnswerTexts.Saved(project.Title, FundingTexts.ShortName(programme), ApplicationTexts.Step(step, said.Language), said.Language), network.Current, said.Language) with
        {
            Remember = state => state with { Project = project.Id.Value },
        };
    }

    /// <summary>Papers of the project's folder, newest first, and „ohne Dokument“.</summary>
    private async Task<Answer> AskForDocumentAsync(Utterance said, Project project, CancellationToken cancellationToken)
    {
        var papers = (await documents.OfAsync(DocumentOwner.Of(project.Id), cancellationToken).ToArrayAsync(cancellationToken)).OrderByDescending(paper => paper.ModifiedAt).Take(DocumentsOffered);
        var sentence = said.Text.TrimEnd('.', '!', '?');
        return Choices.Ask(said, ApplicationAnswerTexts.WhichDocument(said.Language),
        [
            .. papers.Select(paper => new Option(paper.Name, ApplicationAnswerTexts.WithDocument(sentence, paper.Name, said.Language))),
            new Option(ApplicationAnswerTexts.WithoutDocument(said.Language), ApplicationAnswerTexts.WithDocument(sentence, ApplicationAnswerTexts.NoDocument(said.Language), said.Language)),
        ]);
    }

    private static FundingProgramme? ProgrammeOf(Utterance said, Project project) => ProgrammeNamed.In(said)
        ?? (project.Applications is [{ IsOver: false } only] ? said.Network.FindProgramme(only.Programme) : null)
        ?? (project.Funding is [var single] ? said.Network.FindProgramme(single) : null);

    private static ApplicationState? StateOf(Utterance said, Project project, FundingProgramme programme) =>
        ApplicationAnswerTexts.StateIn(said.Text) is { } named ? named : said.Find("status") switch
        {
            "submitted" => ApplicationState.Submitted,
            "approved" => ApplicationState.Approved,
            "rejected" => ApplicationState.Rejected,
            _ => Next(project, programme) is [var only] ? only : null,
        };

    private static ApplicationState[] Next(Project project, FundingProgramme programme) =>
        [.. (project.Applications.FirstOrDefault(application => application.Programme == programme.Id) ?? new FundingApplication(programme.Id)).Next()];
}
