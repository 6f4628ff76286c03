using KreisTeams.Bot.Chat;
using KreisTeams.Funding;

namespace KreisTeams.Bot.Funding;

/// <summary>Which programme a sentence means.</summary>
internal static class ProgrammeNamed
{
    private const int Offered = 6;

    public static FundingProgramme? In(Utterance said) => said.Find("programme") is not { } name ? null
        : said.Network.FindProgramme(name) ?? said.Network.Programmes.FirstOrDefault(programme =>
            programme.Name.Contains(name, StringComparison.OrdinalIgnoreCase) || programme.Aliases.Contains(name, StringComparer.OrdinalIgnoreCase));

    /// <summary>Asks, among all or the given ones.</summary>
    public static Answer Ask(Utterance said, IEnumerable<FundingProgramme>? among = null) => Choices.Ask(
        said, FundingAnswerTexts.WhichProgramme(said.Language),
        (among ?? said.Network.Programmes).Take(Offered).Select(programme => new Option(FundingTexts.ShortName(programme), $"{said.Text.TrimEnd('.', '?', '!')} {FundingTexts.ShortName(programme)}")));
}
