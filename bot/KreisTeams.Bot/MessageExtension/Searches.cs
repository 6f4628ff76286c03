using KreisTeams.Bot.Chat;

namespace KreisTeams.Bot.MessageExtension;

/// <summary>The search from the message box. Reads what everybody of the network may read, as the chat does.</summary>
public sealed class Searches(Visitors visitors, ProjectHits projects, PersonHits people, ProgrammeHits programmes, DecisionHits decisions)
{
    private const int LargestPage = 15;
    private const int OfEach = 4;

    public void Register(TeamsRouter router) => router.OnSearch(SearchAsync);

    private async Task<InvokeResponse> SearchAsync(Turn turn, SearchQuery query, CancellationToken cancellationToken)
    {
        var asking = await visitors.OfAsync(turn, cancellationToken);
        if (asking.Network.Organisations.Count == 0)
        {
            return InvokeResponse.SearchMessage(ChatTexts.EmptyNetwork(asking.Language));
        }

        var results = await FindAsync(asking, query, cancellationToken);
        return results.Length > 0 || query.Skip > 0
            ? InvokeResponse.SearchResults(results)
            : InvokeResponse.SearchMessage(ExtensionTexts.Nothing(query.Text, asking.Language));
    }

    private async Task<SearchResult[]> FindAsync(Utterance asking, SearchQuery query, CancellationToken cancellationToken) => query.CommandId switch
    {
        ExtensionCommands.Projects => Projects(asking, query),
        ExtensionCommands.People => People(asking, query),
        ExtensionCommands.Programmes => Programmes(asking, query),
        ExtensionCommands.Decisions => await DecisionsAsync(asking, query, cancellationToken),
        _ => await SomeOfEachAsync(asking, query with { Count = OfEach }, cancellationToken),
    };

    /// <summary>For tools that name no command.</summary>
    private async Task<SearchResult[]> SomeOfEachAsync(Utterance asking, SearchQuery query, CancellationToken cancellationToken) =>
        [.. Projects(asking, query), .. People(asking, query), .. Programmes(asking, query), .. await DecisionsAsync(asking, query, cancellationToken)];

    private SearchResult[] Projects(Utterance asking, SearchQuery query) => [.. Page(projects.Find(asking, query.Text), query).Select(project => projects.Show(asking, project))];

    private SearchResult[] People(Utterance asking, SearchQuery query) => [.. Page(people.Find(asking, query.Text), query).Select(holder => people.Show(asking, holder))];

    private SearchResult[] Programmes(Utterance asking, SearchQuery query) => [.. Page(programmes.Find(asking, query.Text), query).Select(programme => programmes.Show(asking, programme))];

    private async Task<SearchResult[]> DecisionsAsync(Utterance asking, SearchQuery query, CancellationToken cancellationToken)
    {
        var found = Page(await decisions.FindAsync(query.Text, cancellationToken), query);
        return [.. (await Task.WhenAll(found.Select(poll => decisions.ShowAsync(asking, poll.Id, cancellationToken)))).OfType<SearchResult>()];
    }

    private static IEnumerable<T> Page<T>(IEnumerable<T> found, SearchQuery query) => found.Skip(query.Skip).Take(Math.Min(query.Count, LargestPage));
}
