using KreisTeams.Bot.Chat;
using KreisTeams.Funding;

namespace KreisTeams.Bot.Funding;

/// <summary>A programme in full. Where nothing is sourced the open question is shown with who looks for the answer.</summary>
internal static class ProgrammeCard
{
    public static Answer Of(Utterance said, FundingProgramme programme)
    {
        var language = said.Language;
        if (programme.Facts().IsEmpty)
        {
            return new Answer(FundingTexts.OpenQuestion(programme, said.Network, language), CardParts.Card(language,
            [
                CardParts.Heading(programme.Name),
                CardParts.Note(ContainerStyle.Warning, CardParts.Line(FundingTexts.OpenQuestion(programme, said.Network, language))),
            ]));
        }

        (string Label, MarkdownText? Value)[] facts =
        [
            (FundingAnswerTexts.RateLabel(language), FundingTexts.Value(programme.Rate, language)),
            (FundingAnswerTexts.Ceiling(language), FundingTexts.Value(programme.Ceiling, language)),
            (FundingAnswerTexts.OwnShare(language), FundingTexts.Value(programme.OwnShare, language)),
            (FundingAnswerTexts.Applicants(language), FundingTexts.Value(programme.Applicants, language)),
            (FundingAnswerTexts.Conditions(language), CardParts.Known(programme.Conditions?.Value)),
            (FundingAnswerTexts.Deadline(language), FundingAnswerTexts.Ends(programme, language)),
            (FundingAnswerTexts.Body(language), CardParts.Known(programme.Body?.Value)),
        ];
        var sources = programme.Facts().Where(fact => fact.Source is not null).Select(fact => FundingTexts.Source(fact, language)).Distinct().ToArray();
        var freshness = FundingTexts.FreshnessNote(programme, said.Today, language);
        var isFresh = FactFreshness.Of(programme, said.Today) == Freshness.Fresh;
        return new Answer(
            $"{programme.Name}. {string.Join("; ", facts.Where(fact => fact.Value is { IsEmpty: false }).Select(fact => $"{fact.Label}: {fact.Value!.Value.ToPlain()}"))}. {freshness}. {string.Join(" ", sources)}",
            CardParts.Card(language,
            [
                CardParts.Heading(programme.Name),
                isFresh ? CardParts.Small(freshness) : CardParts.Note(ContainerStyle.Warning, CardParts.Strong(freshness)),
                CardParts.Facts(facts),
                .. sources.Select(source => CardParts.Small(source)),
            ]));
    }
}
