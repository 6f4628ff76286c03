using KreisTeams.Network;

namespace KreisTeams.Documents.Search;

/// <summary>Words that are said of a project or body rather than of its documents: its name, its themes and the towns that take part. As the network is now.</summary>
internal sealed class OwnerWords
{
    private readonly (DocumentOwner Owner, string[] Words)[] _owners;

    public OwnerWords(NetworkSnapshot network)
    {
        Network = network;
        _owners =
        [
            .. network.Projects.Select(project => (DocumentOwner.Of(project.Id), Normal(
            [
                project.Title,
                .. project.Themes.Select(theme => network.FindTheme(theme)?.Name),
                .. project.Partners.Prepend(project.Lead).Select(organisation => network.FindOrganisation(organisation)?.Name),
            ]))),
            .. network.Bodies.Select(body => (DocumentOwner.Of(body.Id), Normal([body.Name]))),
        ];
    }

    public NetworkSnapshot Network { get; }

    public IEnumerable<DocumentOwner> With(string word)
    {
        var normal = SearchWords.Normal(word);
        return _owners.Where(owner => owner.Words.Any(said => said.StartsWith(normal, StringComparison.Ordinal))).Select(owner => owner.Owner);
    }

    private static string[] Normal(IEnumerable<string?> said) => [.. said.OfType<string>().SelectMany(SearchWords.Of).Select(SearchWords.Normal).Distinct()];
}
