using KreisTeams.Bot.Chat;

namespace KreisTeams.Bot.Network;

/// <summary>„Welche Städte haben noch keinen CDO benannt?“</summary>
internal static class GapsAnswer
{
    public static Answer Of(Utterance said)
    {
        var kind = said.Find("role") switch
        {
            "deputy" => GapKind.Deputy,
            "vote" => GapKind.VoteRight,
            "access" => GapKind.Access,
            _ => GapKind.Cdo,
        };
        var report = Gaps.Of(said.Network, kind, OrganisationKind.Town, said.Today);
        if (report.Missing.IsEmpty)
        {
            return new Answer(NetworkTexts.AllNamed(report, said.Language));
        }

        var title = NetworkTexts.Gaps(report, said.Language);
        var rows = report.Missing.Select(town => CardParts.Row(town.Name, InsteadAsk(said, town), new SayData(NetworkTexts.Profile(town.Name, said.Language))));
        return new Answer(
            $"{title} {string.Join(", ", report.Missing.Select(town => town.Name))}",
            CardParts.Card(said.Language, [CardParts.Strong(title), .. rows]));
    }

    private static string InsteadAsk(Utterance said, Organisation town) => said.Network.ContactsOf(town.Id, said.Today) is [var holder, ..]
        ? $"{NetworkTexts.Contact(said.Language)}: {holder.Person.Name}"
        : NetworkTexts.NoContactShort(said.Language);
}
