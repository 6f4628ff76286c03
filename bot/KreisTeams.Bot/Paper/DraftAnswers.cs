using KreisTeams.Bot.Chat;
using KreisTeams.Bot.Projects;
using KreisTeams.Decisions;
using KreisTeams.Paper;
using KreisTeams.Projects;

namespace KreisTeams.Bot.Paper;

/// <summary>„Erstelle eine Beschlussvorlage für …“, „… zur Abstimmung 2026-017“, „Klimarelevanz: positive Auswirkungen, weil …“: what the register knows is filled in, what is missing is named, and the complete draft is filed.</summary>
public sealed class DraftAnswers(ResolutionPapers papers, PollStore polls, Voting voting, Links links)
{
    public async Task<Answer?> AnswerAsync(Utterance said, CancellationToken cancellationToken)
    {
        if (said is { Intent: "draft.create", Speaker.Actor: { } author } && said.Find("decision") is { } number
            && await polls.FindByNumberAsync(number, cancellationToken) is { } poll && voting.MaySee(author.Person, poll.Body, poll.IsPublic, poll.Author))
        {
            return await FromPollAsync(said, author, poll, cancellationToken);
        }

        var (project, otherwise) = ProjectSpokenOf.Find(said);
        if (project is null || said.Speaker.Actor is not { } actor)
        {
            return otherwise ?? new Answer(ChatTexts.UnknownPerson(said.Language));
        }

        return said.Intent switch
        {
            "draft.create" => await ShowAsync(said, project, await papers.ChangeAsync(actor, project.Id, paper => paper, cancellationToken), cancellationToken),
            "draft.set_climate" => await SetClimateAsync(said, actor, project, cancellationToken),
            _ => null,
        };
    }

    private async Task<Answer> FromPollAsync(Utterance said, Actor author, Poll poll, CancellationToken cancellationToken) =>
        await voting.ViewAsync(poll.Id, author, cancellationToken) is { } decided && ResolutionPapers.CanDrawOn(decided) && said.Network.FindProject(poll.Project!.Value) is { } project
            ? await ShowAsync(said, project, await papers.DrawOnAsync(author, decided, cancellationToken), cancellationToken)
            : new Answer(ResolutionPaperTexts.NotFrom(poll, said.Language));

    private async Task<Answer> SetClimateAsync(Utterance said, Actor actor, Project project, CancellationToken cancellationToken)
    {
        ClimateRelevance? ticked = said.Find("value") switch
        {
            "positive" => ClimateRelevance.Positive,
            "negative" => ClimateRelevance.Negative,
            "none" => ClimateRelevance.None,
            _ => null,
        };
        var reason = said.Find("reason");
        if (ticked is null && reason is null)
        {
            return Choices.Ask(said, DraftTexts.WhichClimate(said.Language), Climates(said.Language));
        }

        var outcome = await papers.ChangeAsync(
            actor, project.Id, paper => paper with { Climate = ticked ?? paper.Climate, ClimateReason = reason ?? (ticked == paper.Climate ? paper.ClimateReason : "") }, cancellationToken);
        return await ShowAsync(said, project, outcome, cancellationToken);
    }

    private async Task<Answer> ShowAsync(Utterance said, Project project, PaperOutcome outcome, CancellationToken cancellationToken)
    {
        var language = said.Language;
        if (outcome is not PaperOutcome.Drafted { Paper: var paper })
        {
            return new Answer(ResolutionPaperTexts.Of(outcome, language));
        }

        if (paper.Gaps.IsEmpty)
        {
            return Filed(said, project, await papers.FileAsync(said.Speaker.Actor!, paper, cancellationToken));
        }

        var incomplete = ResolutionPaperTexts.Incomplete(paper.Gaps, language);
        var answer = new Answer($"{ResolutionPaperTexts.Title(paper)}: {incomplete}. {DraftTexts.Hint(paper, language)}", CardParts.Card(language, CardParts.Only(
            CardParts.Heading(ResolutionPaperTexts.Title(paper)),
            CardParts.Note(ContainerStyle.Warning, CardParts.Strong(incomplete)),
            Sections(paper, language),
            CardParts.Line(DraftTexts.Hint(paper, language)),
            CardParts.Buttons(
            [
                .. paper.Gaps.Contains(PaperGap.Climate) ? Climates(language).Select(option => (CardAction)CardParts.Say(option.Label, option.Says)) : [],
                .. links.Paper(project.Id) is { } tab ? (CardAction[])[new OpenUrlAction(DraftTexts.Complete(language), tab)] : [],
            ]))))
        {
            Remember = state => state with { Project = project.Id.Value },
        };
        return paper.Gaps.Contains(PaperGap.ClimateReason)
            ? answer with { Asks = Choices.AskForMore(said, "", DraftTexts.ClimateBecause(paper.Climate!.Value, language)).Asks }
            : answer;
    }

    private Answer Filed(Utterance said, Project project, PaperOutcome outcome) => new(ResolutionPaperTexts.Of(outcome, said.Language), CardParts.Card(said.Language, CardParts.Only(
        CardParts.Heading(DraftTexts.FiledTitle(said.Language)),
        CardParts.Line(ResolutionPaperTexts.Of(outcome, said.Language)),
        CardParts.Small(DraftTexts.OnlyDraft(said.Language)),
        links.Project(project.Id) is { } tab ? CardParts.Buttons(new OpenUrlAction(ChatTexts.OpenTab(said.Language), tab)) : null)))
    {
        Remember = state => state with { Project = project.Id.Value },
    };

    private static FactSet Sections(ResolutionPaper paper, Language language) => CardParts.Facts(
        [.. DraftTexts.Sections(paper, language).Select(section => (section.Heading, (MarkdownText?)section.State))]);

    private static IEnumerable<Option> Climates(Language language) => Enum.GetValues<ClimateRelevance>()
        .Select(climate => new Option(ResolutionPaperTexts.ShortClimate(climate, language), DraftTexts.ClimateIs(climate, language)));
}
