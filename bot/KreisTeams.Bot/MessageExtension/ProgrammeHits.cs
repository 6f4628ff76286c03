using KreisTeams.Bot.Chat;
using KreisTeams.Bot.Funding;
using KreisTeams.Funding;

namespace KreisTeams.Bot.MessageExtension;

/// <summary>Funding programmes, those that can be applied for soonest first and those that are over last.</summary>
public sealed class ProgrammeHits
{
    public IEnumerable<FundingProgramme> Find(Utterance asking, string typed) => asking.Network.Programmes
        .OrderBy(programme => programme.Call is CallState.Expired or CallState.NoOpenCall || Ends(programme) < asking.Today)
        .ThenBy(programme => Ends(programme) ?? DateOnly.MaxValue).ThenBy(programme => programme.Name, NameOrder.German)
        .BestFor(typed, programme => string.Join(' ', programme.Aliases.Prepend(programme.Name)), About);

    public SearchResult Show(Utterance asking, FundingProgramme programme) => new(
        InsertedCard.Of(asking, ProgrammeCard.Of(asking, programme).ToCardMessage(asking.Language)), programme.Name, Below(asking, programme));

    private static string Below(Utterance asking, FundingProgramme programme)
    {
        if (programme.Facts().IsEmpty)
        {
            return FundingTexts.FreshnessNote(programme, asking.Today, asking.Language);
        }

        var rate = programme.Rate?.Value is { } known ? FundingAnswerTexts.Rate(known, asking.Language) : null;
        var freshness = FactFreshness.Of(programme, asking.Today) == Freshness.Fresh ? null : FundingTexts.FreshnessNote(programme, asking.Today, asking.Language);
        return string.Join(" · ", new[] { FundingTexts.Ends(programme, asking.Language), rate, freshness }.OfType<string>());
    }

    private static DateOnly? Ends(FundingProgramme programme) => programme.ApplicationEnds ?? programme.GuidelineEnds;

    private static string About(FundingProgramme programme) =>
        string.Join(' ', [programme.Body?.Value ?? "", programme.Applicants?.Value ?? "", programme.Conditions?.Value ?? "", programme.Region ?? "", .. programme.Themes]);
}
