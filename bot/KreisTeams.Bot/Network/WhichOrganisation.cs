using KreisTeams.Bot.Chat;

namespace KreisTeams.Bot.Network;

/// <summary>Asks instead of guessing, with one button for each organisation that may be meant.</summary>
internal static class WhichOrganisation
{
    /// <param name="says">The whole sentence for an organisation, so that the button needs no memory.</param>
    public static Answer Ask(Utterance said, IEnumerable<string> candidates, Func<Organisation, string> says)
    {
        var organisations = candidates.Select(id => said.Network.FindOrganisation(new OrganisationId(id))).OfType<Organisation>().ToArray();
        var title = NetworkTexts.WhichOrganisation(CommonName(organisations), said.Language);
        return Choices.Ask(said, title, organisations.Select(organisation => new Option(NetworkTexts.Distinct(organisation, said.Language), says(organisation))));
    }

    /// <summary>The next sentence names it.</summary>
    public static Answer Complete(Utterance said) => Choices.AskForMore(said, NetworkTexts.ForWhichOrganisation(said.Language), said.Text);

    /// <summary>The word all the names share, as in „Recklinghausen“.</summary>
    private static string CommonName(Organisation[] organisations) => organisations
        .Select(organisation => organisation.Name.Split(' ').AsEnumerable())
        .Aggregate((words, others) => words.Intersect(others)).LastOrDefault() ?? organisations[0].Name;
}
