using KreisTeams.Bot.Chat;
using KreisTeams.Funding;

namespace KreisTeams.Bot.Funding;

/// <summary>A programme in full. Where nothing is sourced the open question is shown with who looks for the answer.</summary>
internal static class ProgrammeCard
{
    /// <summary>What everybody asks first; said to be unknown where it is.</summary>
    private static readonly ProgrammeField[] Core = [ProgrammeField.Rate, ProgrammeField.Ceiling, ProgrammeField.OwnShare, ProgrammeField.Applicants];

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

        var known = programme.Fields().Where(field => field.Fact?.Value is not null).ToArray();
        (string Label, MarkdownText? Value)[] facts =
        [
            .. Core.Select(field => (FieldTexts.Name(field, language), (MarkdownText?)MarkdownText.FromPlain(FundingTexts.Value(known.FirstOrDefault(other => other.Field == field).Fact, language)))),
            (FundingAnswerTexts.Deadline(language), FundingTexts.Ends(programme, language)),
            .. known.Where(field => !Core.Contains(field.Field)).Select(field => (FieldTexts.Name(field.Field, language), (MarkdownText?)MarkdownText.FromPlain(field.Fact!.Value!))),
        ];
        var sources = programme.Facts().Where(fact => fact.Source is not null).Select(fact => FundingTexts.Source(fact, language)).Distinct().ToArray();
        var unknown = programme.Fields().Length - known.Length;
        var freshness = FundingTexts.FreshnessNote(programme, said.Today, language);
        var isFresh = FactFreshness.Of(programme, said.Today) == Freshness.Fresh;
        return new Answer(
            $"{programme.Name}. {string.Join("; ", facts.Select(fact => $"{fact.Label}: {fact.Value!.Value.ToPlain()}"))}. {freshness}. {string.Join(" ", sources)}",
            CardParts.Card(language, CardParts.Only(
            [
                CardParts.Heading(programme.Name),
                isFresh ? CardParts.Small(freshness) : CardParts.Note(ContainerStyle.Warning, CardParts.Strong(freshness)),
                CardParts.Facts(facts),
                .. sources.Select(source => CardParts.Small(source)),
                unknown > 0 ? CardParts.Small(FundingAnswerTexts.UnknownFields(unknown, language)) : null,
                Deadline.Next(programme) is { } deadline && deadline.Day >= said.Today
                    ? CardParts.Buttons(CardParts.Say(FundingAnswerTexts.Remind(language), FundingAnswerTexts.RemindPhrase(FundingTexts.ShortName(programme), language))) : null,
            ])));
    }
}
