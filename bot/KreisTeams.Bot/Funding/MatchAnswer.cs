using KreisTeams.Bot.Chat;
using KreisTeams.Funding;
using KreisTeams.Projects;

namespace KreisTeams.Bot.Funding;

/// <summary>Which programmes fit a project: each with its reasons, what is missing, and what its rules mean here.</summary>
internal static class MatchAnswer
{
    private const int MatchesShown = 6;

    public static Answer Of(Utterance said, Project project, Links links)
    {
        var language = said.Language;
        var matches = ProgrammeMatch.For(project, said.Network, said.Today);
        if (matches.IsEmpty)
        {
            return new Answer(FundingAnswerTexts.None(project.Title, language));
        }

        var suggested = matches.Count(match => match.IsSuggested);
        var title = FundingAnswerTexts.Suggested(suggested, project.Title, language);
        var hints = matches.Where(match => match.IsSuggested || project.Funding.Contains(match.Programme.Id)).SelectMany(match => RuleHints.Of(match.Programme, project, said.Today)).ToArray();
        var card = CardParts.Card(language,
        [
            CardParts.Heading(title),
            .. matches.Take(MatchesShown).Select(match => Row(match, language)),
            .. hints.Where(hint => hint.IsWarning).DistinctBy(hint => hint.Text).Select(hint => CardParts.Note(ContainerStyle.Warning, CardParts.Line($"{FundingTexts.ShortName(hint.Programme)}: {hint.Text.In(language)}"))),
            .. links.Project(project.Id) is { } tab ? (CardElement[])[CardParts.Buttons(new OpenUrlAction(ChatTexts.OpenTab(language), tab))] : [],
        ]);
        return new Answer(
            $"{title}: {string.Join("; ", matches.Select(match => InWords(match, language)))}. {string.Join(" ", hints.Where(hint => hint.IsWarning).Select(hint => hint.Text.In(language)).Distinct())}".TrimEnd(), card)
        {
            Remember = state => state with { Project = project.Id.Value },
        };
    }

    private static Container Row(ProgrammeMatch match, Language language) => new(CardParts.Only(
        CardParts.Strong($"{(match.IsSuggested ? "✓ " : match.IsExcluded ? "✗ " : "? ")}{match.Programme.Name}"),
        CardParts.Small(FundingAnswerTexts.MatchState(match, language)),
        match.Reasons.IsEmpty ? null : CardParts.Line(FundingAnswerTexts.Because(match.Reasons, language)) with { Spacing = Spacing.Small },
        match.Missing.IsEmpty ? null : CardParts.Line(FundingAnswerTexts.Missing(match, language)) with { Spacing = Spacing.None }))
    {
        Separator = true,
        SelectAction = CardParts.Say(FundingTexts.ShortName(match.Programme), FundingAnswerTexts.Show(FundingTexts.ShortName(match.Programme), language)),
    };

    private static string InWords(ProgrammeMatch match, Language language) =>
        $"{match.Programme.Name} – {FundingAnswerTexts.MatchState(match, language)}{(match.Reasons.IsEmpty ? "" : ", " + FundingAnswerTexts.Because(match.Reasons, language))}{(match.Missing.IsEmpty ? "" : ". " + FundingAnswerTexts.Missing(match, language))}";
}
